"""Undoing: what still stands as the journal says goes back exactly; what does not is named."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from meetings.models import Attendance, ParticipantName, Reassignment
from meetings.reassigning import (
    ReassigningError,
    Span,
    StaleError,
    merge,
    move,
    plan_move,
    plan_undo,
    undo,
)
from submissions.counting.links import find_differences
from tests import factories as make
from tests.meetings.reassigning.world import make_pair, snapshot

WHY = "The list of 2012 gives both names to one mail address."
BACK = "They are father and son."
KINDS = (
    *("seat", "behalf", "nomination", "nominator", "presence", "presence for", "turn", "turn for"),
    *("paper", "paper for", "tie", "name", "said", "merged", "said of a seat"),
)


@pytest.mark.django_db
def test_what_was_changed_since_is_named_and_stays_only_when_asked():
    source, target = make_pair()
    kept, moved = (make.make_membership(participant=source) for _ in range(2))
    done = merge(source, target, reason=WHY)
    other = make.make_participant()
    type(moved).objects.filter(pk=moved.pk).update(participant=other)

    plan = plan_undo(done)
    assert [(one.pk, one.why) for one in plan.left] == [
        (moved.pk, "Its participant was changed since.")
    ]
    with pytest.raises(ReassigningError, match="Tick that the others"):
        undo(done, reason=BACK)
    undo(done, reason=BACK, rest=True)

    for row, who in ((kept, source), (moved, other)):
        row.refresh_from_db()
        assert row.participant == who
    source.refresh_from_db()
    assert source.merged_into is None
    assert [e["left"] for e in done.moved if "left" in e] == ["Its participant was changed since."]


@pytest.mark.django_db
def test_a_name_that_was_changed_since_is_not_taken_away():
    source, target = make_pair()
    done = merge(source, target, reason=WHY)
    ParticipantName.objects.update(kind="former")
    undo(done, reason=BACK, rest=True)
    assert target.names.get().kind == "former"


@pytest.mark.django_db
def test_a_row_whose_place_was_taken_since_stays():
    source, target = make_pair()
    meeting = make.make_meeting()
    make.make_attendance(meeting=meeting, participant=source)
    done = merge(source, target, reason=WHY)
    make.make_attendance(meeting=meeting, participant=source)
    assert [one.why for one in plan_undo(done).left] == [
        "One like it stands there already (same meeting)."
    ]
    undo(done, reason=BACK, rest=True)
    assert Attendance.objects.filter(participant=target).count() == 1


@pytest.mark.django_db
def test_it_is_undone_once_with_a_reason_and_as_it_was_seen():
    source, target = make_pair()
    done = merge(source, target, reason=WHY)
    with pytest.raises(ReassigningError, match="Say why"):
        undo(done, reason=" ")
    with pytest.raises(StaleError):
        undo(done, reason=BACK, digest="something else")
    undo(done, reason=BACK)
    with pytest.raises(ReassigningError, match="undone already"):
        undo(done, reason=BACK)
    assert (done.undone_reason, done.undone_at is None) == (BACK, False)


@pytest.mark.django_db
def test_two_merges_are_undone_the_latest_first():
    source, target = make_pair()
    last = make.make_participant()
    make.make_membership(participant=source)
    before = snapshot()
    first, second = merge(source, target, reason=WHY), merge(target, last, reason=WHY)
    assert plan_undo(first).later == [second]
    with pytest.raises(ReassigningError):
        undo(first, reason=BACK)
    undo(second, reason=BACK)
    undo(first, reason=BACK)
    assert snapshot() == before


def enter(kind, who, other, things):
    """Make one row of a kind for someone; what cannot be entered twice is left out."""
    meeting, submission, body, document, organisation = things
    near = {"meeting": meeting, "participant": who}
    position = meeting.interventions.count() + 1
    makers = {
        "seat": lambda: make.make_membership(body=body, participant=who),
        "behalf": lambda: make.make_membership(body=body, participant=other, representing=who),
        "nomination": lambda: make.make_nomination(body=body, participant=who),
        "nominator": lambda: make.make_nomination(body=body, nominated_by=who),
        "presence": lambda: (
            meeting.attendance.filter(participant=who).exists() or make.make_attendance(**near)
        ),
        "presence for": lambda: make.make_attendance(meeting=meeting, representing=who),
        "turn": lambda: make.make_intervention(
            **near, position=position, attributed_by="importer", confidence="0.75"
        ),
        "turn for": lambda: make.make_intervention(
            meeting=meeting, position=position, representing=who
        ),
        "paper": lambda: (
            submission.contributors.filter(participant=who).exists()
            or make.make_contributor(submission=submission, participant=who)
        ),
        "paper for": lambda: make.make_contributor(
            submission=submission, name_as_printed="X", representing=who
        ),
        "tie": lambda: (
            who.affiliations.exists()
            or make.make_affiliation(person=who, organisation=organisation, starts="2010")
        ),
        "name": lambda: who.names.exists() or make.make_name(who, "J. D."),
        "said": lambda: (
            who.statements.exists()
            or make.make_statement(who, "name", "J. D.", document=document, preferred=True)
        ),
        "merged": lambda: make.make_participant(merged_into=who),
        "said of a seat": lambda: make.make_statement(
            make.make_membership(participant=who), "participant", "J.", reading=who.slug
        ),
    }
    return makers[kind]()


class Undoing(TestCase):
    """Whatever the two have, merging or moving and undoing leaves no trace but in the history."""

    @settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
    @given(
        rows=st.lists(st.tuples(st.sampled_from(KINDS), st.booleans()), max_size=12),
        is_move=st.booleans(),
    )
    def test_what_is_undone_stands_exactly_as_before(self, rows, is_move):
        source, target = make_pair()
        things = make.make_meeting(), make.make_submission(), make.make_body()
        things += make.make_document(), make.make_participant(kind="organisation")
        for kind, is_source in rows:
            pair = (source, target) if is_source else (target, source)
            enter(kind, *pair, things)
        before = snapshot()

        done = move_all(source, target) if is_move else merge(source, target, reason=WHY)
        assert find_differences() == []
        if done:
            undo(done, reason=BACK)

        assert snapshot() == before
        assert find_differences() == []
        assert Reassignment.objects.count() == bool(done)


def move_all(source, target):
    """Move all that can be; None where there is nothing."""
    keys = [one.key for one in plan_move(source, target, Span()).candidates if not one.kept]
    return move(source, target, keys, reason=WHY) if keys else None
