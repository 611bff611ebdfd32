"""What readers lose sight of when a record is withdrawn: the rows that are shown only with it."""

from __future__ import annotations

from typing import Any

from django.db.models import Model

from meetings.publishing.loading import has_state


def count_hidden(row: Model) -> dict[str, int]:
    """Count the public records that no reader sees without this one, by what they are called.

    One query for each kind of record that points here.
    """
    found: dict[str, int] = {}
    for relation in type(row)._meta.related_objects:
        model: Any = relation.related_model
        name = relation.field.name
        if has_state(model) and rests_on(model, name):
            number = model._default_manager.public().filter(**{name: row.pk}).count()
            words = str(model._meta.verbose_name_plural)
            found[words] = found.get(words, 0) + number
    return {words: number for words, number in found.items() if number}


def rests_on(model: Any, name: str) -> bool:
    """Say whether rows of a model are public only while what this relation leads to is."""
    rows = model._default_manager.all()
    return f"{name}__" in rows.public_parents or name in rows.public_optional
