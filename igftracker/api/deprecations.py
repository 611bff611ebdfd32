"""What is going to leave the interface: told in headers and in the description, before it goes.

To announce one, add it to DEPRECATED and say in the documentation what takes its place. After
the day of sunset the part may be taken out, together with its lines in the schema's lock file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import http_date

DOCS = "/api/docs/#deprecations"


@dataclass(frozen=True, slots=True)
class Deprecated:
    """One part of the interface that is going to leave."""

    path: str
    """As in the description: `/api/v1/bodies/{slug}/`."""
    since: date
    """From this day on nobody should use it."""
    sunset: date
    """From this day on it may be gone."""
    instead: str
    """What takes its place, in words."""
    parameter: str = ""
    """The parameter that goes; empty: the whole operation."""
    field: str = ""
    """The field of its answers that goes, as `Schema.field`; these are told with every answer."""

    def is_used_by(self, request: HttpRequest) -> bool:
        """Say whether a request uses it."""
        route = re.sub(r"\\{\w+\\}", r"[^/]+", re.escape(self.path))
        given = not self.parameter or self.parameter in request.GET
        return given and re.fullmatch(route, request.path) is not None


DEPRECATED: tuple[Deprecated, ...] = ()
"""Everything that is announced at present."""


class DeprecationMiddleware:
    """Adds Deprecation (RFC 9745), Sunset (RFC 8594) and a link to answers that use such a part."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as before, with the warning."""
        used = [one for one in DEPRECATED if one.is_used_by(request)]
        response = self.get_response(request)
        return announce(response, used) if used else response


def announce(response: HttpResponse, used: Iterable[Deprecated]) -> HttpResponse:
    """Write the earliest days of all that was used into an answer's headers."""
    used = list(used)
    since, sunset = min(one.since for one in used), min(one.sunset for one in used)
    link = f'<{settings.SITE_URL}{DOCS}>; rel="deprecation"; type="text/html"'
    response["Deprecation"] = f"@{at_midnight(since)}"
    response["Sunset"] = http_date(at_midnight(sunset))
    response["Link"] = ", ".join(filter(None, [response.get("Link"), link]))
    return response


def at_midnight(day: date) -> int:
    """Give the seconds since 1970 at which a day begins in UTC."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def mark_deprecated(result: dict[str, Any], **options: Any) -> dict[str, Any]:
    """Mark every announced part in the OpenAPI description."""
    for one in DEPRECATED:
        for operation in result["paths"].get(one.path, {}).values():
            for part in find_parts(operation, one, result["components"]["schemas"]):
                part["deprecated"] = True
                part["description"] = f"{part.get('description', '')} Deprecated: {one.instead}"
    return result


def find_parts(
    operation: dict[str, Any], one: Deprecated, schemas: dict[str, Any]
) -> list[dict[str, Any]]:
    """Give the parts of the description that are the deprecated one."""
    if one.parameter:
        return [part for part in operation["parameters"] if part["name"] == one.parameter]
    if one.field:
        schema, _, name = one.field.partition(".")
        return [schemas[schema]["properties"][name]]
    return [operation]
