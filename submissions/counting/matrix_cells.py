"""The cells of a page of the record: what each row did at each call and meeting, and where to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.http import urlencode

from meetings.compositions import composition_on
from meetings.models import Attendance, Body, Composition, Meeting, Membership
from meetings.partial_dates import Answer
from submissions.counting.answers import lasting, parties_of
from submissions.counting.cells import Cell, cell_of_call, cell_of_meeting
from submissions.counting.contributors import NOT_STATED
from submissions.counting.groups import key_of_membership
from submissions.counting.matrix_acts import attendance_of, find_turns, of_people
from submissions.counting.matrix_columns import Event
from submissions.counting.matrix_index import Line, RowKey
from submissions.counting.matrix_sent import Sent, load_sent
from submissions.counting.names import find_organisations
from submissions.counting.seats import find_composition, find_day, in_office
from submissions.models import Asked, Call, Submission


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One cell: what was done, or why nothing stands there, and where the records are."""

    kind: str
    """"done", "silent" (entitled, nothing sent or said), "absent", "unknown", or "blank"."""
    mark: str = ""
    """What the page prints: a number, "✓", "." for silent, "?" for not known, or nothing."""
    count: int = 0
    """Submissions to a call, or turns at a meeting."""
    url: str = ""
    """The records that are counted, or the part of a page that says so; empty for none."""


BLANK = MatrixCell("blank")
Column = dict[RowKey, MatrixCell]


@dataclass(frozen=True, slots=True)
class Seats:
    """The seats of those on a page, the first of each, and all compositions of the body."""

    memberships: list[Membership]
    organisations: dict[int, set[int]]
    compositions: list[Composition]
    first: dict[int, str]
    """By participant: the group of the seat in whose row stands what states no group."""

    def place(self, key: str, who: int) -> RowKey:
        """Give the row in which something stands."""
        return (self.first.get(who, key) if key == NOT_STATED else key, who)


def load_seats(body: Body, people: Iterable[int]) -> Seats:
    """Load the seats of these participants on a body, in three queries."""
    wanted = list(people)
    rows = Membership.objects.public().filter(body=body)
    rows = rows.filter(Q(participant__in=wanted) | Q(participant__merged_into__in=wanted))
    memberships = list(
        rows.select_related("group", "participant__merged_into", "representing__merged_into")
    )
    first: dict[int, str] = {}
    for one in memberships:
        first.setdefault(lasting(one.participant), key_of_membership(one))
    return Seats(
        memberships=memberships,
        organisations=find_organisations(one.participant_id for one in memberships),
        compositions=list(Composition.objects.public().filter(body=body)),
        first=first,
    )


def find_cells(
    body: Body,
    events: Sequence[Event],
    lines: Iterable[Line],
    *,
    slugs: dict[int, str],
    turns: Mapping[int, int],
) -> list[Column]:
    """Give the cells of each call and meeting by row; rows that are not there are blank.

    `slugs` are those of the participants, `turns` all turns by meeting. In a number of queries
    that does not grow.
    """
    rows = {(line.key, line.who) for line in lines}
    people = {who for _, who in rows}
    seats = load_seats(body, people)
    calls = [event for event in events if isinstance(event, Call)]
    meetings = [event for event in events if isinstance(event, Meeting)]
    parties = frozenset[int]().union(
        *(parties_of(one, seats.organisations) for one in seats.memberships)
    )
    sent = load_sent([call.pk for call in calls], people, parties)
    of_calls = _Calls(calls, rows, seats, sent=sent, slugs=slugs).find()
    of_meetings = _find_meetings(meetings, rows, seats, recorded=turns)
    return [
        of_calls[event.pk] if isinstance(event, Call) else of_meetings[event.pk] for event in events
    ]


