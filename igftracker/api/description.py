"""The OpenAPI description: what every operation shares."""

from __future__ import annotations

from typing import Any

from drf_spectacular.views import SpectacularAPIView
from rest_framework.request import Request

from igftracker.api.problems import KINDS, MEDIA_TYPE
from igftracker.snapshots import OUTSIDE, TIMELESS
from meetings.parameters import check_names

TEXT = {"type": "string"}
PROBLEM: dict[str, Any] = {
    "type": "object",
    "description": "What is wrong, after RFC 9457.",
    "required": ["type", "title", "status", "detail", "instance"],
    "properties": {
        "type": TEXT,
        "title": TEXT,
        "status": {"type": "integer"},
        "detail": TEXT,
        "instance": TEXT,
        "parameter": {**TEXT, "description": "The parameter that was not understood."},
        "suggestion": {**TEXT, "description": "The nearest right one."},
    },
}
PARAMETERS = {
    "format": "JSON unless CSV is asked for.",
    "slug": "The last part of the record's address.",
    "number": "The number of the conflict.",
    "id": "The number of the statement.",
    "meeting": "The meeting's slug.",
    "position": "The turn's place among those of the meeting.",
    "participant": "The participant's slug.",
}
"""Words for the parameters that every operation has."""
AS_OF: dict[str, Any] = {
    "name": "as_of",
    "in": "query",
    "required": False,
    "description": (
        "Show the record as it was known at the end of a day (`2026-11-01`, UTC), at a moment "
        "(`2026-11-01T10:15:00Z`) or in a dataset version (`v1234`)."
    ),
    "schema": {"type": "string", "minLength": 1, "maxLength": 40},
}
REFUSED = (400, 404, 405, 406, 410, 429, 500)
HEADERS: dict[str, Any] = {
    "Dataset-Version": {
        "description": "The state of the record: rises by one with each public change.",
        "schema": {"type": "integer"},
    },
    "ETag": {
        "description": "Send it as If-None-Match: 304 says that nothing changed.",
        "schema": TEXT,
    },
    "RateLimit": {"description": "Requests left and seconds to go.", "schema": TEXT},
}


def describe_problems(result: dict[str, Any], **options: Any) -> dict[str, Any]:
    """Add what every operation has: refusals, headers, `as_of`, words for its parameters."""
    result["components"]["schemas"]["Problem"] = PROBLEM
    for path, operations in result["paths"].items():
        for operation in operations.values():
            describe_operation(path, operation)
    for name, schema in result["components"]["schemas"].items():
        if name.endswith("Listed"):
            schema.pop("required", None)  # `fields` leaves out any
    return result


def describe_operation(path: str, operation: dict[str, Any]) -> None:
    """Add to one operation what every operation has."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for parameter in operation.get("parameters", []):
        if "description" not in parameter:
            parameter["description"] = PARAMETERS[parameter["name"]]
    if not path.startswith((*TIMELESS, *OUTSIDE)):
        operation.setdefault("parameters", []).append(AS_OF.copy())
    for status in REFUSED:
        operation["responses"][str(status)] = {"description": KINDS[status][1], "content": content}
    for status, response in operation["responses"].items():
        if status == "200":
            response.setdefault("headers", {}).update(HEADERS)


class SchemaView(SpectacularAPIView):
    """The OpenAPI description itself, as YAML or with `?format=json` as JSON."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Refuse an unknown parameter, as everywhere."""
        super().initial(request, *args, **kwargs)
        check_names(request.query_params, ("format", "lang"))
