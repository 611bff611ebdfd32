"""Columns of tables: partial dates by their words, other records by their addresses."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey, Model
from import_export.fields import Field
from import_export.widgets import Widget

from meetings.partial_dates import NOT_KNOWN, PartialDate

KEYS = ("slug", "number", "domain")
"""What names a row in a table, where its model has it and it is unique; else its number."""


def key_of(model: type[Model]) -> str:
    """Give the name of the column that names a row of a model: its address, else its number."""
    unique = {field.name for field in model._meta.fields if field.unique}
    return next((key for key in KEYS if key in unique), "id")


class DateColumn(Field):
    """A partial date, in the words of the source; words that are untouched keep their reading."""

    def __init__(self, name: str) -> None:
        """Stand under the name of the date."""
        super().__init__(attribute=name, column_name=name)

    def save(self, instance: Any, row: Mapping[str, Any], is_m2m: bool = False, **_: Any) -> None:
        """Write the date; raises PartialDateError, which is a ValueError, where it is none."""
        words = self.clean_words(row)
        if words != str(getattr(instance, str(self.attribute)).text):
            setattr(instance, str(self.attribute), PartialDate.parse(words))

    def clean_words(self, row: Mapping[str, Any]) -> str:
        """Give the words; a cell that a spreadsheet holds as a day gives that day."""
        value = row[str(self.column_name)]
        if value is None:
            return ""
        return str(value.date() if hasattr(value, "date") else value).strip()

    def export(self, instance: Any, **_: Any) -> str:
        """Give the words as written."""
        value = getattr(instance, str(self.attribute)) or NOT_KNOWN
        return value.text if isinstance(value, PartialDate) else str(value)


class ReadingColumn(Field):
    """How a partial date was understood, as EDTF: to be read only."""

    def __init__(self, name: str) -> None:
        """Stand beside the words."""
        super().__init__(attribute=f"{name}_edtf", column_name=f"{name}_edtf", readonly=True)


class RowColumn(Field):
    """Another record, by its address; where it has none, by its number."""

    def __init__(self, relation: ForeignKey[Any, Any]) -> None:
        """Stand under the name of the relation."""
        super().__init__(attribute=relation.name, column_name=relation.name)
        self.attname = relation.attname
        self.model: type[Model] = relation.related_model
        self.key = key_of(self.model)
        self.known: dict[str, Model] = {}

    def load(self, values: Iterable[Any]) -> None:
        """Load the rows that a table names, in one query."""
        words = {as_key(value) for value in values if as_key(value)}
        if self.key in {"id", "number"}:
            words = {word for word in words if word.isascii() and word.isdigit()}
        found = self.model._default_manager.filter(**{f"{self.key}__in": words})
        self.known = {str(getattr(row, self.key)): row for row in found}

    def clean(self, row: Mapping[str, Any], **_: Any) -> Model | None:
        """Give the record; raises ValueError where no such record exists."""
        word = as_key(row[str(self.column_name)])
        if not word:
            return None
        if word not in self.known:
            kind, key = self.model._meta.verbose_name, self.key.replace("id", "number")
            raise ValueError(f"No {kind} has the {key} “{word}”. Enter it first, or mend the cell.")
        return self.known[word]

    def export(self, instance: Any, **_: Any) -> str:
        """Give its address."""
        if getattr(instance, self.attname) is None:
            return ""
        return str(getattr(getattr(instance, str(self.attribute)), self.key))


class KindWidget(Widget):
    """A kind of record, as `meetings.meeting`."""

    def clean(self, value: Any, row: Any = None, **_: Any) -> ContentType:
        """Give the kind; raises ValueError where there is none of that name."""
        app, _dot, model = str(value or "").partition(".")
        try:
            return ContentType.objects.get_by_natural_key(app, model)
        except ContentType.DoesNotExist:
            raise ValueError(f"“{value}” is no kind of record, such as meetings.meeting.") from None

    def render(self, value: Any, obj: Any = None, **_: Any) -> str:
        """Give its name."""
        return ".".join(value.natural_key()) if value else ""


def as_key(value: Any) -> str:
    """Give what a cell holds as a key: spreadsheets make 12.0 of 12."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()
