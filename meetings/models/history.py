"""History by database trigger: every insert, update and delete of a tracked row is kept.

Each version of a row names its change set, so that what was known at any time can be told, and
what the public saw change (`meetings.changes`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import pghistory
from django.db.models import BigIntegerField, Func, Model, Value

ModelClass = TypeVar("ModelClass", bound=Model)


@dataclass(frozen=True, slots=True)
class Tracked:
    """How changes to the rows of one model are told."""

    noun: str = ""
    """The list of the interface that they are in, such as `bodies`; empty for parts."""
    key: tuple[str, ...] = ("slug",)
    """The fields that make the end of a row's address, with strokes between."""
    part: str = ""
    """What they are called on the record that shows them (HOLDER), such as `names`."""


TRACKED: dict[type[Model], Tracked] = {}
"""Every model with history; those with neither noun nor part are never public."""


def keep_history(
    *, noun: str = "", key: Sequence[str] = ("slug",), part: str = "", exclude: Sequence[str] = ()
) -> Callable[[type[ModelClass]], type[ModelClass]]:
    """Keep each version of a row in an event table, with who and why (see pghistory's context).

    `noun` and `key` say where the interface shows a record, `part` what a row is called on the
    record that shows it.
    """

    def track(model: type[ModelClass]) -> type[ModelClass]:
        TRACKED[model] = Tracked(noun, tuple(key), part)
        return pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            exclude=list(exclude) or None,
            attrs={"pgh_change_set": change_set_of(f"{model._meta.db_table}event")},
        )(model)

    return track


def change_set_of(event_table: str) -> BigIntegerField:
    """Give the column that names the transaction's change set; the database fills it."""
    current = Func(Value(event_table), function="current_change_set")
    return BigIntegerField(db_default=current, db_index=True, editable=False)
