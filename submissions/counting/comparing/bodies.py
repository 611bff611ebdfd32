"""Several bodies side by side: seats, submissions and turns by group, answers, who sat on more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from operator import or_

from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber

from meetings.excerpts import Excerpt, excerpt_of
from meetings.filters import ParticipantFilter, of_body
from meetings.models import Body, Composition, Conflict, Meeting, Participant, StakeholderGroup
from meetings.querysets import ParticipantQuerySet
from submissions.counting.compositions import CompositionRow, CompositionTable, compositions_of
from submissions.counting.groups import in_order, label_of
from submissions.counting.overview import BodyCounts, conflicts_of, counts_of_body
from submissions.counting.parts import count_parts
from submissions.counting.responses import tally_calls
from submissions.counting.shares import Share, share
from submissions.counting.submissions import count_submissions
from submissions.counting.tables import CountRow, CountTable
from submissions.counting.tallies import CallTally, GroupTally
from submissions.counting.turns import TURNS
from submissions.models import Call, Intervention

CALLS = 5
"""Newest calls of each body: each takes a look at all that was sent to it."""
CONFLICTS = 12
NAMES = 50


@dataclass(frozen=True, slots=True)
class Answers:
    """The response to one call: of all groups, then of each group in the order of the columns."""

    call: Call
    cells: tuple[GroupTally | None, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """One body with its figures."""

    body: Body
    counts: BodyCounts
    meetings: int
    """Meetings of the body, those held with another one too: as many as the list has."""
    table: CompositionTable | None
    """Its latest composition of which seats by group are known."""
    sent: CountTable
    turns: CountTable | None
    """None where no turn is on record: who spoke is not known."""
    calls: tuple[CallTally, ...]
    """The newest, by date; `counts.calls` says how many there are."""
    conflicts: tuple[Conflict, ...]
    """The first; `counts.conflicts` says how many there are."""

    @property
    def calls_left(self) -> int:
        """Give how many calls are not shown."""
        return self.counts.calls - len(self.calls)

    @property
    def conflicts_left(self) -> int:
        """Give how many conflicts are not named."""
        return self.counts.conflicts - len(self.conflicts)


@dataclass(frozen=True, slots=True)
class SeatFigure:
    """The seats of one group in the composition of one body."""

    seats: int
    shares: tuple[Share, ...]
    """Of all seats: of the number shown, then of each other number that sources give."""
    rows: tuple[CompositionRow, ...]
    """What it adds up; empty where the composition gives the group no seat."""


@dataclass(frozen=True, slots=True)
class SentFigure:
    """The submissions, or the turns, of one group to one body."""

    count: int
    share: Share | None
    words: int | None = None


@dataclass(frozen=True, slots=True)
class GroupCell:
    """The figures of one group and one body; None where they are not known."""

    one: Compared
    seats: SeatFigure | None
    sent: SentFigure
    turns: SentFigure | None


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One group with a cell for each body, in their order."""

    key: str
    label: str
    group: StakeholderGroup | None
    cells: tuple[GroupCell, ...]

    @property
    def has_seats(self) -> bool:
        """Say whether any of the bodies has a seat for it."""
        return any(cell.seats and cell.seats.rows for cell in self.cells)

    @property
    def has_sent(self) -> bool:
        """Say whether anything it sent is on record."""
        return any(cell.sent.count for cell in self.cells)

    @property
    def has_turns(self) -> bool:
        """Say whether it spoke."""
        return any(cell.turns and cell.turns.count for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Shared:
    """How many had a seat on two bodies, or were nominated: as many as the list has."""

    bodies: tuple[Body, Body]
    count: int


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two to four bodies, their groups, and the participants of more than one of them."""

    bodies: tuple[Compared, ...]
    groups: tuple[GroupRow, ...]
    shared: tuple[Shared, ...]
    """For each two of the bodies."""
    people: Excerpt
    """The first participants of more than one of them, with their seats and nominations."""

    @property
    def has_turns(self) -> bool:
        """Say whether a turn is on record of any of them."""
        return any(one.turns for one in self.bodies)

    @property
    def has_calls(self) -> bool:
        """Say whether a call of any of them is on record."""
        return any(one.calls for one in self.bodies)

    @property
    def width(self) -> int:
        """Give the columns of answers: all groups together, and each of them."""
        return len(self.call_groups) + 1

    @property
    def answers(self) -> tuple[tuple[Compared, tuple[Answers, ...]], ...]:
        """Give each body with the responses to its calls, laid out in columns of groups."""
        keys = [group.key for group in self.call_groups]
        return tuple(
            (
                one,
                tuple(
                    Answers(call.call, (call.total, *(call.group(key) for key in keys)))
                    for call in one.calls
                ),
            )
            for one in self.bodies
        )

    @property
    def call_groups(self) -> tuple[GroupRow, ...]:
        """Give the groups that had a seat, or sent something, at any of the calls shown."""
        keys = {group.key for one in self.bodies for call in one.calls for group in call.groups}
        return tuple(row for row in self.groups if row.key in keys)


def compare_bodies(bodies: Sequence[Body]) -> SideBySide:
    """Give these bodies side by side, in a number of queries that follows from theirs alone."""
    tables = find_tables(bodies)
    calls = find_newest_calls(bodies)
    responses = tally_calls(calls)
    found = tuple(
        _compared(
            body,
            tables.get(body.pk),
            tuple(responses[call.pk] for call in calls if call.body_id == body.pk),
        )
        for body in bodies
    )
    return SideBySide(
        bodies=found,
        groups=find_groups(found),
        shared=tuple(count_shared(pair) for pair in combinations(bodies, 2)),
        people=find_people(bodies),
    )


def find_tables(bodies: Sequence[Body]) -> dict[int, CompositionTable]:
    """Give each body's latest composition of which seats by group are known."""
    rows = list(Composition.objects.public().filter(body__in=bodies).select_related("body"))
    tables = compositions_of(rows)
    return {row.body_id: tables[row.pk] for row in rows if tables[row.pk].rows}


def find_newest_calls(bodies: Sequence[Body]) -> list[Call]:
    """Give the newest calls of each body, by date, in one query."""
    newest = F("opens_earliest").desc(nulls_last=True)
    place = Window(RowNumber(), partition_by="body", order_by=[newest, "-pk"])
    calls = Call.objects.public().filter(body__in=bodies).annotate(place=place)
    return list(calls.filter(place__lte=CALLS).select_related("body", "prepares"))


def _compared(body: Body, table: CompositionTable | None, calls: tuple[CallTally, ...]) -> Compared:
    counts, chosen = counts_of_body(body), {"body": body.slug}
    turns = count_parts(Intervention.objects.all(), TURNS, group_by=("group",), filters=chosen)
    return Compared(
        body=body,
        counts=counts,
        meetings=of_body(Meeting.objects.public(), body.slug).count(),
        table=table,
        sent=count_submissions(group_by=("group",), filters=chosen),
        turns=turns if turns.total else None,
        calls=calls,
        conflicts=tuple(conflicts_of(body)[:CONFLICTS]),
    )


def find_groups(bodies: Sequence[Compared]) -> tuple[GroupRow, ...]:
    """Give the groups with a seat, a submission, a turn or an answer, in their order."""
    keys = [key for one in bodies for key in _keys(one)]
    return tuple(
        GroupRow(key, label_of(key, group), group, tuple(_cell(key, one) for one in bodies))
        for key, group in in_order(keys, StakeholderGroup.objects.public())
    )


def _keys(one: Compared) -> Iterable[str]:
    yield from (row.key for row in (one.table.rows if one.table else ()))
    yield from (row.values[0] for row in (*one.sent.rows, *(one.turns.rows if one.turns else ())))
    yield from (group.key for call in one.calls for group in call.groups)


def _cell(key: str, one: Compared) -> GroupCell:
    return GroupCell(
        one=one,
        seats=find_seats(key, one.table),
        sent=_figure(key, one.sent),
        turns=_figure(key, one.turns) if one.turns else None,
    )


def find_seats(key: str, table: CompositionTable | None) -> SeatFigure | None:
    """Give the seats of a group; None where they are not known.

    A group that a composition does not name has no seat if the groups named fill all of them.
    """
    if table is None or not table.base:
        return None
    rows = tuple(row for row in table.rows if row.key == key)
    if not rows:
        return SeatFigure(0, (Share(0, table.base),), ()) if table.base == table.sum else None
    seats = sum(row.seats for row in rows)
    others = [base.seats for base in rows[0].bases if base.seats != seats] if len(rows) == 1 else []
    shares = [Share(seats, table.base)]
    shares += [Share(other, table.base - seats + other) for other in others]
    return SeatFigure(seats, tuple(shares), rows)


def _figure(key: str, table: CountTable) -> SentFigure:
    row: CountRow | None = next((row for row in table.rows if row.values[0] == key), None)
    if row is None:
        return SentFigure(0, share(0, table.base), 0)
    return SentFigure(row.count, table.share(row), row.words)


def count_shared(pair: tuple[Body, Body]) -> Shared:
    """Count who had a seat on both bodies or was nominated, as the list of them does."""
    return Shared(pair, _of_both(pair).count())


def _of_both(pair: Sequence[Body]) -> ParticipantQuerySet:
    names = dict(zip(("body", "and_body"), (body.slug for body in pair), strict=True))
    found: ParticipantQuerySet = ParticipantFilter(names).narrow(Participant.objects.public())
    return found


def find_people(bodies: Sequence[Body]) -> Excerpt:
    """Give the participants of more than one of the bodies by name, with what tied them."""
    pairs = [_of_both(pair).order_by().values("pk") for pair in combinations(bodies, 2)]
    several: Q = reduce(or_, (Q(pk__in=pair) for pair in pairs), Q(pk__in=[]))
    rows = Participant.objects.public().filter(several).defer("search")
    return excerpt_of(rows.with_ties_to([body.slug for body in bodies]), NAMES)
