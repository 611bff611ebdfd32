"""The fields of a proposal: what the source says, what the record shows, what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from submissions.admin.importing.fields import show_value
from submissions.admin.importing.labels import name_fact_field, shorten, title_of
from submissions.importers.records import FACTS, Fact
from submissions.models import ImportItem

HOW: Mapping[str, str] = {
    "same": "the same",
    "fill": "fills what is empty",
    "differs": "differs: both will stand, as a conflict",
    "new": "new",
}
"""What becomes of a field, in words."""
TOLD_BY: Mapping[str, str] = {
    **dict.fromkeys(("issued", "happened", "received"), "date"),
    "name_as_printed": "name",
}
"""Columns of records that a fact tells by another name."""
LINKS = ("submission", "counted_in", "part_of", "meeting")
"""Fields that name another proposal of the same part by its key."""
LONGEST_VALUE = 600


@dataclass(frozen=True, slots=True)
class Row:
    """One field: what the source says, what the record shows, what becomes of it."""

    label: str
    says: str
    shows: str = ""
    how: str = ""
    is_edited: bool = False
    why: str = ""

    @property
    def words(self) -> str:
        """Give what becomes of it, and why where that is not plain."""
        words = HOW.get(self.how, self.how)
        return f"{words}: {self.why}" if self.why else words


def list_rows(item: ImportItem, titles: Mapping[tuple[int | None, str], str]) -> list[Row]:
    """Give what a proposal says field by field; what the source leaves out is no row."""
    values = {**item.fields, **item.edited}
    columns = {TOLD_BY.get(column, column): column for column in item.changes}
    names = sorted({*values, *columns}, key=_order_of(item.kind))
    rows = [
        _compare(item, name, columns[name], values.get(name))
        if name in columns
        else _make_row(item, name, values[name], titles)
        for name in names
    ]
    return [row for row in rows if row.says or row.shows]


def _order_of(kind: str) -> Callable[[str], int]:
    """Give the place of a field among those of its kind of fact: the database keeps none."""
    names = [one.name for one in fields(FACTS.get(kind, Fact))]
    return lambda name: names.index(name) if name in names else len(names)


def _make_row(
    item: ImportItem, name: str, value: Any, titles: Mapping[tuple[int | None, str], str]
) -> Row:
    if name in LINKS and value:
        shown = titles.get((item.part_id, str(value)), str(value))
    elif name == "raw" or (item.kind, name, value) == ("document", "role", "self"):
        shown = ""
    else:
        shown = show_value(item, name, value)
    return Row(name_fact_field(name), shorten(shown, LONGEST_VALUE), is_edited=name in item.edited)


def _compare(item: ImportItem, name: str, column: str, value: Any) -> Row:
    """Give the row of a field that a record has, or would have."""
    change = item.changes[column]
    says = str(change.get("then") or "")
    if name in item.edited or isinstance(value, Mapping):
        says = show_value(item, name, value)  # "6 December" alone leaves the year open
    if column in item.references and change.get("how") == "new":
        says = ""  # it stands among the references, with what else it may be
    return Row(
        name_fact_field(name),
        shorten(says, LONGEST_VALUE),
        shorten(str(change.get("now") or ""), LONGEST_VALUE),
        str(change.get("how") or ""),
        name in item.edited,
        str(change.get("why") or ""),
    )


def find_titles(items: Iterable[ImportItem]) -> dict[tuple[int | None, str], str]:
    """Give what the proposals are called that these name by their keys: one query at most."""
    wanted = {(one.part_id, str(one.fields[link])) for one in items for link in _links(one)}
    if not wanted:
        return {}
    found = ImportItem.objects.filter(
        part__in={part for part, _ in wanted}, key__in={key for _, key in wanted}
    )
    return {(one.part_id, one.key): title_of(one) for one in found}


def _links(item: ImportItem) -> Iterable[str]:
    return (name for name in LINKS if item.fields.get(name))
