"""Long lists page by page, the newest first: by a date, rows without one last."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q, QuerySet

from meetings.paging import ROWS_A_PAGE, Page, get_last_row


def newest_page(
    queryset: QuerySet[Any, Any], path: str, after: str = "", *, size: int = ROWS_A_PAGE
) -> Page:
    """Give the page after the row with the primary key `after`, newest by the date at `path`.

    In at most three queries. Raises ParameterError when no public row has that key.
    """
    rows = queryset.order_by(F(path).desc(nulls_last=True), "-pk")
    if after:
        last = get_last_row(queryset.model, after)
        dates = queryset.model._default_manager.filter(pk=last.pk).values_list(path, flat=True)
        rows = rows.filter(_older(path, dates.get(), last.pk))
    found = list(rows[: size + 1])
    return Page(found[:size], after, str(found[size - 1].pk) if len(found) > size else "")


def _older(path: str, day: Any, key: int) -> Q:
    undated = Q(**{f"{path}__isnull": True})
    if day is None:
        return undated & Q(pk__lt=key)
    return Q(**{f"{path}__lt": day}) | Q(**{path: day, "pk__lt": key}) | undated
