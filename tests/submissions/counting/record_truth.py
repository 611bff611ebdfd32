"""The record of a body worked out from everybody and everything: what its pages must show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q

from meetings.compositions import composition_on
from meetings.models import (
    Attendance,
    Body,
    Composition,
    Meeting,
    Membership,
    Participant,
)
from meetings.partial_dates import Answer
from submissions.counting.answers import lasting
from submissions.counting.cells import Cell, cell_of_call, cell_of_meeting
from submissions.counting.contributors import NOT_STATED, UNMAPPED
from submissions.counting.groups import key_of_contributor, key_of_group, key_of_membership
from submissions.counting.responses import CallResponse, respond_to_all
from submissions.counting.seats import in_office
from submissions.models import (
    Call,
    Capacity,
    Contributor,
    ContributorRole,
    Intervention,
    Submission,
)

SPEAKER = ("participant__merged_into", "participant")
RowKey = tuple[str, int]
"""The row of a group, and the primary key under which a participant is lastingly recorded."""


@dataclass(slots=True)
class Attended:
    """Who was at one meeting, and how often each took the floor."""

    attendance: dict[int, Attendance] = field(default_factory=dict)
    """By participant."""
    turns: Counter[RowKey] = field(default_factory=Counter)
    """By group and participant; speakers who are not identified are left out."""
    recorded: int = 0
    """All turns in the record, of anybody."""


@dataclass(frozen=True, slots=True)
class BodyRecord:
    """Calls and meetings by date, with what is known of each."""

    body: Body
    events: list[Call | Meeting]
    memberships: list[Membership]
    contributors: list[Contributor]
    responses: dict[int, CallResponse]
    attended: dict[int, Attended]
    compositions: list[Composition]
    speakers: dict[int, Participant]


def load_body(body: Body) -> BodyRecord:
    """Load the record of one body."""
    calls = list(Call.objects.public().filter(body=body))
    meetings = list(Meeting.objects.public().filter(body=body))
    attended: dict[int, Attended] = {meeting.pk: Attended() for meeting in meetings}
    _load_attendance(attended)
    _load_turns(attended)
    return BodyRecord(
        body=body,
        events=sorted([*calls, *meetings], key=_began),
        memberships=_memberships(body),
        contributors=_contributors(calls),
        responses=respond_to_all(calls),
        attended=attended,
        compositions=list(Composition.objects.public().filter(body=body)),
        speakers=_speakers(attended),
    )


def _began(event: Call | Meeting) -> tuple[bool, date, str]:
    """By earliest possible day; a call without opening by its deadline; not dated last."""
    if isinstance(event, Call):
        known = event.opens if event.opens.is_known else event.deadline
    else:
        known = event.held
    day = known.earliest or known.latest
    return (day is None, day or date.max, event.slug)


def _memberships(body: Body) -> list[Membership]:
    rows = Membership.objects.public().filter(body=body)
    return list(rows.select_related("group", "participant__merged_into"))


def _contributors(calls: list[Call]) -> list[Contributor]:
    sent = Submission.objects.counted().filter(call__in=calls)
    rows = Contributor.objects.public().filter(
        submission__in=sent.values("pk"), role=ContributorRole.AUTHOR, participant__isnull=False
    )
    return list(
        rows.select_related("submission", "group", "participant__merged_into", "representing")
    )


def _load_attendance(attended: dict[int, Attended]) -> None:
    rows = Attendance.objects.public().filter(meeting__in=attended)
    for row in rows.select_related("group", "participant__merged_into"):
        attended[row.meeting_id].attendance[lasting(row.participant)] = row


def _load_turns(attended: dict[int, Attended]) -> None:
    """One query: turns by meeting, speaker, group and capacity."""
    rows = (
        Intervention.objects.public()
        .filter(meeting__in=attended)
        .order_by()
        .values_list("meeting", "capacity", *SPEAKER, "group__slug", "group__state")
        .annotate(unmapped=Q(group_word__gt=""), turns=Count("pk"))
    )
    for meeting, capacity, merged, speaker, group, state, unmapped, turns in rows:
        attended[meeting].recorded += turns
        if speaker is None:
            continue
        key = group if state == "published" else UNMAPPED if unmapped else NOT_STATED
        key = key if capacity == Capacity.STAKEHOLDER else capacity
        attended[meeting].turns[key, merged or speaker] += turns


def _speakers(attended: dict[int, Attended]) -> dict[int, Participant]:
    """The participants who took the floor, by primary key."""
    wanted = {key[1] for one in attended.values() for key in one.turns}
    return Participant.objects.public().in_bulk(wanted)


People = dict[RowKey, tuple[Participant, bool]]
"""Each row's participant, and whether a seat of it is known."""


