"""What each column holds: by the words over it, else by what most of its cells are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from meetings.folding import fold
from submissions.importers.countries import find_country
from submissions.importers.marks import find_role, find_status
from submissions.importers.tables.columns import find_fields
from submissions.importers.tables.people import MEANINGS as PRESENCES
from submissions.pasting.kinds import IGNORED, OUTCOMES, Kind
from submissions.pasting.splitting import IsGroup, Line, Pasted, is_date

SAMPLE = 200
"""So many lines are looked at."""
OF_HEADS = {"contributor": "name", "position": IGNORED, "number": IGNORED}
"""Words over columns that mean another column here."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column holds, and the line with the words over them, if there is one."""

    holds: tuple[str, ...] = ()
    head: Line | None = None
    shape: str = ""


def find_columns(
    pasted: Pasted,
    kind: Kind,
    *,
    is_group: IsGroup,
    chosen: Sequence[str] = (),
    shape: str = "",
) -> Columns:
    """Give what the columns hold: as chosen for this shape, else guessed; none twice."""
    head = _find_head(pasted, kind)
    guessed = (
        _by_head(head, kind) if head else list(pasted.known) or _by_cells(pasted, kind, is_group)
    )
    wide = [*guessed, *[IGNORED] * pasted.width][: pasted.width]
    valid = {name for name, _ in kind.choices}
    holds = [*chosen] if chosen and shape == pasted.shape else wide
    return Columns(tuple(_once(holds, valid)), head, pasted.shape)


def _once(holds: Sequence[str], valid: set[str]) -> Iterator[str]:
    seen: set[str] = set()
    for one in holds:
        yield one if one in valid and one not in seen else IGNORED
        seen.add(one)


def _find_head(pasted: Pasted, kind: Kind) -> Line | None:
    """Give the first line where two of its cells, or the only one, are words over columns."""
    if not pasted.lines:
        return None
    first = pasted.lines[0]
    known = [one for one in find_fields(first.cells) if one in kind.columns or one in OF_HEADS]
    needed = 2 if pasted.width > 1 else 1
    return first if len(known) >= needed and len(pasted.lines) > 1 else None


def _by_head(head: Line, kind: Kind) -> list[str]:
    found = [OF_HEADS.get(one, one) for one in find_fields(head.cells)]
    return [one if one in kind.columns else IGNORED for one in found]


def _by_cells(pasted: Pasted, kind: Kind, is_group: IsGroup) -> list[str]:
    lines = pasted.lines[:SAMPLE]
    every = [
        [line.cells[at] for line in lines if at < len(line.cells) and line.cells[at]]
        for at in range(pasted.width)
    ]
    found = [_hold(cells, kind, is_group) for cells in every]
    rest = iter([name for name in ("name", "organisation", "title") if name in kind.columns])
    holds = [next(rest, IGNORED) if one is None else one for one in found]
    if kind.names_people and "name" not in holds and "country" in holds:
        holds[holds.index("country")] = "name"  # a list of States
    return _as_term(holds) if "starts" in kind.columns else holds


def _as_term(holds: list[str]) -> list[str]:
    """Take two columns of dates for the beginning and the end."""
    if holds.count("date") != 2:
        return holds
    ends = iter(("starts", "ends"))
    return [next(ends) if one == "date" else one for one in holds]


def _hold(cells: Sequence[str], kind: Kind, is_group: IsGroup) -> str | None:
    """Give what most cells of a column are; None where their words do not show it."""
    if not cells or all(one.strip(" .").isdigit() and len(one) < 4 for one in cells):
        return IGNORED
    sorts = Counter(_sort(cell, kind, is_group) for cell in cells)
    sort, count = sorts.most_common(1)[0]
    return sort if sort and count * 2 > len(cells) else None


def _sort(cell: str, kind: Kind, is_group: IsGroup) -> str | None:
    tests = (
        ("group", is_group),
        ("presence", lambda words: fold(words) in PRESENCES),
        ("role", lambda words: bool(find_role(words))),
        ("status", lambda words: bool(find_status(words))),
        ("country", lambda words: bool(find_country(words, codes=True))),
        ("date", is_date),
        ("outcome", lambda words: fold(words) in OUTCOMES),
    )
    return next((name for name, is_one in tests if name in kind.columns and is_one(cell)), None)
