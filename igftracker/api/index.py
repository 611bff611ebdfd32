"""The way in: every list of the interface with its address."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from meetings.parameters import check_names

LISTS = {
    "bodies": "body",
    "compositions": "composition",
    "memberships": "membership",
    "nominations": "nomination",
    "meetings": "meeting",
    "milestones": "milestone",
    "calls": "call",
    "submissions": "submission",
    "interventions": "intervention",
    "attendance": "attendance",
    "groups": "group",
    "participants": "participant",
    "documents": "document",
    "statements": "statement",
    "conflicts": "conflict",
    "reported-counts": "reported-count",
}
OTHERS = {
    "submission counts": "api-submission-counts",
    "intervention counts": "api-intervention-counts",
    "membership counts": "api-membership-counts",
    "attendance counts": "api-attendance-counts",
    "participants compared": "api-compare-participants",
    "bodies compared": "api-compare-bodies",
    "changes": "api-change-list",
    "exports": "api-export-list",
    "schema": "api-schema",
    "documentation": "api-docs",
}


class IndexView(APIView):
    """Names every list, the counts, the schema and the documentation."""

    schema = None
    renderer_classes = (JSONRenderer,)

    def get(self, request: Request) -> Response:
        """Give names and addresses."""
        check_names(request.query_params, ("format",))
        return Response(find_addresses())


def find_addresses() -> dict[str, Any]:
    """Give the full address of each list by its name, then of what is no list."""
    names = {name: f"api-{noun}-list" for name, noun in LISTS.items()} | OTHERS
    return {name: f"{settings.SITE_URL}{reverse(view)}" for name, view in names.items()}
