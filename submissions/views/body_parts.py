"""What the page of a body shows of its record: of what can be long the newest rows."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch

from meetings.excerpts import Excerpt, excerpt_of, newest_of
from meetings.filters import of_body
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
from submissions.models import Call

CHAIRING = (Role.CHAIR, Role.ACTING_CHAIR, Role.VICE_CHAIR)
CALLS = 5
"""Calls with who answered them; each takes a look at all that was sent to it."""
ROWS = 25
"""Rows of any other long list."""


def find_parts(body: Body) -> dict[str, Excerpt]:
    """Give a body's chairs, nominations, documents, meetings, calls and events."""
    return {
        "chairs": newest_of(find_chairs(body), "starts_earliest", ROWS),
        "nominations": excerpt_of(find_nominations(body), ROWS),
        "documents": newest_of(find_documents(body), "issued_earliest", ROWS),
        "meetings": newest_of(of_body(Meeting.objects.public(), body.slug), "held_earliest", ROWS),
        "calls": newest_of(Call.objects.public().filter(body=body), "opens_earliest", CALLS),
        "milestones": newest_of(
            Milestone.objects.public().filter(body=body).select_related("body"),
            "happened_earliest",
            ROWS,
        ),
    }


def find_compositions(body: Body) -> list[Composition]:
    """Give all compositions of a body, from the first on."""
    return list(Composition.objects.public().filter(body=body).select_related("body"))


def find_chairs(body: Body) -> Any:
    """Give the seats of those who chaired a body."""
    chairs = Membership.objects.public().filter(body=body, role__in=CHAIRING)
    return chairs.select_related("participant", "representing")


def find_nominations(body: Body) -> Any:
    """Give the nominations for seats on a body."""
    nominations = Nomination.objects.public().filter(body=body)
    return nominations.select_related("participant", "nominated_by")


def find_documents(body: Body) -> Any:
    """Give the documents of a body with their symbols and the resolutions that asked for them."""
    asked = Prefetch("request_links", DocumentRequest.objects.public().select_related("resolution"))
    symbols = Prefetch("symbols", DocumentSymbol.objects.public())
    return Document.objects.public().filter(produced_by=body).prefetch_related(asked, symbols)
