"""The seats that held on the days of a meeting, and what is on record of their presence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from meetings.compositions import composition_on, held_by
from meetings.models import Attendance, Composition, Meeting, Membership, Role
from meetings.partial_dates import Answer
from submissions.counting.answers import lasting
from submissions.counting.groups import CHAIRS, key_of_membership
from submissions.counting.seats import has_seat


def find_composition(
    meeting: Meeting, first: date | None, last: date | None
) -> tuple[Composition | None, bool]:
    """Give the composition of the last day, and whether it certainly held all through."""
    rows = Composition.objects.public().filter(body=meeting.body_id).select_related("body")
    known = list(rows)
    at_first, sure_then = composition_on(first, known)
    at_last, sure_now = composition_on(last, known)
    return at_last, sure_then and sure_now and at_first == at_last


def find_seated(
    meeting: Meeting,
    first: date | None,
    last: date | None,
    *,
    composition: Composition | None,
    certain: bool,
) -> list[tuple[Membership, Answer]]:
    """Give the seats, chairs and secretariat that held then, or may have, once for each group."""
    if first is None or last is None:
        return []
    started = Q(starts_earliest__isnull=True) | Q(starts_earliest__lte=last)
    not_over = Q(ends_latest__isnull=True) | Q(ends_latest__gte=first)
    rows = Membership.objects.public().filter(started, not_over, body=meeting.body_id)
    rows = rows.select_related("participant__merged_into", "representing", "group")
    found: dict[tuple[int, str], tuple[Membership, Answer]] = {}
    for row in rows.defer("participant__search", "representing__search"):
        days = [
            held_by(row, day, composition=composition, certain=certain) for day in (first, last)
        ]
        answer = days[0] if days[0] == days[1] else Answer.UNKNOWN
        key = (lasting(row.participant), key_of_membership(row))
        if answer == Answer.NO or not (has_seat(row) or row.role in (*CHAIRS, Role.SECRETARIAT)):
            continue
        if key not in found or answer == Answer.YES:
            found[key] = (row, answer)
    return list(found.values())


def find_presences(meeting: Meeting, seats: Sequence[Membership]) -> dict[int, list[Attendance]]:
    """Give what is on record of these holders and of who was there for them, by holder."""
    holders = {lasting(seat.participant) for seat in seats}
    if not holders:
        return {}
    theirs = Q(pk__in=[])
    for path in ("participant", "representing"):
        theirs |= Q(**{f"{path}__in": holders}) | Q(**{f"{path}__merged_into__in": holders})
    rows = Attendance.objects.public().filter(theirs, meeting=meeting)
    found: dict[int, list[Attendance]] = defaultdict(list)
    for row in rows.select_related("participant__merged_into", "representing", "group").defer(
        "participant__search", "representing__search"
    ):
        for party in (row.participant, row.representing):
            if party is not None and lasting(party) in holders:
                found[lasting(party)].append(row)
    return found
