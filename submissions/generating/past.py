"""History of rows that came in without their triggers: one insert event each."""

from __future__ import annotations

from typing import Any

import pghistory
from django.db import models

from submissions.generating.copying import Copier


def find_events(model: type[models.Model]) -> Any:
    """Give the model that holds a model's history, None for a model without."""
    return getattr(model, "pgh_event_model", None)


def keep_past(cursor: Any, model: type[models.Model], copier: Copier) -> None:
    """Write the insert events of the rows that a copier sent, as their triggers would have."""
    events = find_events(model)
    if events is None:
        return
    kept = [f'"{f.column}"' for f in events._meta.concrete_fields if not is_bookkeeping(f)]
    names = ", ".join(kept)
    cursor.execute(
        f'INSERT INTO "{events._meta.db_table}" '  # noqa: S608
        f"(pgh_created_at, pgh_label, pgh_obj_id, pgh_context_id, {names}) "
        f"SELECT now(), 'insert', id, (SELECT _pgh_attach_context()), {names} "
        f'FROM "{copier.table}" WHERE id > %s ORDER BY id',
        [copier.before],
    )


def is_bookkeeping(field: models.Field[Any, Any]) -> bool:
    """Say whether a column is the history's own, filled by its default or by us."""
    return field.name.startswith("pgh_")


def explain() -> Any:
    """Give the context under which the history says why the rows came in."""
    return pghistory.context(why="manage.py generate: an invented record")
