"""Who contributed what: participants by group down, calls and meetings across, the silent too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from meetings.models import Body, Meeting, Participant, StakeholderGroup
from submissions.counting.answers import Entitled
from submissions.counting.cells import Cell
from submissions.counting.groups import in_order, label_of
from submissions.counting.matrix_rows import RowKey, find_cells, find_people
from submissions.counting.record import Attended, BodyRecord, load_body
from submissions.counting.responses import CallResponse, GroupResponse
from submissions.models import Call

__all__ = ["Cell", "Column", "Entitled", "Matrix", "MatrixGroup", "MatrixRow", "matrix_of"]


@dataclass(frozen=True, slots=True)
class Column:
    """A call or a meeting of the body."""

    kind: str
    """"call" or "meeting"."""
    event: Call | Meeting
    response: CallResponse | None
    """Of a call."""
    attended: Attended | None
    """Of a meeting."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One participant in one group."""

    participant: Participant
    has_seat: bool
    """Whether a seat on the body is known; others contributed or were there without one."""
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The participants of one group; for each call its response beneath them."""

    key: str
    label: str
    group: StakeholderGroup | None
    rows: tuple[MatrixRow, ...]
    responses: tuple[GroupResponse | None, ...]
    """For each column: seats, unnamed seats, answered, recorded, reported; None for meetings."""

    @property
    def has_unnamed_seats(self) -> bool:
        """Whether a column has seats whose holders are not known by name."""
        return any(response and response.unnamed_seats for response in self.responses)


@dataclass(frozen=True, slots=True)
class Matrix:
    """The record of one body at a glance."""

    body: Body
    columns: tuple[Column, ...]
    groups: tuple[MatrixGroup, ...]
    totals: tuple[GroupResponse | None, ...]
    """For each column the response of all groups together; None for meetings."""


def matrix_of(body: Body) -> Matrix:
    """Give the matrix of a body, in a number of queries that does not grow with it."""
    record = load_body(body)
    columns = tuple(_columns(record))
    people = find_people(record)
    cells = find_cells(record, people)
    keys = [key for key, _ in people] + [key for c in columns for key in _seated(c.response)]
    groups = tuple(
        _group(key, group, columns, people=people, cells=cells)
        for key, group in in_order(keys, record.groups)
    )
    return Matrix(
        body=body,
        columns=columns,
        groups=groups,
        totals=tuple(column.response.total if column.response else None for column in columns),
    )


def _columns(record: BodyRecord) -> Iterable[Column]:
    for event in record.events:
        if isinstance(event, Call):
            yield Column("call", event, record.responses[event.pk], None)
        else:
            yield Column("meeting", event, None, record.attended[event.pk])


def _seated(response: CallResponse | None) -> list[str]:
    return [group.key for group in response.groups] if response else []


def _group(
    key: str,
    group: StakeholderGroup | None,
    columns: tuple[Column, ...],
    *,
    people: dict[RowKey, tuple[Participant, bool]],
    cells: dict[RowKey, tuple[Cell, ...]],
) -> MatrixGroup:
    theirs = [(row_key, found) for row_key, found in people.items() if row_key[0] == key]
    theirs.sort(key=lambda pair: (pair[1][0].sort_name or pair[1][0].name, pair[1][0].slug))
    return MatrixGroup(
        key=key,
        label=label_of(key, group),
        group=group,
        rows=tuple(MatrixRow(one, seat, cells[row_key]) for row_key, (one, seat) in theirs),
        responses=tuple(c.response.group(key) if c.response else None for c in columns),
    )
