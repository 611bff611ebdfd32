"""The list of the parts of a source, each with what is to be decided in it."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse

from submissions.admin.importing.labels import name_source
from submissions.admin.importing.pages import show_page
from submissions.models import Decision, ImportBatch, ImportItem, ImportPart

PAGE_SIZE = 100
FILTERS = (("", "All"), ("pending", "With something to decide"), ("refused", "Refused"))


def list_parts(desk: Any, request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Show the parts, a page of them."""
    chosen = request.GET.get("only", "")
    chosen = chosen if chosen in dict(FILTERS) else ""
    page = Paginator(find_parts(batch, chosen), PAGE_SIZE).get_page(request.GET.get("p"))
    rows = list(page.object_list)
    count_items(rows)
    return show_page(
        *(desk, request, "parts"),
        title=f"Parts: {batch.title}",
        batch=batch,
        rows=rows,
        paging=page,
        chosen=chosen,
        filters=FILTERS,
    )


def find_parts(batch: ImportBatch, only: str) -> Any:
    """Give the parts in order, without their words."""
    parts = batch.parts.defer("text", "quoted", "aside").order_by("position")
    if only == "pending":
        pending = ImportItem.objects.filter(batch=batch, decision=Decision.PENDING)
        return parts.filter(pk__in=pending.values("part"))
    return parts.exclude(refused="") if only == "refused" else parts


def count_items(parts: list[ImportPart]) -> None:
    """Count the proposals of each part on a page, in one query."""
    found = (
        ImportItem.objects.filter(part__in=[part.pk for part in parts])
        .order_by()
        .values_list("part")
        .annotate(n=Count("pk"), pending=Count("pk", filter=Q(decision=Decision.PENDING)))
    )
    counts = {part: (n, pending) for part, n, pending in found}
    for part in parts:
        part.proposals, part.pending = counts.get(part.pk, (0, 0))  # type: ignore[attr-defined]
        part.words_for_kind = name_source(part.kind)  # type: ignore[attr-defined]
