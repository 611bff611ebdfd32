"""What every page of the desk shares: its frame, and the ways between the pages of a batch."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse

from submissions.importing.applying import APPLICABLE
from submissions.importing.undoing import UNDOABLE
from submissions.models import ImportBatch


def address(batch: ImportBatch, page: str, *args: Any, query: str = "", place: str = "") -> str:
    """Give the address of a page of a batch, such as `address(batch, "review")`."""
    url = reverse(f"admin:submissions_importbatch_{page}", args=[batch.pk, *args])
    return f"{url}{f'?{query}' if query else ''}{f'#{place}' if place else ''}"


def find_ways(desk: Any, request: HttpRequest, batch: ImportBatch) -> list[tuple[str, str, str]]:
    """Give the pages of a batch that someone may open now: name, words, address."""
    may_change = desk.has_change_permission(request)
    ways = [
        ("change", "Overview", True),
        ("review", "Review", True),
        ("parts", "Parts", True),
        ("apply", "Apply", may_change and batch.state in APPLICABLE),
        ("report", "Report", True),
        ("undo", "Undo", may_change and batch.state in UNDOABLE),
    ]
    return [(name, words, address(batch, name)) for name, words, is_open in ways if is_open]


def show_page(
    desk: admin.ModelAdmin, request: HttpRequest, page: str, **context: Any
) -> TemplateResponse:
    """Show a page of the desk; `context` has its `title`, and `batch` where it is about one."""
    batch, status = context.get("batch"), context.pop("status", 200)
    may_change = desk.has_change_permission(request)
    request.current_app = desk.admin_site.name
    frame = {
        **desk.admin_site.each_context(request),
        "opts": desk.opts,
        "page": page,
        "ways": find_ways(desk, request, batch) if batch else (),
        "may_decide": desk.has_decide_permission(request),  # type: ignore[attr-defined]
        "may_change": may_change,
        "may_apply": may_change and batch is not None and batch.state in APPLICABLE,
        **context,
    }
    return TemplateResponse(request, f"admin/importing/{page}.html", frame, status=status)
