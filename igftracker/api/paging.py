"""Lists page by page: what follows the last row, whatever is added before it; with the total."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils.http import urlencode
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response

from meetings.parameters import LONGEST_VALUE, ParameterError

USUAL, MOST = 100, 500


class KeysetPagination(BasePagination):
    """Pages of `limit` rows, each beginning `after` the row whose key is given."""

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        """Give one page: two queries whatever its place."""
        self.request, self.cursor = request, view.cursor
        self.limit = read_limit(request.query_params.get("limit", str(USUAL)))
        self.total = queryset.count()
        rows = queryset.order_by(*self.cursor)
        if "after" in request.query_params:
            rows = rows.filter(behind(self.cursor, request.query_params["after"]))
        found = list(rows[: self.limit + 1])
        self.next = key_of(found[self.limit - 1], self.cursor) if len(found) > self.limit else ""
        return found[: self.limit]

    def get_paginated_response(self, data: Any) -> Response:
        """Give the rows with the total and the address of the next page."""
        meta = {"total": self.total, "limit": self.limit, "next": self.get_next()}
        headers = {"X-Total-Count": str(self.total)}
        if meta["next"]:
            headers["Link"] = f'<{meta["next"]}>; rel="next"'
        return Response({"meta": meta, "results": data}, headers=headers)

    def get_next(self) -> str | None:
        """Give the address of the next page, None on the last."""
        if not self.next:
            return None
        query = {**self.request.query_params.dict(), "after": self.next}
        return f"{settings.SITE_URL}{self.request.path}?{urlencode(query)}"

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Describe a page."""
        meta = {
            "type": "object",
            "required": ["total", "limit", "next"],
            "properties": {
                "total": {"type": "integer", "description": "Rows of the list in all."},
                "limit": {"type": "integer"},
                "next": {"type": "string", "format": "uri", "nullable": True},
            },
        }
        return {
            "type": "object",
            "required": ["meta", "results"],
            "properties": {"meta": meta, "results": schema},
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Describe the parameters."""
        limit = {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}
        after = {"type": "string", "minLength": 1, "maxLength": LONGEST_VALUE}
        return [
            _parameter("limit", "Rows on a page.", limit),
            _parameter("after", "Key of the row to go on after; see `meta.next`.", after),
        ]


def _parameter(name: str, text: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": text, "schema": schema}


def read_limit(value: str) -> int:
    """Give the number of rows on a page; raises ParameterError."""
    if value.isascii() and value.isdigit() and len(value) <= 6 and 1 <= int(value) <= MOST:
        return int(value)
    raise ParameterError("limit", f"'{value[:60]}' is no number of rows.", f"Use 1 to {MOST}.")


def key_of(row: Any, cursor: tuple[str, ...]) -> str:
    """Give the key of a row: what it is ordered by, with strokes between."""
    values = []
    for name in cursor:
        value = row
        for part in name.split("__"):
            value = getattr(value, part)
        values.append(str(value))
    return "/".join(values)


def behind(cursor: tuple[str, ...], key: str) -> Q:
    """Give the condition for what sorts behind a key; raises ParameterError."""
    parts = key.split("/")
    numbers = [part for name, part in zip(cursor, parts, strict=False) if name in NUMBERS]
    is_key = len(parts) == len(cursor) and all(parts) and len(key) <= LONGEST_VALUE
    if not is_key or not all(map(is_number, numbers)):
        raise ParameterError("after", f"'{key[:60]}' is no key of a row.", "Start without it.")
    condition = Q(pk__in=[])
    for name, part in zip(reversed(cursor), reversed(parts), strict=True):
        condition = Q(**{f"{name}__gt": part}) | (Q(**{name: part}) & condition)
    return condition


NUMBERS = ("position", "number", "pk")


def is_number(part: str) -> bool:
    """Say whether it can be a position or a number of the record."""
    return part.isascii() and part.isdigit() and len(part) <= 9
