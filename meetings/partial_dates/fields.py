"""A partial date on a model: one attribute over four plain columns."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.text import format_lazy

from meetings.partial_dates.bounds import LONGEST as LONGEST_EDTF
from meetings.partial_dates.reading import LONGEST as LONGEST_TEXT
from meetings.partial_dates.value import NOT_KNOWN, PartialDate

COLUMNS = ("text", "edtf", "earliest", "latest")
LONGEST_NAME = 63


class PartialDateAttribute(property):
    """The attribute that reads and writes the four columns as one PartialDate.

    Being a property, it is accepted by `Model(held=...)` and `objects.create(held=...)`.
    """

    def __init__(self, name: str, field: "PartialDateField") -> None:
        """Serve the columns whose names begin with `name`."""
        self.name, self.field = name, field
        super().__init__(_reader(name, field), _writer(name), doc=f"The partial date {name}.")


class PartialDateField:
    """Declares `<name>_text`, `<name>_edtf`, `<name>_earliest`, `<name>_latest` and `<name>`.

    The attribute takes a PartialDate, text to parse (PartialDateError when it is no date), a date
    or None, and gives a PartialDate. The bounds are indexed unless `db_index` is False.
    """

    def __init__(
        self, verbose_name: str | None = None, *, help_text: str = "", db_index: bool = True
    ) -> None:
        """Make the columns now, so that they keep their place among the model's fields."""
        self.verbose_name, self.help_text = verbose_name, help_text
        self.columns: dict[str, models.Field[Any, Any]] = {
            "text": models.CharField(max_length=LONGEST_TEXT, blank=True, help_text=help_text),
            "edtf": models.CharField(max_length=LONGEST_EDTF, blank=True),
            "earliest": models.DateField(null=True, blank=True, db_index=db_index),
            "latest": models.DateField(null=True, blank=True, db_index=db_index),
        }

    def contribute_to_class(self, cls: type[models.Model], name: str) -> None:
        """Add the columns and the attribute to the model; called by Django."""
        self.verbose_name = self.verbose_name or name.replace("_", " ")
        labels = {"text": "as written", "edtf": "EDTF", "earliest": "earliest", "latest": "latest"}
        for column, field in self.columns.items():
            field.verbose_name = format_lazy("{}, {}", self.verbose_name, labels[column])
            field.contribute_to_class(cls, f"{name}_{column}")
        setattr(cls, name, PartialDateAttribute(name, self))

    @staticmethod
    def names_on(model: type[models.Model]) -> tuple[str, ...]:
        """The names of the partial dates on a model, its bases' first."""
        names = (
            name
            for base in reversed(model.__mro__)
            for name, value in vars(base).items()
            if isinstance(value, PartialDateAttribute)
        )
        return tuple(dict.fromkeys(name for name in names if get_attribute(model, name)))

    if TYPE_CHECKING:

        def __get__(self, instance: models.Model, owner: type[models.Model]) -> PartialDate: ...
        def __set__(
            self, instance: models.Model, value: PartialDate | str | date | None
        ) -> None: ...


def get_attribute(model: type[models.Model], name: str) -> PartialDateAttribute | None:
    """The partial date attribute of that name, None when the model has it not or shadows it."""
    found = getattr(model, name, None)
    return found if isinstance(found, PartialDateAttribute) else None


def get_columns(name: str) -> tuple[str, ...]:
    """The names of the four columns of the partial date `name`."""
    return tuple(f"{name}_{column}" for column in COLUMNS)


def as_partial_date(value: PartialDate | str | date | None) -> PartialDate:
    """A PartialDate that can be stored: with words, if only its own EDTF, wherever it is known."""
    if value is None:
        return NOT_KNOWN
    if isinstance(value, str):
        return PartialDate.parse(value)
    if isinstance(value, datetime):
        raise TypeError("A partial date takes a date, not a time; say which day it was there.")
    if isinstance(value, date):
        return PartialDate.from_edtf(value.isoformat())
    if isinstance(value, PartialDate):
        known = value.is_known and not value.text
        return PartialDate.from_edtf(value.edtf) if known else value
    raise TypeError(f"A partial date takes a PartialDate, text, a date or None, not {value!r}.")


def partial_date_constraints(*names: str, model: str) -> list[models.BaseConstraint]:
    """Constraints for Meta.constraints: what the database holds of each partial date named.

    `model` begins their names and is the model's own, in small letters ("membership"). Raises
    ValueError when a name would be longer than PostgreSQL's 63 characters.
    """
    return [constraint for name in names for constraint in _constraints(name, model)]


def _constraints(name: str, model: str) -> list[models.BaseConstraint]:
    text, edtf, earliest, latest = get_columns(name)
    no_edtf = models.Q((edtf, ""))
    unbound = models.Q((f"{earliest}__isnull", True)) | models.Q((f"{latest}__isnull", True))
    no_bounds = models.Q((f"{earliest}__isnull", True), (f"{latest}__isnull", True))
    rules = {
        "bounds_in_order": unbound | models.Q((f"{earliest}__lte", models.F(latest))),
        "bounds_need_edtf": ~no_edtf | no_bounds,
        "edtf_needs_text": no_edtf | ~models.Q((text, "")),
    }
    return [_check(f"{model}_{name}_{rule}", condition) for rule, condition in rules.items()]


def _check(name: str, condition: models.Q) -> models.CheckConstraint:
    if len(name) > LONGEST_NAME:
        raise ValueError(f"Constraint name {name} is longer than {LONGEST_NAME} characters.")
    return models.CheckConstraint(condition=condition, name=name)


def _reader(name: str, field: PartialDateField) -> Callable[[models.Model], PartialDate]:
    """The getter, with what the admin's lists ask of it."""

    def read(instance: models.Model) -> PartialDate:
        return PartialDate(*(getattr(instance, column) for column in get_columns(name)))

    read.short_description = field.verbose_name  # type: ignore[attr-defined]
    read.admin_order_field = f"{name}_earliest"  # type: ignore[attr-defined]
    return read


def _writer(name: str) -> Callable[[models.Model, PartialDate | str | date | None], None]:
    """The setter."""

    def write(instance: models.Model, value: PartialDate | str | date | None) -> None:
        stored = as_partial_date(value)
        for column, attribute in zip(get_columns(name), COLUMNS, strict=True):
            setattr(instance, column, getattr(stored, attribute))

    return write
