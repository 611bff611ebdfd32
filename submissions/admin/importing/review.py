"""The page of the review."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from submissions.admin.importing.asking import Asked, read_asked
from submissions.admin.importing.cards import Card
from submissions.admin.importing.pages import show_page
from submissions.admin.importing.reviewing import make_review
from submissions.models import ImportBatch


def show_review(desk: Any, request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Show a part with its proposals."""
    return give_review(desk, request, batch, asked=read_asked(request.GET.dict()))


def give_review(
    desk: Any,
    request: HttpRequest,
    batch: ImportBatch,
    *,
    asked: Asked,
    instead: Mapping[int, Card] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Give the page; `instead` has the cards that were refused."""
    made = make_review(batch, asked, instead=instead)
    if asked.part is not None and made["part"] is None:
        raise Http404(f"This source has no part {asked.part}.")
    return show_page(
        *(desk, request, "review"),
        title=f"Review: {batch.title}",
        is_nav_sidebar_enabled=False,
        status=status,
        **made,
    )
