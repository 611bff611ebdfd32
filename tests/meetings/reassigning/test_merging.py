"""Merging: everything that stood under one record stands under the other, or is named."""

import pytest
from django.contrib.auth.models import User

from meetings.models import Participant, ParticipantName, Reassignment, Statement
from meetings.models.history import TRACKED
from meetings.reassigning import ReassigningError, StaleError, merge, plan_merge
from meetings.reassigning.relations import find_relations
from submissions.counting.links import find_differences
from tests import factories as make
from tests.meetings.reassigning.world import make_pair

pytestmark = pytest.mark.django_db
WHY = "The list of 2012 gives both names to one mail address."


def parts_of(plan):
    return {part.relation.key: part for part in plan.parts}


def test_every_relation_to_a_participant_is_found_also_those_without_a_name_back():
    keys = {one.key for one in find_relations()}
    fields = {
        f"{model._meta.label_lower}.{field.name}"
        for model in TRACKED
        for field in model._meta.fields
        if field.related_model is Participant
    }
    assert fields < keys
    assert keys - fields == {"meetings.statement.subject", "submissions.reportedcount.subject"}
    assert "meetings.attendance.representing" in keys


def test_all_rows_move_and_the_old_name_becomes_another_form():
    source, target = make_pair()
    meeting = make.make_meeting()
    rows = [
        (make.make_membership(participant=source), "participant"),
        (make.make_membership(representing=source), "representing"),
        (make.make_nomination(participant=source), "participant"),
        (make.make_nomination(nominated_by=source), "nominated_by"),
        (make.make_attendance(meeting=meeting, participant=source), "participant"),
        (make.make_attendance(meeting=meeting, representing=source), "representing"),
        (make.make_intervention(meeting=meeting, participant=source), "participant"),
        (make.make_intervention(meeting=meeting, position=2, representing=source), "representing"),
        (make.make_submission(contributors=[source]).contributors.get(), "participant"),
        (make.make_affiliation(person=source), "person"),
        (make.make_affiliation(organisation=source), "organisation"),
        (make.make_name(source, "Drumlin, J."), "participant"),
        (make.make_participant(merged_into=source), "merged_into"),
    ]
    said = make.make_statement(source, "country", "CH")

    done = merge(source, target, reason=WHY)

    for row, name in rows:
        row.refresh_from_db()
        assert getattr(row, name) == target, (row, name)
    said.refresh_from_db()
    source.refresh_from_db()
    assert said.subject == target
    assert (source.merged_into, source.slug, source.state) == (target, "j-drumlin", "published")
    assert set(target.names.values_list("name", flat=True)) == {"J. Drumlin", "Drumlin, J."}
    assert (done.kind, done.source, done.target, done.reason) == ("merge", source, target, WHY)


def test_what_stands_there_already_stays_and_is_named():
    source, target = make_pair()
    meeting, submission = make.make_meeting(), make.make_submission()
    organisation, document = make.make_participant(kind="organisation"), make.make_document()
    for one in (source, target):
        make.make_attendance(meeting=meeting, participant=one)
        make.make_contributor(submission=submission, participant=one)
        make.make_affiliation(person=one, organisation=organisation, starts="2010")
        make.make_name(one, "J. D.")
        make.make_statement(one, "country", "CH", document=document, locator="p. 3")
    make.make_name(source, target.name)
    plan = parts_of(plan_merge(source, target))

    merge(source, target, reason=WHY)

    assert plan["meetings.attendance.participant"].moving == []
    assert [*plan["meetings.attendance.participant"].kept.values()] == [
        "One like it stands there already (same meeting)."
    ]
    assert len(plan["submissions.contributor.participant"].kept) == 1
    assert len(plan["meetings.affiliation.person"].kept) == 1
    assert len(plan["meetings.statement.subject"].kept) == 1
    assert (
        "It is the name of the other record."
        in plan["meetings.participantname.participant"].kept.values()
    )
    assert source.attendance.count() == target.attendance.count() == 1
    assert sorted(source.names.values_list("name", flat=True)) == ["J. D.", "Jo Drumlin"]
    kept = [one for one in Reassignment.objects.get().moved if "kept" in one]
    assert len(kept) == 6


def test_nobody_is_made_to_stand_on_its_own_behalf():
    source, target = make_pair()
    seat = make.make_membership(participant=source, representing=target)
    merge(source, target, reason=WHY)
    seat.refresh_from_db()
    assert (seat.participant, seat.representing) == (source, target)


def test_a_statement_that_the_record_does_not_follow_is_preferred_no_more():
    source, target = make_pair(country="CH")
    other = make.make_statement(source, "name", "J. Drumlin", reading="j. drumlin", preferred=True)
    same = make.make_statement(source, "country", "Switzerland", reading="CH", preferred=True)
    merge(source, target, reason=WHY)
    for row in (other, same):
        row.refresh_from_db()
    assert (other.subject, other.preferred, other.reason) == (target, False, "")
    assert (same.subject, same.preferred) == (target, True)


