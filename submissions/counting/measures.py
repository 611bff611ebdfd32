"""What `count` counts: the records, the participants behind them, or the words spoken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from submissions.counting.tables import CountRow, CountTable


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that `count` can be."""

    name: str
    unit: str
    words: str


_PEOPLE = Measure(
    "contributors",
    "participant",
    "distinct participants known by name, under their lasting addresses",
)
_RECORDS = {
    "submissions": Measure("submissions", "submission", "distinct documents sent in"),
    "turns": Measure("turns", "turn", "turns at meetings"),
    "memberships": Measure("memberships", "membership", "seats held by name"),
    "attendances": Measure("attendances", "attendance", "presences and absences at meetings"),
}
_WORDS = Measure("words", "word", "words of the texts of turns")
MEASURES = {**_RECORDS, "contributors": _PEOPLE, "words": _WORDS}
"""By name."""


def measured(table: CountTable, measure: str) -> CountTable:
    """Give the table with `count` counting what is asked for; raises KeyError for what is not.

    A participant is no part of a record, so `fractional` is None where records are not counted.
    """
    if MEASURES[measure].name in _RECORDS:
        return replace(table, measure=measure)
    rows = tuple(
        replace(row, count=_figure(row, measure), fractional=None, worth=_worth(row, measure))
        for row in table.rows
    )
    total = table.contributors if measure == "contributors" else sum(row.count for row in rows)
    return replace(table, rows=rows, total=total, measure=measure)


def _figure(row: CountRow, measure: str) -> int:
    figure = row.contributors if measure == "contributors" else row.words
    return figure or 0


def _worth(row: CountRow, measure: str) -> Fraction | None:
    """Words add up to their total; participants that stand in several rows do not."""
    return Fraction(row.words or 0) if measure == "words" else None
