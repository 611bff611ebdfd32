"""Weighted chances, Zipf's law among them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Chances(Generic[Value]):
    """Values, each with its weight."""

    def __init__(self, values: Sequence[Value], weights: Iterable[float]) -> None:
        self.values = values
        self.sums = list(accumulate(weights))

    def pick(self, random: Random) -> Value:
        """Give one of the values, the heavier the more often."""
        return self.values[bisect_right(self.sums, random.random() * self.sums[-1])]


def zipf(count: int, exponent: float) -> list[float]:
    """Give the weights of so many ranks: the nth weighs 1/n^exponent."""
    return [rank**-exponent for rank in range(1, count + 1)]
