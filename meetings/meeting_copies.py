"""A new meeting from an old one: its place, its agenda in titles, and who is in office then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from meetings.free_slugs import find_free_slug
from meetings.models import AgendaItem, Attendance, Meeting, MeetingStatus, Presence
from meetings.partial_dates import PartialDate
from meetings.rosters import Seat, find_seats

PLACE = ("place", "venue", "time_zone")


@dataclass(frozen=True, slots=True)
class CopyPlan:
    """What the new meeting is to be, and what is taken over from the old one."""

    title: str
    number: int | None
    held: PartialDate
    place: bool
    agenda: bool
    roster: bool
    """Whether those in office on the new date are entered, their presence not known."""
    possible: bool = False
    """Whether those who may have been in office are entered with them."""


@dataclass(frozen=True, slots=True)
class CopyReport:
    """The new meeting, and what came with it."""

    meeting: Meeting
    is_new: bool
    """Whether it was made now; not where a draft of this title and date was there already."""
    items: int = 0
    people: int = 0
    possible: int = 0
    """How many may have been in office that day and were not entered."""


def propose_number(meeting: Meeting) -> int | None:
    """Give the number after the highest of its body and kind; None for what is not numbered."""
    if meeting.number is None:
        return None
    rows = Meeting.objects.filter(body=meeting.body_id, kind=meeting.kind)
    numbers = rows.filter(number__isnull=False).order_by("-number").values_list("number", flat=True)
    return (numbers.first() or 0) + 1


@transaction.atomic
def copy_meeting(old: Meeting, plan: CopyPlan, *, today: date) -> CopyReport:
    """Make a draft from an old meeting; asked for the same again, give the one that is there.

    Outcomes, statements, and how people were there are never copied: a source for one meeting is
    none for another.
    """
    Meeting.objects.select_for_update(of=("self",)).get(pk=old.pk)
    there = _find_made(old, plan)
    if there is not None:
        return CopyReport(there, is_new=False)
    meeting = _make_meeting(old, plan, today)
    items = _copy_agenda(old, meeting) if plan.agenda else 0
    seats = find_seats(old.body_id, plan.held) if plan.roster else []
    taken = [seat for seat in seats if seat.is_certain or plan.possible]
    Attendance.objects.bulk_create(_make_attendance(meeting, seat) for seat in taken)
    left = len(seats) - len(taken)
    return CopyReport(meeting, is_new=True, items=items, people=len(taken), possible=left)


def _find_made(old: Meeting, plan: CopyPlan) -> Meeting | None:
    same = Meeting.objects.filter(body=old.body_id, kind=old.kind, state="draft")
    same = same.filter(title=plan.title, number=plan.number, held_edtf=plan.held.edtf)
    return same.exclude(pk=old.pk).first()


def _make_meeting(old: Meeting, plan: CopyPlan, today: date) -> Meeting:
    first = plan.held.earliest
    words = f"{old.body.slug}-{plan.title if plan.number is None else plan.number}"
    meeting = Meeting(
        body=old.body,
        kind=old.kind,
        title=plan.title,
        number=plan.number,
        status=MeetingStatus.HELD if first and first <= today else MeetingStatus.PLANNED,
        slug=find_free_slug(Meeting, words),
        **({name: getattr(old, name) for name in PLACE} if plan.place else {}),
    )
    meeting.held = plan.held
    meeting.save()
    return meeting


def _copy_agenda(old: Meeting, meeting: Meeting) -> int:
    titles = old.agenda.order_by("position").values_list("title", flat=True)
    rows = [
        AgendaItem(meeting=meeting, position=position, title=title)
        for position, title in enumerate(titles, start=1)
    ]
    return len(AgendaItem.objects.bulk_create(rows))


def _make_attendance(meeting: Meeting, seat: Seat) -> Attendance:
    return Attendance(
        meeting=meeting,
        participant=seat.membership.participant,
        representing_id=seat.membership.representing_id,
        group=seat.group if seat.is_certain else None,
        role=seat.role,
        presence=Presence.UNKNOWN,
    )
