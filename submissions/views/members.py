"""The page of a body's members: all that are on record, or those of one day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from meetings.compositions import composition_on
from meetings.evidence import Evidence
from meetings.models import Affiliation, Body, Composition, Membership
from meetings.parameters import check_names, parse_day
from meetings.tombstones import get_public
from submissions.counting.compositions import compositions_of
from submissions.counting.unnamed import unnamed_seats


def list_members(request: HttpRequest, slug: str) -> HttpResponse:
    """Show who held a seat, group by group: at any time, or on the day `on`."""
    check_names(request.GET, ("on",))
    body = get_public(Body.objects.all(), slug=slug)
    on = request.GET.get("on", "")
    day = parse_day("on", on) if on else None
    members = find_members(body, day)
    compositions = list(Composition.objects.public().filter(body=body).select_related("body"))
    tables = compositions_of(choose_compositions(compositions, day))
    unnamed = unnamed_seats(tables, members)
    ties = [tie for one in members for tie in one.participant.affiliations.all()]
    figures = [figure for table in tables.values() for figure in table.reported]
    seats = [one for table in tables.values() for row in table.rows for one in row.allocations]
    context = {
        "body": body,
        "day": day,
        "on": on,
        "lists": sort_lists(members, day),
        "compositions": compositions,
        "tables": list(tables.values()),
        "unnamed": unnamed,
        "evidence": Evidence.gather(members, ties, compositions, figures, seats),
        "twin": "/api/v1/memberships/",
        "twin_query": f"&body={slug}&on={on}" if on else f"&body={slug}",
    }
    return render(request, "submissions/body_members.html", context)


def find_members(body: Body, day: date | None) -> list[Membership]:
    """Give the memberships of a body, by group and name, with the ties of their holders."""
    rows = Membership.objects.public().filter(body=body)
    ties = Affiliation.objects.public().select_related("organisation")
    return list(
        (rows.on(day) if day else rows)
        .select_related("participant", "representing", "group", "composition__body", "body")
        .prefetch_related(Prefetch("participant__affiliations", ties))
        .order_by("group__order", "group__slug", "participant__sort_name", "starts_earliest", "pk")
    )


def choose_compositions(compositions: Sequence[Composition], day: date | None) -> list[Composition]:
    """Give the composition that held, or may have held, on a day; all of them without a day."""
    if day is None:
        return list(compositions)
    found, _ = composition_on(day, compositions)
    return [found] if found else []


def sort_lists(members: list[Any], day: date | None) -> list[dict[str, Any]]:
    """Give the lists of the page: one in all, or the certain and the possible ones of a day."""
    if day is None:
        return [{"key": "all", "title": _("All members on record"), "rows": members}]
    yes = [one for one in members if one.held_on_day == "yes"]
    unknown = [one for one in members if one.held_on_day != "yes"]
    return [
        {"key": "yes", "title": _("Members that day"), "rows": yes},
        {"key": "possibly", "title": _("Possibly members that day"), "rows": unknown},
    ]
