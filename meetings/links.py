"""Full addresses in answers: what leads on from a state of the record stays with that state."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.utils.http import urlencode

from meetings.versions import current_snapshot


def full_address(path: str, query: Mapping[str, str] | None = None) -> str:
    """Give the address that a reader types: `full_address("/api/v1/bodies/", {"limit": "5"})`.

    What was asked `as_of` an earlier day leads on to that day too.
    """
    return f"{settings.SITE_URL}{with_state(path, query)}"


def with_state(path: str, query: Mapping[str, str] | None = None) -> str:
    """Give the same without the site, for links within it."""
    asked = {**(query or {}), **as_of()}
    return f"{path}{'?' if asked else ''}{urlencode(asked)}"


def as_of() -> dict[str, str]:
    """Give the parameter that keeps to the state being read; nothing for the present."""
    moment = current_snapshot().as_of
    return {"as_of": moment} if moment else {}
