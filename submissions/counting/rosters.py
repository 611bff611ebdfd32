"""Who was there of those in office on the days of a meeting, by group; the absent too.

A seat is in office where its dates, or the composition that it belongs to, hold on the first and on
the last day that the meeting can have had; where only some of that is certain, it is possibly so.
The base of a group is its seats, whoever held them; where more names than seats are on record, or
no source gives seats, the names.
Someone is there for a seat who holds it, or who was there on behalf of its holder. Who took the
floor was there, though perhaps no source says how; that a source calls the holder absent weighs
more than a turn, which may be attributed by mistake, and the page shows both. What no source says
is not known, never absent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from meetings.evidence import Evidence
from meetings.models import (
    Attendance,
    Meeting,
    Membership,
    Presence,
    StakeholderGroup,
)
from meetings.partial_dates import Answer
from submissions.counting.answers import lasting
from submissions.counting.bases import ENTITLED, Base, bases_of, totals_of
from submissions.counting.compositions import CompositionTable, composition_of
from submissions.counting.groups import in_order, key_of_membership, label_of
from submissions.counting.seated import find_composition, find_presences, find_seated
from submissions.counting.speaking import Speakers
from submissions.counting.tables import OUTSIDE

SPOKE = "spoke"
"""The presence of who took the floor and of whom no source says how they were there."""
SURENESS = (Presence.PRESENT, Presence.REMOTE, Presence.ABSENT, SPOKE, Presence.UNKNOWN)
"""Which of several words on a seat is counted: what a source says of the presence, then a turn."""


@dataclass(frozen=True, slots=True)
class Place:
    """A seat held by name on the days of a meeting, and whether anybody sat on it."""

    membership: Membership
    standing: str
    """"yes"; "possibly" where its dates leave it open; "unknown" where it has none."""
    presence: str
    """A code of `Presence`, or "spoke"."""
    attendance: tuple[Attendance, ...]
    """What is on record of its holder, and of those who were there on the holder's behalf."""
    turns: int
    """Turns of its holder at the meeting."""

    @property
    def slug(self) -> str:
        """Give the lasting address of the holder."""
        holder = self.membership.participant
        return (holder.merged_into or holder).slug

    @property
    def is_known(self) -> bool:
        """Whether anything is known of the presence."""
        return self.presence != Presence.UNKNOWN


@dataclass(frozen=True, slots=True)
class PresenceTally:
    """How many seats were filled, and how: the five figures add up to the base."""

    base: int
    present: int
    remote: int
    spoke: int
    absent: int
    not_known: int
    """Of which no source says whether they were filled; seats without a known name among them."""

    @property
    def is_known(self) -> bool:
        """Whether anything is known of any of them: where nothing is, no figure is a zero."""
        return self.not_known < self.base


@dataclass(frozen=True, slots=True)
class RosterGroup:
    """The seats of one group on the days of a meeting, or of an office."""

    key: str
    label: str
    group: StakeholderGroup | None
    bases: tuple[Base, ...]
    """The seats that sources give, the shown number first; none where no source does."""
    places: tuple[Place, ...]
    """Those certainly in office first, by name."""
    unnamed: int
    """Seats whose holders are not known by name."""
    tally: PresenceTally
    """Of all these, and of the seats without a name."""
    possible: int
    """How many of those known by name were only possibly in office."""
    named: int
    """How many are known by name."""

    @property
    def is_all_possible(self) -> bool:
        """Whether of nobody known by name it is certain that they were in office."""
        return bool(self.named) and self.possible == self.named

    @property
    def has_not_known(self) -> bool:
        """Whether the presence of anybody is not known."""
        return bool(self.unnamed or self.not_known)

    @property
    def known(self) -> tuple[Place, ...]:
        """Give the seats of which the presence is known."""
        return tuple(place for place in self.places if place.is_known)

    @property
    def not_known(self) -> tuple[Place, ...]:
        """Give those of which it is not."""
        return tuple(place for place in self.places if not place.is_known)


@dataclass(frozen=True, slots=True)
class Roster:
    """A meeting's seats by group, and the figures of all groups together."""

    first: date | None
    """The first day that the meeting can have had; None where no date is known."""
    last: date | None
    table: CompositionTable | None
    """The seats by group of the composition of that day; None where none is known."""
    is_certain: bool
    """Whether that composition certainly held all through the meeting."""
    groups: tuple[RosterGroup, ...]
    total: RosterGroup
    """Of all groups, the chair and the secretariat left out."""
    seated: frozenset[int]
    """The attendance rows that belong to a seat."""

    @property
    def is_known(self) -> bool:
        """Whether the presence of anybody is known."""
        return any(group.tally.is_known for group in self.groups)

    @property
    def has_spoken(self) -> bool:
        """Whether anybody is known to have been there by a turn alone."""
        places = [place for group in self.groups for place in group.places]
        return any(place.presence == SPOKE for place in places)

    @property
    def keys(self) -> list[str]:
        """Give the keys of all groups with a seat, observers' seats included."""
        seats = [row.key for row in self.table.rows] if self.table else []
        return [*seats, *(group.key for group in self.groups)]

    @property
    def rows(self) -> list[Membership]:
        """Give the memberships of all places."""
        return [place.membership for group in self.groups for place in group.places]

    @property
    def attendance(self) -> list[Attendance]:
        """Give what is on record of the presence of all places."""
        return [one for group in self.groups for place in group.places for one in place.attendance]


