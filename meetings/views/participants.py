"""The list of participants, by name."""

from __future__ import annotations

from django.db.models.functions import Left, Upper
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.evidence import Evidence
from meetings.filters import ParticipantFilter
from meetings.models import Body, Participant, ParticipantKind
from meetings.paging import page_of
from meetings.parameters import check_value
from meetings.querysets import ParticipantQuerySet


def list_participants(request: HttpRequest) -> HttpResponse:
    """Show participants by name: of one kind, on one body or on two, from any initial letter."""
    chosen = ParticipantFilter.read(request.GET, besides=("initial", "after"))
    found: ParticipantQuerySet = chosen.narrow(Participant.objects.public())
    initials = find_initials(found)
    if initial := request.GET.get("initial", ""):
        found = with_initial(found, check_value("initial", initial, initials))
    bodies = [chosen.values[name] for name in ("body", "and_body") if name in chosen.values]
    page = page_of(found.with_ties_to(bodies), request.GET.get("after", ""))
    ties = [tie for row in page.rows for tie in (*row.seats_there, *row.nominations_there)]
    context = {"page": page, "initials": initials, "initial": initial, "chosen": chosen.values}
    context |= {"kinds": ParticipantKind.choices, "bodies": Body.objects.public(), "tied": bodies}
    context |= {"twin": "/api/v1/participants/", "evidence": Evidence.gather(ties)}
    context["twin_query"] = "".join(f"&{name}={value}" for name, value in chosen.values.items())
    return render(request, "meetings/participant_list.html", context)


def with_initial(participants: ParticipantQuerySet, letter: str) -> ParticipantQuerySet:
    """Keep participants whose name, as it is sorted, begins with a letter."""
    return participants.alias(letter=Upper(Left("sort_name", 1))).filter(letter=letter)


def find_initials(participants: ParticipantQuerySet) -> list[str]:
    """Give the letters that names begin with, in order."""
    letters = participants.order_by().annotate(letter=Upper(Left("sort_name", 1)))
    return sorted(filter(None, letters.values_list("letter", flat=True).distinct()))
