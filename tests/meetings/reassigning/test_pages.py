"""The pages that merge, move, tell and undo: what they show, whom they let, what they keep."""

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from meetings.models import Reassignment
from meetings.reassigning import merge
from tests import factories as make
from tests.meetings.reassigning.world import make_pair

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]
MERGE, MOVE = "/admin/participants/merge/", "/admin/participants/move/"
LIST = "/admin/participants/reassignments/"
WHY = "One mail address in both lists."


@pytest.fixture
def publisher(client):
    return sign_in(client, "publisher")


@pytest.fixture
def editor(client):
    return sign_in(client, "editor")


def sign_in(client, role):
    user = User.objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return client


def pair_of(source, target):
    return {"source": source.pk, "target": target.pk}


def send(client, address, given, **sent):
    """Open a page, and send its form as it was shown, with what is added."""
    form = client.get(address, given).context["form"]
    return client.post(address, {**given, "digest": form["digest"].value(), **sent})


def test_the_preview_shows_both_records_and_every_row(publisher):
    source, target = make_pair(country="CH")
    seat = make.make_membership(participant=source)
    meeting = make.make_meeting(title="Third meeting")
    for one in (source, target):
        make.make_attendance(meeting=meeting, participant=one)
    page = publisher.get(MERGE, pair_of(source, target)).content.decode()

    assert f"/admin/meetings/membership/{seat.pk}/change/" in page
    assert "One like it stands there already (same meeting)." in page
    assert "<strong>differs</strong>" in page
    assert "becomes another form of the name" in page
    assert f"source={target.pk}&amp;target={source.pk}" in page
    assert 'style="' not in page
    assert not Reassignment.objects.exists()


def test_a_publisher_merges_and_undoes_with_reasons(publisher):
    source, target = make_pair()
    seat = make.make_membership(participant=source)
    done = send(publisher, MERGE, pair_of(source, target), reason=WHY)
    row = Reassignment.objects.get()
    assert done["Location"] == reverse("admin:participants_reassignment", args=[row.pk])
    assert (row.made_by.username, row.reason) == ("publisher", WHY)
    journal = publisher.get(done["Location"]).content.decode()
    assert "Merged: J. Drumlin is now Jo Drumlin." in journal
    assert WHY in journal

    back = reverse("admin:participants_reassignment_undo", args=[row.pk])
    assert send(publisher, back, {}, reason="Father and son.").status_code == 302
    seat.refresh_from_db()
    assert seat.participant == source
    listed = publisher.get(LIST, {"participant": source.pk}).content.decode()
    assert "One mail address" in listed
    assert "publisher" in listed
    assert "undone already" in publisher.get(back).content.decode()


def test_what_was_typed_stays_where_the_record_changed_meanwhile(publisher):
    source, target = make_pair()
    sent = {"reason": WHY, "digest": "of-an-earlier-preview"}
    page = publisher.post(MERGE, pair_of(source, target) | sent)
    assert "Something changed since this preview" in page.content.decode()
    assert WHY in page.content.decode()
    again = page.context["form"]["digest"].value()
    answer = publisher.post(MERGE, pair_of(source, target) | sent | {"digest": again})
    assert answer.status_code == 302


def test_no_merge_without_a_reason(publisher):
    page = send(publisher, MERGE, pair_of(*make_pair()), reason="  ")
    assert "Say why, so that others can follow it." in page.content.decode()
    assert not Reassignment.objects.exists()


def test_what_is_refused_has_no_button(publisher):
    source, target = make_pair()
    state = make.make_participant(kind="state")
    page = publisher.get(MERGE, pair_of(source, state)).content.decode()
    assert "They are of different kinds" in page
    assert 'method="post" class="merging-deed"' not in page
    answer = publisher.get(MERGE, {"source": "999999", "target": "x"})
    assert "There is no such participant" in answer.content.decode()
    assert publisher.get(MERGE, {"source": target.pk}).status_code == 200


def test_an_editor_merges_drafts_only(editor):
    public, lasting = make_pair()
    page = editor.get(MERGE, pair_of(public, lasting)).content.decode()
    assert "only publishers do it" in page
    sent = {"reason": WHY, "digest": "any"}
    assert editor.post(MERGE, pair_of(public, lasting) | sent).status_code == 403

    draft = make.make_participant(state="draft")
    seat = make.make_membership(participant=draft)
    refused = editor.post(MERGE, pair_of(draft, lasting) | sent)
    assert refused.status_code == 403
    type(seat).objects.filter(pk=seat.pk).update(state="draft")
    assert send(editor, MERGE, pair_of(draft, lasting), reason=WHY).status_code == 302
    draft.refresh_from_db()
    assert draft.merged_into == lasting


def test_an_editor_does_not_undo_what_is_public_now(editor):
    source, target = make_pair()
    done = merge(source, target, reason=WHY)
    back = reverse("admin:participants_reassignment_undo", args=[done.pk])
    sent = {"reason": "No.", "digest": "any"}
    assert editor.post(back, sent).status_code == 403
    done.refresh_from_db()
    assert done.undone_at is None


