"""Who contributed what: participants by group down, calls and meetings across, the silent too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.http import urlencode

from meetings.models import Body, Participant, ParticipantKind, StakeholderGroup
from meetings.versions import reads_past
from submissions.counting import direct, links
from submissions.counting.answers import Entitled
from submissions.counting.contributors import NOT_STATED
from submissions.counting.groups import in_order, label_of
from submissions.counting.matrix_acts import count_turns
from submissions.counting.matrix_cells import MatrixCell, find_cells
from submissions.counting.matrix_choice import SILENT, THROUGH_OTHERS, Chosen
from submissions.counting.matrix_columns import (
    COLUMNS,
    Event,
    Stretch,
    choose_events,
    count_events,
    find_stretches,
    load_events,
    of_kind,
)
from submissions.counting.matrix_index import Index, Line, RowKey, find_lines
from submissions.counting.matrix_regions import RegionSum, add_up_regions, find_regions
from submissions.counting.responses import tally_calls
from submissions.counting.tallies import CallTally, GroupTally
from submissions.models import Call

__all__ = [
    "Chosen",
    "Column",
    "Entitled",
    "Matrix",
    "MatrixCell",
    "MatrixGroup",
    "MatrixRow",
    "matrix_of",
]

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
    key: str
    """Of the group."""
    label: str
    """The words for the group."""
    has_seat: bool
    """Whether a seat on the body is known; others contributed or were there without one."""
    standings: tuple[str, ...]
    """The standing of each seat known: "member", "invited", …."""
    total: Total
    """Under its own name, to any call of the body or to none, and at any of its meetings."""
    is_quiet: bool
    """Whether nothing is on record under its own name, whatever columns are shown."""
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The participants of one group, with its response to each call; or the States of a region."""

    key: str
    label: str
    group: StakeholderGroup | None
    """None for chairs and the like, and for a region."""
    rows: tuple[MatrixRow, ...]
    """Those on this page, in the order asked for."""
    size: int
    """All rows of the group that are asked for, on whatever page."""
    quiet: int
    """Of those: rows with nothing on record under their own name."""
    total: Total
    """Of the whole group, whatever rows are asked for."""
    responses: tuple[GroupTally | None, ...]
    """For each column: seats, unnamed seats, answered, recorded, reported; None for meetings."""
    sums: tuple[RegionSum | None, ...]
    """The same for a region, as far as its seats are known by name; none for a group."""
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
    chosen: Chosen
    columns: tuple[Column, ...]
    stretches: tuple[Stretch, ...]
    """All calls and meetings by year, for pages of columns; none where all fit on one."""
    groups: tuple[MatrixGroup, ...]
    """Those on this page, by stakeholder group or by region."""
    sizes: dict[str, int]
    """Rows that are asked for by the key of their group or region."""
    offers: dict[str, dict[str, int]]
    """For each filter of rows: how many rows each value leaves; of columns: how many columns."""
    total: Total
    totals: tuple[GroupTally | None, ...]
    """For each column the response of all groups together; None for meetings."""
    is_whole: bool
    """Whether all rows and all columns are on this page."""

    @property
    def size(self) -> int:
        """Give the rows that are asked for, on whatever page."""
        return sum(self.sizes.values())

    @property
    def by_others(self) -> int:
        """Give the rows with a seat that contributed only through others."""
        return self.offers.get("only", {}).get(THROUGH_OTHERS, 0)


def matrix_of(body: Body, chosen: Chosen | None = None) -> Matrix:
    """Give a page of the matrix of a body, in a number of queries that does not grow with it.

    All of it where there is little; else the newest columns, or those of a part of a year, and the
    first rows of each group, or a page of one. Raises ParameterError for an `after` that is no row.
    """
    chosen = chosen or Chosen()
    events = load_events(body)
    fitting = choose_events(events, chosen)
    index = find_page(body, len(fitting), chosen)
    people = Participant.objects.defer("search").in_bulk({line.who for line in index.lines})
    slugs = {pk: one.slug for pk, one in people.items()}
    columns = find_columns(fitting)
    turns = {one.event.pk: one.turns for one in columns if one.kind == "meeting"}
    cells = find_cells(body, fitting, index.lines, slugs=slugs, turns=turns)
    sent = count_sent(body, chosen)
    rows = _Rows(body, chosen, index, people=people, cells=cells, sent=sent)
    is_cut = len(fitting) < len(events) or bool(index.more) or bool(chosen.after)
    return Matrix(
        body=body,
        chosen=chosen,
        columns=columns,
        stretches=offer_stretches(of_kind(events, chosen), fitting),
        groups=find_regions_of(rows, columns)
        if chosen.by == "region"
        else find_groups(rows, columns),
        sizes={key: size for key, size in index.sizes.items() if size},
        offers={**index.offers, **count_events(events, chosen)},
        total=Total(sent.get("", 0), list_of(_all_of(body, chosen)), sum(index.turns.values())),
        totals=tuple(one.response.total if one.response else None for one in columns),
        is_whole=not (is_cut or chosen.narrows or chosen.by == "region"),
    )


