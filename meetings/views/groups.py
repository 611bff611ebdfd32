"""The list of stakeholder groups, with the words that sources use for them."""

from __future__ import annotations

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.models import GroupAlias, StakeholderGroup
from meetings.parameters import check_names


def list_groups(request: HttpRequest) -> HttpResponse:
    """Show the groups in their order, each with its shape and its words."""
    check_names(request.GET, ())
    words = Prefetch("aliases", GroupAlias.objects.public())
    groups = StakeholderGroup.objects.public().prefetch_related(words)
    context = {"groups": groups, "twin": "/api/v1/groups/"}
    return render(request, "meetings/group_list.html", context)
