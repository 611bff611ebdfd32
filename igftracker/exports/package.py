"""`datapackage.json`: the CSV files described as a Frictionless Data Package."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings

from igftracker.exports.archives import Member
from igftracker.exports.columns import Column
from igftracker.exports.tables import TABLES, Table

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
DESCRIPTION = (
    "The public record of multistakeholder working groups on Internet governance, as igftracker "
    "knew it at this dataset version: public rows only. An empty cell is a value that is not "
    "known, or none; a reference to a row that is not public is empty, too. Dates are given as "
    "their sources give them, with the earliest and the latest day that they can mean. Which "
    "document says what stands in `statements`. Cells hold the text as recorded: a spreadsheet "
    "may take one that begins with = + - @ for a formula; import them as text."
)


def describe_package(
    name: str, members: Mapping[str, Member], *, version: int, now: datetime
) -> dict[str, Any]:
    """Give the descriptor of the archive of an export; members by the name of their table."""
    return {
        "profile": "tabular-data-package",
        "name": name,
        "id": f"{settings.SITE_URL}/api/v1/exports/v{version}/",
        "title": f"igftracker, dataset version {version}",
        "description": DESCRIPTION,
        "version": str(version),
        "created": now.isoformat(timespec="seconds"),
        "homepage": settings.SITE_URL,
        "licenses": [LICENCE],
        "sources": [{"title": "igftracker", "path": settings.SITE_URL}],
        "contributors": [{"title": "igftracker contributors", "role": "author"}],
        "resources": [describe_table(table, members[table.name]) for table in TABLES],
    }


def describe_table(table: Table, member: Member) -> dict[str, Any]:
    """Give the descriptor of one table."""
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": member.path,
        "title": table.name.replace("_", " ").capitalize(),
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": member.bytes,
        "hash": f"sha256:{member.sha256}",
        "rows": member.rows,
        "schema": describe_schema(table),
    }


def describe_schema(table: Table) -> dict[str, Any]:
    """Give the Table Schema: fields, primary key and foreign keys."""
    keys = [
        {
            "fields": [name],
            "reference": {
                "resource": "" if target is table else target.name,
                "fields": [target.key],
            },
        }
        for name, target in table.references.items()
    ]
    fields = [describe_column(column, table) for column in table.columns]
    schema = {"fields": fields, "primaryKey": [table.key], "missingValues": [""]}
    return {**schema, "foreignKeys": keys} if keys else schema


def describe_column(column: Column, table: Table) -> dict[str, Any]:
    """Give the descriptor of one column."""
    rules: dict[str, Any] = {}
    if column.required:
        rules["required"] = True
    if column.name == table.key:
        rules["unique"] = True
    if column.choices:
        rules["enum"] = list(column.choices)
    described = {"name": column.name, "type": column.kind, "description": column.description}
    return {**described, "constraints": rules} if rules else described
