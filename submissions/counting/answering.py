"""Who answered, worked out by the database: senders matched with the seats known by name.

Equal to `match_named` and `unnamed_senders` (answers.py), of which it gives only the numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import BooleanField, Case, CharField, ExpressionWrapper, F, Q, Value, When
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce

from meetings.models import ParticipantKind
from meetings.partial_dates import Answer
from submissions.counting.contributors import NOT_STATED, UNMAPPED
from submissions.counting.holders import Holder, find_holders
from submissions.counting.material import Material
from submissions.counting.seats import in_office
from submissions.counting.tallies import Answers, NamedSeat
from submissions.models import (
    Asked,
    Call,
    Capacity,
    Contributor,
    ContributorRole,
    Standing,
)
from submissions.querysets import SubmissionQuerySet

Seated = list[tuple[Holder, bool]]
"""Seats of a call known by name, and whether each was certainly held that day."""
SQL = """
    WITH sender AS MATERIALIZED (
        SELECT wanted.call, one.* FROM unnest(%s::bigint[]) AS wanted (call),
            LATERAL ({senders} OFFSET 0) AS one
    ),
    taken AS MATERIALIZED (
        SELECT * FROM unnest(%s::bigint[], %s::bigint[]) AS pairs (call, party)
    ),
    unnamed AS (
        SELECT call, key, party, behalf, name FROM sender
        WHERE entitled AND NOT whole
            AND NOT EXISTS (
                SELECT FROM taken WHERE (taken.call, taken.party) = (sender.call, sender.party)
            )
            AND NOT EXISTS (
                SELECT FROM taken WHERE (taken.call, taken.party) = (sender.call, sender.behalf)
            )
    )
    SELECT 'party', sender.call, '', party, 0 FROM sender JOIN taken USING (call, party)
    UNION
    SELECT 'party', sender.call, '', behalf, 0
    FROM sender JOIN taken ON taken.call = sender.call AND taken.party = behalf
    UNION
    SELECT 'whole', call, key, 0, 0 FROM sender WHERE whole
    UNION ALL
    SELECT 'unnamed', call, key, 0, count(*) FROM (
        SELECT DISTINCT call, key, coalesce(behalf, party) AS one,
            CASE WHEN coalesce(behalf, party) IS NULL THEN name END AS name
        FROM unnamed
    ) AS one GROUP BY call, key
"""


@dataclass(slots=True)
class _Found:
    parties: set[int] = field(default_factory=set)
    whole_groups: set[str] = field(default_factory=set)
    unnamed: dict[str, int] = field(default_factory=dict)


def find_answers(calls: Sequence[Call], material: Material) -> dict[int, Answers]:
    """Give who answered each call, in three queries."""
    seated = _find_seated(calls, material)
    found = _match(calls, seated)
    return {call.pk: _answers(seated[call.pk], found[call.pk]) for call in calls}


def find_seats(calls: Sequence[Call], material: Material) -> dict[int, list[NamedSeat]]:
    """Give the seats known by name, in two queries, as if none had answered."""
    nothing = _Found()
    seated = _find_seated(calls, material)
    return {pk: [_seat(*one, nothing) for one in seats] for pk, seats in seated.items()}


def _find_seated(calls: Sequence[Call], material: Material) -> dict[int, Seated]:
    holders = find_holders(calls, list(material.days.values()), material.groups)
    return {call.pk: _seated(call, material, holders) for call in calls}


def _seated(call: Call, material: Material, holders: dict[int, list[Holder]]) -> Seated:
    composition, certain = material.compositions[call.pk]
    if composition is None and call.asked == Asked.EVERYONE:
        return []
    day: date | None = material.days[call.pk]
    of_body = holders.get(call.body_id, [])
    found = in_office(of_body, day, composition=composition, certain=certain)
    return [(holder, answer == Answer.YES) for holder, answer in found]


def _answers(seated: Seated, found: _Found) -> Answers:
    named = [_seat(holder, certain, found) for holder, certain in seated]
    return Answers(named, found.whole_groups, found.unnamed)


def _seat(holder: Holder, certain: bool, found: _Found) -> NamedSeat:
    spoke_as_one = holder.key in found.whole_groups
    return NamedSeat(
        key=holder.key,
        certain=certain,
        membership_id=holder.pk,
        answered=spoke_as_one or not holder.parties.isdisjoint(found.parties),
    )


def _match(calls: Sequence[Call], seated: dict[int, Seated]) -> dict[int, _Found]:
    """Match all senders with the parties of the seats of their call, in one query."""
    pairs = sorted(
        {(pk, party) for pk, seats in seated.items() for one, _ in seats for party in one.parties}
    )
    senders, params = senders_to(RawSQL("wanted.call", ())).query.sql_with_params()
    taken: list[Any] = [[call for call, _ in pairs], [party for _, party in pairs]]
    found: dict[int, _Found] = defaultdict(_Found)
    with connection.cursor() as cursor:
        cursor.execute(SQL.format(senders=senders), [[c.pk for c in calls], *params, *taken])
        for what, call, key, party, number in cursor.fetchall():
            if what == "party":
                found[call].parties.add(party)
            elif what == "whole":
                found[call].whole_groups.add(key)
            else:
                found[call].unnamed[key] = number
    return found


def senders_to(call: RawSQL) -> Any:
    """Give the authors of what was sent to a call, as rows of (key, party, …) for SQL.

    One call at a time: over several, the database would rather read all contributors there are.
    """
    entitled = Q(standing=Standing.ENTITLED)
    constituency = Q(participant__isnull=False, participant__kind=ParticipantKind.CONSTITUENCY)
    return (
        Contributor.objects.public()
        .filter(_counted("submission__"), submission__call=call)
        .filter(role=ContributorRole.AUTHOR)
        .order_by()
        .annotate(
            key=_key(),
            party=Coalesce("participant__merged_into_id", "participant_id"),
            behalf=Coalesce("representing__merged_into_id", "representing_id"),
            name=F("name_as_printed"),
            entitled=ExpressionWrapper(entitled, BooleanField()),
            whole=ExpressionWrapper(entitled & constituency, BooleanField()),
        )
        .values("key", "party", "behalf", "name", "entitled", "whole")
    )


def _counted(prefix: str) -> Q:
    """What `SubmissionQuerySet.counted` keeps, of rows that hang on submissions.

    A subquery would have the database read the submissions twice.
    """
    kept = Q(**{f"{prefix}state": "published"})
    for parent in SubmissionQuerySet.public_parents:
        kept &= Q(**{f"{prefix}{parent}state": "published"})
    for name in SubmissionQuerySet.public_optional:
        path = f"{prefix}{name}__"
        kept &= Q(**{f"{path}isnull": True}) | Q(**{f"{path}state": "published"})
    return kept


def _key() -> Case:
    """The row of a contributor, as `key_of_contributor` has it."""
    return Case(
        When(~Q(capacity=Capacity.STAKEHOLDER), then=F("capacity")),
        When(group__state="published", then=F("group__slug")),
        When(group_word__gt="", then=Value(UNMAPPED)),
        default=Value(NOT_STATED),
        output_field=CharField(),
    )
