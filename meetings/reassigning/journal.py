"""The journal of a reassignment: what stood in each field of each row, and what stands there."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.db.models import Model

Entry = dict[str, Any]
"""One line: `model` and `key`, and either `field`, `from`, `to`; or `made` with all values; or
`kept` with the reason. What an undoing left as it was has `left` with the reason."""
Rows = dict[tuple[str, int], list[Entry]]


def note_change(row: Model, name: str, value: Any) -> Entry:
    """Give the entry for a field of a row that will hold another value."""
    field: Any = row._meta.get_field(name)
    before = plain(getattr(row, field.attname))
    return {**_about(row), "field": field.attname, "from": before, "to": plain(value)}


def note_made(row: Model) -> Entry:
    """Give the entry for a row that was made."""
    values = {f.attname: plain(getattr(row, f.attname)) for f in row._meta.concrete_fields}
    del values[row._meta.pk.attname]
    return {**_about(row), "made": values}


def note_kept(model: type[Model], key: int, why: str) -> Entry:
    """Give the entry for a row that stays where it is."""
    return {"model": model._meta.label_lower, "key": key, "kept": why}


def _about(row: Model) -> Entry:
    return {"model": row._meta.label_lower, "key": row.pk}


def plain(value: Any) -> Any:
    """Give a value as JSON holds it."""
    return str(value) if isinstance(value, Decimal) else value


def by_row(entries: Iterable[Entry]) -> Rows:
    """Give the entries that changed or made something, by their row."""
    rows: Rows = defaultdict(list)
    for entry in entries:
        if "kept" not in entry:
            rows[entry["model"], entry["key"]].append(entry)
    return dict(rows)


def count_rows(entries: Iterable[Entry]) -> int:
    """Count the rows that were changed or made."""
    return len(by_row(entries))


def find_model(label: str) -> type[Model] | None:
    """Give the model of an entry; None where there is none of that name any more."""
    try:
        return apps.get_model(label)
    except LookupError:
        return None


def digest(*parts: Any) -> str:
    """Give a short name for exactly these values: a preview and the deed are compared by it."""
    text = json.dumps(parts, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:20]
