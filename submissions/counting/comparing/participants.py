"""The same participants here and there: what each did for each body, call by call, in time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _

from meetings.models import Body, Meeting, Participant
from meetings.parameters import ParameterError, quoted
from submissions.counting.comparing.acts import Acts, count_acts, load_outside
from submissions.counting.comparing.cells import (
    BLANK,
    EACH,
    Cell,
    Named,
    find_call_cells,
    find_meeting_cells,
    list_of,
)
from submissions.counting.comparing.seats import Held, Seats, load_seats, with_compositions
from submissions.counting.labels import NONE
from submissions.counting.matrix_columns import Event, by_date
from submissions.models import Call

ROWS = 40
"""Rows of one page: seats on a body, what was sent outside any call, calls, meetings."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a row is of: the seats on a body, what was sent outside any call, a call, a meeting."""

    kind: str
    """"seat", "outside", "call" or "meeting"."""
    body: Body
    event: Event | None = None

    @property
    def key(self) -> str:
        """Give what names the row in addresses: "call/<slug>", "seat/<slug of its body>"."""
        return f"{self.kind}/{(self.event or self.body).slug}"


@dataclass(frozen=True, slots=True)
class Row:
    """A row with a cell for each participant, in their order."""

    line: Line
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one body on a page."""

    body: Body
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """A page of what some participants did here and there."""

    participants: tuple[Participant, ...]
    parts: tuple[Part, ...]
    total: int
    """Rows on all pages."""
    bodies: int
    """Bodies on all pages."""
    after: str
    next: str

    @property
    def rows(self) -> tuple[Row, ...]:
        """Give the rows of this page."""
        return tuple(row for part in self.parts for row in part.rows)

    @property
    def is_whole(self) -> bool:
        """Whether all rows are on this page."""
        return len(self.rows) == self.total


def compare_participants(
    participants: Sequence[Participant], bodies: Sequence[Body] = (), *, after: str = ""
) -> Together:
    """Give a page of what these did for these bodies, or for all, in a fixed number of queries.

    A call or meeting at which none of them was entitled and none did anything has no row. Raises
    ParameterError for an `after` that names no row.
    """
    people = [one.pk for one in participants]
    chosen = [body.pk for body in bodies]
    seats = with_compositions(load_seats(people, chosen))
    acts = count_acts(people, chosen)
    events = load_events({*seats.by_body, *acts.bodies})
    held = {(kind_of(event), event.pk): seats.at(event) for event in events}
    lines = find_lines(events, held, seats, acts)
    first = find_first(lines, after)
    shown = lines[first : first + ROWS]
    cells = _Cells(shown, held, seats, acts, participants)
    rows = [Row(line, tuple(cells.of(line, who) for who in people)) for line in shown]
    return Together(
        participants=tuple(participants),
        parts=tuple(
            Part(body, tuple(found)) for body, found in groupby(rows, key=lambda row: row.line.body)
        ),
        total=len(lines),
        bodies=len({line.body.pk for line in lines}),
        after=after,
        next=shown[-1].key if first + ROWS < len(lines) else "",
    )


def load_events(bodies: Collection[int]) -> list[Event]:
    """Give the calls and meetings of these bodies by date, in two queries."""
    calls = Call.objects.public().filter(body__in=bodies).select_related("body")
    meetings = Meeting.objects.public().filter(body__in=bodies).select_related("body")
    wide = ("search", "description", "body__search")
    return sorted([*calls.defer(*wide), *meetings.defer(*wide)], key=by_date)


def kind_of(event: Event) -> str:
    """Give "call" or "meeting"."""
    return "call" if isinstance(event, Call) else "meeting"


def find_lines(
    events: Sequence[Event],
    held: Mapping[tuple[str, int], Mapping[int, Held]],
    seats: Seats,
    acts: Acts,
) -> list[Line]:
    """Give the rows of all pages: body by body, its seats first, then in order of time."""
    bodies = Body.objects.public().filter(pk__in={*seats.by_body, *acts.bodies}).defer("search")
    outside = {body for _, body, call in (*acts.sent, *acts.on_behalf) if call is None}
    done = acts.events
    shown: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        key = (kind_of(event), event.pk)
        if key in done or held[key]:
            shown[event.body_id].append(event)
    found = []
    for body in bodies:
        found.append(Line("seat", body))
        found += [Line("outside", body)] if body.pk in outside else []
        found += [Line(kind_of(event), body, event) for event in shown[body.pk]]
    return found


def find_first(lines: Sequence[Line], after: str) -> int:
    """Give the place behind the row that `after` names; raises ParameterError where none does."""
    if not after:
        return 0
    for place, line in enumerate(lines, start=1):
        if line.key == after:
            return place
    detail = _("No row '%(key)s' here.") % {"key": quoted(after)}
    raise ParameterError("after", detail, _("Start without it."))


class _Cells:
    """The cells of a page, loaded all at once."""

    def __init__(
        self,
        lines: Sequence[Line],
        held: Mapping[tuple[str, int], Mapping[int, Held]],
        seats: Seats,
        acts: Acts,
        participants: Sequence[Participant],
    ) -> None:
        self.seats, self.acts = seats, acts
        self.slugs = {one.pk: one.slug for one in participants}
        calls = [line.event for line in lines if isinstance(line.event, Call)]
        meetings = [line.event for line in lines if isinstance(line.event, Meeting)]
        of_calls = {call.pk: held["call", call.pk] for call in calls}
        of_meetings = {one.pk: held["meeting", one.pk] for one in meetings}
        self.calls = find_call_cells(calls, of_calls, seats, slugs=self.slugs)
        self.meetings = find_meeting_cells(meetings, of_meetings, acts, people=seats.people)
        bodies = [line.body.pk for line in lines if line.kind == "outside"]
        self.outside = load_outside(seats.people, bodies, each=EACH)

    def of(self, line: Line, who: int) -> Cell:
        """Give the cell of one participant in one row."""
        if isinstance(line.event, Call):
            return self.calls[line.event.pk, who]
        if isinstance(line.event, Meeting):
            return self.meetings[line.event.pk, who]
        return self._seat(line.body, who) if line.kind == "seat" else self._outside(line.body, who)

    def _seat(self, body: Body, who: int) -> Cell:
        """The seats on a body, and all that was sent to it and said at its meetings."""
        sent = sum(n for (one, at, _), n in self.acts.sent.items() if (one, at) == (who, body.pk))
        turns = sum(n for (one, at, _), n in self.acts.turns.items() if (one, at) == (who, body.pk))
        seats = self.seats.of(body.pk, who)
        if not (seats or sent or turns):
            return BLANK
        url = list_of({"body": body.slug, "participant": self.slugs[who]}) if sent else ""
        return Cell("done", sent=sent, turns=turns, seats=seats, url=url)

    def _outside(self, body: Body, who: int) -> Cell:
        sent = self.acts.sent[who, body.pk, None]
        others = self.acts.on_behalf[who, body.pk, None]
        if not (sent or others):
            return BLANK
        named = tuple(Named(one, "own") for one in self.outside.get((body.pk, who), ()))
        chosen = {"body": body.slug, "call": NONE, "participant": self.slugs[who]}
        page = reverse("participant-detail", args=[self.slugs[who]])
        return Cell(
            "done",
            sent=sent,
            on_behalf=others,
            named=named,
            url=list_of(chosen) if sent else "",
            behalf_url=f"{page}?show=on-behalf",
        )
