"""The page of one stakeholder group: its words, seats, members and contributions."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.evidence import Evidence
from meetings.models import GroupAlias, Membership, SeatAllocation, StakeholderGroup
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.counting import count_submissions


def show_group(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a group over all bodies and calls."""
    check_names(request.GET, ())
    group = get_public(StakeholderGroup.objects.all(), slug=slug)
    seats = SeatAllocation.objects.public().filter(group=group).select_related("composition__body")
    members = Membership.objects.public().filter(group=group)
    members = members.select_related("participant", "body", "composition")
    context = {
        "group": group,
        "words": GroupAlias.objects.public().filter(group=group),
        "seats": seats.order_by("composition__body__slug", "composition__starts_earliest", "pk"),
        "members": members.order_by("body__slug", "participant__sort_name", "slug"),
        "contributions": count_submissions(group_by=["call"], filters={"group": slug}),
    }
    context["evidence"] = Evidence.gather(context["seats"], context["members"])
    context["twin"] = f"/api/v1/groups/{group.slug}/"
    return render(request, "submissions/group_detail.html", context)
