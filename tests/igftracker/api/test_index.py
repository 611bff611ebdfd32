"""The way in: every address it names answers."""

import pytest
from django.urls import get_resolver

pytestmark = pytest.mark.django_db


def test_every_address_that_the_index_names_answers(client):
    named = client.get("/api/v1/").json()
    for name, address in named.items():
        path = address.split("/", 3)[3]
        status = client.get(f"/{path}").status_code
        assert status == (400 if name.endswith("counts") and " " in name else 200), name


def test_the_index_names_every_list(client):
    lists = {
        f"/{name}"
        for name in (
            str(pattern.pattern)
            for resolver in get_resolver().url_patterns
            if str(resolver.pattern) == "api/v1/"
            for pattern in flatten(resolver.url_patterns)
            if (pattern.name or "").endswith("-list")
        )
    }
    named = "".join(client.get("/api/v1/").json().values())
    missing = [one for one in lists if one.strip("/^$") not in named]
    assert lists
    assert not missing


def flatten(patterns):
    """Give the patterns below included ones too."""
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            yield from flatten(pattern.url_patterns)
        else:
            yield pattern


def test_an_unknown_parameter_is_refused(client):
    answer = client.get("/api/v1/?formt=json")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["suggestion"] == "Did you mean 'format'?"
