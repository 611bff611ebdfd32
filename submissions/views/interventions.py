"""The turns at a meeting: the list of them by any choice, and the page of one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode

from meetings.evidence import Evidence
from meetings.models import Meeting
from meetings.paging import page_of
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.counting.parts import can_count, count_rows
from submissions.counting.single import narrowed
from submissions.counting.speaking import place_of
from submissions.counting.turns import TURNS
from submissions.models import Intervention
from submissions.turn_filters import TurnFilter

TURNS_A_PAGE = 50
OFFERED = ("group", "sitting", "agenda_item")
"""What the form offers; the other choices come with an address."""
NEAR = 3
"""Turns before and after one, on its page."""
OTHERS = 10
"""Other turns of its speaker there."""


def list_turns(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the turns of a meeting in their order, by sitting and point of the agenda."""
    chosen = TurnFilter.read(request.GET, besides=("after",))
    meeting = get_public(Meeting.objects.select_related("body"), slug=slug)
    rows = chosen.narrow(Intervention.objects.public().filter(meeting=meeting))
    page = page_of(rows.for_list(), request.GET.get("after", ""), size=TURNS_A_PAGE)
    context = {
        "meeting": meeting,
        "page": page,
        "offers": chosen.options(meeting, OFFERED),
        "total": chosen.count(meeting, "group").total,
        "others": {name: value for name, value in chosen.values.items() if name not in OFFERED},
        "chosen": chosen.values,
        "evidence": Evidence.gather(page.rows),
        "twin": "/api/v1/interventions/",
        "twin_query": f"&{urlencode({'meeting': slug, **chosen.values})}",
    }
    return render(request, "submissions/turn_list.html", context)


def show_intervention(request: HttpRequest, slug: str, position: int) -> HttpResponse:
    """Show a turn among its neighbours, who is thought to have spoken, and how we know."""
    check_names(request.GET, ())
    turn = get_public(Intervention.objects.for_page(), meeting__slug=slug, position=position)
    before = Intervention.objects.before(turn, NEAR)
    after = Intervention.objects.after(turn, NEAR)
    context = {
        "turn": turn,
        "before": before,
        "after": after,
        "previous": before[-1] if before else None,
        "next": after[0] if after else None,
        "place": place_of(turn),
        "evidence": Evidence.gather([turn]),
        "twin": f"/api/v1/interventions/{slug}/{position}/",
        **find_others(turn),
    }
    return render(request, "submissions/intervention_detail.html", context)


def find_others(turn: Intervention) -> dict[str, Any]:
    """Give the first other turns of the same speaker at the meeting, and how many all are."""
    if turn.participant is None:
        return {}
    speaker = turn.participant.merged_into or turn.participant
    asked = {"meeting": turn.meeting.slug, "participant": speaker.slug}
    rows = Intervention.objects.public().filter(meeting=turn.meeting_id)
    rows = narrowed(rows, {"participant": speaker.slug}, TURNS)
    total = count_rows("turns", asked) if can_count("turns", asked) else rows.count()
    others = rows.brief().exclude(pk=turn.pk).order_by("position")[:OTHERS]
    return {"said_by": speaker, "others": list(others), "turns_of_speaker": total}