@pytest.mark.parametrize("address", [MERGE, MOVE, LIST, f"{LIST}1/", f"{LIST}1/undo/"])
def test_a_member_of_staff_without_a_role_and_a_stranger_see_nothing(client, address):
    assert client.get(address).status_code == 302
    client.force_login(User.objects.create_user("visitor", is_staff=True))
    assert client.get(address).status_code == 403


def test_certain_rows_are_ticked_and_the_ticked_move(publisher):
    source, target = make_pair()
    sure, perhaps = (
        make.make_intervention(meeting=make.make_meeting(held=held), participant=source)
        for held in ("2011-02-24", "")
    )
    given = pair_of(source, target) | {"starts_on": "2011-01-01", "ends_on": "2011-12-31"}
    page = publisher.get(MOVE, given)
    ((_, ticks),) = page.context["groups"]
    assert [(tick.one.row, tick.is_ticked) for tick in ticks] == [(sure, True), (perhaps, False)]
    assert "<strong>perhaps</strong>" in page.content.decode()

    nothing = send(publisher, MOVE, given, reason=WHY)
    assert "Tick the rows that are to move." in nothing.content.decode()
    key = f"submissions.intervention.participant:{perhaps.pk}"
    assert send(publisher, MOVE, given, reason=WHY, row=[key]).status_code == 302
    sure.refresh_from_db()
    perhaps.refresh_from_db()
    assert (sure.participant, perhaps.participant) == (source, target)


def test_an_editor_moves_drafts_only(editor):
    source, target = make_pair()
    public, draft = (
        make.make_membership(participant=source, state=s) for s in ("published", "draft")
    )
    keys = {row: f"meetings.membership.participant:{row.pk}" for row in (public, draft)}
    given = pair_of(source, target)
    assert send(editor, MOVE, given, reason=WHY, row=keys[public]).status_code == 403
    assert send(editor, MOVE, given, reason=WHY, row=keys[draft]).status_code == 302


def test_a_span_that_is_no_span_is_told(publisher):
    given = pair_of(*make_pair()) | {"starts_on": "2011-13-01"}
    assert "Enter a valid date" in publisher.get(MOVE, given).content.decode()
    given["starts_on"], given["ends_on"] = "2012-01-01", "2011-01-01"
    assert "comes before the first" in publisher.get(MOVE, given).content.decode()


def test_the_action_of_the_list_and_the_form_lead_to_merging(publisher):
    one, two = make_pair()
    listed = reverse("admin:meetings_participant_changelist")
    sent = {"action": "merge_selected", "_selected_action": [one.pk, two.pk]}
    answer = publisher.post(listed, sent)
    assert answer["Location"] == f"{MERGE}?source={two.pk}&target={one.pk}"
    sent["_selected_action"] = [one.pk]
    answer = publisher.post(listed, sent, follow=True)
    assert "Select just two participants." in answer.content.decode()
    form = publisher.get(reverse("admin:meetings_participant_change", args=[one.pk]))
    assert f"{MERGE}?source={one.pk}" in form.content.decode()
    add = publisher.get(reverse("admin:meetings_participant_add")).content.decode()
    assert MERGE not in add


def test_the_pages_cost_the_same_for_one_row_and_for_thirty(publisher):
    source, target = make_pair()
    give_rows(source, 1)
    merge(*make_pair_of_their_own(), reason=WHY)
    pages = [(MERGE, pair_of(source, target)), (MOVE, pair_of(source, target)), (LIST, {})]
    one = [count_queries(publisher, *page) for page in pages]
    give_rows(source, 30)
    for _ in range(5):
        merge(*make_pair_of_their_own(), reason=WHY)
    assert [count_queries(publisher, *page) for page in pages] == one


def make_pair_of_their_own():
    return make.make_participant(), make.make_participant()


def give_rows(person, number):
    for _ in range(number):
        meeting = make.make_meeting()
        make.make_attendance(meeting=meeting, participant=person)
        make.make_intervention(meeting=meeting, participant=person)
        make.make_submission(contributors=[person])
        make.make_membership(participant=person)
        make.make_affiliation(person=person)
        make.make_name(person, f"Form {meeting.pk}")
        make.make_statement(person, "country", "CH")


def count_queries(client, address, given):
    client.get(address, given)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address, given).status_code == 200
    return len(queries)


@pytest.mark.parametrize("address", [MERGE, MOVE])
def test_a_page_for_one_record_asks_for_the_other_without_complaint(editor, address):
    one = make.make_participant(name="Jane Roe")
    page = editor.get(address, {"source": one.pk}).content.decode()

    assert "Jane Roe" in page
    assert "This field is required" not in page


def test_the_page_for_moving_loads_what_its_calendar_needs(editor):
    assert "admin/js/core.js" in editor.get(MOVE).content.decode()
