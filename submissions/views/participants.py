"""The page of one participant: names, ties, seats, contributions, presence, and silence."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from meetings.evidence import Evidence
from meetings.models import (
    Affiliation,
    Attendance,
    Membership,
    Nomination,
    Participant,
    ParticipantName,
)
from meetings.paging import page_of
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.counting import respond_to_all
from submissions.models import Call, Contributor, Intervention, Submission


def show_participant(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Show a participant, or lead to the one that it was merged into."""
    check_names(request.GET, ("after",))
    if merged := Participant.objects.merged().filter(slug=slug).first():
        return redirect(merged.merged_into, permanent=True)
    participant = get_public(Participant.objects.all(), slug=slug)
    turns = of_participant(Intervention.objects.public(), participant).select_related("meeting")
    page = page_of(turns, request.GET.get("after", ""))
    parts = find_seats(participant) | find_acts(participant)
    context = {"participant": participant, "page": page, **parts}
    context["names"] = ParticipantName.objects.public().filter(participant=participant)
    context["silences"] = find_silences(participant, parts["memberships"])
    context["evidence"] = Evidence.gather([participant], page.rows, *parts.values())
    context["twin"] = f"/api/v1/participants/{participant.slug}/"
    return render(request, "submissions/participant_detail.html", context)


def of_participant(rows: Any, participant: Participant) -> Any:
    """Keep rows of a participant or on behalf of it."""
    return rows.filter(Q(participant=participant) | Q(representing=participant))


def find_seats(participant: Participant) -> dict[str, list[Any]]:
    """Give the ties, seats and nominations of a participant, its own and those on its behalf."""
    ties = Affiliation.objects.public().select_related("person", "organisation")
    seats = Membership.objects.public().select_related(
        "body", "composition__body", "group", "participant", "representing"
    )
    nominations = Nomination.objects.public().select_related(
        "body", "participant", "nominated_by", "group"
    )
    return {
        "affiliations": list(ties.filter(Q(person=participant) | Q(organisation=participant))),
        "memberships": list(of_participant(seats, participant)),
        "nominations": list(
            nominations.filter(Q(participant=participant) | Q(nominated_by=participant))
        ),
    }


def find_acts(participant: Participant) -> dict[str, list[Any]]:
    """Give what a participant sent in, and the meetings at which it is known to have been."""
    contributions = Contributor.objects.public().filter(
        submission__in=Submission.objects.public().values("pk")
    )
    attendance = Attendance.objects.public().order_by("meeting__held_earliest", "pk")
    return {
        "contributions": list(
            of_participant(contributions, participant)
            .select_related("submission__call", "submission__body", "group", "participant")
            .order_by("submission__received_earliest", "submission__slug")
        ),
        "attendance": list(
            of_participant(attendance, participant).select_related("meeting__body", "participant")
        ),
    }


def find_silences(participant: Participant, memberships: list[Membership]) -> list[Any]:
    """Give the calls that a participant was entitled to answer and did not, with their bases."""
    bodies = {membership.body_id for membership in memberships}
    calls = list(Call.objects.public().filter(body__in=bodies).select_related("body"))
    return [
        response
        for response in respond_to_all(calls).values()
        if any(is_of(one.membership, participant) for one in response.total.silent)
    ]


def is_of(membership: Membership, participant: Participant) -> bool:
    """Say whether a seat is held by a participant, or on its behalf."""
    return participant.pk in (membership.participant_id, membership.representing_id)
