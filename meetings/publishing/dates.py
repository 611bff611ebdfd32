"""The checks of dates: which are missing, and which cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Model

from meetings.models import (
    Body,
    Composition,
    Document,
    Meeting,
    Membership,
    Milestone,
    Nomination,
)
from meetings.partial_dates import PartialDate
from meetings.publishing.findings import Finding, Level, checks
from meetings.subjects import name_field

DATED: dict[type[Model], tuple[str, ...]] = {
    Body: ("starts",),
    Composition: ("decided", "starts"),
    Document: ("issued",),
    Meeting: ("held",),
    Membership: ("starts",),
    Milestone: ("happened",),
    Nomination: ("nominated",),
}
"""The dates of each model of which one at least should be known."""


def find_undated(
    rows: Sequence[Any], dated: Mapping[type[Model], tuple[str, ...]]
) -> Iterator[tuple[Any, Finding]]:
    """Give the rows of which none of these dates is known."""
    for row in rows:
        names = dated.get(type(row), ())
        if names and not any(getattr(row, name).is_known for name in names):
            words = " and ".join(name_field(type(row), name) for name in names).capitalize()
            yield row, Finding(f"{words}: no date is known.", field=names[0])


@checks(*DATED)
def check_dated(rows: Sequence[Any]) -> Iterator[tuple[Any, Finding]]:
    """Find rows without their date. A seat of a named composition is placed by that."""
    placed = [row for row in rows if getattr(row, "composition", None) is None]
    yield from find_undated(placed, DATED)


def is_before(one: PartialDate, other: PartialDate) -> bool:
    """Say whether one date is certainly over before the other begins."""
    ends, begins = one.latest, other.earliest
    return ends is not None and begins is not None and ends < begins


@checks(Body)
def check_life(rows: Sequence[Body]) -> Iterator[tuple[Model, Finding]]:
    """Find bodies that end before they start; of other rows the database refuses it."""
    for row in rows:
        if is_before(row.ends, row.starts):
            text = f"Ends: {row.ends} is before it starts, {row.starts}."
            yield row, Finding(text, Level.WALL, "ends")


@checks()
def check_within_life(rows: Sequence[Any]) -> Iterator[tuple[Any, Finding]]:
    """Find rows dated before their body was set up, or after it ended."""
    for row in rows:
        body = getattr(row, "body", None)
        if not isinstance(body, Body):
            continue
        for name in date_names(row):
            date = getattr(row, name)
            words = name_field(type(row), name).capitalize()
            if is_before(date, body.starts):
                text = f"{words}: {date} is before {body.short_name} was set up, {body.starts}."
                yield row, Finding(text, field=name)
            elif is_before(body.ends, date):
                text = f"{words}: {date} is after {body.short_name} ended, {body.ends}."
                yield row, Finding(text, field=name)


def date_names(row: Any) -> list[str]:
    """Give the fields of a row that hold partial dates."""
    kept = getattr(type(row), "FACTS", ())
    return [name for name in kept if isinstance(getattr(row, name), PartialDate)]
