"""The checks of groups: seats and people for which no source's word is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Model, QuerySet

from meetings.models import Attendance, Composition, Meeting, Membership, SeatAllocation
from meetings.publishing.findings import Finding, checks

NO_GROUP = "no group, and no word of a source for one"


def is_groupless(row: Any) -> bool:
    """Say whether neither a group nor a word for one is kept."""
    return row.group_id is None and not row.group_word.strip()


@checks(Membership)
def check_seats(rows: Sequence[Membership]) -> Iterator[tuple[Model, Finding]]:
    """Find seats without a group."""
    for row in rows:
        if is_groupless(row):
            yield row, Finding(f"Group: {NO_GROUP}.", field="group")


@checks(Meeting)
def check_attendance(rows: Sequence[Meeting]) -> Iterator[tuple[Model, Finding]]:
    """Find people at meetings without a group; chair and secretariat speak for none."""
    there = Attendance.objects.filter(meeting__in=rows, role="delegate")
    yield from find_groupless(there.select_related("participant", "meeting"), rows, "meeting")


@checks(Composition)
def check_allocations(rows: Sequence[Composition]) -> Iterator[tuple[Model, Finding]]:
    """Find seats of compositions without a group."""
    seats = SeatAllocation.objects.filter(composition__in=rows, category="")
    yield from find_groupless(seats.select_related("group"), rows, "composition")


def find_groupless(
    parts: QuerySet[Any], rows: Sequence[Any], holder: str
) -> Iterator[tuple[Any, Finding]]:
    """Give the parts without a group, each with the row that holds it."""
    owners = {row.pk: row for row in rows}
    for part in parts.filter(group=None, group_word=""):
        kind = str(part._meta.verbose_name).capitalize()
        owner = owners[getattr(part, f"{holder}_id")]
        yield owner, Finding(f"{kind} “{part}”: {NO_GROUP}.", row=part)
