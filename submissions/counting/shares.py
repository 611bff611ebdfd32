"""Percentages: exact from whole numbers, rounded half up, always with their base."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a base, such as 4 of 22."""

    part: int | Fraction
    base: int | Fraction

    @property
    def percent(self) -> Decimal:
        """Give it in percent with one decimal, rounded half up: Decimal("18.2")."""
        return self._rounded(1)

    @property
    def whole_percent(self) -> Decimal:
        """Give it in whole percent, rounded half up: Decimal("18")."""
        return self._rounded(0)

    def _rounded(self, places: int) -> Decimal:
        above = self.part.numerator * self.base.denominator * 100 * 10**places
        below = self.part.denominator * self.base.numerator
        rounded = (2 * above + below) // (2 * below)
        return Decimal(rounded).scaleb(-places)

    def __str__(self) -> str:
        return f"{self.part} of {self.base} ({self.whole_percent} %)"


def share(part: int | Fraction | None, base: int | Fraction | None) -> Share | None:
    """Give the share, or None where either figure is not known or the base is 0."""
    if part is None or not base:
        return None
    return Share(part, base)


def find_percents(parts: Iterable[Fraction | None], base: Fraction) -> list[float | None]:
    """Give the same percentages for many parts of one base, as numbers: 18.2; None as `share`."""
    if not base:
        return [None for _ in parts]
    above, below = 1000 * base.denominator, base.numerator
    return [
        None
        if part is None
        else (2 * part.numerator * above + part.denominator * below)
        // (2 * part.denominator * below)
        / 10
        for part in parts
    ]
