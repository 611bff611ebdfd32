"""How many events of each kind there are in each year: the table under the picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from submissions.timeline.density import Month
from submissions.timeline.entries import EntryKind


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year; None for what has no date."""

    year: int | None
    counts: tuple[int, ...]
    """In the order of the table's kinds."""
    total: int


@dataclass(frozen=True, slots=True)
class YearTable:
    """Years down, kinds across; its sums are those of its rows."""

    kinds: tuple[EntryKind, ...]
    """Those that there are."""
    rows: tuple[YearRow, ...]
    sums: YearRow


def tabulate_years(months: Iterable[Month]) -> YearTable:
    """Give the table of counted months."""
    counts: Counter[tuple[int | None, EntryKind]] = Counter()
    for one in months:
        counts[one.year, one.kind] += one.count
    kinds = tuple(kind for kind in EntryKind if any(found == kind for _, found in counts))
    years = sorted({year for year, _ in counts}, key=lambda year: (year is None, year or 0))
    rows = tuple(_row(year, [counts[year, kind] for kind in kinds]) for year in years)
    return YearTable(
        kinds, rows, _row(None, [sum(part) for part in zip(*(r.counts for r in rows), strict=True)])
    )


def _row(year: int | None, counts: list[int]) -> YearRow:
    return YearRow(year, tuple(counts), sum(counts))
