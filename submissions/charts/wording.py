"""Words that several charts share."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from django.utils.translation import gettext as _


def either(figures: Iterable[object]) -> str:
    """Give figures that sources differ on: "20 or 22"."""
    return reduce(_or, map(str, figures))


def _or(first: str, second: str) -> str:
    return _("%(first)s or %(second)s") % {"first": first, "second": second}
