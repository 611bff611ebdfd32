"""Nothing leaves the interface unannounced: `schema.lock` lists every name that it has.

A name that is new is added by running this file with RENEW_SCHEMA_LOCK=1 in the environment; the
lines that it writes are to be committed with the change. A name that is gone fails the test, unless
igftracker/api/deprecations.py announced it and its day of sunset has come.
"""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from igftracker.api.deprecations import DEPRECATED, Deprecated

LOCK = Path(__file__).with_name("schema.lock")
RENEW = "RENEW_SCHEMA_LOCK"
HOW = f"To add them: {RENEW}=1 .venv/bin/pytest {Path(__file__).name}; commit {LOCK.name}."


def names_of(schema: dict[str, Any]) -> Iterator[str]:
    """Give a line for each operation, parameter, value, answer and field of a description."""
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            place = f"{method.upper()} {path}"
            yield place
            yield from (f"{place} {status}" for status in operation["responses"])
            for one in operation.get("parameters", []):
                yield f"{place} ?{one['name']}"
                yield from (f"{place} ?{one['name']}={value}" for value in values_of(one["schema"]))
    for name, one in schema["components"]["schemas"].items():
        yield from fields_of(name, one)


def fields_of(name: str, schema: dict[str, Any]) -> Iterator[str]:
    """Give a line for each field and for each value of a closed list."""
    yield from (f"{name}={value}" for value in schema.get("enum", []))
    for field, one in schema.get("properties", {}).items():
        yield f"{name}.{field}: {kind_of(one)}"
        yield from fields_of(f"{name}.{field}", one)
    if "items" in schema:
        yield from fields_of(f"{name}[]", schema["items"])


def kind_of(schema: dict[str, Any]) -> str:
    """Give the type of a field, as far as a client depends on it."""
    refs = [one["$ref"] for one in (schema, *schema.get("allOf", ())) if "$ref" in one]
    kind = refs[0].rsplit("/", 1)[1] if refs else schema.get("type", "any")
    return f"{kind} or null" if schema.get("nullable") else kind


def values_of(schema: dict[str, Any]) -> list[Any]:
    """Give the values of a closed list, of a parameter with one or with several."""
    return schema.get("enum") or schema.get("items", {}).get("enum", [])


def may_go(line: str, today: date) -> bool:
    """Say whether the loss of a name was announced and its day has come."""
    return any(one.sunset <= today and covers(one, line) for one in DEPRECATED)


def covers(one: Deprecated, line: str) -> bool:
    """Say whether a line of the lock is about a deprecated part."""
    if one.field:
        return line.startswith(f"{one.field}:")
    place = f"GET {one.path} ?{one.parameter}" if one.parameter else f"GET {one.path}"
    return line == place or line.startswith((f"{place}=", f"{place} "))


@pytest.mark.django_db
def test_no_name_of_the_interface_is_lost(client: Client) -> None:
    now = set(names_of(client.get("/api/v1/schema/?format=json").json()))
    known = set(LOCK.read_text().splitlines())
    gone = sorted(line for line in known - now if not may_go(line, date.today()))  # noqa: DTZ011
    if os.environ.get(RENEW):
        LOCK.write_text("".join(f"{line}\n" for line in sorted(now | set(gone))))
        known |= now

    assert not gone, "Gone without notice; see igftracker/api/deprecations.py: " + "; ".join(gone)
    assert not now - known, f"New names: {'; '.join(sorted(now - known))}. {HOW}"


def test_the_lines_of_a_description_name_all_that_a_client_uses() -> None:
    field = {"type": "string", "nullable": True}
    schema = {
        "paths": {
            "/a/": {
                "get": {
                    "parameters": [{"name": "kind", "schema": {"enum": ["x"]}}],
                    "responses": {"200": {}},
                }
            }
        },
        "components": {"schemas": {"A": {"properties": {"slug": field}}, "K": {"enum": ["x"]}}},
    }

    assert sorted(names_of(schema)) == [
        "A.slug: string or null",
        "GET /a/",
        "GET /a/ 200",
        "GET /a/ ?kind",
        "GET /a/ ?kind=x",
        "K=x",
    ]


def test_only_what_was_announced_and_is_due_may_go(monkeypatch: pytest.MonkeyPatch) -> None:
    days = {"since": date(2026, 1, 1), "sunset": date(2027, 1, 1), "instead": "Use b."}
    announced = (Deprecated("/a/", parameter="kind", **days), Deprecated("/b/", **days))
    monkeypatch.setattr(f"{__name__}.DEPRECATED", announced)
    due, early = date(2027, 1, 1), date(2026, 12, 31)

    assert may_go("GET /a/ ?kind=x", due)
    assert may_go("GET /b/ ?kind", due)
    assert not may_go("GET /a/ ?kind=x", early)
    assert not may_go("GET /a/ ?kinds", due)
    assert not may_go("GET /a/", due)
