"""The documentation page of the machine interface: examples, rules, and every operation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from drf_spectacular.generators import SchemaGenerator

from igftracker.api.deprecations import DEPRECATED
from igftracker.api.examples import EXAMPLES, FIRST_LINE
from igftracker.api.problems import KINDS
from meetings.parameters import GRAMMAR, check_names
from meetings.versions import current_snapshot

SHARED_BY = 10
"""A parameter that so many operations have in the same words is described once, for all."""
START = "/api/v1/"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of an operation."""

    name: str
    words: str
    values: str
    required: bool = False

    @property
    def anchor(self) -> str:
        """Give its place on the page, where it is described once for many operations."""
        return f"parameter-{self.name}"


@dataclass(frozen=True, slots=True)
class Operation:
    """One address with what can be asked of it."""

    anchor: str
    path: str
    words: str
    own: tuple[Parameter, ...]
    shared: tuple[Parameter, ...]

    @property
    def noun(self) -> str:
        """Give the kind of record that it is about, such as `submissions`."""
        return self.path.removeprefix(START).split("/")[0]


@dataclass(frozen=True, slots=True)
class Noun:
    """The operations on one kind of record."""

    name: str
    operations: tuple[Operation, ...]

    @property
    def title(self) -> str:
        """Give its name as a heading."""
        return self.name.replace("-", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Problem:
    """One kind of refusal."""

    status: int
    name: str
    words: str

    @property
    def anchor(self) -> str:
        """Give its place on the page, where the type of each problem leads."""
        return f"problem-{self.name}"


def show_docs(request: HttpRequest) -> HttpResponse:
    """Show how to use the interface, with examples, and every operation of its description."""
    check_names(request.GET, ())
    nouns = read_nouns()
    context = {
        "first_line": FIRST_LINE.replace("{site}", settings.SITE_URL),
        "examples": [one.at(settings.SITE_URL, latest_day()) for one in EXAMPLES],
        "grammar": GRAMMAR,
        "nouns": nouns,
        "shared": find_shared(nouns),
        "problems": [Problem(status, *kind) for status, kind in sorted(KINDS.items())],
        "rate": settings.API_RATE_PER_MINUTE,
        "deprecated": DEPRECATED,
    }
    return render(request, "igftracker/api_docs.html", context)


def latest_day() -> str:
    """Give the day of the latest change of the record, such as 2026-11-01; today before any."""
    known_at = current_snapshot().known_at
    return (known_at.date() if known_at else timezone.localdate()).isoformat()


@cache
def read_nouns() -> tuple[Noun, ...]:
    """Give all operations by kind of record, out of the OpenAPI description; read once."""
    described = SchemaGenerator().get_schema(request=None, public=True)
    raw = [
        (path, operation)
        for path, methods in described["paths"].items()
        for operation in methods.values()
    ]
    lists = [[read_parameter(one) for one in op.get("parameters", [])] for _, op in raw]
    shared = {one for own in lists for one in own if is_shared(one, lists)}
    operations = [
        Operation(
            anchor=operation["operationId"],
            path=path,
            words=operation.get("description", ""),
            own=tuple(one for one in own if one not in shared),
            shared=tuple(one for one in own if one in shared),
        )
        for (path, operation), own in zip(raw, lists, strict=True)
    ]
    by_noun = groupby(sorted(operations, key=lambda one: one.noun), key=lambda one: one.noun)
    return tuple(Noun(name, tuple(found)) for name, found in by_noun)


def is_shared(parameter: Parameter, lists: list[list[Parameter]]) -> bool:
    """Say whether many operations have a parameter in the same words."""
    return sum(parameter in own for own in lists) >= SHARED_BY


def find_shared(nouns: tuple[Noun, ...]) -> list[Parameter]:
    """Give the parameters that are described once, by name."""
    found = {one for noun in nouns for op in noun.operations for one in op.shared}
    return sorted(found, key=lambda one: one.name)


def read_parameter(described: dict[str, Any]) -> Parameter:
    """Give one parameter of the OpenAPI description."""
    schema = described.get("schema", {})
    values = ", ".join(f"`{value}`" for value in schema.get("enum", ()))
    return Parameter(
        name=described["name"],
        words=described.get("description", ""),
        values=values or NAMES.get(schema.get("format", "")) or NAMES.get(schema.get("type"), ""),
        required=described.get("in") == "query" and bool(described.get("required")),
    )


NAMES = {
    "integer": "a whole number",
    "string": "text",
    "boolean": "true or false",
    "date": "a day, such as 2011-03-24",
    "date-time": "a moment with its offset",
}
