"""What a check before publishing finds, and the list of checks; each looks at many rows at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from django.db.models import Model

STATEMENTS = "statements"
"""Stands for the statements below the form, where a finding is mended there."""


class Level(StrEnum):
    """Whether the record would be wrong, or something about it is missing."""

    WALL = "wall"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is missing or wrong, and where it is mended."""

    text: str
    level: Level = Level.WARNING
    field: str = ""
    """The field of the row's form; empty where it is another row, or the row as a whole."""
    row: Model | None = None
    """The other row on whose form it is mended."""

    @property
    def is_wall(self) -> bool:
        """Say whether the record would be wrong if it were published so."""
        return self.level is Level.WALL


Check = Callable[[Sequence[Any]], Iterable[tuple[Any, Finding]]]
"""Takes rows of one model, loaded with what they point to; gives what each of them lacks."""
CHECKS: list[tuple[tuple[type[Model], ...], Check]] = []


def checks(*models: type[Model]) -> Callable[[Check], Check]:
    """Take a check into the list, for rows of these models; of all models where none is named."""

    def add(check: Check) -> Check:
        CHECKS.append((models or (Model,), check))
        return check

    return add


def check_records(rows: Sequence[Model]) -> dict[Model, list[Finding]]:
    """Give what each of these rows of one model lacks; the queries do not grow with the rows."""
    found: dict[Model, list[Finding]] = {row: [] for row in rows}
    for models, check in CHECKS:
        if rows and isinstance(rows[0], models):
            for row, finding in check(rows):
                found[row].append(finding)
    return {row: sorted(all_, key=lambda one: not one.is_wall) for row, all_ in found.items()}


def check_record(row: Model) -> list[Finding]:
    """Give what one row lacks, the walls first."""
    return check_records([row])[row]


def mark_of(findings: Iterable[Finding]) -> str:
    """Give a short mark by which it is known whether the same was found again."""
    texts = sorted(f"{finding.level} {finding.text}" for finding in findings)
    return sha256("\n".join(texts).encode()).hexdigest()[:16]
