"""What was found among the records of one kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Status = Literal["new", "matched", "ambiguous"]


@dataclass(frozen=True, slots=True)
class Match:
    """No record, the one that is meant, or those of which one may be meant."""

    status: Status = "new"
    rows: tuple[int, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def pk(self) -> int | None:
        """Give the record that is meant, None where there is none or several may be."""
        return self.rows[0] if self.status == "matched" else None


NEW = Match()


def match_one(rows: Iterable[int], reason: str) -> Match:
    """Give a match of the only row, an ambiguous one of several."""
    found = tuple(dict.fromkeys(rows))
    if not found:
        return NEW
    return Match("matched" if len(found) == 1 else "ambiguous", found, (reason,))


def match_perhaps(rows: Iterable[int], reason: str) -> Match:
    """Give an ambiguous match even of one row: it may be the one, or another."""
    found = tuple(dict.fromkeys(rows))
    return Match("ambiguous", found, (reason,)) if found else NEW
