"""What applying writes, in the order in which an editor looks at it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.apps import apps

from submissions.importing.outcomes import Written

DID = {"created": "Made", "filled": "Filled in", "stated": "Given a further statement"}
"""What was done with a row, in words; the last is how a conflict comes to stand."""

STATED = "stated"
MOST_SHOWN = 200
"""So many rows of one group stand on a page."""


@dataclass(frozen=True, slots=True)
class WrittenGroup:
    """The rows of one model with which one thing is done."""

    words: str
    rows: list[Written]
    count: int
    is_open: bool = True
    """Statements are folded: there is one for each fact."""


def group_written(written: Iterable[Written]) -> list[WrittenGroup]:
    """Give what is written by what is done and by kind of record."""
    order = {did: at for at, did in enumerate(DID)}
    rows = sorted(written, key=lambda one: (order.get(one.did, 9), one.model))
    groups = groupby(rows, key=lambda one: (one.did, one.model))
    return [_make_group(did, model, list(own)) for (did, model), own in groups]


def _make_group(did: str, model: str, rows: list[Written]) -> WrittenGroup:
    words = f"{DID.get(did, did)}: {name_model(model, many=len(rows) != 1)}"
    return WrittenGroup(words, rows[:MOST_SHOWN], len(rows), is_open=did != STATED)


def name_model(label: str, *, many: bool = False) -> str:
    """Give the word for a row of a model such as "meetings.meeting", or for many."""
    try:
        words = apps.get_model(label)._meta
        return str(words.verbose_name_plural if many else words.verbose_name)
    except (LookupError, ValueError):
        return label