def test_of_two_preferred_statements_the_target_s_stays_preferred():
    source, target = make_pair()
    own = make.make_statement(target, "country", "CH", preferred=True)
    other = make.make_statement(source, "country", "CH", preferred=True)
    merge(source, target, reason=WHY)
    assert [Statement.objects.get(pk=row.pk).preferred for row in (own, other)] == [True, False]


def test_what_sources_say_of_a_seat_names_the_lasting_record():
    source, target = make_pair()
    seat = make.make_membership(participant=source)
    said = make.make_statement(seat, "participant", "J. Drumlin", reading=source.slug)
    merge(source, target, reason=WHY)
    said.refresh_from_db()
    assert (said.reading, said.value) == (target.slug, "J. Drumlin")


def test_seats_on_one_body_at_one_time_are_told():
    source, target = make_pair()
    body = make.make_body()
    make.make_membership(participant=target, body=body, starts="2010", ends="2012")
    beside = make.make_membership(participant=source, body=body, starts="2012", ends="2014")
    make.make_membership(participant=source, body=body, starts="2015")
    assert plan_merge(source, target).overlapping == [beside.pk]


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ({"kind": "state"}, {}, "different kinds (State and Person)"),
        ({}, {"merged_into": "other"}, "is itself merged into Other"),
        ({"merged_into": "other"}, {}, "is merged into Other already"),
        ({}, {"state": "draft"}, "would lead nowhere"),
    ],
)
def test_what_cannot_be_merged_is_refused_in_words(source, target, words):
    other = make.make_participant(name="Other")
    for given in (source, target):
        if "merged_into" in given:
            given["merged_into"] = other
    pair = make.make_participant(**source), make.make_participant(**target)
    with pytest.raises(ReassigningError) as refused:
        merge(*pair, reason=WHY)
    assert words in str(refused.value)
    assert not Reassignment.objects.exists()


def test_nobody_is_merged_with_itself_twice_or_without_a_reason():
    source, target = make_pair()
    with pytest.raises(ReassigningError, match="one and the same"):
        merge(source, source, reason=WHY)
    with pytest.raises(ReassigningError, match="Say why"):
        merge(source, target, reason="  ")
    merge(source, target, reason=WHY)
    with pytest.raises(ReassigningError, match="already, with all that it had"):
        merge(source, target, reason=WHY)
    assert Reassignment.objects.count() == 1


def test_what_was_merged_by_hand_can_be_carried_over():
    target = make.make_participant()
    source = make.make_participant(merged_into=target)
    seat = make.make_membership(participant=source)
    merge(source, target, reason=WHY)
    seat.refresh_from_db()
    assert seat.participant == target


def test_a_preview_that_has_passed_is_not_carried_out():
    source, target = make_pair()
    seen = plan_merge(source, target).digest
    make.make_membership(participant=source)
    with pytest.raises(StaleError):
        merge(source, target, reason=WHY, digest=seen)
    assert not ParticipantName.objects.exists()


def test_the_history_says_who_merged_and_why():
    source, target = make_pair()
    seat = make.make_membership(participant=source)
    user = User.objects.create_user("ada")
    merge(source, target, reason=WHY, user=user)
    last = seat.events.order_by("pgh_id").last()
    assert last.pgh_context.metadata["reason"] == WHY
    assert last.pgh_context.metadata["user"] == user.pk


def test_old_addresses_lead_to_the_lasting_record_over_two_merges(client):
    source, target = make_pair()
    last = make.make_participant(slug="joan-drumlin", name="Joan Drumlin")
    merge(source, target, reason=WHY)
    merge(target, last, reason=WHY)
    for slug in ("j-drumlin", "jo-drumlin"):
        page = client.get(f"/participants/{slug}/")
        assert (page.status_code, page["Location"]) == (301, "/participants/joan-drumlin/")
        answer = client.get(f"/api/v1/participants/{slug}/")
        assert answer.status_code == 301
        assert "joan-drumlin" in answer["Location"]
    assert [one.slug for one in Participant.objects.public().named("Drumlin")] == ["joan-drumlin"]
    assert set(last.names.values_list("name", flat=True)) == {"J. Drumlin", "Jo Drumlin"}


def test_what_is_counted_is_right_without_counting_anew():
    source, target = make_pair()
    body = make.make_body()
    meeting = make.make_meeting(body=body)
    make.make_membership(participant=source, body=body, group=make.make_group())
    make.make_submission(body=body, contributors=[source])
    make.make_submission(body=body, contributors=[source, target])
    make.make_submission(body=body, contributors=[{"representing": source}])
    make.make_intervention(meeting=meeting, participant=source)
    make.make_attendance(meeting=meeting, participant=source)
    merge(source, target, reason=WHY)
    assert find_differences() == []