class _Calls:
    """The columns of calls: first whose submissions stand where, then their addresses."""

    def __init__(
        self,
        calls: list[Call],
        rows: set[RowKey],
        seats: Seats,
        *,
        sent: Sent,
        slugs: dict[int, str],
    ) -> None:
        self.calls, self.rows, self.seats = calls, rows, seats
        self.sent, self.slugs = sent, slugs

    def find(self) -> dict[int, Column]:
        """Give the cells by call and row."""
        found = {call.pk: self._of_call(call) for call in self.calls}
        single = {next(iter(s)) for _, sets in found.values() for s in sets.values() if len(s) == 1}
        pages = dict(Submission.objects.filter(pk__in=single).values_list("pk", "slug"))
        return {
            call.pk: {
                row: self._cell(call, row, *self._at(found[call.pk], row), pages=pages)
                for row in self.rows
            }
            for call in self.calls
        }

    def _at(self, found: Any, row: RowKey) -> tuple[Answer, set[int]]:
        seated, sets = found
        answers = {True: Answer.YES, False: Answer.UNKNOWN, None: Answer.NO}
        return answers[seated.get(row)], sets.get(row, set())

    def _of_call(self, call: Call) -> tuple[dict[RowKey, bool], dict[RowKey, set[int]]]:
        """Whether each row had a seat, certainly or perhaps, and what stands in it."""
        seated: dict[RowKey, bool] = {}
        sets: dict[RowKey, set[int]] = defaultdict(set)
        for membership, answer in self._in_office(call):
            row = (key_of_membership(membership), lasting(membership.participant))
            seated[row] = answer == Answer.YES
            sets[row] |= self.sent.for_all.get((call.pk, row[0]), set())
            for party in parties_of(membership, self.seats.organisations):
                sets[row] |= self.sent.by_party(call.pk, party)
        for (at, who, key), those in self.sent.by_group.items():
            if at == call.pk:
                sets[self.seats.place(key, who)] |= those
        return seated, sets

    def _in_office(self, call: Call) -> list[tuple[Membership, Answer]]:
        day = find_day(call)
        composition, certain = find_composition(call, day, self.seats.compositions)
        if composition is None and call.asked == Asked.EVERYONE:
            return []
        return in_office(self.seats.memberships, day, composition=composition, certain=certain)

    def _cell(
        self, call: Call, row: RowKey, answer: Answer, those: set[int], *, pages: dict[int, str]
    ) -> MatrixCell:
        if not those:
            told = cell_of_call(answer, ())
            return MatrixCell(told.kind, told.mark) if told.kind != "blank" else BLANK
        if len(those) == 1:
            url = reverse("submission-detail", args=[pages[next(iter(those))]])
        else:
            url = self._list(call, row, those)
        return MatrixCell("done", str(len(those)), len(those), url)

    def _list(self, call: Call, row: RowKey, those: set[int]) -> str:
        """The list of exactly these submissions, or the page of the call where there is none."""
        key, who = row
        chosen = {"call": call.slug, "participant": self.slugs[who]}
        if those == self.sent.by_author.get((call.pk, who)):
            return f"{reverse('submission-list')}?{urlencode(chosen)}"
        if those == self.sent.by_group.get((call.pk, who, key)):
            return f"{reverse('submission-list')}?{urlencode(chosen | {'group': key})}"
        return f"{call.get_absolute_url()}#response"


def _find_meetings(
    meetings: list[Meeting], rows: set[RowKey], seats: Seats, *, recorded: Mapping[int, int]
) -> dict[int, Column]:
    at = [meeting.pk for meeting in meetings]
    people = {who for _, who in rows}
    there: dict[tuple[int, RowKey], Attendance] = {}
    for one in attendance_of(of_people(Attendance.objects.public(), at, people)):
        there[one.meeting_id, seats.place(one.key, one.who)] = one
    turns: dict[tuple[int, RowKey], int] = defaultdict(int)
    for meeting, key, who, number in find_turns(at, people):
        turns[meeting, seats.place(key, who)] += number
    return {
        meeting.pk: {
            row: _at_meeting(
                meeting,
                cell_of_meeting(
                    held.get(row, Answer.NO),
                    there.get((meeting.pk, row)),
                    turns=turns[meeting.pk, row],
                    recorded=bool(recorded.get(meeting.pk)),
                ),
            )
            for row in rows
        }
        for meeting in meetings
        for held in (_held(meeting, seats),)
    }


def _held(meeting: Meeting, seats: Seats) -> dict[RowKey, Answer]:
    day = meeting.held.latest or meeting.held.earliest
    composition, certain = composition_on(day, seats.compositions)
    found = in_office(seats.memberships, day, composition=composition, certain=certain)
    return {(key_of_membership(one), lasting(one.participant)): answer for one, answer in found}


def _at_meeting(meeting: Meeting, told: Cell) -> MatrixCell:
    if told.kind == "blank":
        return BLANK
    if told.kind != "done":
        return MatrixCell(told.kind, told.mark)
    place = "interventions" if told.interventions else "attendance"
    url = f"{meeting.get_absolute_url()}#{place}"
    return MatrixCell("done", told.mark, told.interventions, url)
