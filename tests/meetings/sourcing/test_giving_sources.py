"""Sources given where a value is typed: shown beneath the field, written with the record."""

import re

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from meetings.models import Meeting, Statement
from tests import factories as make
from tests.meetings.sourcing.sending import ADD, change, meeting_form, rows, source

pytestmark = pytest.mark.django_db


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    return client


def part_of(page, name):
    """Give what stands beneath a field."""
    html = page.content.decode()
    return re.search(
        f'id="id_{name}_helptext".*?(?=<div class="form-row|<fieldset class="module)',
        html,
        re.DOTALL,
    )[0]


def test_a_field_shows_what_sources_say_on_it(root):
    meeting = make.make_meeting(held="24 February 2011")
    paper = make.make_document(title="Summary")
    good = make.make_statement(
        *(meeting, "held", "24 February"),
        reading="2011-02-24",
        document=paper,
        locator="¶ 9",
        preferred=True,
    )
    other = make.make_statement(meeting, "held", "the 25th", reading="2011-02-25", state="draft")
    beneath = part_of(root.get(change(meeting)), "held")

    first, second = re.findall("<li>.*?</li>", beneath, re.DOTALL)
    assert "★ preferred" in first
    assert "24 February" in first
    assert "Summary" in first
    assert "¶ 9" in first
    assert "differs" not in first
    assert f"/admin/meetings/statement/{good.pk}/change/" in first
    assert "differs" in second
    assert "draft" in second
    assert f"/admin/meetings/statement/{other.pk}/prefer/" in second


def test_a_field_without_source_says_so(root):
    meeting = make.make_meeting()
    assert "No source yet." in part_of(root.get(change(meeting)), "held")
    make.make_statement(meeting)
    assert "the record as a whole has 1" in part_of(root.get(change(meeting)), "held")


def test_a_source_is_written_with_the_value_it_is_for(root):
    paper = make.make_document()
    sent = meeting_form(
        make.make_body(),
        held="24 and 25 February 2011",
        **source("held", document=paper.pk, locator="¶ 9", certainty="inferred"),
    )
    answer = root.post(ADD, sent)

    assert answer.status_code == 302, answer.context["errors"]
    said = Statement.objects.get()
    assert (said.subject, said.field) == (Meeting.objects.get(), "held")
    assert (said.value, said.reading) == ("24 and 25 February 2011", "2011-02-24/2011-02-25")
    assert (said.document, said.locator, said.certainty) == (paper, "¶ 9", "inferred")
    assert said.state == "draft"


def test_the_words_of_the_source_are_kept_and_read_as_the_value(root):
    paper = make.make_document()
    sent = meeting_form(
        make.make_body(),
        place="Geneva",
        **source("place", document=paper.pk, words="au Palais des Nations, à Genève"),
        **source("held", document=paper.pk, words="les 24 et 25 février"),
    )
    answer = root.post(ADD, sent)

    assert answer.status_code == 302, answer.context["errors"]
    said = dict(Statement.objects.values_list("value", "reading"))
    assert said["au Palais des Nations, à Genève"] == "geneva"
    assert said["les 24 et 25 février"] == "2011-02-24"


def test_words_that_mean_another_day_are_refused_at_the_field(root):
    words = source("held", document=make.make_document().pk, words="25 February 2011")
    page = root.post(ADD, meeting_form(make.make_body(), **words))

    assert "its words read as 2011-02-25" in str(page.context["errors"])
    assert not Meeting.objects.exists()


def test_a_source_that_says_otherwise_stands_beside_the_record(root):
    meeting = make.make_meeting(held="24 February 2011")
    given = source("held", document=make.make_document().pk, words="25 February 2011", differs="on")
    answer = root.post(change(meeting), meeting_form(meeting.body, state="published", **given))

    assert answer.status_code == 302, answer.context["errors"]
    meeting.refresh_from_db()
    assert meeting.held.edtf == "2011-02-24"
    assert Statement.objects.get().reading == "2011-02-25"


