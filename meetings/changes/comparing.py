"""What a change set did to the rows of one model: a function of the database for each model.

It writes a line into `shown.differing` for each row that the set touched, or whose publicness rests
on one that it touched: what was shown before, what is shown now, and the fields that differ.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Field, FileField, GeneratedField, Model

from meetings.changes.publicness import find_paths, is_about_anything, print_query
from meetings.partial_dates import PartialDateField
from meetings.partial_dates.fields import COLUMNS

DIFFERING = """
    CREATE UNLOGGED TABLE shown.differing (
        model text NOT NULL,
        object_id bigint NOT NULL,
        fields text[] NOT NULL DEFAULT '{}',
        is_new boolean NOT NULL DEFAULT false,
        is_moved boolean NOT NULL DEFAULT false,
        is_gone boolean NOT NULL DEFAULT false,
        was text,
        was_key text,
        was_holder_model text,
        was_holder_id bigint,
        now text,
        now_key text,
        now_note text,
        now_holder_model text,
        now_holder_id bigint,
        PRIMARY KEY (model, object_id)
    );
"""
"""What the change set that is being closed did; empty between them. No temporary table, as these
make the database forget its plans at each commit. `is_moved`: that differs on which others rest.
"""

DECISIVE = ("state", "slug")
"""The columns on which the publicness or the address of other rows rests."""

COMPARE = """
CREATE FUNCTION shown."compare_{table}"(change_set bigint, everything boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    ids bigint[];
BEGIN
    INSERT INTO shown.differing (model, object_id, fields, is_new, is_moved)
    SELECT '{label}', newest.pgh_obj_id,
        CASE WHEN before.pgh_id IS NULL THEN '{{}}'::text[]
        ELSE array_remove(ARRAY[{fields}]::text[], NULL) END,
        before.pgh_id IS NULL,
        before.pgh_id IS NOT NULL AND ({moved})
    FROM (
        SELECT DISTINCT ON (event.pgh_obj_id) event.* FROM "{events}" event
        WHERE event.pgh_change_set = change_set
        ORDER BY event.pgh_obj_id, event.pgh_id DESC
    ) newest
    LEFT JOIN LATERAL (
        SELECT event.* FROM "{events}" event
        WHERE event.pgh_obj_id = newest.pgh_obj_id AND event.pgh_id < newest.pgh_id
            AND event.pgh_change_set <> change_set
        ORDER BY event.pgh_id DESC LIMIT 1
    ) before ON true;

    {dependants}
    IF everything THEN
        INSERT INTO shown.differing (model, object_id)
        SELECT '{label}', id FROM "{table}"
        UNION SELECT '{label}', object_id FROM meetings_publicrow WHERE model = '{label}'
        ON CONFLICT DO NOTHING;
    END IF;

    ids := ARRAY(SELECT object_id FROM shown.differing WHERE model = '{label}');
    UPDATE shown.differing SET was = shown.status, was_key = shown.key,
        was_holder_model = shown.holder_model, was_holder_id = shown.holder_id
    FROM meetings_publicrow shown
    WHERE shown.model = '{label}' AND shown.object_id = ANY (ids)
        AND differing.model = '{label}' AND differing.object_id = shown.object_id;
    UPDATE shown.differing SET now = shown.status, now_key = shown.key, now_note = shown.note,
        now_holder_model = shown.holder_model, now_holder_id = shown.holder_id
    FROM shown."{table}" shown
    WHERE shown.id = ANY (ids)
        AND differing.model = '{label}' AND differing.object_id = shown.id;

    IF EXISTS (
        SELECT FROM shown.differing WHERE model = '{label}' AND was IS NOT NULL AND now IS NULL
    ) THEN
        UPDATE shown.differing SET is_gone = NOT EXISTS (
            SELECT FROM "{table}" still WHERE still.id = differing.object_id
        )
        WHERE model = '{label}' AND was IS NOT NULL AND now IS NULL;
        DELETE FROM meetings_publicrow known USING shown.differing
        WHERE known.model = '{label}' AND known.object_id = differing.object_id
            AND differing.model = '{label}' AND differing.now IS NULL;
    END IF;
    INSERT INTO meetings_publicrow (model, object_id, status, key, holder_model, holder_id)
    SELECT model, object_id, now, now_key, now_holder_model, now_holder_id FROM shown.differing
    WHERE model = '{label}' AND now IS NOT NULL
        AND (now, now_key, now_holder_model, now_holder_id)
            IS DISTINCT FROM (was, was_key, was_holder_model, was_holder_id)
    ON CONFLICT (model, object_id) DO UPDATE SET status = excluded.status, key = excluded.key,
        holder_model = excluded.holder_model, holder_id = excluded.holder_id;
END
$$;
"""

DEPENDANTS = """
    IF EXISTS (SELECT FROM shown.differing WHERE model = '{parent}' AND is_moved) THEN
        INSERT INTO shown.differing (model, object_id)
        SELECT '{label}', dependant.id FROM ({query}) dependant (id)
        ON CONFLICT DO NOTHING;
    END IF;
"""
"""Adds the rows whose publicness rests on rows of another model."""

SUBJECTS = """
    INSERT INTO shown.differing (model, object_id)
    SELECT '{label}', about.id FROM shown.differing subject
    JOIN django_content_type kind
        ON kind.app_label = split_part(subject.model, '.', 1)
        AND kind.model = split_part(subject.model, '.', 2)
    JOIN "{table}" about
        ON about.content_type_id = kind.id AND about.object_id = subject.object_id
    WHERE NOT subject.is_new
        AND (subject.was, subject.was_holder_model, subject.was_holder_id)
            IS DISTINCT FROM (subject.now, subject.now_holder_model, subject.now_holder_id)
    ON CONFLICT DO NOTHING;
"""
"""Adds the rows about rows that became public, ceased to be, or moved to another record."""


def make_comparison(model: type[Model]) -> str:
    """Give the SQL of the function that compares the rows of a model."""
    events = model.pgh_event_model  # type: ignore[attr-defined]
    kept = {field.name for field in events._meta.fields}
    decisive = [name for name in DECISIVE if name in kept]
    moved = [f"newest.{name} IS DISTINCT FROM before.{name}" for name in decisive]
    return COMPARE.format(
        table=model._meta.db_table,
        label=model._meta.label_lower,
        events=events._meta.db_table,
        fields=", ".join(compare_field(*field) for field in find_fields(model).items()),
        moved=" OR ".join(moved) or "false",
        dependants=find_dependants(model),
    )


def find_fields(model: type[Model]) -> dict[str, list[str]]:
    """Give the columns of each field that a reader can see; a partial date is one field."""
    dates = {
        f"{name}_{part}": name for name in PartialDateField.names_on(model) for part in COLUMNS
    }
    fields: dict[str, list[str]] = {}
    for field in model._meta.local_concrete_fields:
        if is_seen(field):
            fields.setdefault(dates.get(field.name, field.name), []).append(str(field.column))
    return fields


def is_seen(field: Field[Any, Any]) -> bool:
    """Say whether a reader can see a field: no key, nothing worked out, no stored file."""
    return not field.primary_key and not isinstance(field, GeneratedField | FileField)


def compare_field(name: str, columns: list[str]) -> str:
    """Give SQL for the name of a field if it differs, else null."""
    differ = " OR ".join(f'newest."{one}" IS DISTINCT FROM before."{one}"' for one in columns)
    return f"CASE WHEN {differ} THEN '{name}' END"


def find_dependants(model: type[Model]) -> str:
    """Give the SQL that adds the rows whose publicness rests on rows that the set touched."""
    label = model._meta.label_lower
    found = [
        DEPENDANTS.format(
            label=label, parent=parent._meta.label_lower, query=moved_by(model, lookup, parent)
        )
        for lookup, parent in sorted(find_paths(model), key=lambda path: path[0])
    ]
    if is_about_anything(model):
        found.append(SUBJECTS.format(label=label, table=model._meta.db_table))
    return "".join(found)


def moved_by(model: type[Model], lookup: str, parent: type[Model]) -> str:
    """Give the query for the rows that a lookup leads to a moved row of the parent model."""
    rows = model._default_manager.order_by().filter(**{f"{lookup}__pk": MARK}).values("pk")
    query = print_query(rows)
    return query.replace(f"= {MARK}", MOVED.format(parent=parent._meta.label_lower))


MARK = 8_888_888_888
MOVED = "IN (SELECT object_id FROM shown.differing WHERE model = '{parent}' AND is_moved)"
