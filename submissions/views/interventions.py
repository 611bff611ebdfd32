"""The page of one turn at a meeting."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.evidence import Evidence
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.models import Intervention


def show_intervention(request: HttpRequest, slug: str, position: int) -> HttpResponse:
    """Show a turn, who is thought to have spoken, and the ways to its neighbours."""
    check_names(request.GET, ())
    turn = get_public(Intervention.objects.for_page(), meeting__slug=slug, position=position)
    context = {
        "turn": turn,
        "previous": Intervention.objects.before(turn),
        "next": Intervention.objects.after(turn),
        "evidence": Evidence.gather([turn]),
        "twin": f"/api/v1/interventions/{slug}/{position}/",
    }
    return render(request, "submissions/intervention_detail.html", context)
