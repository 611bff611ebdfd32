"""People who acted on a body on a day on which they held no seat there, though they hold some.

Seats are looked at as their dates allow: one seat that nothing speaks against is enough. Who holds
no dated seat on the body is never found here: a meeting has guests.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from meetings.models import (
    Attendance,
    Meeting,
    Membership,
    Participant,
    Presence,
    PublicationState,
)
from submissions.care.keys import key_of, left, whether
from submissions.care.worklists import (
    Entry,
    Piece,
    Rows,
    Worklist,
    in_order,
    numbers,
    pairs_of,
    piece,
    said,
    span,
)
from submissions.models import Contributor, Intervention, Standing, SubmissionState

WITHDRAWN = PublicationState.WITHDRAWN
DATED = Q(starts_edtf__gt="") | Q(ends_edtf__gt="")
THERE = (Presence.PRESENT, Presence.REMOTE)


def judge(seats: QuerySet[Any, Any], *, first: str, last: str) -> tuple[Q, Q]:
    """Give two conditions on an act: that its seats speak against it, and that all do for sure.

    `first` and `last` are the columns with the earliest and the latest day of the act.
    """
    outside = Q(starts_earliest__gt=OuterRef(last)) | Q(ends_latest__lt=OuterRef(first))
    partly = Q(starts_latest__gt=OuterRef(first)) | Q(ends_earliest__lt=OuterRef(last))
    judged = (
        seats.exclude(state=WITHDRAWN)
        .order_by()
        .alias(is_outside=whether(outside), is_doubtful=whether(outside | partly))
    )
    speaks_against = Exists(judged.filter(is_doubtful=True))
    none_fits = ~Exists(judged.filter(DATED, is_doubtful=False))
    return Q(speaks_against) & Q(none_fits), Q(~Exists(judged.filter(is_outside=False)))


def find_present(asides: QuerySet[Any, Any]) -> Rows:
    """Give meeting and participant of those who were there outside their term."""
    attended = Attendance.objects.filter(presence__in=THERE).exclude(meeting__state=WITHDRAWN)
    spoke = Intervention.objects.exclude(Q(state=WITHDRAWN) | Q(meeting__state=WITHDRAWN))
    found = (_at_meetings(rows, asides) for rows in (attended, spoke))
    return next(found).union(*found).order_by("-sure", "meeting", "participant")


def _at_meetings(rows: QuerySet[Any, Any], asides: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    seats = Membership.objects.filter(
        participant=OuterRef("participant"), body=OuterRef("meeting__body")
    )
    suspect, certain = judge(seats, first="meeting__held_earliest", last="meeting__held_latest")
    kept = (
        rows.order_by()
        .filter(suspect)
        .annotate(key=key_of("meeting_id", "participant_id"), sure=whether(certain))
    )
    return left(kept, asides, "meeting", "participant")


def load_present(keys: Sequence[str]) -> list[Entry]:
    """Give the meetings and the people with their seats: five queries."""
    pairs = pairs_of(keys)
    meetings = Meeting.objects.select_related("body").in_bulk({one for one, _ in pairs.values()})
    people = Participant.objects.in_bulk({one for _, one in pairs.values()})
    seats = find_seats(people)
    acts = _find_acts(meetings, people)
    return [
        _show_present(key, meetings[a], people[b], seats=seats, did=acts.get((a, b), []))
        for key, (a, b) in pairs.items()
        if a in meetings and b in people
    ]


def _show_present(
    key: str, meeting: Meeting, person: Participant, *, seats: Seats, did: list[str]
) -> Entry:
    facts = (
        ("Meeting", (piece(meeting), *said(meeting.held))),
        ("On record there", said(", ".join(did))),
        (f"Seats on {meeting.body.short_name}", show_seats(seats, person.pk, meeting.body_id)),
    )
    return Entry(key, piece(person), facts)


def _find_acts(
    meetings: dict[int, Meeting], people: dict[int, Participant]
) -> dict[tuple[int, int], list[str]]:
    """Give in words what some people did at some meetings: two queries."""
    near = Q(meeting__in=meetings, participant__in=people)
    found: dict[tuple[int, int], list[str]] = {}
    for row in Attendance.objects.filter(near, presence__in=THERE).order_by():
        words = str(row.get_presence_display()).lower()
        found.setdefault((row.meeting_id, row.participant_id), []).append(words)
    turns = Intervention.objects.filter(near).exclude(state=WITHDRAWN).order_by()
    counted = turns.values_list("meeting", "participant").annotate(n=Count("pk"))
    for meeting, person, many in counted:
        words = f"{many} turn{'' if many == 1 else 's'}"
        found.setdefault((meeting, person), []).append(words)
    return found


Seats = dict[tuple[int, int], list[Membership]]
"""The seats by participant and body."""


def find_seats(people: Any) -> Seats:
    """Give the seats of some participants, in one query."""
    seats: Seats = {}
    rows = Membership.objects.filter(participant__in=people).exclude(state=WITHDRAWN)
    for row in rows.order_by("starts_earliest", "pk"):
        seats.setdefault((row.participant_id, row.body_id), []).append(row)
    return seats


def show_seats(seats: Seats, person: int, body: int) -> tuple[Piece, ...]:
    """Give the seats of a participant on a body, each with the way to it."""
    rows = seats.get((person, body), [])
    shown = ((span(row.starts, row.ends)[0].text, row.pk) for row in rows)
    return tuple(Piece(words, Membership, pk) for words, pk in shown) or said("none")


def find_entitled(asides: QuerySet[Any, Any]) -> Rows:
    """Give the contributors called entitled who held no seat on the day that counts."""
    rows = Contributor.objects.filter(
        standing=Standing.ENTITLED,
        submission__state__in=(SubmissionState.DRAFT, SubmissionState.PUBLISHED),
    ).alias(
        first=Coalesce("submission__call__deadline_earliest", "submission__call__opens_earliest"),
        last=Coalesce("submission__call__deadline_latest", "submission__call__opens_latest"),
    )
    holders = Q(participant=OuterRef("participant")) | Q(participant=OuterRef("representing"))
    seats = Membership.objects.filter(holders, body=OuterRef("submission__body"))
    suspect, certain = judge(seats, first="first", last="last")
    kept = rows.filter(suspect).annotate(key=key_of("pk"), sure=whether(certain))
    return left(kept.order_by("-sure", "submission", "pk"), asides)


def load_entitled(keys: Sequence[str]) -> list[Entry]:
    """Give the contributors with their seats and the day that counts: two queries."""
    pks = [pk for key in keys for pk in numbers(key, 1)]
    near = ("participant", "representing", "submission__call", "submission__body")
    rows = list(
        Contributor.objects.filter(pk__in=pks, submission__call__isnull=False).select_related(*near)
    )
    people = set(chain.from_iterable((one.participant_id, one.representing_id) for one in rows))
    seats = find_seats(people - {None})
    return in_order(keys, [_show_entitled(row, seats) for row in rows])


def _show_entitled(row: Any, seats: Seats) -> Entry:
    submission, call = row.submission, row.submission.call
    day = call.deadline if call.deadline.is_known else call.opens
    holders = [one for one in (row.participant, row.representing) if one is not None]
    held = [seat for one in holders for seat in show_seats(seats, one.pk, submission.body_id)]
    facts = (
        ("Submission", (piece(submission),)),
        ("Call", (piece(call), *said(day))),
        (f"Seats on {submission.body.short_name}", tuple(held)),
    )
    return Entry(str(row.pk), piece(row), facts)


PRESENT_OUTSIDE_TERM = Worklist(
    slug="at-meetings-outside-their-term",
    title="At meetings outside their term",
    rule="Participants on record as present, or with a turn, at a meeting of a body on which they "
    "hold seats with dates, none of which fits the day. “Perhaps” where a date is known in part, "
    "or another seat of theirs has no date. Who holds no dated seat there is not looked at.",
    empty="Nothing: all who hold dated seats were at meetings within their terms.",
    needs=("meetings.view_attendance", "meetings.view_membership", "submissions.view_intervention"),
    mends="meetings.change_attendance",
    find=find_present,
    load=load_present,
    certain="Certainly outside",
    perhaps="Perhaps outside",
)
ENTITLED_OUTSIDE_TERM = Worklist(
    slug="entitled-outside-their-term",
    title="Called entitled outside their term",
    rule="Contributors on record as among those with a seat whose seats on the body, or the seats "
    "of those they speak for, do not fit the deadline of the call, or its opening where no "
    "deadline is known. “Perhaps” where a date is known in part.",
    empty="Nothing: the dated seats of all who are called entitled fit the day that counts.",
    needs=("submissions.view_contributor", "meetings.view_membership"),
    mends="submissions.change_contributor",
    find=find_entitled,
    load=load_entitled,
    certain="Certainly outside",
    perhaps="Perhaps outside",
)
