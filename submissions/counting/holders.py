"""Seats known by name in the few columns that response rates need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.db.models.functions import Coalesce

from meetings.models import Membership, StakeholderGroup
from meetings.partial_dates import PartialDate
from submissions.counting.bases import ENTITLED
from submissions.counting.groups import key_of_group
from submissions.counting.names import find_organisations
from submissions.counting.seats import SEATLESS
from submissions.models import Call


@dataclass(frozen=True, slots=True)
class Holder:
    """A membership as far as it says who was entitled; its names are those of the model."""

    pk: int
    participant_id: int
    composition_id: int | None
    group_id: int | None
    group_word: str
    role: str
    status: str
    starts: PartialDate
    ends: PartialDate
    key: str
    """The row of its group."""
    parties: frozenset[int]
    """Everyone who can answer for it: itself, whom it represents, organisations it is tied to."""


def find_holders(
    calls: Sequence[Call], days: Sequence[date | None], groups: Iterable[StakeholderGroup]
) -> dict[int, list[Holder]]:
    """Give by body the memberships with a seat that may have been held on one of the days."""
    rows = (
        Membership.objects.public()
        .filter(_held_within(days), body__in={call.body_id for call in calls})
        .filter(status__in=ENTITLED)
        .exclude(role__in=SEATLESS)
        .annotate(
            party=Coalesce("participant__merged_into_id", "participant_id"),
            behalf=Coalesce("representing__merged_into_id", "representing_id"),
        )
        .values_list("body_id", "party", "behalf", *COLUMNS)
    )
    found = list(rows)
    by_pk = {group.pk: group for group in groups}
    organisations = find_organisations(row[4] for row in found)
    holders: dict[int, list[Holder]] = defaultdict(list)
    for body, party, behalf, *columns in found:
        tied = organisations.get(columns[1], set())
        parties = frozenset({party, *tied, *((behalf,) if behalf else ())})
        holders[body].append(_holder(columns, by_pk, parties))
    return holders


COLUMNS = (
    *("pk", "participant_id", "composition_id", "group_id", "group_word", "role", "status"),
    *("starts_edtf", "ends_edtf"),
)


def _held_within(days: Sequence[date | None]) -> Q:
    """What may have been held on one of the days; everything where one is not known."""
    known = [day for day in days if day]
    if not known or len(known) < len(days):
        return Q()
    started = Q(starts_earliest__isnull=True) | Q(starts_earliest__lte=max(known))
    return started & (Q(ends_latest__isnull=True) | Q(ends_latest__gte=min(known)))


def _holder(
    columns: list[Any], groups: dict[int, StakeholderGroup], parties: frozenset[int]
) -> Holder:
    pk, participant_id, composition_id, group_id, word, role, status, starts, ends = columns
    return Holder(
        pk=pk,
        participant_id=participant_id,
        composition_id=composition_id,
        group_id=group_id,
        group_word=word,
        role=role,
        status=status,
        starts=PartialDate("", starts, None, None),
        ends=PartialDate("", ends, None, None),
        key=key_of_group(groups.get(group_id), word),
        parties=parties,
    )