def find_page(body: Body, width: int, chosen: Chosen) -> Index:
    """Give the rows of a page: all that fit, or the first of each group, or some of one."""
    if chosen.section:
        return find_lines(body, chosen, each=ROWS_OF_ONE)
    return find_lines(body, chosen, each=ROWS_EACH, whole=WHOLE // max(width, 1))


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


def offer_stretches(events: Sequence[Event], fitting: Sequence[Event]) -> tuple[Stretch, ...]:
    """Give the ways to other columns; none where all would stand side by side."""
    if len(events) <= COLUMNS:
        return ()
    here = set(fitting)
    return tuple(
        replace(one, is_here=here.issuperset(one.events)) for one in find_stretches(events)
    )


def _all_of(body: Body, chosen: Chosen) -> dict[str, str]:
    """What keeps the submissions of all groups, or those of all States."""
    states = {"participant_kind": str(ParticipantKind.STATE)} if chosen.by == "region" else {}
    return {"body": body.slug, **states}


def count_sent(body: Body, chosen: Chosen) -> dict[str, int]:
    """Give the distinct submissions to a body by section, and of all under the empty key."""
    find = direct.find_figures if reads_past() else links.find_figures
    figures = find((chosen.by,), _all_of(body, chosen))
    return {"": figures.total, **{row.values[0]: row.count for row in figures.rows}}


def list_of(chosen: Mapping[str, str]) -> str:
    """Give the address of a list of submissions."""
    return f"{reverse('submission-list')}?{urlencode(chosen)}"


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the rows of a page are made from."""

    body: Body
    chosen: Chosen
    index: Index
    people: dict[int, Participant]
    cells: list[dict[RowKey, MatrixCell]]
    sent: dict[str, int]

    def of_section(self, key: str, labels: Mapping[str, str]) -> tuple[MatrixRow, ...]:
        """Give the rows of a group or region in their order; `labels` are those of groups."""
        return tuple(self._row(line, labels) for line in self.index.lines if line.section == key)

    def _row(self, line: Line, labels: Mapping[str, str]) -> MatrixRow:
        return MatrixRow(
            participant=self.people[line.who],
            key=line.key,
            label=labels.get(line.key, line.key),
            has_seat=line.has_seat,
            standings=line.standings,
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

    def total(self, key: str) -> Total:
        """Give what a whole group or region did."""
        chosen = _all_of(self.body, self.chosen) | {self.chosen.by: key}
        return Total(self.sent.get(key, 0), list_of(chosen), self.index.turns.get(key, 0))

    def next(self, key: str, shown: Sequence[MatrixRow]) -> str:
        """Give what `after` is on the next page of a section; empty on the last."""
        if key not in self.index.more:
            return ""
        return self.chosen.address_of(shown[-1].participant.slug, shown[-1].key)


def find_groups(rows: _Rows, columns: Sequence[Column]) -> tuple[MatrixGroup, ...]:
    """Give the groups of a page in their order, those without a row too if they have seats."""
    index, chosen = rows.index, rows.chosen
    keys = [key for key, size in index.sizes.items() if size]
    if not (chosen.region or chosen.standing or chosen.after) and chosen.only in ("", SILENT):
        seated = [
            one.key for column in columns if column.response for one in column.response.groups
        ]
        keys += [key for key in seated if chosen.group in ("", key)]
    return tuple(
        _group(key, group, rows, columns)
        for key, group in in_order(keys, StakeholderGroup.objects.public())
    )


def _group(
    key: str, group: StakeholderGroup | None, rows: _Rows, columns: Sequence[Column]
) -> MatrixGroup:
    label = label_of(key, group)
    shown = rows.of_section(key, {key: label})
    return MatrixGroup(
        key=key,
        label=label,
        group=group,
        rows=shown,
        size=rows.index.sizes.get(key, 0),
        quiet=rows.index.quiet.get(key, 0),
        total=rows.total(key),
        responses=tuple(one.response.group(key) if one.response else None for one in columns),
        sums=(),
        next=rows.next(key, shown),
    )


def find_regions_of(rows: _Rows, columns: Sequence[Column]) -> tuple[MatrixGroup, ...]:
    """Give the regions of a page in their order, with what their States did on each call."""
    groups = {group.slug: group for group in StakeholderGroup.objects.public()}
    labels = {line.key: label_of(line.key, groups.get(line.key)) for line in rows.index.lines}
    calls = [column.response for column in columns if column.response]
    sums = add_up_regions(rows.body, calls)
    keys = [key for key, size in rows.index.sizes.items() if size]
    return tuple(
        _region(
            key,
            label,
            rows,
            labels=labels,
            sums=tuple(
                sums(column.response, key) if column.response else None for column in columns
            ),
        )
        for key, label in find_regions(keys)
    )


def _region(
    key: str,
    label: str,
    rows: _Rows,
    *,
    labels: Mapping[str, str],
    sums: tuple[RegionSum | None, ...],
) -> MatrixGroup:
    shown = rows.of_section(key, labels)
    return MatrixGroup(
        key=key,
        label=label,
        group=None,
        rows=shown,
        size=rows.index.sizes.get(key, 0),
        quiet=rows.index.quiet.get(key, 0),
        total=rows.total(key),
        responses=(None,) * len(sums),
        sums=sums,
        next=rows.next(key, shown),
    )