def test_half_a_source_is_refused_and_nothing_typed_is_lost(root):
    given = source("held", locator="¶ 9", words="the 24th") | source("title", certainty="computed")
    page = root.post(ADD, meeting_form(make.make_body(), title="Second meeting", **given))

    assert "Choose the document in which this place is." in str(page.context["errors"])
    html = page.content.decode()
    for typed in ("¶ 9", "the 24th", "Second meeting"):
        assert f'value="{typed}"' in html
    assert '<option value="computed" selected>' in html


def test_a_source_is_not_lost_by_an_error_elsewhere(root):
    paper = make.make_document(title="Summary of it")
    given = source("place", document=paper.pk, locator="p. 3")
    page = root.post(ADD, meeting_form(make.make_body(), place="Geneva", held="Smarch", **given))
    beneath = part_of(page, "place")

    assert not Meeting.objects.exists()
    assert f'<option value="{paper.pk}" selected' in beneath
    assert 'value="p. 3"' in beneath
    assert "<details open>" in beneath


def test_the_source_given_last_is_offered_and_taken_by_one_tick(root):
    paper = make.make_document(title="Summary of it")
    given = source("title", document=paper.pk, locator="¶ 9", certainty="inferred")
    root.post(ADD, meeting_form(make.make_body(), **given))
    meeting = Meeting.objects.get()
    beneath = part_of(root.get(change(meeting)), "held")
    token = re.search('name="source-held-same" [^>]*value="([^"]+)"', beneath)[1]
    assert re.sub(r"\s+", " ", re.sub("<[^>]+>", "", beneath)).count(
        "Same source as before: Summary of it, ¶ 9"
    )

    root.post(change(meeting), meeting_form(meeting.body, **source("held", same=token)))

    said = Statement.objects.get(field="held")
    assert (said.document, said.locator, said.certainty) == (paper, "¶ 9", "inferred")


def test_a_tick_gives_the_source_that_it_named_whatever_was_given_since(root):
    meant, since = make.make_document(), make.make_document()
    root.post(ADD, meeting_form(make.make_body(), **source("title", document=since.pk)))
    meeting = Meeting.objects.get()
    sent = source("held", same=f"{meant.pk}|stated|¶ 2")
    root.post(change(meeting), meeting_form(meeting.body, **sent))

    assert Statement.objects.get(field="held").document == meant


@pytest.mark.parametrize("token", ["x", "9999999|stated|", "1|sworn|", f"1|stated|{'x' * 301}"])
def test_a_tick_that_names_no_source_is_refused(root, token):
    page = root.post(ADD, meeting_form(make.make_body(), **source("held", same=token)))
    assert "The source from before is gone" in str(page.context["errors"])


def test_one_source_serves_every_fact_that_is_changed_and_no_other(root):
    meeting = make.make_meeting(title="First meeting", held="24 February 2011")
    every, own = make.make_document(), make.make_document()
    given = source("every-fact", document=every.pk) | source("venue", document=own.pk)
    answer = root.post(
        change(meeting),
        meeting_form(meeting.body, state="published", place="Geneva", venue="Palais", **given),
    )

    assert answer.status_code == 302, answer.context["errors"]
    said = dict(Statement.objects.values_list("field", "document"))
    assert said == {"place": every.pk, "venue": own.pk}


def test_one_source_vouches_for_the_record_as_a_whole(root):
    given = source("every-fact", document=make.make_document().pk, reach="whole")
    for _ in range(2):
        meeting = Meeting.objects.first()
        url = change(meeting) if meeting else ADD
        answer = root.post(
            url, meeting_form(meeting.body if meeting else make.make_body(), **given)
        )
        assert answer.status_code == 302, answer.context["errors"]

    assert Statement.objects.get().field == ""


