"""The figures of a count before they get words: rows of values, and what holds for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Counted:
    """One row: its values, distinct records, their fractional worth, and who is behind them."""

    values: tuple[str, ...]
    """One for each dimension asked for, in their order."""
    count: int
    fractional: Fraction
    contributors: int
    """Distinct participants known by name, under their lasting addresses, of those counted."""
    words: int | None = None
    """Words of the texts of turns; None for other records."""
    certain: int | None = None
    """Memberships on a day: how many held certainly."""


@dataclass(frozen=True, slots=True)
class Figures:
    """All rows with at least one record, in no order, and the figures of the whole."""

    rows: list[Counted]
    total: int
    """Distinct records."""
    contributors: int
    """Distinct participants known by name, of all rows together."""
    unknown: int
    """Distinct records with a value that is not stated, not mapped, not known or undated."""
    undated: int
    """Distinct records without any date."""
