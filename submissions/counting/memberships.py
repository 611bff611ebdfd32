"""Counts of memberships, of a day or of all times, with the seats beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from django.db.models import Count, Q

from meetings.membership_keys import MEMBERSHIP_KEYS
from meetings.models import (
    Body,
    ParticipantKind,
    Region,
    Role,
    SeatStatus,
    StakeholderGroup,
)
from meetings.querysets import MembershipQuerySet
from submissions.counting import closed, labels
from submissions.counting.closed import Values
from submissions.counting.dimensions import Dimension
from submissions.counting.rows import make_rows, with_keys, with_zeros
from submissions.counting.seats_on import seats_on
from submissions.counting.single import Single, find_figures, narrowed
from submissions.counting.tables import CountTable


def _seat(name: str, title: str, find: Any, all_values: Values | None = None) -> Dimension:
    return Dimension(name, title, lambda group_as: MEMBERSHIP_KEYS[name], find, closed=all_values)


def _choice(name: str, title: str, choices: Any) -> Dimension:
    return _seat(name, title, partial(labels.of_choices, choices), closed.of_choices(choices))


_ALL = (
    _seat("body", "Body", partial(labels.of_rows, Body), closed.of_rows(Body)),
    _seat("group", "Stakeholder group", labels.of_groups, closed.of_rows(StakeholderGroup)),
    _choice("role", "Role", Role),
    _choice("status", "Standing", SeatStatus),
    _seat("participant", "Participant", labels.of_participants),
    _seat("country", "Country", labels.of_countries),
    _choice("region", "Regional group", Region),
    _choice("participant_kind", "Kind of participant", ParticipantKind),
)
MEMBERSHIP_DIMENSIONS: dict[str, Dimension] = {dimension.name: dimension for dimension in _ALL}
"""What memberships are counted by."""
MEMBERSHIPS = Single(
    measure="memberships",
    dimensions=MEMBERSHIP_DIMENSIONS,
    undated=Q(starts_edtf="", ends_edtf=""),
)
"""Memberships as they are counted."""


def count_memberships(
    memberships: MembershipQuerySet,
    *,
    group_by: Sequence[str],
    on: date | None = None,
    filters: Mapping[str, str] | None = None,
    zero: bool = False,
) -> CountTable:
    """Count public memberships by one to three dimensions, on a day if one is given.

    On a day each row says how many held certainly and how many perhaps; counted by body, by group
    or by both, `entitled` is the number of seats of the compositions of that day, and groups with
    seats but no name have a row of 0. `filters` and `zero` as in `count_submissions`.

    Raises KeyError for a dimension that does not exist, ParameterError as `count_submissions`.
    """
    names, given = tuple(group_by), dict(filters or {})
    chosen = {name: value for name, value in given.items() if name in MEMBERSHIP_DIMENSIONS}
    kept = narrowed(memberships.public(), chosen, MEMBERSHIPS)
    kept = kept.on(on) if on else kept
    asked = {**given, "on": on.isoformat()} if on else given
    certain = {"certain": Count("pk", filter=Q(held_on_day="yes"))} if on else {}
    figures = find_figures(kept, names, MEMBERSHIPS, sums=certain)
    seats = seats_on(on, kept, names, chosen=chosen) if on else {}
    found = with_keys(figures.rows, [tuple(map(str, key)) for key in seats])
    if zero:
        found = with_zeros(found, names, dimensions=MEMBERSHIP_DIMENSIONS, chosen=chosen)
    found = [replace(row, certain=row.certain or 0) for row in found] if on else found
    rows = make_rows(found, names, dimensions=MEMBERSHIP_DIMENSIONS, asked=asked)
    return CountTable(
        group_by=names,
        rows=tuple(replace(row, entitled=seats.get(tuple(row.key.values()))) for row in rows),
        total=figures.total,
        unknown=figures.unknown,
        undated=figures.undated,
        filters=asked,
        contributors=figures.contributors,
        measure=MEMBERSHIPS.measure,
    )
