"""The change feed: what a commit tells of the record, and what it keeps to itself."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from meetings.models import (
    Body,
    Change,
    Meeting,
    Membership,
    Participant,
    PublicRow,
    Sitting,
    Statement,
)
from submissions.models import Contributor, Intervention, ReportedCount, Submission
from tests import factories as make
from tests.igftracker.api.data import NOUNS, make_one_of_each
from tests.meetings.changes.feed import commit, committed

pytestmark = pytest.mark.django_db


def test_every_noun_is_told_of_when_it_is_made():
    ends = make_one_of_each()
    entries = commit()
    assert {one.noun for one in entries} == set(NOUNS)
    assert {one.action for one in entries} == {"created"}
    assert {(noun, end) for noun, end in ends.items()} <= {(one.noun, one.key) for one in entries}


def test_numbers_have_no_gaps_and_a_record_stands_once_in_a_change_set():
    make_one_of_each()
    entries = commit()
    make_one_of_each("later")
    entries += commit()
    assert [one.number for one in entries] == list(range(1, len(entries) + 1))
    assert len({(one.noun, one.object_id) for one in entries}) == len(entries)


def test_drafts_are_kept_quiet():
    make_one_of_each()
    commit()
    make_one_of_each("secret", state="draft")
    entries = commit()
    shown = {(one.noun, one.key) for one in entries}
    assert ("documents", "secret") not in shown
    assert not [key for _, key in shown if "secret" in key]


def test_a_draft_can_be_edited_and_deleted_without_a_word():
    body = make.make_body(state="draft")
    meeting = make.make_meeting(body=body)
    make.make_sitting(meeting)
    assert committed() == []
    Body.objects.update(name="Another")
    Meeting.objects.update(place="Geneva")
    assert committed() == []
    body.delete()
    assert committed() == []


def test_a_change_names_its_fields_once_and_dates_as_one():
    body = make.make_body(slug="wg", name="Working Group")
    commit()
    Body.objects.update(name="Working Group on the IGF")
    body.refresh_from_db()
    body.starts = "2010-07"
    body.save()
    assert committed() == [("bodies", "wg", "changed", ["name", "starts"])]


def test_a_change_taken_back_in_the_same_transaction_is_none():
    make.make_body(name="Working Group")
    commit()
    Body.objects.update(name="Another")
    Body.objects.update(name="Working Group")
    assert committed() == []


def test_what_is_rolled_back_is_not_told():
    make.make_body()
    commit()
    with transaction.atomic():
        Body.objects.update(name="Another")
        transaction.set_rollback(True)
    make.make_body(slug="kept")
    assert committed() == [("bodies", "kept", "created", [])]


PARTS = {
    "names": ("participants", lambda ends: make.make_name(ends["participants"], "Other")),
    "affiliations": (
        "participants",
        lambda ends: make.make_affiliation(person=ends["participants"]),
    ),
    "words": ("groups", lambda ends: make.make_alias(ends["groups"], "other")),
    "symbols": ("documents", lambda ends: make.make_symbol(ends["documents"], "E/2011/79")),
    "requested_by": (
        "documents",
        lambda e: make.make_request(e["documents"], make.make_document()),
    ),
    "seats": ("compositions", lambda ends: make.make_seats(ends["compositions"], 5)),
    "sittings": ("meetings", lambda ends: make.make_sitting(ends["meetings"])),
    "agenda": ("meetings", lambda ends: make.make_agenda_item(ends["meetings"])),
    "attendance": ("meetings", lambda ends: make.make_attendance(meeting=ends["meetings"])),
    "held_with": ("meetings", lambda e: e["meetings"].co_hosts.create(body=make.make_body())),
    "contributors": ("submissions", lambda e: make.make_contributor(submission=e["submissions"])),
    "sources": ("bodies", lambda ends: make.make_statement(ends["bodies"], "name", "Group")),
}


def make_holders():
    return {
        "bodies": make.make_body(),
        "participants": make.make_participant(),
        "groups": make.make_group(),
        "documents": make.make_document(),
        "compositions": make.make_composition(),
        "meetings": make.make_meeting(),
        "submissions": make.make_submission(),
    }


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_told_as_a_change_of_the_record_that_shows_it(part):
    noun, make_part = PARTS[part]
    holders = make_holders()
    commit()
    row = make_part(holders)
    changed = [(one.noun, one.key, one.fields) for one in commit() if one.action == "changed"]
    assert changed == [(noun, holders[noun].slug, [part])]
    row.delete()
    entries = [one for one in commit() if one.action == "changed"]
    assert [(one.noun, one.key, one.fields) for one in entries] == changed


def test_a_part_that_moves_is_told_of_both_records():
    first, second = make.make_submission(slug="first"), make.make_submission(slug="second")
    contributor = make.make_contributor(submission=first)
    commit()
    Contributor.objects.filter(pk=contributor.pk).update(submission=second)
    assert committed() == [
        ("submissions", "first", "changed", ["contributors"]),
        ("submissions", "second", "changed", ["contributors"]),
    ]


def test_a_source_of_a_part_is_told_of_the_record():
    meeting = make.make_meeting(slug="m")
    sitting = make.make_sitting(meeting)
    document = make.make_document()
    commit()
    statement = make.make_statement(sitting, "label", "morning", document=document)
    assert committed() == [
        ("meetings", "m", "changed", ["sources"]),
        ("statements", str(statement.pk), "created", []),
    ]
    Sitting.objects.all().delete()
    assert committed() == [
        ("statements", str(statement.pk), "deleted", []),
        ("meetings", "m", "changed", ["sittings", "sources"]),
    ]


def test_a_source_of_an_attendance_is_told_of_both_records_that_show_it():
    meeting, person = make.make_meeting(slug="m"), make.make_participant(slug="p")
    attendance = make.make_attendance(meeting=meeting, participant=person)
    document = make.make_document()
    commit()
    statement = make.make_statement(attendance, "presence", "present", document=document)
    assert committed() == [
        ("meetings", "m", "changed", ["attendance"]),
        ("attendance", "m/p", "changed", ["sources"]),
        ("statements", str(statement.pk), "created", []),
    ]


def test_publication_of_a_body_makes_all_in_it_known():
    body = make.make_body(slug="wg", state="draft")
    meeting = make.make_meeting(slug="m", body=body)
    make.make_intervention(meeting=meeting)
    make.make_membership(slug="seat", body=body)
    make.make_submission(slug="s", body=body)
    make.make_reported(meeting, 12, slug="twelve")
    statement = make.make_statement(meeting, "place", "Geneva")
    commit()
    Body.objects.update(state="published")
    assert committed() == [
        ("bodies", "wg", "created", []),
        ("meetings", "m", "created", []),
        ("memberships", "seat", "created", []),
        ("submissions", "s", "created", []),
        ("interventions", "m/1", "created", []),
        ("reported-counts", "twelve", "created", []),
        ("statements", str(statement.pk), "created", []),
    ]


def test_withdrawal_of_a_body_hides_all_in_it():
    body = make.make_body(slug="wg")
    meeting = make.make_meeting(slug="m", body=body)
    make.make_intervention(meeting=meeting)
    commit()
    Body.objects.update(state="withdrawn", state_reason="Entered by mistake.")
    entries = commit()
    assert [(one.noun, one.key, one.action, one.reason) for one in entries] == [
        ("meetings", "m", "hidden", ""),
        ("interventions", "m/1", "hidden", ""),
        ("bodies", "wg", "withdrawn", "Entered by mistake."),
    ]


def test_a_tombstone_says_why_and_tells_when_the_reason_changes():
    make.make_meeting(slug="m")
    commit()
    Meeting.objects.update(state="withdrawn", state_reason="It was not held.")
    (entry,) = commit()
    assert (entry.action, entry.reason, entry.fields) == ("withdrawn", "It was not held.", [])
    Meeting.objects.update(title="Another")
    assert commit() == []
    Meeting.objects.update(state_reason="It was held by others.")
    (entry,) = commit()
    assert (entry.action, entry.reason) == ("withdrawn", "It was held by others.")
    Meeting.objects.update(state="published")
    assert committed() == [("meetings", "m", "created", [])]


def test_a_withdrawn_document_takes_its_statements_along():
    document = make.make_document(slug="d")
    body = make.make_body(slug="wg")
    statement = make.make_statement(body, "name", "Group", document=document)
    commit()
    document.state, document.state_reason = "withdrawn", "A forgery."
    document.save()
    assert committed() == [
        ("statements", str(statement.pk), "hidden", []),
        ("bodies", "wg", "changed", ["sources"]),
        ("documents", "d", "withdrawn", []),
    ]


def test_a_merged_participant_leads_to_the_lasting_one():
    lasting = make.make_participant(slug="lasting")
    merged = make.make_participant(slug="merged")
    commit()
    Participant.objects.filter(pk=merged.pk).update(merged_into=lasting)
    (entry,) = commit()
    assert (entry.noun, entry.key, entry.action, entry.into) == (
        *("participants", "merged", "merged"),
        "lasting",
    )
    Participant.objects.filter(pk=lasting.pk).update(state="draft")
    assert committed() == [
        ("participants", "lasting", "hidden", []),
        ("participants", "merged", "hidden", []),
    ]


def test_a_draft_participant_hides_memberships_and_contributors():
    person = make.make_participant(slug="p")
    membership = make.make_membership(slug="seat", participant=person)
    submission = make.make_submission(slug="s", contributors=[person])
    commit()
    Participant.objects.filter(pk=person.pk).update(state="draft")
    assert committed() == [
        ("participants", "p", "hidden", []),
        ("memberships", "seat", "hidden", []),
        ("submissions", "s", "changed", ["contributors"]),
    ]
    Contributor.objects.filter(submission=submission).delete()
    Membership.objects.filter(pk=membership.pk).delete()
    assert committed() == []


def test_a_deleted_record_leaves_a_tombstone():
    make.make_meeting(slug="m", body=make.make_body(slug="wg"))
    commit()
    Body.objects.all().delete()
    assert committed() == [
        ("bodies", "wg", "deleted", []),
        ("meetings", "m", "deleted", []),
    ]


def test_what_was_made_and_deleted_in_one_transaction_never_was():
    make.make_meeting().delete()
    assert [noun for noun, *_ in committed()] == ["bodies"]


def test_a_new_address_ends_the_old_one():
    meeting = make.make_meeting(slug="old")
    make.make_intervention(meeting=meeting, position=1)
    commit()
    Meeting.objects.update(slug="new")
    assert committed() == [
        ("meetings", "old", "deleted", []),
        ("interventions", "old/1", "deleted", []),
        ("meetings", "new", "created", []),
        ("interventions", "new/1", "created", []),
    ]


def test_turns_that_change_places_are_told_in_an_order_that_holds():
    meeting = make.make_meeting(slug="m")
    first = make.make_intervention(meeting=meeting, position=1)
    second = make.make_intervention(meeting=meeting, position=2)
    commit()
    for pk, position in ((first.pk, 3), (second.pk, 1), (first.pk, 2)):
        Intervention.objects.filter(pk=pk).update(position=position)
    told = [(one.key, one.action, one.object_id) for one in commit()]
    assert told == [
        ("m/1", "deleted", first.pk),
        ("m/2", "deleted", second.pk),
        ("m/2", "created", first.pk),
        ("m/1", "created", second.pk),
    ]


def test_a_superseded_submission_stays_and_is_changed():
    make.make_submission(slug="s")
    commit()
    Submission.objects.update(state="superseded")
    assert committed() == [("submissions", "s", "changed", ["state"])]


def test_a_figure_goes_with_its_subject():
    call = make.make_call(slug="c")
    make.make_reported(call, 10, slug="ten")
    commit()
    ReportedCount.objects.update(value=11)
    assert committed() == [("reported-counts", "ten", "changed", ["value"])]
    call.state = "draft"
    call.save()
    assert committed() == [
        ("calls", "c", "hidden", []),
        ("reported-counts", "ten", "hidden", []),
    ]


def test_a_statement_moved_to_another_subject_is_told_of_both():
    first, second = make.make_body(slug="first"), make.make_meeting(slug="second")
    statement = make.make_statement(first, "", document=make.make_document())
    commit()
    kind = ContentType.objects.get_for_model(Meeting)
    Statement.objects.update(content_type=kind, object_id=second.pk)
    assert committed() == [
        ("bodies", "first", "changed", ["sources"]),
        ("meetings", "second", "changed", ["sources"]),
        ("statements", str(statement.pk), "changed", ["content_type", "object_id"]),
    ]


def test_twenty_bulk_rows_are_told_one_by_one():
    submission = make.make_submission(slug="s")
    commit()
    Submission.objects.bulk_create(
        Submission(slug=f"s-{n}", body=submission.body, title="x", state="published")
        for n in range(20)
    )
    assert len(commit()) == 20


def test_rows_shown_are_those_that_the_database_gives():
    make_one_of_each()
    make_one_of_each("secret", state="draft")
    commit()
    shown = PublicRow.objects.filter(status="public").values_list("model", flat=True)
    for model in (Body, Meeting, Participant, Membership, Contributor, Intervention, Submission):
        label = model._meta.label_lower
        assert list(shown).count(label) == model.objects.public().count(), label


def test_entries_stand_at_one_moment():
    make_one_of_each()
    commit()
    assert Change.objects.values("at").distinct().count() == 1
