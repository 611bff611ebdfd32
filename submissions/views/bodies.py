"""The pages of bodies: all of them, one of them."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.evidence import Evidence
from meetings.models import (
    Body,
    Composition,
    Document,
    DocumentRequest,
    DocumentSymbol,
    Meeting,
    Membership,
    Milestone,
    Nomination,
    Role,
)
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.counting import conflicts_of, counts_of_body, respond_to_all
from submissions.counting.bodies import summarise_bodies
from submissions.counting.compositions import CompositionTable, compositions_of
from submissions.models import Call
from submissions.reported import find_reported

CHAIRING = (Role.CHAIR, Role.ACTING_CHAIR, Role.VICE_CHAIR)


def list_bodies(request: HttpRequest) -> HttpResponse:
    """Show all bodies with the number of their records."""
    check_names(request.GET, ())
    summaries = summarise_bodies(Body.objects.public().select_related("parent"))
    context: dict[str, Any] = {"summaries": summaries, "twin": "/api/v1/bodies/"}
    context["evidence"] = Evidence.gather(summary.body for summary in summaries)
    return render(request, "submissions/body_list.html", context)


def show_body(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a body with everything that the record says of it."""
    check_names(request.GET, ())
    body = get_public(Body.objects.select_related("parent"), slug=slug)
    parts = find_parts(body) | find_dated(body)
    tables = list(compositions_of(parts["compositions"]).values())
    context = {"body": body, "tables": tables, "counts": counts_of_body(body), **parts}
    context["children"] = Body.objects.public().filter(parent=body)
    context["conflicts"] = conflicts_of(body)
    context["reported"] = find_reported(body)
    context["responses"] = respond_to_all(parts["calls"]).values()
    context["evidence"] = Evidence.gather(
        [body], *parts.values(), find_evidenced(tables), context["reported"]
    )
    context["twin"] = f"/api/v1/bodies/{body.slug}/"
    context["feeds"] = body.get_absolute_url()
    return render(request, "submissions/body_detail.html", context)


def find_parts(body: Body) -> dict[str, list[Any]]:
    """Give a body's compositions, chairs, nominations and documents."""
    chairs = Membership.objects.public().filter(body=body, role__in=CHAIRING)
    nominations = Nomination.objects.public().filter(body=body)
    asked = Prefetch("request_links", DocumentRequest.objects.public().select_related("resolution"))
    documents = Document.objects.public().filter(produced_by=body).prefetch_related(asked)
    symbols = Prefetch("symbols", DocumentSymbol.objects.public())
    return {
        "compositions": list(Composition.objects.public().filter(body=body).select_related("body")),
        "chairs": list(
            chairs.select_related("participant", "representing").order_by("starts_earliest", "slug")
        ),
        "nominations": list(nominations.select_related("participant", "nominated_by")),
        "documents": list(documents.prefetch_related(symbols)),
    }


def find_dated(body: Body) -> dict[str, list[Any]]:
    """Give a body's meetings, calls and milestones, each by date."""
    return {
        "meetings": list(Meeting.objects.public().filter(body=body)),
        "calls": list(Call.objects.public().filter(body=body)),
        "milestones": list(Milestone.objects.public().filter(body=body).select_related("body")),
    }


def find_evidenced(tables: list[CompositionTable]) -> list[Any]:
    """Give the rows behind composition tables: allocations of seats, and figures of sources."""
    seats = [seat for table in tables for row in table.rows for seat in row.allocations]
    return [*seats, *(figure for table in tables for figure in table.reported)]
