"""The parameters of an address: an unknown name or value is refused, with the nearest right one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

LONGEST_VALUE = 300


@dataclass(frozen=True, slots=True)
class ParameterError(Exception):
    """A parameter that cannot be used: which one, why, and what would be right."""

    name: str
    detail: str
    suggestion: str = ""

    def __str__(self) -> str:
        return f"{self.detail} {self.suggestion}".strip()


def nearest(word: str, allowed: Iterable[str]) -> str:
    """Give a sentence that names the nearest allowed word, or all of them when few."""
    words = sorted(set(allowed))
    close = get_close_matches(word, words, n=1)
    if close:
        return f"Did you mean '{close[0]}'?"
    return f"Use one of: {', '.join(words)}." if 0 < len(words) <= 40 else ""


def check_names(given: Mapping[str, object], allowed: Iterable[str]) -> None:
    """Raise ParameterError for the first parameter that the address does not know."""
    known = set(allowed)
    for name in given:
        if name not in known:
            raise ParameterError(
                name[:60], f"Unknown parameter '{name[:60]}'.", nearest(name[:60], known)
            )


def check_value(name: str, value: str, allowed: Iterable[str]) -> str:
    """Give the value, or raise ParameterError naming the nearest allowed one."""
    choices = set(allowed)
    if value not in choices:
        raise ParameterError(
            name, f"'{value[:60]}' is no value of '{name}'.", nearest(value[:60], choices)
        )
    return value


def parse_day(name: str, value: str) -> date:
    """Give the day, or raise ParameterError: days are written 2011-03-24."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ParameterError(
            name, f"'{value[:60]}' is no day.", "Write it as 2011-03-24."
        ) from None
