"""History by database trigger: every insert, update and delete of a tracked row is kept."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import pghistory
from django.db.models import Model

ModelClass = TypeVar("ModelClass", bound=Model)


def keep_history(*, exclude: Sequence[str] = ()) -> Callable[[type[ModelClass]], type[ModelClass]]:
    """Keep each version of a row in an event table, with who and why (see pghistory's context)."""
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=list(exclude) or None,
    )
