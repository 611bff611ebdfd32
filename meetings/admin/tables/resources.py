"""What a table of each model holds, and how its rows become records: drafts, with their reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import tablib
from django.contrib.auth import get_permission_codename
from django.core.exceptions import ValidationError
from django.db.models import Field as ModelField
from django.db.models import ForeignKey, GeneratedField, Model, QuerySet
from import_export import resources
from import_export.fields import Field
from import_export.instance_loaders import CachedInstanceLoader

from meetings.admin.tables.columns import (
    DateColumn,
    KindWidget,
    ReadingColumn,
    RowColumn,
    as_key,
    key_of,
)
from meetings.admin.tables.formats import MOST_ROWS
from meetings.admin.tables.statements import read_statement
from meetings.models import Evidenced, PublicationState, Statement
from meetings.partial_dates import PartialDateField
from meetings.partial_dates.fields import get_columns

READ_ONLY = frozenset(
    {"state", "state_reason", "merged_into", "preferred", "reason", "original_sha256"}
)
"""What a table shows and never changes: each has a page of its own, which asks why."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a preview: what stood there and what will; the same where nothing changes."""

    before: str
    after: str

    @property
    def is_changed(self) -> bool:
        """Say whether something else will stand there."""
        return self.before != self.after


class Cells(resources.Diff):
    """The cells of a row of a preview; a template shows them, so no HTML is made here."""

    def __init__(self, resource: Any, instance: Any, new: bool) -> None:
        """Know which cell is the number that the database gives."""
        super().__init__(resource, instance, new)
        self.numbers = [field.attribute == "id" for field in resource.get_import_fields()]

    def as_html(self) -> list[Cell]:
        """Give the cells: in a new row nothing before, and no number, as it has none yet."""
        lefts = [""] * len(self.right) if self.new else self.left
        rights = [
            "" if self.new and is_number else right
            for right, is_number in zip(self.right, self.numbers, strict=True)
        ]
        return [Cell(str(a or ""), str(b or "")) for a, b in zip(lefts, rights, strict=True)]


class RowResource(resources.ModelResource):
    """A table of one model. New rows are drafts; a row that exists is found by its key."""

    @classmethod
    def get_diff_class(cls) -> type[Cells]:
        """Give the cells in place of marked-up text."""
        return Cells

    def get_queryset(self) -> QuerySet[Any]:
        """Give the rows with those that they point to."""
        found: QuerySet[Any] = super().get_queryset()
        return with_relations(found)

    def before_import(self, dataset: tablib.Dataset, **kwargs: Any) -> None:
        """Refuse a table that is too long or has columns of another, and load what it names."""
        check_head(self, dataset)
        for field in self.fields.values():
            if isinstance(field, RowColumn) and field.column_name in dataset.headers:
                field.load(dataset[field.column_name])

    def after_init_instance(
        self, instance: Any, new: bool, row: Mapping[str, Any], **kwargs: Any
    ) -> None:
        """Refuse what the account may not do, and a state that the row does not have."""
        action = "add" if new else "change"
        opts = type(instance)._meta
        right = f"{opts.app_label}.{get_permission_codename(action, opts)}"
        if not kwargs["user"].has_perm(right):
            raise ValidationError(f"Your account may not {action} {opts.verbose_name_plural}.")
        if new and key_of(type(instance)) == "id" and as_key(row.get("id")):
            said = "No row has this number: leave the cell empty for a new one."
            raise ValidationError({"id": said})
        check_state(instance, as_key(row.get("state")))

    def import_instance(self, instance: Any, row: Mapping[str, Any], **kwargs: Any) -> None:
        """Write the cells into the row; a statement gets its reading."""
        super().import_instance(instance, row, **kwargs)
        if isinstance(instance, Statement):
            read_statement(instance, row)

    def after_save_instance(self, instance: Any, row: Mapping[str, Any], **kwargs: Any) -> None:
        """Give each row that was written the source of the table, where one was named."""
        source = kwargs.get("source")
        if source and isinstance(instance, Evidenced):
            name_source(instance, source, kwargs.get("locator", ""))


def with_relations(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Load rows with every row that a column of theirs names."""
    names = [field.name for field in rows.model._meta.fields if isinstance(field, ForeignKey)]
    return rows.select_related(*names) if names else rows


def check_head(resource: RowResource, dataset: tablib.Dataset) -> None:
    """Raise ValueError for a table that is too long, or has a column that none of its kind has."""
    if len(dataset) > MOST_ROWS:
        raise ValueError(f"It has {len(dataset):,} rows; give at most {MOST_ROWS:,} at once.")
    heads = [str(head or "") for head in dataset.headers]
    known = [field.column_name for field in resource.fields.values()]
    if strange := [head for head in heads if head not in known]:
        raise ValueError(
            f"It has columns that this list has not: {', '.join(strange)}. "
            f"There are: {', '.join(known)}."
        )
    if len(set(heads)) < len(heads):
        raise ValueError("It has two columns of one name.")


def check_state(instance: Any, stated: str) -> None:
    """Raise ValidationError where a table gives a row another state than it has."""
    now = getattr(instance, "state", "")
    if stated and stated != now:
        said = "A new row begins as a draft" if instance._state.adding else f"Its state is {now}"
        raise ValidationError({"state": f"{said}: a table publishes and withdraws nothing."})


def name_source(row: Evidenced, source: Any, locator: str) -> None:
    """Put down, as a draft, that a document says what the row says."""
    said = Statement.objects.about([row]).filter(field="", document=source, locator=locator)
    if not said.exists():
        Statement.objects.create(
            subject=row, document=source, locator=locator, state=PublicationState.DRAFT
        )


@cache
def make_resource(model: type[Model]) -> type[RowResource]:
    """Give the table of a model: its key, then its fields in their order."""
    columns = find_columns(model)
    options = {
        "fields": tuple(columns),
        "import_id_fields": (key_of(model),),
        "instance_loader_class": CachedInstanceLoader,
        "skip_unchanged": True,
        "clean_model_instances": True,
        "use_transactions": True,
    }
    made = {name: column for name, column in columns.items() if column is not None}
    return resources.modelresource_factory(model, RowResource, options, made)


def find_columns(model: type[Model]) -> dict[str, Field | None]:
    """Give the columns by name; None for one that is plain and made from its model field."""
    dates = PartialDateField.names_on(model)
    owners = {column: name for name in dates for column in get_columns(name)}
    key = key_of(model)
    columns: dict[str, Field | None] = {key: None}
    for field in model._meta.concrete_fields:
        if field.name in owners:
            name = owners[field.name]
            columns |= {name: DateColumn(name), f"{name}_edtf": ReadingColumn(name)}
        elif field.name not in {"id", key} and not isinstance(field, GeneratedField):
            columns[field.name] = make_column(field)
    return columns


def make_column(field: ModelField[Any, Any]) -> Field | None:
    """Give the column of a field; None for a plain one."""
    column: Field | None = None
    if field.name == "content_type":
        column = Field(attribute="content_type", column_name="content_type", widget=KindWidget())
    elif isinstance(field, ForeignKey):
        column = RowColumn(field)
    elif field.name in READ_ONLY:
        column = Field(attribute=field.name, column_name=field.name)
    if column is not None:
        column.readonly = field.name in READ_ONLY
    return column
