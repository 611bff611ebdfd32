"""Agreement: every shown fact has a source, and the record says what its sources say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import ForeignKey, Model, TextField

from meetings.partial_dates import PartialDate, PartialDateError
from meetings.readings import (
    NO_VALUE,
    UNKNOWN,
    WORDS,
    Names,
    ReadingError,
    canonical_reading,
    gather_names,
    get_column,
    reading_of,
    reading_of_own,
)
from submissions.record.entries import Entry, all_of
from submissions.record.problems import Problem
from submissions.record.references import Handles
from submissions.record.schema import SOURCES
from submissions.record.slots import Kind


@dataclass(slots=True)
class NameBook:
    """The words that name the records of the files, gathered once for each model."""

    handles: Handles
    names: dict[type[Model], Names]

    def of(self, model: type[Model]) -> Names:
        """Give the words for one model."""
        if model not in self.names:
            entries = self.handles[model]
            pairs = [(word, slug) for slug, entry in entries.items() for word in words_of(entry)]
            self.names[model] = gather_names(pairs, slugs=entries)
        return self.names[model]


def words_of(entry: Entry) -> Iterator[str]:
    """Give the words that name a record: its names and titles, and those listed in it."""
    for path in WORDS:
        name, _, inner = path.partition("__")
        if inner:
            yield from (str(item.get(inner) or "") for item in entry.lists.get(name, []))
        elif name in entry.section.slots:
            yield str(entry.get(name) or "")


def fill_readings(records: Iterable[Entry], book: NameBook) -> Iterator[Problem]:
    """Work out the reading of each statement; gives a problem where one must be written."""
    for statement in all_of(records):
        if statement.section is not SOURCES or not statement.get("field"):
            continue
        if statement.broken & {"value", "reading"}:
            continue
        try:
            statement.values["reading"] = work_out(statement, book)
        except ReadingError as error:
            statement.broken.add("reading")
            yield statement.node.problem(f"{error} Give `reading`, its comparable form.")


def work_out(statement: Entry, book: NameBook) -> str:
    """Give the reading of a statement: as written out, else from its value."""
    model, field = subject_model(statement), statement.get("field")
    column = None if is_date(statement) else get_column(model, field)
    names = book.of(column.related_model) if isinstance(column, ForeignKey) else None
    if statement.get("reading"):
        return canonical_reading(model, field, statement.get("reading"), names=names)
    if not statement.get("value") and not isinstance(column, TextField):
        raise ReadingError("says nothing; write the value as the source puts it.")
    reading = reading_of(model, field, statement.get("value"), names=names)
    if not reading and not isinstance(column, TextField):
        raise ReadingError(f"{statement.get('value')!r} says nothing that can be compared.")
    return reading


def subject_model(statement: Entry) -> type[Model]:
    """Give the model that a statement is about."""
    if statement.parent is None:
        raise TypeError("A statement stands in a record.")
    return statement.parent.section.model


def is_date(statement: Entry) -> bool:
    """Say whether a statement is about a partial date."""
    parent = statement.parent
    return parent is not None and parent.section.slots[statement.get("field")].kind is Kind.DATE


def find_unsourced(records: Iterable[Entry]) -> Iterator[Problem]:
    """Give a problem for each fact of a public record that no statement vouches for."""
    for entry in all_of(records):
        if not entry.section.has_sources or not is_public(entry):
            continue
        vouched = {statement.get("field") for statement in entry.sources}
        for name in getattr(entry.section.model, "FACTS", ()):
            if "" not in vouched and name not in vouched and is_given(entry.get(name)):
                yield entry.problem(
                    f"{name!r} is shown and has no source; add one that says it, or one without "
                    "`says` that vouches for the record as a whole.",
                    name,
                )


def is_public(entry: Entry) -> bool:
    """Say whether a stranger sees the values of an entry: drafts and tombstones show none."""
    if "state" in entry.section.slots:
        return entry.get("state") not in {"draft", "withdrawn"}
    return entry.parent is None or is_public(entry.parent)


def is_given(value: Any) -> bool:
    """Say whether a value tells anything."""
    if isinstance(value, PartialDate):
        return bool(value.text or value.edtf)
    return value is not None and not (isinstance(value, str) and value in UNKNOWN)


def find_disagreements(records: Iterable[Entry]) -> Iterator[Problem]:
    """Give a problem for each value of a record that its statements do not bear out."""
    for entry in all_of(records):
        fields = dict.fromkeys(statement.get("field") for statement in entry.sources)
        for field in filter(None, fields):
            on_field = [one for one in entry.sources if one.get("field") == field]
            broken = field in entry.broken or any("reading" in one.broken for one in on_field)
            if not broken:
                yield from check_fact(entry, field, on_field)


def check_fact(entry: Entry, field: str, statements: list[Entry]) -> Iterator[Problem]:
    """Compare a value with the statements on it."""
    preferred = [statement for statement in statements if statement.get("preferred")]
    if len(preferred) > 1:
        yield preferred[1].node.problem("another source on this fact is preferred already.")
        return
    if is_text(entry, field):
        return
    yield from compare(entry, field, preferred or statements)


def compare(entry: Entry, field: str, statements: list[Entry]) -> Iterator[Problem]:
    """Compare a value with the readings that count: of the preferred source, or of all."""
    own = reading_of_own(entry.section.model, field, entry.get(field))
    readings = list(dict.fromkeys(str(one.get("reading")) for one in statements))
    if len(readings) == 1 and own != said(readings[0]):
        preferred = statements[0].get("preferred")
        who = "the preferred source says" if preferred else "the sources say"
        yield entry.problem(f"the record has {own!r}, {who} {readings[0]!r}.", field)
    elif len(readings) > 1 and not leaves_open(entry.get(field), own, readings):
        shown = " and ".join(map(repr, readings))
        yield entry.problem(
            f"the record has {own!r}, the sources say {shown}: follow one, leave it out, write a "
            "date that holds them all, or give one a reason to be `preferred`.",
            field,
        )


def said(reading: str) -> str:
    """Give what a record holds that agrees with a reading: nothing where it says there is none."""
    return "" if reading in {NO_VALUE, *UNKNOWN} else reading


def is_text(entry: Entry, field: str) -> bool:
    """Say whether a field is text in our own words, which is compared with nothing."""
    slot = entry.section.slots[field]
    return slot.kind is not Kind.DATE and isinstance(slot.field, TextField)


def leaves_open(value: Any, own: str, readings: list[str]) -> bool:
    """Say whether a value takes one of the readings, or none, or is a date that holds all."""
    if own in {"", *readings}:
        return True
    return isinstance(value, PartialDate) and all(holds(value, reading) for reading in readings)


def holds(date: PartialDate, reading: str) -> bool:
    """Say whether a date's bounds hold the date of a reading."""
    try:
        other = PartialDate.from_edtf(reading)
    except PartialDateError:
        return False
    if None in {date.earliest, date.latest, other.earliest, other.latest}:
        return False
    return bool(date.earliest <= other.earliest and other.latest <= date.latest)  # type: ignore[operator]
