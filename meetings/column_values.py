"""Values for the columns of a record, out of what a statement says: the way back from readings."""

from typing import Any

from django.db.models import CharField, ForeignKey, IntegerField, Model, TextField

from meetings.models import Statement
from meetings.partial_dates import PartialDate, PartialDateError, PartialDateField
from meetings.readings import NO_VALUE, ReadingError, get_column, plain


def column_value(model: type[Model], statement: Statement) -> Any:
    """Give what the column of a statement's fact holds when the record follows the statement.

    Raises ReadingError, whose message says what stands in the way.
    """
    name = statement.field
    if name in PartialDateField.names_on(model):
        return _date(statement)
    column = get_column(model, name)
    if statement.reading == NO_VALUE:
        return _nothing(column)
    if isinstance(column, TextField):
        raise ReadingError("It is a text in our own words, which no source gives")
    if isinstance(column, ForeignKey):
        return _row(column, statement.reading)
    if isinstance(column, IntegerField):
        return _number(statement.reading)
    if getattr(column, "flatchoices", ()):
        return statement.reading
    return _line(column, statement)


def word_value(model: type[Model], name: str, value: Any) -> str:
    """Give the words for a value as a record holds it: a label for a code, a name for a row.

    A text in our own words gives none, as no source has it so.
    """
    if value is None or isinstance(value, PartialDate):
        return str(value or "")
    column = get_column(model, name)
    if isinstance(column, TextField):
        return ""
    choices = dict(getattr(column, "flatchoices", ()))
    code = getattr(value, "code", value)
    return str(choices.get(code, value)) if choices else str(value)


def is_in_our_words(model: type[Model], name: str) -> bool:
    """Say whether a fact is a text of ours, over which no two sources differ."""
    return name not in PartialDateField.names_on(model) and isinstance(
        get_column(model, name), TextField
    )


def is_spelled_freely(model: type[Model], name: str) -> bool:
    """Say whether sources put one value of a fact in many ways: names, and lines of words."""
    if name in PartialDateField.names_on(model):
        return False
    column = get_column(model, name)
    return isinstance(column, ForeignKey) or not (
        isinstance(column, IntegerField) or bool(getattr(column, "flatchoices", None))
    )


def _date(statement: Statement) -> PartialDate:
    try:
        try:
            written = PartialDate.parse(statement.value)
        except PartialDateError:
            return PartialDate.from_edtf(statement.reading, text=statement.value)
        if written.edtf == statement.reading:
            return written
        return PartialDate.from_edtf(statement.reading)
    except PartialDateError as error:
        raise ReadingError(str(error)) from None


def _nothing(column: Any) -> Any:
    if column.null:
        return None
    if column.blank and isinstance(column, CharField):
        return ""
    raise ReadingError("The source says that there is none, and the field cannot be empty")


def _row(column: Any, slug: str) -> Model:
    found: Model | None = column.related_model._default_manager.filter(slug=slug).first()
    if found is None:
        raise ReadingError(f"There is no {column.related_model._meta.verbose_name} {slug!r}")
    return found


def _number(reading: str) -> int:
    if not (reading.isascii() and reading.isdigit()):
        raise ReadingError(f"{reading!r} is not a number in digits")
    return int(reading)


def _line(column: Any, statement: Statement) -> str:
    words = statement.value or statement.reading
    if plain(words) != statement.reading:
        raise ReadingError("Its words are not the value itself")
    if len(words) > (column.max_length or len(words)):
        raise ReadingError("Its words are too long for the field")
    return words
