"""What applying writes, in the order in which an editor looks at it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.apps import apps

from submissions.importing.outcomes import Written

DID = {"created": "Made", "filled": "Filled in", "stated": "Given a further statement"}
"""What was done with a row, in words; the last is how a conflict comes to stand."""


@dataclass(frozen=True, slots=True)
class WrittenGroup:
    """The rows of one model with which one thing is done."""

    words: str
    rows: list[Written]


def group_written(written: Iterable[Written]) -> list[WrittenGroup]:
    """Give what is written by what is done and by kind of record."""
    order = {did: at for at, did in enumerate(DID)}
    rows = sorted(written, key=lambda one: (order.get(one.did, 9), one.model))
    return [
        WrittenGroup(f"{DID.get(did, did)}: {name_model(model)}", list(own))
        for (did, model), own in groupby(rows, key=lambda one: (one.did, one.model))
    ]


def name_model(label: str) -> str:
    """Give the word for many rows of a model such as "meetings.meeting"."""
    try:
        return str(apps.get_model(label)._meta.verbose_name_plural)
    except (LookupError, ValueError):
        return label
