"""Readings: values brought into one comparable form, so that two sources can be compared.

A date reads as EDTF, a number in digits, a choice as its code, another record as its slug, a line
of text in small letters with single spaces. A text in our own words (a TextField) has no reading:
no two sources give it alike, and none is in conflict with another over it.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import CharField, ForeignKey, IntegerField, Model, TextField

from meetings.models import Statement
from meetings.partial_dates import PartialDate, PartialDateError, PartialDateField

LONGEST = Statement._meta.get_field("reading").max_length
YEARLESS = re.compile(r"XXXX-\d\d(-\d\d)?(/XXXX-\d\d(-\d\d)?)?", re.ASCII)
NO_VALUE = "none"
"""The reading of a source that says there is none, such as no number."""
UNKNOWN = frozenset({"", "not-known", "not-stated", "unknown"})
"""What stands in a column when nothing is known."""
WORDS = (
    *("name", "name_fr", "name_es", "name_ru", "name_ar", "name_zh_hans", "acronym"),
    *("title", "label", "aliases__word", "names__name", "symbols__symbol"),
)
"""Where records keep the words that name them, as lookups from any model that has them."""

Names = Mapping[str, str]
"""Words that name records, as `plain` gives them, with the slug of the one record each names."""


class ReadingError(ValueError):
    """A value cannot be brought into a comparable form; the message says what to write."""


def reading_of(model: type[Model], field: str, value: str, *, names: Names | None = None) -> str:
    """Give the comparable form of a source's words on a field; "" for a text in our own words.

    `names` are the words that name the records a ForeignKey points to; they are read from the
    database where they are not given. Raises ReadingError when the words cannot be understood.
    """
    if field in PartialDateField.names_on(model):
        return _read_date(value)
    column = get_column(model, field)
    if isinstance(column, TextField):
        return ""
    if isinstance(column, ForeignKey):
        target = column.related_model
        return _read_name(value, names_of(target) if names is None else names)
    if isinstance(column, IntegerField):
        return _read_number(value)
    if choices := dict(getattr(column, "flatchoices", ())):
        return _read_choice(value, choices)
    return plain(value)[:LONGEST]


def own_reading(record: Model, field: str) -> str:
    """Give the comparable form of what a record itself holds; "" where it holds nothing."""
    return reading_of_own(type(record), field, getattr(record, field))


def reading_of_own(model: type[Model], field: str, value: Any) -> str:
    """Give the comparable form of a value as a record holds it: a PartialDate, a row, a code."""
    if isinstance(value, PartialDate):
        return value.edtf
    column = get_column(model, field)
    if value is None or isinstance(column, TextField):
        return ""
    if isinstance(column, ForeignKey):
        return str(getattr(value, "slug", value))
    if isinstance(column, CharField) and not getattr(column, "flatchoices", ()):
        return plain(str(value))[:LONGEST]
    known = value if isinstance(value, int) else getattr(value, "code", value) or ""
    return "" if known in UNKNOWN else str(known)


def canonical_reading(
    model: type[Model], field: str, reading: str, *, names: Names | None = None
) -> str:
    """Give the comparable form of a reading that someone wrote out; raises ReadingError.

    "none" is a reading of any field: the source says that there is none. Days of a year that the
    source does not give are written with its digits open, as EDTF does: "XXXX-02-22/XXXX-02-23".
    """
    if field in PartialDateField.names_on(model) and YEARLESS.fullmatch(reading):
        return reading
    if reading == NO_VALUE or isinstance(_column_or_none(model, field), TextField):
        return plain(reading)[:LONGEST]
    return reading_of(model, field, reading, names=names)


def get_column(model: type[Model], field: str) -> Any:
    """Give the model's column of that name; raises ReadingError when there is none."""
    column = _column_or_none(model, field)
    if column is None:
        raise ReadingError(f"{model._meta.verbose_name} has no field {field!r}.")
    return column


def plain(words: str) -> str:
    """Give words in small letters with single spaces."""
    return " ".join(words.split()).casefold()


def names_of(model: type[Model]) -> dict[str, str]:
    """Give the words that name the records of a model, in one query for each kind of word."""
    if _column_or_none(model, "slug") is None:
        return {}
    rows = model._default_manager.order_by()
    pairs = [
        pair
        for path in WORDS
        if _column_or_none(model, path.partition("__")[0]) is not None
        for pair in rows.values_list(path, "slug")
    ]
    return gather_names(pairs, slugs=rows.values_list("slug", flat=True))


def gather_names(
    pairs: Iterable[tuple[str | None, str]], *, slugs: Iterable[str]
) -> dict[str, str]:
    """Give the words that name one record only; a slug always names its own record."""
    found: dict[str, set[str]] = {}
    for word, slug in pairs:
        if word:
            found.setdefault(plain(word), set()).add(slug)
    single = {word: min(named) for word, named in found.items() if len(named) == 1}
    return single | {slug: slug for slug in slugs}


def _column_or_none(model: type[Model], field: str) -> Any:
    try:
        return model._meta.get_field(field)
    except FieldDoesNotExist:
        return None


def _read_date(value: str) -> str:
    try:
        return PartialDate.parse(value).edtf
    except PartialDateError as error:
        raise ReadingError(str(error)) from None


def _read_number(value: str) -> str:
    digits = value.strip()
    if not (digits.isascii() and digits.isdigit()):
        raise ReadingError(f"{value!r} is not a number in digits.")
    return str(int(digits))


def _read_choice(value: str, choices: Mapping[Any, Any]) -> str:
    wanted = plain(value)
    for code, label in choices.items():
        if wanted in {plain(str(code)), plain(str(label))}:
            return str(code)
    raise ReadingError(f"{value!r} is none of {', '.join(map(str, choices))}.")


def _read_name(value: str, names: Names) -> str:
    if plain(value) not in names:
        raise ReadingError(f"{value!r} names no record that is known, or more than one.")
    return names[plain(value)]
