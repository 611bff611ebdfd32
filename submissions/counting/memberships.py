"""Counts of memberships, of a day or of all times, with the seats beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Any

from django.db.models import Count, Expression, Q

from meetings.membership_keys import MEMBERSHIP_KEYS
from meetings.models import (
    Body,
    ParticipantKind,
    Region,
    Role,
    SeatStatus,
)
from meetings.querysets import MembershipQuerySet
from submissions.counting import labels
from submissions.counting.labels import UNKNOWN, Label
from submissions.counting.seats_on import seats_on
from submissions.counting.tables import CountRow, CountTable

MEMBERSHIP_DIMENSIONS: dict[str, tuple[str, Expression, Callable[..., dict[str, Label]]]] = {
    name: (title, MEMBERSHIP_KEYS[name], find)
    for name, title, find in (
        ("body", "Body", partial(labels.of_rows, Body)),
        ("group", "Stakeholder group", labels.of_groups),
        ("role", "Role", partial(labels.of_choices, Role)),
        ("status", "Standing", partial(labels.of_choices, SeatStatus)),
        ("participant", "Participant", labels.of_participants),
        ("country", "Country", labels.of_countries),
        ("region", "Regional group", partial(labels.of_choices, Region)),
        ("participant_kind", "Kind of participant", partial(labels.of_choices, ParticipantKind)),
    )
}
"""Name to title, SQL of the value, and the words of the values found."""


def narrowed_memberships(
    memberships: MembershipQuerySet, values: Mapping[str, str]
) -> MembershipQuerySet:
    """Keep memberships whose dimensions have these values."""
    keys = {f"by_{name}": MEMBERSHIP_DIMENSIONS[name][1] for name in values}
    kept: MembershipQuerySet = memberships.alias(**keys)
    return kept.filter(**{f"by_{name}": value for name, value in values.items()})


def count_memberships(
    memberships: MembershipQuerySet,
    *,
    group_by: Sequence[str],
    on: date | None = None,
    filters: Mapping[str, str] | None = None,
) -> CountTable:
    """Count public memberships by one dimension or two, on a day if one is given.

    On a day each row says how many held certainly and how many perhaps; counted by body, by group
    or by both, `entitled` is the number of seats of the compositions of that day, and groups with
    seats but no name have a row of 0. `filters` as in `count_submissions`.

    Raises KeyError for a dimension that does not exist.
    """
    given = dict(filters or {})
    chosen = {name: value for name, value in given.items() if name in MEMBERSHIP_DIMENSIONS}
    kept = narrowed_memberships(memberships.public(), chosen)
    kept = kept.on(on) if on else kept
    asked = {**given, "on": on.isoformat()} if on else given
    seats = seats_on(on, kept, tuple(group_by), chosen=chosen) if on else {}
    found = _with_unnamed(_grouped(kept, group_by, on), seats, group_by)
    rows = _rows(tuple(group_by), found, asked)
    return CountTable(
        group_by=tuple(group_by),
        rows=tuple(replace(row, entitled=seats.get(tuple(row.key.values()))) for row in rows),
        total=sum(row.count for row in rows),
        unknown=sum(row.count for row in rows if row.unknown),
        undated=kept.filter(starts_edtf="", ends_edtf="").count(),
        filters=asked,
    )


def _grouped(
    kept: MembershipQuerySet, group_by: Sequence[str], on: date | None
) -> list[dict[str, Any]]:
    """One query: the values of each row, its count, and how many of these are certain."""
    keys = {f"by_{name}": MEMBERSHIP_DIMENSIONS[name][1] for name in group_by}
    figures = {"number": Count("pk")}
    if on:
        figures["certain"] = Count("pk", filter=Q(held_on_day="yes"))
    return list(kept.order_by().annotate(**keys).values(*keys).annotate(**figures))


def _with_unnamed(
    found: list[dict[str, Any]],
    seats: Mapping[tuple[str | None, ...], int],
    group_by: Sequence[str],
) -> list[dict[str, Any]]:
    """Add a row of 0 for seats of which no holder is known by name."""
    there = {tuple(row[f"by_{name}"] for name in group_by) for row in found}
    zero = {"number": 0, "certain": 0}
    missing = [dict(zip(group_by, key, strict=True)) for key in seats if key not in there]
    return found + [{f"by_{n}": value for n, value in key.items()} | zero for key in missing]


def _rows(
    group_by: tuple[str, ...], found: list[dict[str, Any]], asked: Mapping[str, str]
) -> list[CountRow]:
    words = {
        name: MEMBERSHIP_DIMENSIONS[name][2](dict.fromkeys(row[f"by_{name}"] for row in found))
        for name in group_by
    }
    found.sort(key=lambda row: [words[name][row[f"by_{name}"]].order for name in group_by])
    return [_row({n: row[f"by_{n}"] for n in group_by}, row, words, asked) for row in found]


def _row(
    keys: dict[str, str],
    row: dict[str, Any],
    words: Mapping[str, dict[str, Label]],
    asked: Mapping[str, str],
) -> CountRow:
    certain = row.get("certain")
    return CountRow(
        key=dict(keys),
        labels={name: words[name][key].words for name, key in keys.items()},
        count=row["number"],
        fractional=Fraction(row["number"]),
        records={**asked, **keys},
        special=any(words[name][key].special for name, key in keys.items()),
        unknown=any(key in UNKNOWN for key in keys.values()),
        certain=certain,
        uncertain=None if certain is None else row["number"] - certain,
    )