def test_new_rows_have_the_source_at_the_head_of_their_table(root):
    meeting, paper = make.make_meeting(), make.make_document()
    old = make.make_agenda_item(meeting, 1, title="Opening")
    table = rows(
        "agenda",
        {"id": old.pk, "position": 1, "title": "Opening of it", "outcome": "agreed"},
        {"position": 2, "title": "Mandate", "outcome": "agreed"},
        {"position": 3, "title": "Closing", "outcome": "agreed"},
        initial=1,
    )
    given = {"agenda-source-document": paper.pk, "agenda-source-locator": "p. 2"}
    answer = root.post(
        change(meeting), meeting_form(meeting.body, state="published", **table, **given)
    )

    assert answer.status_code == 302, answer.context["errors"]
    said = Statement.objects.order_by("pk")
    assert [one.subject.title for one in said] == ["Mandate", "Closing"]
    assert {(one.field, one.document, one.locator) for one in said} == {("", paper, "p. 2")}


def test_half_a_source_for_new_rows_is_refused_at_the_head_of_the_table(root):
    sent = meeting_form(make.make_body(), **{"agenda-source-locator": "p. 2"})
    page = root.post(ADD, sent)

    assert "Source for new rows: Choose the document" in page.content.decode()
    assert not Meeting.objects.exists()


def test_each_row_says_how_many_sources_it_has(root):
    meeting = make.make_meeting()
    item = make.make_agenda_item(meeting, 1)
    make.make_agenda_item(meeting, 2)
    for field in ("title", "outcome_note"):
        make.make_statement(item, field, "as printed")
    html = root.get(change(meeting)).content.decode()

    assert re.search(f'href="/admin/meetings/agendaitem/{item.pk}/change/#[^"]+">2 sources<', html)
    assert "no source yet" in html


def test_a_form_costs_the_same_for_few_statements_and_for_many(root):
    meeting = make.make_meeting()
    make.make_statement(meeting, "place", "Geneva")
    make.make_statement(make.make_agenda_item(meeting), "title", "Item")

    def cost():
        root.get(change(meeting))
        with CaptureQueriesContext(connection) as queries:
            root.get(change(meeting))
        return len(queries)

    few = cost()
    for number in range(2, 12):
        for fact in ("place", "held", "title"):
            make.make_statement(meeting, fact, f"{fact} {number}")
        make.make_statement(make.make_agenda_item(meeting, number), "title", f"Item {number}")
    assert cost() == few


@pytest.mark.usefixtures("roles")
@pytest.mark.parametrize(("role", "state"), [("editor", "draft"), ("publisher", "published")])
def test_a_source_on_a_published_record_is_a_draft_unless_a_publisher_gives_it(client, role, state):
    user = User.objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    meeting = make.make_meeting()
    sent = meeting_form(meeting.body, place="Geneva", state="published")
    page = client.post(
        change(meeting), sent | source("place", document=make.make_document().pk), follow=True
    )

    meeting.refresh_from_db()
    assert meeting.place == "Geneva"
    assert Statement.objects.get().state == state
    assert ("draft until a publisher" in page.content.decode()) == (state == "draft")


def test_those_who_may_not_write_statements_see_no_control(client):
    user = User.objects.create_user("reader", is_staff=True)
    codes = ("change_meeting", "view_meeting", "view_statement")
    user.user_permissions.set(Permission.objects.filter(codename__in=codes))
    client.force_login(user)
    meeting = make.make_meeting()
    page = client.get(change(meeting))
    given = source("held", document=make.make_document().pk)
    client.post(change(meeting), meeting_form(meeting.body, state="published", **given))

    assert "No source yet." in page.content.decode()
    assert "source-held-document" not in page.content.decode()
    assert not Statement.objects.exists()


@pytest.mark.parametrize("made", [make.make_membership, make.make_submission, make.make_call])
def test_other_records_take_sources_too(root, made):
    row = made()
    page = root.get(
        reverse(f"admin:{row._meta.label_lower.replace('.', '_')}_change", args=[row.pk])
    )
    for name in row.FACTS:
        assert f'name="source-{name}-document"' in page.content.decode(), name
