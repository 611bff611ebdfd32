"""The calls that one participant was asked by and of whose answer nothing is on record.

Equal to who is silent in `respond_to` (responses.py), call by call, without loading anybody else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Q
from django.db.models.functions import Coalesce

from meetings.models import Composition, Membership, Participant, ParticipantKind
from meetings.versions import reads_past
from submissions.counting.answers import parties_of
from submissions.counting.groups import key_of_membership
from submissions.counting.links.columns import ROLES
from submissions.counting.names import find_organisations
from submissions.counting.people import Part
from submissions.counting.seats import find_composition, find_day, in_office
from submissions.models import Asked, Call, Contributor, ContributorRole, Standing

PART = Part(prefix="", body="submission__body", day="submission__received")
Sent = set[tuple[int, int]]
"""Pairs of a call and a party that sent something to it."""
PROBE = """
    SELECT asked, party FROM unnest(%s::int[]) AS asked CROSS JOIN unnest(%s::bigint[]) AS party
    CROSS JOIN LATERAL (
        SELECT 1 FROM submissions_countedlink link
        WHERE link.role = %s AND link.call = asked AND link.participant = party LIMIT 1
    ) AS found
"""
"""For each call and party one look into an index."""
OF_CONSTITUENCIES = """
    SELECT DISTINCT submission FROM submissions_countedlink
    WHERE role = %s AND call = ANY(%s) AND participant IN (
        SELECT coalesce(merged_into_id, id) FROM meetings_participant WHERE kind = %s
    )
"""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A call that a participant was entitled to answer by a seat, and did not."""

    call: Call
    day: date | None
    """The day that decides who was entitled; None where neither deadline nor opening is known."""


def find_unanswered(participant: Participant) -> list[Unanswered]:
    """Give the calls that a participant, or who held a seat for it, left open; newest first."""
    seats = _load_seats(participant)
    bodies = {seat.body_id for seat in seats}
    calls = list(Call.objects.public().filter(body__in=bodies).select_related("body"))
    compositions = _by_body(Composition.objects.public().filter(body__in=bodies))
    asked = [
        (call, seat)
        for call in calls
        for seat in _seated(call, seats, compositions.get(call.body_id, []))
        if participant.pk in (seat.participant_id, seat.representing_id)
    ]
    silent = {call.pk for call, _ in _without_answer(asked)}
    found = [Unanswered(call, find_day(call)) for call in calls if call.pk in silent]
    return sorted(found, key=lambda one: (one.day or date.min, one.call.slug), reverse=True)


def _load_seats(participant: Participant) -> list[Membership]:
    """All seats of whoever holds one for it, on the bodies in question."""
    own = Membership.objects.public().filter(
        Q(participant=participant) | Q(representing=participant)
    )
    found = list(own.order_by().values_list("body", "participant").distinct())
    rows = Membership.objects.public().filter(
        body__in={body for body, _ in found}, participant__in={holder for _, holder in found}
    )
    return list(
        rows.select_related("group", "participant__merged_into", "representing__merged_into")
    )


def _by_body(rows: Iterable[Composition]) -> dict[int, list[Composition]]:
    found: dict[int, list[Composition]] = defaultdict(list)
    for row in rows:
        found[row.body_id].append(row)
    return found


def _seated(
    call: Call, seats: Iterable[Membership], compositions: Sequence[Composition]
) -> list[Membership]:
    day = find_day(call)
    composition, certain = find_composition(call, day, compositions)
    if composition is None and call.asked == Asked.EVERYONE:
        return []
    there = (seat for seat in seats if seat.body_id == call.body_id)
    found = in_office(there, day, composition=composition, certain=certain)
    return [seat for seat, _ in found]


def _without_answer(asked: Sequence[tuple[Call, Membership]]) -> list[tuple[Call, Membership]]:
    """Leave out what was answered, by the cheapest look first: only what is left is looked for."""
    organisations = find_organisations(seat.participant_id for _, seat in asked)
    parties = {seat.pk: parties_of(seat, organisations) for _, seat in asked}
    everyone = frozenset[int]().union(*parties.values())
    for find in (find_sent, find_sent_for):
        sent = find({call.pk for call, _ in asked}, everyone)
        asked = [
            (call, seat)
            for call, seat in asked
            if not any((call.pk, party) in sent for party in parties[seat.pk])
        ]
    spoken = find_spoken_for({call.pk for call, _ in asked})
    return [pair for pair in asked if (pair[0].pk, key_of_membership(pair[1])) not in spoken]


def find_sent(calls: Collection[int], parties: Collection[int]) -> Sent:
    """Give which of these parties sent something that counts to which of these calls."""
    if reads_past():
        return _find_parties(calls, parties, "participant")
    with connection.cursor() as cursor:
        cursor.execute(PROBE, [sorted(calls), sorted(parties), ROLES["author"]])
        return set(cursor.fetchall())


def find_sent_for(calls: Collection[int], parties: Collection[int]) -> Sent:
    """Give for which of these parties something was sent that counts to which of these calls."""
    return _find_parties(calls, parties, "representing")


def _find_parties(calls: Collection[int], parties: Collection[int], name: str) -> Sent:
    theirs = Q(**{f"{name}__in": parties}) | Q(**{f"{name}__merged_into__in": parties})
    party = Coalesce(f"{name}__merged_into", name)
    rows = senders_to(calls).filter(theirs).annotate(party=party)
    return set(rows.values_list("submission__call", "party").distinct())


def find_spoken_for(calls: Collection[int]) -> set[tuple[int, str]]:
    """Give the groups for which their constituency spoke as one, with the call."""
    rows = constituencies_to(calls).annotate(key=PART.group_key("stated"))
    return set(rows.values_list("submission__call", "key").distinct())


def constituencies_to(calls: Collection[int]) -> Any:
    """Give the constituencies that answered these calls for all who have a seat."""
    rows = senders_to(calls).filter(
        standing=Standing.ENTITLED, participant__kind=ParticipantKind.CONSTITUENCY
    )
    if reads_past():
        return rows
    with connection.cursor() as cursor:
        asked = [ROLES["author"], list(calls), str(ParticipantKind.CONSTITUENCY)]
        cursor.execute(OF_CONSTITUENCIES, asked)  # type: ignore[arg-type]
        return rows.filter(submission__in=[key for (key,) in cursor.fetchall()])


def senders_to(calls: Collection[int]) -> Any:
    """Give the authors of the submissions that count to these calls; by joins alone, for speed."""
    no_draft = Q(submission__meeting=None) | Q(submission__meeting__state="published")
    rows = Contributor.objects.public().filter(no_draft, role=ContributorRole.AUTHOR)
    counted = {"submission__state": "published", "submission__call__state": "published"}
    return rows.filter(**counted, submission__call__in=calls).order_by()
