"""The OpenAPI description: what every operation shares, and the page that lists them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.views import SpectacularAPIView
from rest_framework.request import Request

from igftracker.api.problems import MEDIA_TYPE
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
}
"""Words for the parameters that every operation has."""
REFUSALS = {
    "400": "A parameter or its value is unknown; `suggestion` names the nearest right one.",
    "404": "No public record has this address.",
    "405": "This interface can only be read.",
    "406": "There is JSON and CSV.",
    "410": "The record was withdrawn; `detail` says why.",
    "500": "Something went wrong here.",
}


def describe_problems(result: dict[str, Any], **options: Any) -> dict[str, Any]:
    """Add the refusals, and words for the common parameters, to every operation."""
    result["components"]["schemas"]["Problem"] = PROBLEM
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for operations in result["paths"].values():
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                if "description" not in parameter:
                    parameter["description"] = PARAMETERS[parameter["name"]]
            for status, text in REFUSALS.items():
                operation["responses"][status] = {"description": text, "content": content}
    return result


class SchemaView(SpectacularAPIView):
    """The OpenAPI description itself, as YAML or with `?format=json` as JSON."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Refuse an unknown parameter, as everywhere."""
        super().initial(request, *args, **kwargs)
        check_names(request.query_params, ("format", "lang"))


def show_docs(request: HttpRequest) -> HttpResponse:
    """Show every operation of the interface as a plain page, read from its own description."""
    check_names(request.GET, ())
    described = SchemaGenerator().get_schema(request=None, public=True)
    operations = [
        {"path": path, **operation}
        for path, methods in described["paths"].items()
        for operation in methods.values()
    ]
    return render(request, "igftracker/api_docs.html", {"operations": operations})
