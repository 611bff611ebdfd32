"""What is going to leave is announced in headers and in the description."""

from datetime import date

import pytest
from django.test import Client

from igftracker.api import deprecations
from igftracker.api.deprecations import Deprecated

pytestmark = pytest.mark.django_db
SOON = {"since": date(2026, 11, 1), "sunset": date(2027, 11, 1), "instead": "Use `kind`."}
ANNOUNCED = (
    Deprecated("/api/v1/meetings/", parameter="year", **SOON),
    Deprecated("/api/v1/bodies/{slug}/", **SOON),
    Deprecated("/api/v1/calls/", field="CallListed.asked", **SOON),
)


@pytest.fixture(autouse=True)
def announced(monkeypatch):
    monkeypatch.setattr(deprecations, "DEPRECATED", ANNOUNCED)


@pytest.mark.parametrize(
    "address", ["/api/v1/meetings/?year=2011", "/api/v1/bodies/nobody/", "/api/v1/calls/"]
)
def test_whoever_uses_it_is_told_since_when_and_until_when(client: Client, address: str) -> None:
    answer = client.get(address)

    assert answer["Deprecation"] == "@1793491200"
    assert answer["Sunset"] == "Mon, 01 Nov 2027 00:00:00 GMT"
    assert '/api/docs/#deprecations>; rel="deprecation"' in answer["Link"]


@pytest.mark.parametrize("address", ["/api/v1/meetings/", "/api/v1/bodies/", "/bodies/"])
def test_whoever_does_not_is_told_nothing(client: Client, address: str) -> None:
    answer = client.get(address)

    assert "Deprecation" not in answer
    assert "Sunset" not in answer


def test_the_description_marks_it(client: Client) -> None:
    described = client.get("/api/v1/schema/?format=json").json()
    years = [
        one["deprecated"]
        for one in described["paths"]["/api/v1/meetings/"]["get"]["parameters"]
        if one["name"] == "year"
    ]

    assert years == [True]
    assert described["paths"]["/api/v1/bodies/{slug}/"]["get"]["deprecated"] is True
    field = described["components"]["schemas"]["CallListed"]["properties"]["asked"]
    assert "Use `kind`." in field["description"]
