"""The seats of some participants, or held for them, and which of them held at a call or meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from meetings.compositions import composition_on
from meetings.models import Composition, Membership
from meetings.partial_dates import Answer
from submissions.counting.answers import lasting
from submissions.counting.matrix_columns import Event
from submissions.counting.names import find_organisations
from submissions.counting.seats import find_composition, find_day, in_office
from submissions.models import Asked, Call


@dataclass(frozen=True, slots=True)
class Held:
    """The seats of one participant that held at one call or meeting, and whether certainly."""

    answer: Answer
    memberships: tuple[Membership, ...] = ()


NOT_HELD = Held(Answer.NO)


@dataclass(frozen=True, slots=True)
class Seats:
    """All seats of whoever held one of those that are compared, or held one for them."""

    people: frozenset[int]
    """Those who are compared, under their lasting primary keys."""
    by_body: dict[int, list[Membership]]
    organisations: dict[int, set[int]]
    compositions: dict[int, list[Composition]] = field(default_factory=dict)

    def of(self, body: int, who: int) -> tuple[Membership, ...]:
        """Give the seats on a body that someone held, or others for it, from the first on."""
        own = (seat for seat in self.by_body.get(body, ()) if who in holders_of(seat))
        return tuple(sorted(own, key=lambda seat: (seat.starts.sort_key, seat.pk)))

    def at(self, event: Event) -> dict[int, Held]:
        """Give by participant the seats that certainly or perhaps held at a call or meeting."""
        found: dict[int, list[tuple[Membership, Answer]]] = defaultdict(list)
        for seat, answer in self._in_office(event):
            for who in holders_of(seat) & self.people:
                found[who].append((seat, answer))
        return {who: _together(seats) for who, seats in found.items()}

    def _in_office(self, event: Event) -> list[tuple[Membership, Answer]]:
        compositions = self.compositions.get(event.body_id, [])
        if isinstance(event, Call):
            day = find_day(event)
            composition, certain = find_composition(event, day, compositions)
            if composition is None and event.asked == Asked.EVERYONE:
                return []
        else:
            day = event.held.latest or event.held.earliest
            composition, certain = composition_on(day, compositions)
        there = self.by_body.get(event.body_id, ())
        return in_office(there, day, composition=composition, certain=certain)


def _together(seats: Iterable[tuple[Membership, Answer]]) -> Held:
    seats = list(seats)
    certain = any(answer == Answer.YES for _, answer in seats)
    return Held(Answer.YES if certain else Answer.UNKNOWN, tuple(seat for seat, _ in seats))


def holders_of(seat: Membership) -> set[int]:
    """Give who holds a seat and for whom, under their lasting primary keys."""
    parties = (seat.participant, seat.representing)
    return {lasting(party) for party in parties if party is not None}


def load_seats(people: Collection[int], bodies: Collection[int]) -> Seats:
    """Load the seats of these participants, on these bodies or on all of none, in three queries."""
    rows = Membership.objects.public()
    rows = rows.filter(body__in=bodies) if bodies else rows
    own = rows.filter(named("participant", people) | named("representing", people))
    pairs = set(own.order_by().values_list("body", "participant"))
    every = rows.filter(
        body__in={body for body, _ in pairs}, participant__in={who for _, who in pairs}
    ).select_related(
        *("body", "group", "composition__body"),
        *("participant__merged_into", "representing__merged_into"),
    )
    by_body: dict[int, list[Membership]] = defaultdict(list)
    for seat in every:
        by_body[seat.body_id].append(seat)
    holders = (seat.participant_id for seats in by_body.values() for seat in seats)
    return Seats(frozenset(people), by_body, find_organisations(holders))


def with_compositions(seats: Seats) -> Seats:
    """Load the compositions of the bodies on which there are seats, in one query."""
    for one in Composition.objects.public().filter(body__in=seats.by_body):
        seats.compositions.setdefault(one.body_id, []).append(one)
    return seats


def named(path: str, people: Collection[int]) -> Q:
    """Give the condition that a relation leads to one of these, under whatever address."""
    return Q(**{f"{path}__in": people}) | Q(**{f"{path}__merged_into__in": people})
