"""The worklists and the dashboard as editors, publishers and others meet them."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from meetings.models import Document, GroupAlias, LinkCheck, Meeting, Membership, SetAside
from submissions.care import WORKLISTS
from submissions.models import ImportBatch, ImportItem
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]
DEADLINES = "after-the-deadline"


def address(slug, page="worklist", *args):
    return reverse(f"admin:care_{page}", args=[slug, *args])


@pytest.fixture
def editor(client):
    user = User.objects.create_user("editor", is_staff=True)
    user.groups.add(Group.objects.get(name="editor"))
    client.force_login(user)
    return client


def make_late():
    call = make.make_call(deadline="2011-03-15")
    return make.make_submission(call=call, received="2011-03-16", title="Late reply")


def read(page):
    return page.content.decode()


def test_a_finding_is_set_aside_with_a_reason_and_brought_back(editor):
    row = make_late()
    assert "Certainly late" in read(editor.get(address(DEADLINES)))
    sent = {"key": str(row.pk), "reason": "The deadline was moved."}
    page = read(editor.post(address(DEADLINES, "aside"), sent, follow=True))
    assert "Nothing: every dated submission came by the deadline of its call." in page
    assert "The deadline was moved." in page
    assert "Late reply" in page
    aside = SetAside.objects.get()
    assert (aside.worklist, aside.key, aside.set_by.username) == (DEADLINES, str(row.pk), "editor")
    page = read(editor.post(address(DEADLINES, "back", aside.pk), follow=True))
    assert "Brought back to the list." in page
    assert "Certainly late" in page
    assert not SetAside.objects.exists()


def test_setting_aside_twice_keeps_the_first_word(editor):
    row = make_late()
    for reason in ("First.", "Second."):
        editor.post(address(DEADLINES, "aside"), {"key": str(row.pk), "reason": reason})
    assert SetAside.objects.get().reason == "First."


def test_a_reason_is_needed_and_what_was_typed_stays(editor):
    row = make_late()
    for reason, error in (
        (" ", "Say why it is right as it is"),
        ("x" * 2001, "give at most 2,000"),
    ):
        page = read(
            editor.post(address(DEADLINES, "aside"), {"key": str(row.pk), "reason": reason})
        )
        assert error in page
        assert reason.strip() in page
    assert not SetAside.objects.exists()


def test_a_key_that_names_nothing_is_refused_and_the_reason_stays(editor):
    for key in ("0", "x", "", "9" * 300, "1-2", "²"):
        sent = {"key": key, "reason": "My reason"}
        page = read(editor.post(address(DEADLINES, "aside"), sent))
        assert "It is gone from the record" in page, key
        assert "My reason" in page, key
    assert not SetAside.objects.exists()


def test_no_key_breaks_any_worklist():
    keys = ("0-0", "1-2-held", "x-y", "9" * 190, "9" * 18, "1-2-3-4", "-", "%00", "²-²")
    assert {one.slug: one.load(keys) for one in WORKLISTS} == {one.slug: [] for one in WORKLISTS}


def test_every_worklist_opens_for_editors_and_says_its_rule(editor):
    for worklist in WORKLISTS:
        page = read(editor.get(address(worklist.slug)))
        assert worklist.rule.split("“")[0] in page
        assert worklist.empty in page
        assert 'style="' not in page
        assert "<script>" not in page


def test_any_number_of_a_page_opens_one(editor):
    make_late()
    for number in ("2", "0", "-1", "x", "99999", "²"):
        asked = {"page": number, "asides": number}
        assert editor.get(address(DEADLINES), asked).status_code == 200, number


def test_a_worklist_that_does_not_exist_is_not_found(editor):
    assert editor.get(address("no-such-list")).status_code == 404


def test_who_may_not_view_what_is_on_it_sees_no_worklist(client):
    client.force_login(User.objects.create_user("other", is_staff=True))
    front = read(client.get(reverse("admin:index")))
    for worklist in WORKLISTS:
        sent = {"key": "1", "reason": "x"}
        assert client.get(address(worklist.slug)).status_code == 403
        assert client.post(address(worklist.slug, "aside"), sent).status_code == 403
        assert worklist.title not in front


def test_who_may_only_look_is_offered_nothing_and_changes_nothing(client):
    row, user = make_late(), User.objects.create_user("reader", is_staff=True)
    user.user_permissions.add(
        *Permission.objects.filter(codename__in=["view_submission", "view_call", "view_setaside"])
    )
    client.force_login(user)
    page = read(client.get(address(DEADLINES)))
    assert "Late reply" in page
    assert "It is right as it is" not in page
    sent = {"key": str(row.pk), "reason": "x"}
    assert client.post(address(DEADLINES, "aside"), sent).status_code == 403
    assert client.post(address(DEADLINES, "back", 1)).status_code == 403
    assert not SetAside.objects.exists()


def test_strangers_are_sent_to_sign_in(client):
    assert client.get(address(DEADLINES)).status_code == 302
    assert client.post(address(DEADLINES, "aside"), {}).status_code == 302


def test_only_sending_a_form_changes_anything(editor):
    assert editor.get(address(DEADLINES, "aside")).status_code == 405
    assert editor.get(address(DEADLINES, "back", 1)).status_code == 405
    assert editor.get(reverse("admin:care_map_word")).status_code == 405


def test_a_word_is_mapped_in_one_step(editor):
    group = make.make_group(name="Technical community")
    draft = make.make_membership(group_word="ICANN system", state="draft")
    public = make.make_membership(group_word="ICANN system")
    page = read(editor.get(address("unmapped-group-words")))
    assert "1 draft row with this word" in page
    assert "the 1 published row with this word" in page
    sent = {"word": "icann system", "group": group.pk}
    page = read(editor.post(reverse("admin:care_map_word"), sent, follow=True))
    assert "is mapped now; 1 row got the group" in page
    assert "a word for “Technical community” already" in page
    assert Membership.objects.get(pk=draft.pk).group == group
    assert Membership.objects.get(pk=public.pk).group is None
    history = reverse("admin:meetings_membership_history", args=[draft.pk])
    assert "is mapped to “Technical community”" in read(editor.get(history))


def test_a_group_has_to_be_chosen(editor):
    make.make_membership(group_word="ICANN system", state="draft")
    for chosen in ("", "0", "x", "9" * 30):
        sent = {"word": "icann system", "group": chosen}
        page = read(editor.post(reverse("admin:care_map_word"), sent))
        assert "Choose the group that the word means." in page
    assert not GroupAlias.objects.exists()


def make_dead(title="Gone"):
    document = make.make_document(title=title, url="https://example.org/gone")
    LinkCheck.objects.create(
        document=document, url=document.url, outcome="gone", status=404, checked_at=timezone.now()
    )
    return document


def test_an_archive_s_copy_is_put_on_record_with_a_reason(editor):
    document = make_dead()
    page = read(editor.get(address("dead-links")))
    assert "https://web.archive.org/web/*/https://example.org/gone" in page
    assert "Stored original" in page
    copy = "https://web.archive.org/web/2011/https://example.org/gone"
    sent = {"worklist": "dead-links", "archived_url": copy, "reason": "Same text.", "shown": ""}
    url = reverse("admin:care_keep_copy", args=[document.pk])
    assert "The copy is on record." in read(editor.post(url, sent, follow=True))
    document.refresh_from_db()
    assert document.archived_url == copy
    assert document.url == "https://example.org/gone"
    history = reverse("admin:meetings_document_history", args=[document.pk])
    assert "Same text." in read(editor.get(history))


def test_a_copy_that_cannot_be_kept_is_said_and_stays_typed(editor):
    document = make_dead()
    refused = (
        ({"archived_url": "no address"}, "Give the whole address"),
        ({"archived_url": "javascript:alert(1)"}, "Give the whole address"),
        ({"reason": " "}, "Say how you know"),
        ({"shown": "https://other.example/"}, "Another copy was put on record meanwhile"),
    )
    whole = {"archived_url": "https://archive.example/1", "reason": "Same.", "shown": ""}
    whole |= {"worklist": "dead-links", "key": str(LinkCheck.objects.get().pk)}
    for given, error in refused:
        sent = whole | given
        page = read(editor.post(reverse("admin:care_keep_copy", args=[document.pk]), sent))
        assert error in page
        assert f'value="{sent["archived_url"]}"' in page
    assert Document.objects.get(pk=document.pk).archived_url == ""


def test_the_addresses_of_a_document_are_asked_at_once(editor):
    document = make.make_document(title="Private", url="http://127.0.0.1/x")
    url = reverse("admin:care_check_links", args=[document.pk])
    page = read(editor.post(url, follow=True))
    assert "Private: is no public address: 1." in page
    assert "Is no public address; last checked" in page
    assert editor.get(url).status_code == 405


def test_the_form_of_a_document_says_when_its_links_were_checked(editor):
    document = make.make_document(url="https://example.org/x")
    form = reverse("admin:meetings_document_change", args=[document.pk])
    assert "Never checked." in read(editor.get(form))
    assert "Never checked." not in read(editor.get(reverse("admin:meetings_document_add")))


def test_names_nearly_alike_lead_to_the_merge_in_both_directions(editor):
    one, other = make.make_participant(name="Jane Roe"), make.make_participant(name="Roe, Jane")
    page = read(editor.get(address("near-names")))
    for source, target in ((one, other), (other, one)):
        assert f"/admin/participants/merge/?source={source.pk}&amp;target={target.pk}" in page


def test_the_dashboard_counts_what_wants_attention_and_names_what_is_at_rest(editor):
    make_late()
    make_dead()
    page = editor.get(reverse("admin:index"))
    counts = {one.worklist.slug: one.count for one in page.context["attention"]}
    assert counts[DEADLINES] == "1"
    assert counts["dead-links"] == "1"
    assert "overlapping-seats" in {one.worklist.slug for one in page.context["at_rest"]}


def test_the_dashboard_shows_one_s_own_drafts_the_latest_first(editor):
    body = make.make_body()
    form = {"body": body.pk, "kind": "meeting", "mode": "in-person", "status": "held"}
    none = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}
    add = reverse("admin:meetings_meeting_add")
    prefixes = [
        formset.prefix
        for formset in (one.formset for one in editor.get(add).context["inline_admin_formsets"])
    ]
    sets = {f"{prefix}-{name}": value for prefix in prefixes for name, value in none.items()}
    for title in ("First", "Second"):
        editor.post(add, {**form, **sets, "title": title, "slug": title.lower(), "state": "draft"})
    assert Meeting.objects.filter(state="draft").count() == 2
    make.make_meeting(title="Of another", state="draft")
    own = editor.get(reverse("admin:index")).context["own_drafts"]
    assert [one.shown.text for one in own] == ["Second", "First"]
    Meeting.objects.filter(title="Second").update(state="published")
    own = editor.get(reverse("admin:index")).context["own_drafts"]
    assert [one.shown.text for one in own] == ["First"]


def test_the_dashboard_shows_one_s_own_imports_and_the_doors_that_are_open(editor):
    ImportBatch.objects.create(title="Mine", created_by=User.objects.get(username="editor"))
    ImportBatch.objects.create(title="Of another")
    page = editor.get(reverse("admin:index"))
    assert [one.title for one in page.context["own_imports"]] == ["Mine"]
    assert ("New meeting", reverse("admin:meetings_meeting_add")) in page.context["doors"]


def test_every_list_of_the_admin_stands_on_the_dashboard_in_one_group(admin_client):
    page = admin_client.get(reverse("admin:index"))
    grouped = [one["object_name"] for _, models in page.context["model_groups"] for one in models]
    listed = [one["object_name"] for app in page.context["app_list"] for one in app["models"]]
    assert sorted(grouped) == sorted(listed)


def make_much():
    """Make one more thing for each worklist."""
    late = make_late()
    person = make.make_participant(name="Jane Roe")
    body = make.make_body(starts="2012")
    for _ in range(2):
        make.make_membership(body=body, participant=person, starts="2012", group_word="x")
    meeting = make.make_meeting(body=body, place="Quito", state="published")
    make.make_attendance(meeting=meeting, participant=person, presence="present")
    make.make_agenda_item(meeting)
    make.make_statement(meeting, "held", "the 24th")
    make.make_statement(meeting, "held", "the 25th")
    make.make_contributor(submission=late, participant=person, standing="entitled")
    make.make_meeting(body=body, title="", state="draft", held="", status="")
    make_dead()
    batch = ImportBatch.objects.create(title="Batch", state="read")
    ImportItem.objects.create(batch=batch, position=1, proposal="new", starts_at=0, ends_at=1)
    make.make_membership(body=late.body, participant=person, starts="2012")


def count_queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def test_no_page_asks_more_for_many_findings_than_for_few(editor):
    urls = [reverse("admin:index"), *(address(one.slug) for one in WORKLISTS)]
    for _ in range(2):
        make_much()
    few = [count_queries(editor, url) for url in urls]
    for _ in range(18):
        make_much()
    many = [count_queries(editor, url) for url in urls]
    # Fewer where all fifty on a page are of one kind: each kind is loaded by itself.
    assert [url for url, now, before in zip(urls, many, few, strict=True) if now > before] == []
    assert few[0] <= MOST_ON_THE_FRONT_PAGE
    assert max(few[1:]) <= MOST_ON_A_PAGE


MOST_ON_THE_FRONT_PAGE, MOST_ON_A_PAGE = 45, 40
