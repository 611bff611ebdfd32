"""The pages of bodies: all of them, one of them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.evidence import Evidence
from meetings.excerpts import Excerpt, excerpt_of
from meetings.models import Body
from meetings.paging import page_of
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.counting import conflicts_of, counts_of_body
from submissions.counting.bodies import summarise_bodies
from submissions.counting.compositions import CompositionTable, compositions_of
from submissions.counting.responses import tally_calls
from submissions.reported import find_reported
from submissions.views.body_parts import ROWS, find_compositions, find_parts


def list_bodies(request: HttpRequest) -> HttpResponse:
    """Show bodies with the number of their records, those kept in full first."""
    check_names(request.GET, ("after",))
    bodies = Body.objects.public().select_related("parent")
    page = page_of(bodies, request.GET.get("after", ""))
    context: dict[str, Any] = {"page": page, "summaries": summarise_bodies(page.rows)}
    context["evidence"] = Evidence.gather(page.rows)
    context["twin"] = "/api/v1/bodies/"
    return render(request, "submissions/body_list.html", context)


def show_body(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a body with what the record says of it: of long lists the newest rows."""
    check_names(request.GET, ())
    body = get_public(Body.objects.select_related("parent"), slug=slug)
    parts = find_parts(body)
    compositions = find_compositions(body)
    tables = list(compositions_of(compositions).values())
    counts = counts_of_body(body)
    context: dict[str, Any] = {"body": body, "tables": tables, "counts": counts, **parts}
    context["children"] = excerpt_of(Body.objects.public().filter(parent=body), ROWS)
    conflicts = list(conflicts_of(body)[:ROWS])
    context["conflicts"] = Excerpt(conflicts, counts.conflicts)
    context["reported"] = find_reported(body)
    context["responses"] = list(tally_calls(parts["calls"].rows).values())
    context["evidence"] = Evidence.gather(
        [body],
        compositions,
        *(part.rows for part in parts.values()),
        find_evidenced(tables),
        context["reported"],
    )
    context["twin"] = f"/api/v1/bodies/{body.slug}/"
    context["feeds"] = body.get_absolute_url()
    return render(request, "submissions/body_detail.html", context)


def find_evidenced(tables: list[CompositionTable]) -> list[Any]:
    """Give the rows behind composition tables: allocations of seats, and figures of sources."""
    seats = [seat for table in tables for row in table.rows for seat in row.allocations]
    return [*seats, *(figure for table in tables for figure in table.reported)]
