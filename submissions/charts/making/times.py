"""Charts of time: when a body met and called, and when a participant held which seat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.models import Affiliation, Body, Composition, Meeting, Membership, Participant
from meetings.partial_dates import PartialDate
from submissions.charts.figures import Density, Seat, Seats, Span, Tick, Tie
from submissions.charts.making.words import span_of
from submissions.charts.marks import Mark
from submissions.counting.groups import key_of_membership, label_of
from submissions.models import Call
from submissions.timeline import Entry, EntryKind
from submissions.timeline.choice import Choice
from submissions.timeline.dating import exact_days, within
from submissions.timeline.density import Month, count_months
from submissions.timeline.doubting import find_crossing
from submissions.timeline.entries import year_and_month
from submissions.timeline.loading import find_meetings, of_body

MOST_EVENTS = 400
"""Ticks and spans that one picture holds: the latest."""
MOST_DRAWN = 120
"""The same for the picture over a timeline; where there are more, it has none of them."""
MOST_SEATS = 100
MOST_TIES = 12


def make_timeline(body: Body) -> Density:
    """Give when a body met and called, and how much happened in each month."""
    meetings = [one for one in find_meetings(body) if one.held.is_known]
    calls = list(Call.objects.public().filter(body=body))
    months = count_months(body, find_crossing(body))
    return chart_timeline(body, meetings=meetings, calls=calls, months=months)


def chart_timeline(
    body: Body | None, *, meetings: list[Meeting], calls: list[Call], months: list[Month]
) -> Density:
    """Give the chart of events that have been loaded and counted."""
    ticks = sorted((tick for one in meetings if (tick := _tick(one))), key=lambda one: one.first)
    spans = [span for call in calls if (span := _call(call))]
    spans.sort(key=lambda one: (one.first or one.surely_from or one.last, one.title))
    by_month, by_year = _together(months)
    undated = sum(one.count for one in months if one.year is None)
    notes = [_("Hatched: a day, a beginning, an end or a month that is not known.")]
    if undated:
        notes.append(_("Without a date and not drawn: %(number)s.") % {"number": undated})
    return Density(
        title=_("When it happened: %(body)s") % {"body": body.name if body else _("all bodies")},
        description=_("Meetings as ticks, calls as bars, and the number of events over time."),
        notes=tuple(notes),
        meetings=tuple(ticks[-MOST_EVENTS:]),
        calls=tuple(spans[-MOST_EVENTS:]),
        months=tuple((*key, count) for key, count in sorted(by_month.items())),
        years_only=tuple(sorted(by_year.items())),
        undated=undated,
    )  # fmt: skip


def chart_choice(
    choice: Choice, months: Iterable[Month], *, entries: list[Entry] | None = None
) -> Density:
    """Give the chart of what a timeline shows; `entries` are all of it, where they were loaded.

    Meetings and calls are drawn where they are few, or not at all.
    """
    if entries is None:
        meetings, calls = _find_drawn(choice)
    else:
        rows = [one.subject for one in entries if one.kind in (EntryKind.MEETING, EntryKind.CALL)]
        meetings = [row for row in rows if isinstance(row, Meeting)]
        calls = [row for row in rows if isinstance(row, Call)]
    return chart_timeline(
        choice.body,
        meetings=[one for one in meetings if one.held.is_known],
        calls=calls,
        months=list(months),
    )


def _find_drawn(choice: Choice) -> tuple[list[Meeting], list[Call]]:
    """The meetings and calls asked for; none where there are too many, or sources differ."""
    meetings: list[Meeting] = []
    calls: list[Call] = []
    if choice.has_kind(EntryKind.MEETING) and not choice.differing:
        found = find_meetings(choice.body).filter(within(choice.days(), "held"))
        meetings = list(found.only("title", *_parts("held"))[: MOST_DRAWN + 1])
    if choice.has_kind(EntryKind.CALL) and not choice.differing:
        rows = of_body(Call.objects.all(), choice.body).filter(within(choice.days(), "opens"))
        calls = list(rows.only("title", *_parts("opens"), *_parts("deadline"))[: MOST_DRAWN + 1])
    if len(meetings) + len(calls) > MOST_DRAWN:
        return [], []
    return (
        [one for one in meetings if choice.has_year(year_and_month(one.held)[0])],
        [one for one in calls if choice.has_year(year_and_month(one.opens)[0])],
    )


def _parts(field: str) -> list[str]:
    return [f"{field}_{part}" for part in ("text", "edtf", "earliest", "latest")]


def _together(months: list[Month]) -> tuple[Counter[tuple[int, int]], Counter[int]]:
    """All kinds of events together: by month, and by year where no month is known."""
    by_month: Counter[tuple[int, int]] = Counter()
    by_year: Counter[int] = Counter()
    for one in months:
        if one.year is not None and one.month is not None:
            by_month[one.year, one.month] += one.count
        elif one.year is not None:
            by_year[one.year] += one.count
    return by_month, by_year


def _tick(meeting: Meeting) -> Tick | None:
    first = meeting.held.earliest or meeting.held.latest
    last = meeting.held.latest or first
    sure = exact_days(meeting.held) is not None
    return Tick(meeting.title, first, last, is_sure=sure) if first and last else None


def _call(call: Call) -> Span | None:
    """A call without any date is not drawn, one with a single date has a hatched end."""
    if not (call.opens.is_known or call.deadline.is_known):
        return None
    return span_of(call.title, call.opens, call.deadline)


def make_seats(participant: Participant) -> Seats:
    """Give the seats that somebody held, or that were held on its behalf, and its ties."""
    rows = Membership.objects.public().filter(
        Q(participant=participant) | Q(representing=participant)
    )
    rows = rows.select_related("body", "group", "participant", "composition__body")
    ties = Affiliation.objects.public().filter(person=participant).select_related("organisation")
    seats = list(rows.order_by("starts_earliest", "slug")[: MOST_SEATS + 1])
    return chart_seats(participant, seats, list(ties[: MOST_TIES + 1]))


def chart_seats(
    participant: Participant,
    memberships: Sequence[Membership],
    ties: Sequence[Affiliation] = (),
    *,
    most: int = MOST_SEATS,
) -> Seats:
    """Give the chart of seats and ties that have been loaded, the first `most` by date."""
    seats = sorted(memberships, key=lambda one: (began(one).sort_key, one.slug))
    notes = [_("Hatched: whether the seat was held then, or the tie lasted, is not known.")]
    drawn = tuple(_seat(one) for one in seats[:most])
    if any(seat.within for seat in drawn):
        notes.append(
            _(
                "A seat without such a date of its own is hatched from when its composition began "
                "or was decided, and until its body ended."
            )
        )
    if len(seats) > most or len(ties) > MOST_TIES:
        notes.append(_("Only the first are drawn; the tables have all."))
    return Seats(
        title=_("Seats held: %(name)s") % {"name": participant.name},
        description=_("A bar for each seat, from its beginning to its end, with body and group."),
        notes=tuple(notes),
        seats=drawn,
        ties=tuple(_tie(one) for one in ties[:MOST_TIES]),
        today=timezone.localdate(),
    )  # fmt: skip


def composition_of(membership: Membership) -> Composition | None:
    """Give the public composition that a seat belongs to."""
    one = membership.composition
    return one if one is not None and one.is_published else None


def began(membership: Membership) -> PartialDate:
    """Give when a seat began; where that is not known, when its composition did or was decided."""
    composition = composition_of(membership)
    if membership.starts.is_known or composition is None:
        return membership.starts
    return composition.starts if composition.starts.is_known else composition.decided


def _seat(membership: Membership) -> Seat:
    key = key_of_membership(membership)
    group = membership.group if membership.group and membership.group.is_published else None
    body, composition = membership.body.short_name, composition_of(membership)
    return Seat(
        mark=Mark(key, str(label_of(key, group))),
        body=f"{body}, {composition.label}" if composition else body,
        role=str(membership.get_role_display()),
        span=span_of(body, membership.starts, membership.ends),
        dates=_dates(membership.starts, membership.ends),
        within=_within(membership),
    )


def _within(membership: Membership) -> Span | None:
    """Bound an end that is not known: no seat is older than its composition or outlasts its body.

    None where its own dates say all, or nothing bounds it.
    """
    own = span_of(membership.body.short_name, membership.starts, membership.ends)
    starts, ends = began(membership), membership.body.ends
    last = own.last or (None if own.goes_on else ends.latest)
    first = own.first or (starts.earliest if not membership.starts.is_known else None)
    if (first, last) == (own.first, own.last) or (first and last and first > last):
        return None
    return replace(own, first=first, last=last)


def _tie(tie: Affiliation) -> Tie:
    return Tie(
        organisation=tie.organisation.name,
        position=tie.position,
        span=span_of(tie.organisation.name, tie.starts, tie.ends),
        dates=_dates(tie.starts, tie.ends),
    )


def _dates(starts: PartialDate, ends: PartialDate) -> str:
    if not starts.is_known and not ends.is_known:
        return ""
    from_, to = str(starts) or _("not known"), str(ends) or _("not known")
    return _("%(first)s to %(last)s") % {"first": from_, "last": to}
