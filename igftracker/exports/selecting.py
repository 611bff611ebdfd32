"""Exported tables as SQL: public rows, and no reference to a row that does not leave.

The public rule stands in the querysets alone: each table's own SQL comes from `public()`. A
reference is joined to the rows that the other table exports; where it must have a value the row
leaves only with it, else a hidden one becomes null. The keys of those rows are gathered first, see
`keys.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection

from igftracker.exports.columns import Column
from igftracker.exports.tables import TABLES, Table
from meetings.models import Evidenced, Participant

GATHERED = tuple(
    table for table in TABLES if any(table in other.references.values() for other in TABLES)
)
"""The tables that others refer to, each after those that its own rows need."""


def name_keys(table: Table) -> str:
    """Give the name of the table in which the keys of another are gathered."""
    return f"export_keys_{table.name}"


def select_rows(table: Table) -> str:
    """Give SQL for the exported rows of a table, its columns by name, in the order of entry."""
    cells = ", ".join(f'{cell_of(column)} AS "{column.name}"' for column in table.columns)
    return f"SELECT {cells} FROM {join_targets(table, table.columns)} ORDER BY own.id"


def select_keys(table: Table, among: Any = None) -> str:
    """Give SQL for `id` and `key` of a table's rows that leave; merged ones as the lasting.

    `among` is a queryset of ids: what is not in it need not be found.
    """
    needed = tuple(column for column in table.columns if column.required)
    keys = f"SELECT own.id, own.{table.key} AS key FROM {join_targets(table, needed, among)}"
    if table.model is not Participant:
        return keys
    merged = compose(Participant.objects.merged().order_by().values("id", "merged_into_id"))
    return (
        f"WITH RECURSIVE lasting AS ({keys} UNION ALL SELECT merged.id, lasting.key "
        f"FROM ({merged}) AS merged JOIN lasting ON lasting.id = merged.merged_into_id) "
        f"SELECT id, key FROM lasting"
    )


def select_subjects(table: Table) -> str:
    """Give SQL for `type_id`, `id`, `noun` and `key` of what a table's rows are about."""
    return " UNION ALL ".join(
        f"SELECT {kind.pk} AS type_id, keys.id, '{target.name}' AS noun, keys.key::text AS key "
        f"FROM ({find_keys(target, among)}) keys"
        for target, kind, among in find_subjects(table)
    )


def find_keys(table: Table, among: Any = None) -> str:
    """Give SQL for `id` and `key` of a table's rows that leave, as gathered where they are."""
    if table not in GATHERED:
        return select_keys(table, among)
    keys = f"SELECT id, key FROM pg_temp.{name_keys(table)}"
    return keys if among is None else f"{keys} WHERE id IN ({compose(among)})"


def find_subjects(table: Table) -> Iterator[tuple[Table, ContentType, Any]]:
    """Give each table that this one can be about: with its kind, and the ids that are named."""
    for target in TABLES:
        if can_be_subject(target, table.about):
            kind = ContentType.objects.get_for_model(target.model)
            rows = table.model.objects.filter(content_type=kind)
            # A merged row leads to one that no statement may name.
            named = None if target.model is Participant else rows.order_by().values("object_id")
            yield target, kind, named


def can_be_subject(table: Table, about: str) -> bool:
    """Say whether statements, or reported counts, can be about the rows of a table."""
    return issubclass(table.model, Evidenced) and (about == "facts" or not table.about)


def join_targets(table: Table, columns: tuple[Column, ...], among: Any = None) -> str:
    """Give the FROM clause: the table's public rows with the keys of what they refer to."""
    rows = table.model.objects.public().order_by()
    rows = rows if among is None else rows.filter(pk__in=among)
    names = {"id", table.key, *(column.source for column in table.columns if column.source)}
    names |= {"content_type_id", "object_id"} if table.about else set()
    own = compose(rows.values(*sorted(names)))
    return " ".join([f"({own}) AS own", *find_joins(table, columns)])


def find_joins(table: Table, columns: tuple[Column, ...]) -> Iterator[str]:
    """Give the joins for these columns, each under the name of its column."""
    for column in columns:
        if column.refers_to:
            way = "JOIN" if column.required else "LEFT JOIN"
            keys = find_keys(table.references[column.name])
            yield f'{way} ({keys}) AS "{column.name}" ON "{column.name}".id = own.{column.source}'
    if table.about:
        yield (
            f"JOIN ({select_subjects(table)}) AS subject "
            "ON subject.type_id = own.content_type_id AND subject.id = own.object_id"
        )


def cell_of(column: Column) -> str:
    """Give SQL for one cell."""
    if not column.source:
        return "subject.key" if column.name == "subject_key" else "subject.noun"
    return f'"{column.name}".key' if column.refers_to else f'own."{column.source}"'


def compose(queryset: Any) -> str:
    """Give a queryset's SQL with its values in it."""
    sql, params = queryset.query.sql_with_params()
    return str(connection.ops.compose_sql(sql, params))  # type: ignore[attr-defined]
