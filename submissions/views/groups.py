"""The page of one stakeholder group: its words, seats, members and contributions."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.evidence import Evidence
from meetings.excerpts import excerpt_of
from meetings.models import GroupAlias, Membership, SeatAllocation, StakeholderGroup
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.counting import CountTable, arranged, count_submissions

SEATS = 50
MEMBERS = 100
CALLS = 50


def show_group(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a group over all bodies and calls: of long lists the first rows."""
    check_names(request.GET, ())
    group = get_public(StakeholderGroup.objects.all(), slug=slug)
    counted = count_submissions(group_by=["call"], filters={"group": slug})
    context = {
        "group": group,
        "words": GroupAlias.objects.public().filter(group=group),
        "seats": excerpt_of(find_seats(group), SEATS),
        "members": excerpt_of(find_members(group), MEMBERS),
        "contributions": shorten(counted),
    }
    context["evidence"] = Evidence.gather(context["seats"].rows, context["members"].rows)
    context["twin"] = f"/api/v1/groups/{group.slug}/"
    return render(request, "submissions/group_detail.html", context)


def find_seats(group: StakeholderGroup) -> QuerySet[SeatAllocation]:
    """Give the seats of a group, body by body, from one composition to the next."""
    seats = SeatAllocation.objects.public().filter(group=group).select_related("composition__body")
    return seats.order_by("composition__body__slug", "composition__starts_earliest", "pk")


def find_members(group: StakeholderGroup) -> QuerySet[Membership]:
    """Give the seats that participants held for a group, body by body, by name."""
    members = Membership.objects.public().filter(group=group)
    members = members.select_related("participant", "body", "composition")
    return members.order_by("body__slug", "participant__sort_name", "slug")


def shorten(counted: CountTable) -> CountTable:
    """Give the table as it stands; of a long one the rows with most contributions."""
    return arranged(counted, order="-count", limit=CALLS) if len(counted.rows) > CALLS else counted