def find_people(record: BodyRecord) -> People:
    """Give the rows: those with a seat, then who contributed, attended or spoke without one."""
    people: People = {}
    for membership in record.memberships:
        one = membership.participant
        people.setdefault((key_of_membership(membership), lasting(one)), (_lasting(one), True))
    place = _placing(people)
    for key, one in _others(record):
        people.setdefault(place((key, lasting(one))), (_lasting(one), False))
    return people


def _lasting(participant: Participant) -> Participant:
    return participant.merged_into or participant


def _others(record: BodyRecord) -> Iterable[tuple[str, Participant]]:
    for contributor in record.contributors:
        if contributor.participant is not None:
            yield key_of_contributor(contributor), contributor.participant
    for attended in record.attended.values():
        for row in attended.attendance.values():
            yield key_of_group(row.group, row.group_word), row.participant
        for key, speaker in attended.turns:
            if speaker in record.speakers:
                yield key, record.speakers[speaker]


def _placing(people: People) -> Callable[[RowKey], RowKey]:
    """A function that puts what states no group into the row of the seat held, if there is one."""
    seats = {pk: (key, pk) for key, pk in reversed(people)}

    def place(wanted: RowKey) -> RowKey:
        return seats.get(wanted[1], wanted) if wanted[0] == NOT_STATED else wanted

    return place


def find_sent(record: BodyRecord, people: People) -> dict[RowKey, set[int]]:
    """Give the submissions that each row sent under its own name, to whatever call."""
    place = _placing({key: found for key, found in people.items() if found[1]})
    sent: dict[RowKey, set[int]] = {key: set() for key in people}
    for one in record.contributors:
        if one.participant is not None:
            key = place((key_of_contributor(one), lasting(one.participant)))
            sent[key].add(one.submission_id)
    return sent


def find_cells(record: BodyRecord, people: People) -> dict[RowKey, tuple[Cell, ...]]:
    """Give every row's cells, in the order of the events."""
    place = _placing({key: found for key, found in people.items() if found[1]})
    columns = [
        _cells_of_call(event, record, people, place=place)
        if isinstance(event, Call)
        else _cells_of_meeting(event, record, people, place=place)
        for event in record.events
    ]
    return {key: tuple(column[key] for column in columns) for key in people}


def _cells_of_call(
    call: Call, record: BodyRecord, people: People, *, place: Callable[[RowKey], RowKey]
) -> dict[RowKey, Cell]:
    own = [c for c in record.contributors if c.submission.call_id == call.pk]
    sent = _sent(record.responses[call.pk], own, place)
    seated = {
        (entitled.key, lasting(entitled.membership.participant)): entitled.certain
        for entitled in record.responses[call.pk].total.named
    }
    answers = {True: Answer.YES, False: Answer.UNKNOWN, None: Answer.NO}
    return {
        key: cell_of_call(answers[seated.get(key)], tuple(sent[key].values())) for key in people
    }


def _sent(
    response: CallResponse, own: list[Contributor], place: Callable[[RowKey], RowKey]
) -> dict[RowKey, dict[int, Submission]]:
    """The submissions of each row: those that answer for its seat, and its own."""
    sent: dict[RowKey, dict[int, Submission]] = defaultdict(dict)
    for entitled in response.total.named:
        key = (entitled.key, lasting(entitled.membership.participant))
        sent[key] |= {submission.pk: submission for submission in entitled.submissions}
    for contributor in own:
        if contributor.participant is not None:
            key = place((key_of_contributor(contributor), lasting(contributor.participant)))
            sent[key][contributor.submission_id] = contributor.submission
    return sent


def _cells_of_meeting(
    meeting: Meeting, record: BodyRecord, people: People, *, place: Callable[[RowKey], RowKey]
) -> dict[RowKey, Cell]:
    attended = record.attended[meeting.pk]
    day = meeting.held.latest or meeting.held.earliest
    composition, certain = composition_on(day, record.compositions)
    held = {
        (key_of_membership(membership), lasting(membership.participant)): answer
        for membership, answer in in_office(
            record.memberships, day, composition=composition, certain=certain
        )
    }
    there = {
        place((key_of_group(row.group, row.group_word), pk)): row
        for pk, row in attended.attendance.items()
    }
    turns: dict[RowKey, int] = defaultdict(int)
    for key, number in attended.turns.items():
        turns[place(key)] += number
    return {
        key: cell_of_meeting(
            held.get(key, Answer.NO),
            there.get(key),
            turns=turns[key],
            recorded=bool(attended.recorded),
        )
        for key in people
    }
