"""Who contributed what: participants by group down, calls and meetings across, the silent too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.http import urlencode

from meetings.models import Body, Participant, StakeholderGroup
from meetings.versions import reads_past
from submissions.counting import direct, links
from submissions.counting.answers import Entitled
from submissions.counting.contributors import NOT_STATED
from submissions.counting.groups import in_order, label_of
from submissions.counting.matrix_cells import MatrixCell, count_turns, find_cells
from submissions.counting.matrix_columns import (
    Event,
    Stretch,
    choose_events,
    find_stretches,
    load_events,
)
from submissions.counting.matrix_index import Index, Line, RowKey, find_lines
from submissions.counting.responses import tally_calls
from submissions.counting.tallies import CallTally, GroupTally
from submissions.models import Call

__all__ = ["Column", "Entitled", "Matrix", "MatrixCell", "MatrixGroup", "MatrixRow", "matrix_of"]

WHOLE = 6_000
"""Up to so many cells stand on one page."""
ROWS_EACH = 10
"""Rows of each group on a page of all groups that do not fit on one."""
ROWS_OF_ONE = 50
"""Rows of a page of one group."""


@dataclass(frozen=True, slots=True)
class Column:
    """A call or a meeting of the body."""

    kind: str
    """"call" or "meeting"."""
    event: Event
    response: CallTally | None
    """Of a call."""
    turns: int
    """Turns on record at a meeting, whoever spoke."""


@dataclass(frozen=True, slots=True)
class Total:
    """Distinct submissions to the body that count, with their list if there is one; and turns."""

    sent: int
    url: str
    turns: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One participant in one group."""

    participant: Participant
    has_seat: bool
    """Whether a seat on the body is known; others contributed or were there without one."""
    total: Total
    """Under its own name, to any call of the body or to none, and at any of its meetings."""
    is_quiet: bool
    """Whether nothing is on record under its own name, whatever columns are shown."""
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The participants of one group; for each call its response beneath them."""

    key: str
    label: str
    group: StakeholderGroup | None
    rows: tuple[MatrixRow, ...]
    """Those on this page, with most contributions first."""
    size: int
    """All rows of the group, on whatever page."""
    quiet: int
    """Of those: rows with nothing on record under their own name."""
    total: Total
    responses: tuple[GroupTally | None, ...]
    """For each column: seats, unnamed seats, answered, recorded, reported; None for meetings."""
    next: str
    """What `after` is on the next page of the group; empty on the last."""

    @property
    def has_unnamed_seats(self) -> bool:
        """Whether a column has seats whose holders are not known by name."""
        return any(response and response.unnamed_seats for response in self.responses)


@dataclass(frozen=True, slots=True)
class Matrix:
    """A page of the record of one body: some rows of each group, or one group; some columns."""

    body: Body
    columns: tuple[Column, ...]
    stretches: tuple[Stretch, ...]
    """All calls and meetings by year, for pages of columns; none where all are shown."""
    groups: tuple[MatrixGroup, ...]
    """Those on this page."""
    sizes: dict[str, int]
    """Rows by the key of their group, of all groups."""
    total: Total
    totals: tuple[GroupTally | None, ...]
    """For each column the response of all groups together; None for meetings."""
    group: str
    after: str

    @property
    def is_whole(self) -> bool:
        """Whether all rows and all columns are on this page."""
        return not (self.stretches or self.group) and not any(one.next for one in self.groups)


def matrix_of(
    body: Body, *, group: str = "", after: str = "", year: int | None = None, part: int = 1
) -> Matrix:
    """Give a page of the matrix of a body, in a number of queries that does not grow with it.

    All of it where there is little; else the newest columns, or those of a part of a `year` (0 for
    no date), and the rows with most contributions of each group, or a page of one `group`, behind
    the participant `after`. Raises ParameterError for an `after` that is no row.
    """
    events = load_events(body)
    chosen = choose_events(events, year, part)
    index = find_page(body, len(chosen), group=group, after=after)
    people = Participant.objects.defer("search").in_bulk({line.who for line in index.lines})
    slugs = {pk: one.slug for pk, one in people.items()}
    columns = find_columns(chosen)
    turns = {one.event.pk: one.turns for one in columns if one.kind == "meeting"}
    cells = find_cells(body, chosen, index.lines, slugs=slugs, turns=turns)
    sent = count_sent(body)
    return Matrix(
        body=body,
        columns=columns,
        stretches=offer_stretches(events, chosen),
        groups=find_groups(
            _Rows(body, index, people, cells, sent),
            columns,
            with_empty=not (group and after),
        ),
        sizes=index.sizes,
        total=Total(sent.get("", 0), list_of({"body": body.slug}), sum(index.turns.values())),
        totals=tuple(one.response.total if one.response else None for one in columns),
        group=group,
        after=after,
    )


def find_page(body: Body, width: int, *, group: str, after: str) -> Index:
    """Give the rows of a page: all that fit, or the first of each group, or some of one."""
    if group:
        return find_lines(body, group=group, after=after, each=ROWS_OF_ONE)
    return find_lines(body, each=ROWS_EACH, whole=WHOLE // max(width, 1))


def find_columns(events: Sequence[Event]) -> tuple[Column, ...]:
    """Give the calls with their response, and the meetings with their turns."""
    told = tally_calls([event for event in events if isinstance(event, Call)])
    turns = count_turns([event for event in events if not isinstance(event, Call)])
    return tuple(
        Column("call", event, told[event.pk], 0)
        if isinstance(event, Call)
        else Column("meeting", event, None, turns.get(event.pk, 0))
        for event in events
    )


def offer_stretches(events: Sequence[Event], chosen: Sequence[Event]) -> tuple[Stretch, ...]:
    """Give the ways to other columns; none where all are shown."""
    if len(chosen) == len(events):
        return ()
    here = set(chosen)
    return tuple(
        replace(one, is_here=here.issuperset(one.events)) for one in find_stretches(events)
    )


def count_sent(body: Body) -> dict[str, int]:
    """Give the distinct submissions to a body by group, and of all under the empty key."""
    find = direct.find_figures if reads_past() else links.find_figures
    figures = find(("group",), {"body": body.slug})
    return {"": figures.total, **{row.values[0]: row.count for row in figures.rows}}


def list_of(chosen: Mapping[str, str]) -> str:
    """Give the address of a list of submissions."""
    return f"{reverse('submission-list')}?{urlencode(chosen)}"


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the rows of a page are made from."""

    body: Body
    index: Index
    people: dict[int, Participant]
    cells: list[dict[RowKey, MatrixCell]]
    sent: dict[str, int]

    def of_group(self, key: str) -> tuple[MatrixRow, ...]:
        """Give the rows of a group in their order."""
        return tuple(self._row(line) for line in self.index.lines if line.key == key)

    def _row(self, line: Line) -> MatrixRow:
        return MatrixRow(
            participant=self.people[line.who],
            has_seat=line.has_seat,
            total=Total(line.sent, self._list(line), line.turns),
            is_quiet=line.is_quiet,
            cells=tuple(column[line.key, line.who] for column in self.cells),
        )

    def _list(self, line: Line) -> str:
        """The list of exactly the submissions of a row; empty where no list holds just them."""
        chosen = {"body": self.body.slug, "participant": self.people[line.who].slug}
        if not line.sent:
            return ""
        if not line.placed:
            return list_of(chosen | {"group": line.key})
        if line.placed == line.sent:
            return list_of(chosen | {"group": NOT_STATED})
        return list_of(chosen) if line.rows_of_one == 1 else ""


def find_groups(
    rows: _Rows, columns: Sequence[Column], *, with_empty: bool
) -> tuple[MatrixGroup, ...]:
    """Give the groups of a page in their order, those without a row too if they have seats."""
    index = rows.index
    seated = [one.key for column in columns if column.response for one in column.response.groups]
    keys = [*index.sizes, *(seated if with_empty and not index.group else ())]
    return tuple(
        _group(key, group, rows, columns)
        for key, group in in_order(keys, StakeholderGroup.objects.public())
    )


def _group(
    key: str, group: StakeholderGroup | None, rows: _Rows, columns: Sequence[Column]
) -> MatrixGroup:
    index, shown = rows.index, rows.of_group(key)
    return MatrixGroup(
        key=key,
        label=label_of(key, group),
        group=group,
        rows=shown,
        size=index.sizes.get(key, 0),
        quiet=index.quiet.get(key, 0),
        total=Total(
            rows.sent.get(key, 0),
            list_of({"body": rows.body.slug, "group": key}),
            index.turns.get(key, 0),
        ),
        responses=tuple(one.response.group(key) if one.response else None for one in columns),
        next=shown[-1].participant.slug if key in index.more else "",
    )