def roster_of(meeting: Meeting, speakers: Speakers) -> Roster:
    """Give who was in office at a meeting and who of them was there, in a few queries."""
    first = meeting.held.earliest or meeting.held.latest
    last = meeting.held.latest or meeting.held.earliest
    composition, is_certain = find_composition(meeting, first, last)
    table = composition_of(composition) if composition else None
    seated = find_seated(meeting, first, last, composition=composition, certain=is_certain)
    there = find_presences(meeting, [membership for membership, _ in seated])
    places: dict[str, list[Place]] = defaultdict(list)
    for membership, answer in seated:
        row = there.get(lasting(membership.participant), [])
        places[key_of_membership(membership)].append(_place(membership, answer, row, speakers))
    groups = _groups(places, table)
    total = _total([group for group in groups if group.key not in OUTSIDE])
    matched = {one.pk for group in groups for place in group.places for one in place.attendance}
    return Roster(first, last, table, is_certain, tuple(groups), total, frozenset(matched))


def _place(
    membership: Membership,
    answer: Answer,
    there: Sequence[Attendance],
    speakers: Speakers,
) -> Place:
    slug = (membership.participant.merged_into or membership.participant).slug
    turns = speakers.turns.get(slug, 0)
    said = {one.presence for one in there}
    said |= {SPOKE} if turns or slug in speakers.spoken_for else set()
    dated = membership.starts.is_known or membership.ends.is_known
    open_words = "possibly" if dated or membership.composition_id else "unknown"
    return Place(
        membership=membership,
        standing="yes" if answer == Answer.YES else open_words,
        presence=next((one for one in SURENESS if one in said), Presence.UNKNOWN),
        attendance=tuple(dict.fromkeys(there)),
        turns=turns,
    )


def _groups(
    places: Mapping[str, Sequence[Place]], table: CompositionTable | None
) -> list[RosterGroup]:
    """The groups with a seat or a name, in their order."""
    rows = {row.key: row for row in table.rows} if table else {}
    asked = {
        key: [one for one in row.allocations if one.status in ENTITLED] for key, row in rows.items()
    }
    evidence = Evidence.gather(*asked.values())
    known = [row.group for row in rows.values()]
    known += [place.membership.group for those in places.values() for place in those]
    keys = [*(key for key, those in asked.items() if those), *places]
    return [
        _group(key, group, places.get(key, ()), bases_of(asked.get(key, ()), evidence))
        for key, group in in_order(keys, known)
    ]


def _group(
    key: str, group: StakeholderGroup | None, places: Sequence[Place], bases: tuple[Base, ...]
) -> RosterGroup:
    sure = [place for place in places if place.standing == "yes"]
    rest = [place for place in places if place.standing != "yes"]
    unnamed = max(0, bases[0].seats - len(places)) if bases else 0
    return RosterGroup(
        key=key,
        label=label_of(key, group),
        group=group,
        bases=bases,
        places=(*sure, *rest),
        unnamed=unnamed,
        tally=_tally(places, unnamed),
        possible=len(rest),
        named=len(places),
    )


def _tally(places: Sequence[Place], unnamed: int) -> PresenceTally:
    by_code: dict[str, int] = defaultdict(int)
    for place in places:
        by_code[place.presence] += 1
    return PresenceTally(
        base=len(places) + unnamed,
        present=by_code[Presence.PRESENT],
        remote=by_code[Presence.REMOTE],
        spoke=by_code[SPOKE],
        absent=by_code[Presence.ABSENT],
        not_known=by_code[Presence.UNKNOWN] + unnamed,
    )


def _total(groups: Sequence[RosterGroup]) -> RosterGroup:
    return RosterGroup(
        key="total",
        label="All groups",
        group=None,
        bases=totals_of(group.bases for group in groups),
        places=(),
        unnamed=sum(group.unnamed for group in groups),
        tally=_added(group.tally for group in groups),
        possible=sum(group.possible for group in groups),
        named=sum(group.named for group in groups),
    )


def _added(tallies: Iterable[PresenceTally]) -> PresenceTally:
    parts = list(tallies)
    return PresenceTally(
        base=sum(part.base for part in parts),
        present=sum(part.present for part in parts),
        remote=sum(part.remote for part in parts),
        spoke=sum(part.spoke for part in parts),
        absent=sum(part.absent for part in parts),
        not_known=sum(part.not_known for part in parts),
    )
