"""A table with a head: where the head is, and what its rows are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from submissions.importers.grids import Grid, Row
from submissions.importers.tables.columns import find_fields

HEAD_WITHIN = 10
"""The head is looked for in so many rows."""
WHO = frozenset({"name", "family", "organisation", "contributor"})
PEOPLE = frozenset({"name", "given", "family", "organisation", "position", "honorific"})
SENT = frozenset({"title", "url", "contributor", "keywords"})
FIGURES = frozenset({"count", "seats", "women", "men", "new", "staying", "leaving"})


@dataclass(frozen=True, slots=True)
class Table:
    """A head, the field of every column, the rows under it, and what they are about.

    `about` is "members", "attendees", "contributions" or "counts".
    """

    head: Row
    fields: tuple[str, ...]
    rows: tuple[Row, ...]
    about: str

    def value(self, row: Row, field: str) -> str:
        """Give what a row has in the column of a field, "" for nothing and for no such column."""
        at = self.fields.index(field) if field in self.fields else -1
        return row.cells[at].strip() if 0 <= at < len(row.cells) else ""

    @property
    def is_of_states(self) -> bool:
        """Whether the country alone says who it is, because no column is for names."""
        return "country" in self.fields and not WHO.intersection(self.fields)

    @property
    def unread(self) -> tuple[str, ...]:
        """Give the words over the columns whose meaning is not known."""
        pairs = zip(self.head.cells, self.fields, strict=True)
        return tuple(head for head, field in pairs if not field and head.strip())


def find_table(grid: Grid, *, sure: bool = False) -> Table | None:
    """Find the head of a grid and say what it is about; None where no row is a head.

    `sure` asks for a head of which at least two words are known.
    """
    for at, row in enumerate(grid.rows[:HEAD_WITHIN]):
        fields = find_fields(row.cells)
        known = [field for field in fields if field]
        filled = sum(bool(cell.strip()) for cell in row.cells)
        about = decide_about(fields)
        if about and len(known) * 3 >= filled and len(known) > int(sure):
            return Table(row, _settled(fields, about), grid.rows[at + 1 :], about)
    return None


def decide_about(fields: Sequence[str]) -> str:
    """Say what rows with these columns are about, "" when they name nobody."""
    held = set(fields)
    if "presence" in held and held & WHO:
        return "attendees"
    if held & SENT and held & (WHO | {"country", "group", "url"}) and not _is_of_members(held):
        return "contributions"
    if held & WHO:
        return "members"
    if held & FIGURES and held & {"group", "country", "region"}:
        return "counts"
    if "country" in held and len(held - {""}) > 1:
        return "members"
    return ""


def _is_of_members(held: set[str]) -> bool:
    """Say whether "title" or "url" stand beside a seat, and so are no contribution."""
    seat = held & {"starts", "ends", "role", "status", "honorific", "given", "family"}
    people = "name" in held and held & {"organisation", "position"} and "date" not in held
    return bool(seat or people) and "contributor" not in held and not {"url", "date"} <= held


def _settled(fields: Sequence[str], about: str) -> tuple[str, ...]:
    """Give "title" its meaning, which in a list of people is no title of a document."""
    if about in {"members", "attendees"} and "title" in fields:
        other = "honorific" if "position" in fields else "position"
        return tuple(other if field == "title" else field for field in fields)
    return tuple(fields)
