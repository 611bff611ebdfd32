"""Counts as answers: the same figures as the pages, from the same functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from meetings.parameters import ParameterError, check_value
from submissions.counting import RULE, Base, CountRow, CountTable, share

MOST_DIMENSIONS = 2


def read_group_by(query: QueryDict, dimensions: Sequence[str]) -> tuple[str, ...]:
    """Give the dimensions of `group_by`: one, or two with a comma between."""
    given = query.getlist("group_by")
    if len(given) != 1:
        raise ParameterError(
            "group_by", "'group_by' is to be given, once.", f"Use one of: {', '.join(dimensions)}."
        )
    names = tuple(check_value("group_by", name, dimensions) for name in given[0].split(","))
    if len(names) > MOST_DIMENSIONS or len(set(names)) < len(names):
        raise ParameterError(
            "group_by",
            "'group_by' takes one dimension or two different ones.",
            "Write it as group,month.",
        )
    return names


def answer(
    table: CountTable, *, page: str, records: str, more: Mapping[str, Any]
) -> dict[str, Any]:
    """Give a table as `meta` and `results`; `page` shows it, `records` names the list's address."""
    return {
        "meta": {
            "total": table.total,
            "overlap": table.overlap,
            "unknown": table.unknown,
            "undated": table.undated,
            "group_by": list(table.group_by),
            "filters": table.filters,
            "rule": f"{settings.SITE_URL}{reverse('method')}",
            "rule_number": RULE,
            "html": f"{settings.SITE_URL}{page}",
            **more,
        },
        "results": [give_row(table, row, records) for row in table.rows],
    }


def give_row(table: CountTable, row: CountRow, records: str) -> dict[str, Any]:
    """Give one row: each dimension's value under its own name, then the figures."""
    part = table.share(row)
    return {
        **row.key,
        "label": row.label,
        "count": row.count,
        "fractional": float(round(row.fractional, 6)),
        "fractional_exact": str(row.fractional),
        "share_percent": float(part.percent) if part else None,
        "reported": row.reported,
        "entitled": row.entitled,
        "answered": row.answered,
        "answered_at_least": row.answered_at_least,
        "certain": row.certain,
        "uncertain": row.uncertain,
        "bases": give_bases(row.bases, row.answered),
        "records": f"{settings.SITE_URL}{reverse(records)}?{urlencode(row.records)}",
    }


def give_bases(bases: Sequence[Base], answered: int | None) -> list[dict[str, Any]]:
    """Give every number of seats that sources give, with the response rate by each."""
    return [
        {
            "seats": base.seats,
            "preferred": base.preferred,
            "percent": float(rate.percent) if (rate := share(answered, base.seats)) else None,
            "documents": sorted({s.document.slug for s in base.statements}),
        }
        for base in bases
    ]
