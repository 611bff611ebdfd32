"""Seats on a day, by body or group, to stand beside the memberships counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Q

from meetings.compositions import composition_on
from meetings.models import Composition, SeatAllocation
from meetings.querysets import MembershipQuerySet
from submissions.counting.bases import ENTITLED
from submissions.counting.groups import key_of_seats


def seats_on(
    day: date,
    memberships: MembershipQuerySet,
    group_by: tuple[str, ...],
    *,
    chosen: Mapping[str, str],
) -> dict[tuple[str | None, ...], int]:
    """Give the seats of the compositions of that day by row, in two queries.

    None where memberships are counted, or were chosen, by anything but body and group: seats have
    no person, country or role.
    """
    if not {*group_by, *chosen} <= {"body", "group"}:
        return {}
    held = _compositions_on(day, memberships, chosen.get("body", ""))
    return _added_up(held, group_by, chosen)


def _compositions_on(day: date, memberships: MembershipQuerySet, body: str) -> list[Composition]:
    """The compositions of that day, of the body chosen or of all with a membership."""
    bodies = Q(body__in=memberships.order_by().values("body")) | Q(body__slug=body)
    by_body: dict[int, list[Composition]] = {}
    for composition in Composition.objects.public().filter(bodies).select_related("body"):
        by_body.setdefault(composition.body_id, []).append(composition)
    held = (composition_on(day, found)[0] for found in by_body.values())
    return [composition for composition in held if composition is not None]


def _added_up(
    held: Iterable[Composition], group_by: tuple[str, ...], chosen: Mapping[str, str]
) -> dict[tuple[str | None, ...], int]:
    bodies = {composition.pk: composition.body.slug for composition in held}
    seats: dict[tuple[str | None, ...], int] = {}
    rows = SeatAllocation.objects.public().filter(composition__in=bodies, status__in=ENTITLED)
    for row in rows.select_related("group"):
        values = {"body": bodies[row.composition_id], "group": key_of_seats(row)}
        if any(values[name] != value for name, value in chosen.items()):
            continue
        key = tuple(values[name] for name in group_by)
        seats[key] = seats.get(key, 0) + row.seats
    return seats
