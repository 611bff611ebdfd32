"""Sums of shares in whole numbers: exact, and fast where there are thousands of rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction
from math import lcm

Key = tuple[int, ...]


def add_up(rows: Iterable[tuple[Key, int, int]]) -> tuple[dict[Key, tuple[int, Fraction]], int]:
    """Give the count and the fractional worth of each key, and the worth of all together.

    From (key, size, number): `number` records touch `size` keys each. Keys that nothing touches
    are left out.
    """
    found = list(rows)
    common = lcm(*{size for _, size, _ in found})
    counts: dict[Key, int] = defaultdict(int)
    parts: dict[Key, int] = defaultdict(int)
    for key, size, number in found:
        counts[key] += number
        parts[key] += number * (common // size)
    cells = {key: (count, Fraction(parts[key], common)) for key, count in counts.items() if count}
    return cells, sum(parts.values()) // common
