"""Lists page by page: what follows the last row, whatever is added before it."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q, Window
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response

from meetings.api.narrowing import parameter
from meetings.links import full_address
from meetings.parameters import LONGEST_VALUE, ParameterError
from meetings.versions import current_snapshot

USUAL, MOST = 100, 500
NUMBERS = {"position": 9, "number": 9, "pk": 18, "meeting_id": 18}
"""Columns that hold numbers, and their most digits."""


class KeysetPagination(BasePagination):
    """Pages of `limit` rows, each beginning `after` the row whose key is given.

    A page is found by index whatever its place. The first one says how many rows there are.
    """

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        """Give one page: one query whatever its place, and one for the total of the first.

        A search finds and counts its rows in one, as nothing but all hits tells which come first.
        """
        self.request, self.cursor = request, view.cursor
        self.limit = read_limit(request.query_params.get("limit", str(USUAL)))
        rows = queryset.order_by(*self.cursor)
        self.total: int | None = None
        if "after" in request.query_params:
            rows = rows.filter(behind(self.cursor, request.query_params["after"]))
        elif "q" in request.query_params:
            rows = rows.annotate(in_all=Window(Count("*")))
        else:
            self.total = view.count_rows(queryset)
        found = view.pick(rows[: self.limit + 1])
        if "q" in request.query_params and "after" not in request.query_params:
            self.total = found[0].in_all if found else 0
        self.next = key_of(found[self.limit - 1], self.cursor) if len(found) > self.limit else ""
        return view.load(found[: self.limit])

    def get_paginated_response(self, data: Any) -> Response:
        """Give the rows with the total and the address of the next page."""
        snapshot = current_snapshot()
        meta = {
            "total": self.total,
            "limit": self.limit,
            "next": self.get_next(),
            "dataset_version": snapshot.version,
            "as_of": snapshot.as_of or None,
        }
        headers = {} if self.total is None else {"X-Total-Count": str(self.total)}
        if meta["next"]:
            headers["Link"] = f'<{meta["next"]}>; rel="next"'
        return Response({"meta": meta, "results": data}, headers=headers)

    def get_next(self) -> str | None:
        """Give the address of the next page, None on the last."""
        if not self.next:
            return None
        query = {**self.request.query_params.dict(), "after": self.next}
        return full_address(self.request.path, query)

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Describe a page."""
        text = {"type": "string"}
        meta = {
            "type": "object",
            "required": ["total", "limit", "next", "dataset_version", "as_of"],
            "properties": {
                "total": {
                    "type": "integer",
                    "nullable": True,
                    "description": "Rows of the list in all; on the first page, later null.",
                },
                "limit": {"type": "integer"},
                "next": {**text, "format": "uri", "nullable": True},
                "dataset_version": {"type": "integer", "description": "The state shown."},
                "as_of": {**text, "nullable": True, "description": "As asked for; null: now."},
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
            parameter("limit", "Rows on a page.", limit),
            parameter("after", "Key of the row to go on after; see `meta.next`.", after),
        ]


def read_limit(value: str) -> int:
    """Give the number of rows on a page; raises ParameterError."""
    if value.isascii() and value.isdigit() and len(value) <= 6 and 1 <= int(value) <= MOST:
        return int(value)
    raise ParameterError("limit", f"'{value[:60]}' is no number of rows.", f"Use 1 to {MOST}.")


def key_of(row: Any, cursor: tuple[str, ...]) -> str:
    """Give the key of a row: what it is ordered by, with strokes between."""
    return "/".join(str(getattr(row, name)) for name in cursor)


def behind(cursor: tuple[str, ...], key: str) -> Q:
    """Give the condition for what sorts behind a key; raises ParameterError."""
    parts = key.split("/")
    is_key = len(parts) == len(cursor) and all(parts) and len(key) <= LONGEST_VALUE
    if not is_key or not all(map(is_value, cursor, parts)):
        raise ParameterError("after", f"'{key[:60]}' is no key of a row.", "Start without it.")
    return beyond(list(zip(cursor, parts, strict=True)))


def beyond(columns: list[tuple[str, str]]) -> Q:
    """Give the condition for greater values, the first column's alone able to use an index."""
    (name, value), *rest = columns
    greater = Q(**{f"{name}__gt": value})
    return Q(**{f"{name}__gte": value}) & (greater | beyond(rest)) if rest else greater


def is_value(name: str, part: str) -> bool:
    """Say whether it can be in a column."""
    return name not in NUMBERS or (part.isascii() and part.isdigit() and len(part) <= NUMBERS[name])
