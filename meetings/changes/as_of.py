"""The record as it was known earlier: a view over the history of each table, under its name.

`meetings.versions.reading` sets which change sets were known: all up to the last one, but for
those that were begun before it and came later.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import Field, GeneratedField, Model

from meetings.models import Change, ChangeSet, PublicRow
from meetings.models.history import TRACKED

LAST = "(SELECT current_setting('igftracker.as_of_last')::bigint)"
BESIDES = "(SELECT current_setting('igftracker.as_of_besides'))::bigint[]"
KNOWN = f"CASE WHEN {{set}} > {LAST} THEN false ELSE {{set}} <> ALL ({BESIDES}) END"
"""As one expression, of which the planner expects half the rows to pass; by parts it expects none,
as a database that was filled at once has few change sets.
"""

ROWS = """
CREATE VIEW as_of."{table}" AS
SELECT {columns} FROM public."{events}" event
WHERE event.pgh_label <> 'delete' AND {known}
    AND NOT EXISTS (
        SELECT FROM public."{events}" later
        WHERE later.pgh_obj_id = event.pgh_obj_id AND later.pgh_id > event.pgh_id
            AND {known_later}
    );
CREATE VIEW as_of."{events}" AS SELECT * FROM public."{events}" event WHERE {known};
"""

FEED = """
CREATE VIEW as_of."{sets}" AS
SELECT * FROM public."{sets}" known WHERE position IS NOT NULL AND {known_set};
CREATE VIEW as_of."{changes}" AS
SELECT * FROM public."{changes}" change
WHERE number <= (SELECT max(version) FROM as_of."{sets}");
CREATE VIEW as_of."{rows}" AS SELECT * FROM public."{rows}" known WHERE false;
"""


def make_views() -> Iterable[str]:
    """Give the SQL of the views: one for each table with history, one for each event table."""
    for model in TRACKED:
        yield make_rows(model)
    yield FEED.format(
        sets=ChangeSet._meta.db_table,
        changes=Change._meta.db_table,
        rows=PublicRow._meta.db_table,
        known_set=KNOWN.format(set="known.id"),
    )


def make_rows(model: type[Model]) -> str:
    """Give the SQL of the views for a model: of its rows, and of its history up to then."""
    events = model.pgh_event_model  # type: ignore[attr-defined]
    return ROWS.format(
        table=model._meta.db_table,
        events=events._meta.db_table,
        columns=", ".join(map(make_column, model._meta.local_concrete_fields)),
        known=KNOWN.format(set="event.pgh_change_set"),
        known_later=KNOWN.format(set="later.pgh_change_set"),
    )


def make_column(field: Field[Any, Any]) -> str:
    """Give SQL for a column: as kept, or worked out again where the table works it out."""
    if isinstance(field, GeneratedField):
        sql, params = field.generated_sql(connection)
        with connection.cursor() as cursor:
            printed: bytes = cursor.cursor.mogrify(sql, params)
        return f'({printed.decode()}) AS "{field.column}"'
    if field.primary_key:
        return f'event.pgh_obj_id AS "{field.column}"'  # the same number, and it has an index
    return f'event."{field.column}"'
