"""What each participant did at each call and meeting on a page, or why nothing stands there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.http import urlencode

from meetings.models import Attendance, Meeting, Membership, Presence
from submissions.counting.answers import parties_of
from submissions.counting.cells import THERE, cell_of_call, cell_of_meeting
from submissions.counting.comparing.acts import Acts, load_attendance, load_turns
from submissions.counting.comparing.seats import NOT_HELD, Held, Seats
from submissions.counting.groups import key_of_membership
from submissions.counting.matrix_sent import Sent, load_sent
from submissions.models import Call, Intervention, Submission

HeldAt = Mapping[int, Mapping[int, Held]]
"""The seats held, by call or meeting and by participant."""
EACH = 3
"""Submissions and turns that are named in one cell; its figures count all."""


@dataclass(frozen=True, slots=True)
class Named:
    """A submission in a cell, and how it belongs there."""

    submission: Submission
    how: str
    """"own", "behalf" (others sent it on its behalf) or "seat" (it answers for its seat)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one participant did at one call or meeting, or for one body."""

    kind: str
    """"done", "silent" (entitled, nothing on record), "absent", "unknown" or "blank"."""
    sent: int = 0
    """Distinct submissions under its own name."""
    on_behalf: int = 0
    """Further ones that others sent on its behalf."""
    for_seat: int = 0
    """Further ones that answer for its seat: of its organisation, or of its group as one."""
    turns: int = 0
    """Turns at a meeting, its own or on its behalf."""
    presence: str = ""
    named: tuple[Named, ...] = ()
    """The newest of the submissions."""
    spoken: tuple[Intervention, ...] = ()
    """The first of the turns."""
    attendance: tuple[Attendance, ...] = ()
    seats: tuple[Membership, ...] = ()
    """Of a body: the seats on it."""
    url: str = ""
    """Where the records are that the figure of its own counts."""
    behalf_url: str = ""
    """Where those are that others sent, if none is named."""

    @property
    def count(self) -> int:
        """Give the submissions and turns together."""
        return self.sent + self.on_behalf + self.for_seat + self.turns

    @property
    def mark(self) -> str:
        """Give the sign of the cell: those of the record of a body."""
        if self.count:
            return str(self.count)
        signs = {"done": "✓", "silent": ".", "absent": "absent", "unknown": "?"}
        return signs.get(self.kind, "")

    @property
    def left(self) -> int:
        """Give how many submissions are counted and not named."""
        return self.sent + self.on_behalf + self.for_seat - len(self.named)

    @property
    def turns_left(self) -> int:
        """Give how many turns are counted and not named."""
        return self.turns - len(self.spoken)


BLANK = Cell("blank")


@dataclass(frozen=True, slots=True)
class _Sets:
    """Submissions to one call by how they belong to one participant, as primary keys."""

    own: set[int]
    behalf: set[int]
    seat: set[int]

    @property
    def shown(self) -> list[tuple[int, str]]:
        """Give the newest, its own first."""
        parts = ((self.own, "own"), (self.behalf, "behalf"), (self.seat, "seat"))
        every = ((key, how) for keys, how in parts for key in sorted(keys, reverse=True))
        return list(every)[:EACH]


def find_call_cells(
    calls: Sequence[Call],
    held: Mapping[int, Mapping[int, Held]],
    seats: Seats,
    *,
    slugs: Mapping[int, str],
) -> dict[tuple[int, int], Cell]:
    """Give the cells of calls by call and participant; `held` are the seats of each call's day."""
    parties = set(seats.people)
    for at in held.values():
        for one in at.values():
            parties |= _parties(one, seats)
    sent = load_sent([call.pk for call in calls], seats.people, parties)
    sets = {
        (call.pk, who): _sets(sent, call, who, held=held[call.pk].get(who, NOT_HELD), seats=seats)
        for call in calls
        for who in seats.people
    }
    keys = {key for one in sets.values() for key, _ in one.shown}
    records = Submission.objects.defer("search").in_bulk(keys)
    return {
        (call.pk, who): _of_call(
            call, held[call.pk].get(who, NOT_HELD), sets[call.pk, who], records, slug=slugs[who]
        )
        for call in calls
        for who in seats.people
    }


def _parties(held: Held, seats: Seats) -> frozenset[int]:
    found = (parties_of(seat, seats.organisations) for seat in held.memberships)
    return frozenset[int]().union(*found)


def _sets(sent: Sent, call: Call, who: int, *, held: Held, seats: Seats) -> _Sets:
    own = sent.by_author.get((call.pk, who), set())
    behalf = sent.on_behalf.get((call.pk, who), set()) - own
    answers: set[int] = set()
    for party in _parties(held, seats):
        answers |= sent.by_party(call.pk, party)
    for seat in held.memberships:
        answers |= sent.for_all.get((call.pk, key_of_membership(seat)), set())
    return _Sets(own, behalf, answers - own - behalf)


def _of_call(
    call: Call, held: Held, sets: _Sets, records: Mapping[int, Submission], *, slug: str
) -> Cell:
    if not (sets.own or sets.behalf or sets.seat):
        return Cell(cell_of_call(held.answer, ()).kind)
    named = tuple(Named(records[key], how) for key, how in sets.shown)
    return Cell(
        "done",
        sent=len(sets.own),
        on_behalf=len(sets.behalf),
        for_seat=len(sets.seat),
        named=named,
        url=list_of({"call": call.slug, "participant": slug}) if sets.own else "",
    )


def find_meeting_cells(
    meetings: Sequence[Meeting],
    held: Mapping[int, Mapping[int, Held]],
    acts: Acts,
    *,
    people: Collection[int],
) -> dict[tuple[int, int], Cell]:
    """Give the cells of meetings by meeting and participant, in four queries."""
    keys = [meeting.pk for meeting in meetings]
    there = load_attendance(people, keys)
    spoken = load_turns(people, keys, each=EACH)
    recorded = find_recorded(keys)
    return {
        (meeting.pk, who): _of_meeting(
            held[meeting.pk].get(who, NOT_HELD),
            there.get((meeting.pk, who), ()),
            spoken.get((meeting.pk, who), ()),
            turns=acts.turns[who, meeting.body_id, meeting.pk],
            recorded=meeting.pk in recorded,
        )
        for meeting in meetings
        for who in people
    }


def _of_meeting(
    held: Held,
    there: Iterable[Attendance],
    spoken: Iterable[Intervention],
    *,
    turns: int,
    recorded: bool,
) -> Cell:
    there = tuple(there)
    told = cell_of_meeting(held.answer, best_of(there), turns=turns, recorded=recorded)
    return Cell(
        told.kind,
        turns=turns,
        presence=told.presence,
        spoken=tuple(spoken),
        attendance=there,
    )


def best_of(there: Sequence[Attendance]) -> Attendance | None:
    """Give the attendance that says most: someone was there, then nobody was, then not known."""
    order = {presence: place for place, presence in enumerate((*THERE, Presence.ABSENT))}
    return min(there, key=lambda one: order.get(Presence(one.presence), len(order)), default=None)


def find_recorded(meetings: Collection[int]) -> set[int]:
    """Give those of these meetings of which any turn is on record, in one query."""
    turns = Intervention.objects.public().filter(meeting=OuterRef("pk"))
    rows = Meeting.objects.filter(Exists(turns), pk__in=meetings).order_by()
    return set(rows.values_list("pk", flat=True))


def list_of(chosen: Mapping[str, str]) -> str:
    """Give the address of a list of submissions."""
    return f"{reverse('submission-list')}?{urlencode(chosen)}"
