"""The page of one participant: names, ties, seats, contributions, presence, and silence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from meetings.evidence import Evidence
from meetings.models import (
    Affiliation,
    Attendance,
    Membership,
    Nomination,
    Participant,
    ParticipantName,
)
from meetings.newest import newest_page
from meetings.paging import Page, page_of
from meetings.parameters import ParameterError, check_names, check_value, quoted
from meetings.tombstones import get_public
from submissions.charts.making.times import chart_seats
from submissions.charts.shown import Shown, show
from submissions.charts.tenure import days_of
from submissions.counting.profiles import find_newest, profile_of
from submissions.counting.standing import standing_of
from submissions.counting.unanswered import Unanswered, find_unanswered
from submissions.models import Contributor, Intervention, Submission
from submissions.words import summarise

ROWS = 50
"""Rows of each part on the page; the rest is on pages of that part."""
DRAWN = 24
"""Seats in the picture; the address of the chart has more."""
UNANSWERED, TURNS = "unanswered", "interventions"


def of_participant(rows: Any, participant: Participant) -> Any:
    """Keep rows of a participant or on behalf of it."""
    return rows.filter(Q(participant=participant) | Q(representing=participant))


def find_ties(participant: Participant) -> Any:
    """Give the ties of a person to organisations, or of an organisation to persons."""
    ties = Affiliation.objects.public().select_related("person", "organisation")
    return ties.filter(Q(person=participant) | Q(organisation=participant))


def find_seats(participant: Participant) -> Any:
    """Give the seats of a participant, and those held on its behalf."""
    seats = Membership.objects.public().select_related(
        "body", "composition__body", "group", "participant", "representing"
    )
    return of_participant(seats, participant)


def find_nominations(participant: Participant) -> Any:
    """Give the nominations of a participant, and those that it made."""
    rows = Nomination.objects.public().select_related(
        "body", "participant", "nominated_by", "group"
    )
    return rows.filter(Q(participant=participant) | Q(nominated_by=participant))


def find_attendance(participant: Participant) -> Any:
    """Give the meetings at which a participant, or who stood for it, is known to have been."""
    rows = Attendance.objects.public().select_related("meeting__body", "participant")
    return of_participant(rows, participant)


def find_sent(participant: Participant) -> list[Any]:
    """Give the newest of what a participant sent in or endorsed, as far as it counts."""
    rows = contributions().filter(
        Q(participant=participant) | Q(participant__merged_into=participant),
        submission__in=find_newest(participant, ROWS),
    )
    return list(rows.order_by(F("submission__received_earliest").desc(nulls_last=True), "-pk"))


def find_sent_for(participant: Participant) -> Any:
    """Give what others sent in on behalf of a participant, as far as it counts."""
    return contributions().filter(representing=participant)


def contributions() -> Any:
    """Give the contributors of submissions that count, with what a page says of them."""
    counted = Submission.objects.counted().values("pk")
    rows = Contributor.objects.public().filter(submission__in=counted)
    return rows.select_related(
        "submission__call", "submission__body", "group", "participant"
    ).defer("submission__search", "submission__abstract")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: its rows, and the date by which they are sorted."""

    find: Callable[[Participant], Any]
    date: str


SECTIONS = {
    "ties": Section(find_ties, "starts_earliest"),
    "seats": Section(find_seats, "starts_earliest"),
    "nominations": Section(find_nominations, "nominated_earliest"),
    "on-behalf": Section(find_sent_for, "submission__received_earliest"),
    "presence": Section(find_attendance, "meeting__held_earliest"),
}


def show_participant(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Show a participant, or lead to the one that it was merged into."""
    check_names(request.GET, ("show", "after"))
    if merged := Participant.objects.merged().filter(slug=slug).first():
        return redirect(merged.merged_into, permanent=True)
    participant = get_public(Participant.objects.all(), slug=slug)
    name, after = request.GET.get("show", ""), request.GET.get("after", "")
    if name or after:
        return show_section(request, participant, name=name or TURNS, after=after)
    return show_all(request, participant)


def show_all(request: HttpRequest, participant: Participant) -> HttpResponse:
    """Show the newest rows of every part."""
    pages = {
        name: newest_page(one.find(participant), one.date, size=ROWS)
        for name, one in SECTIONS.items()
    }
    unanswered = find_unanswered(participant)
    turns = page_of(find_turns(participant), size=ROWS)
    sent = find_sent(participant)
    profile = profile_of(participant)
    standing = standing_of(participant, sent=profile.total, unanswered=len(unanswered))
    as_of = request.snapshot.as_of  # type: ignore[attr-defined]
    context = {
        "participant": participant,
        "names": ParticipantName.objects.public().filter(participant=participant),
        "pages": {name.replace("-", "_"): page for name, page in pages.items()},
        "turns": turns,
        "sent": sent,
        "profile": profile,
        "summary": summarise(standing),
        "chart": picture(participant, pages["seats"].rows, pages["ties"].rows, as_of=as_of),
        "unanswered": unanswered[:ROWS],
        "unanswered_total": len(unanswered),
        "evidence": Evidence.gather([participant], sent, *(page.rows for page in pages.values())),
        "twin": f"/api/v1/participants/{participant.slug}/",
    }
    return render(request, "submissions/participant_detail.html", context)


def picture(
    participant: Participant, seats: list[Membership], ties: list[Affiliation], *, as_of: str
) -> Shown | None:
    """Give the chart of seats and ties that have been loaded; None where none has a date."""
    own = [tie for tie in ties if tie.person_id == participant.pk]
    chart = chart_seats(participant, seats, own, most=DRAWN)
    return show("seats", participant, chart=chart, as_of=as_of) if days_of(chart) else None


def show_section(
    request: HttpRequest, participant: Participant, *, name: str, after: str
) -> HttpResponse:
    """Show one part of the page in full, page by page."""
    check_value("show", name, [*SECTIONS, UNANSWERED, TURNS])
    page = find_page(participant, name, after)
    rows = [] if name == UNANSWERED else page.rows
    context = {
        "participant": participant,
        "section": name,
        "page": page,
        "rows": page.rows,
        "evidence": Evidence.gather([participant], rows),
        "twin": f"/api/v1/participants/{participant.slug}/",
    }
    return render(request, "submissions/participant_section.html", context)


def find_page(participant: Participant, name: str, after: str) -> Page:
    """Give a page of one part; raises ParameterError where `after` names no row."""
    if name == UNANSWERED:
        return page_of_calls(find_unanswered(participant), after)
    if name == TURNS:
        return page_of(find_turns(participant), after)
    section = SECTIONS[name]
    return newest_page(section.find(participant), section.date, after)


def page_of_calls(found: list[Unanswered], after: str, *, size: int = 100) -> Page:
    """Give the calls behind the one with the slug `after`."""
    slugs = [one.call.slug for one in found]
    if after and after not in slugs:
        detail = _("No call '%(key)s' here.") % {"key": quoted(after)}
        raise ParameterError("after", detail, _("Start without it."))
    first = slugs.index(after) + 1 if after else 0
    rows = found[first : first + size]
    return Page(rows, after, slugs[first + size - 1] if len(found) > first + size else "")


def find_turns(participant: Participant) -> Any:
    """Give the turns of a participant, and those taken on its behalf."""
    turns = Intervention.objects.public().select_related("meeting").defer("text", "search")
    return of_participant(turns, participant)
