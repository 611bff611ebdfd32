"""All values of the dimensions whose list is closed, so that rows of 0 can be shown.

Participants, countries and languages are open: nobody can say for which of all of them a 0 is
meant. Calls and meetings are closed within one body, points of an agenda within one meeting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from meetings.local_forms import isolated
from meetings.parameters import ParameterError

Values = Callable[[Mapping[str, str], Iterable[str]], list[str]]
"""Takes the filters and the values found; gives all values. Raises ParameterError."""
PLAIN = {
    "year": re.compile(r"(\d{4})()"),
    "quarter": re.compile(r"(\d{4})-Q([1-4])"),
    "month": re.compile(r"(\d{4})-(\d\d)"),
}
PARTS = {"year": 1, "quarter": 4, "month": 12}
FORMS = {"year": "{:04}", "quarter": "{:04}-Q{}", "month": "{:04}-{:02}"}


def of_choices(choices: Any) -> Values:
    """Give the words of a closed list."""
    return lambda filters, found: [str(value) for value in choices.values]


def of_rows(model: type[Model]) -> Values:
    """Give the addresses of all public records of a short list."""

    def values(filters: Mapping[str, str], found: Iterable[str]) -> list[str]:
        return list(_public(model).values_list("slug", flat=True))

    return values


def of_body(model: type[Model], name: str) -> Values:
    """Give the addresses of what belongs to the body that is asked for."""

    def values(filters: Mapping[str, str], found: Iterable[str]) -> list[str]:
        _need("body", name, filters)
        rows = _public(model).filter(body__slug=filters["body"])
        return list(rows.values_list("slug", flat=True))

    return values


def of_meeting(model: type[Model], name: str) -> Values:
    """Give the parts of the meeting that is asked for: `<meeting>/<position>`."""

    def values(filters: Mapping[str, str], found: Iterable[str]) -> list[str]:
        _need("meeting", name, filters)
        rows = _public(model).filter(meeting__slug=filters["meeting"])
        return [f"{filters['meeting']}/{n}" for n in rows.values_list("position", flat=True)]

    return values


def _public(model: type[Model]) -> Any:
    return model._default_manager.public()  # type: ignore[attr-defined]


def _need(filter_name: str, name: str, filters: Mapping[str, str]) -> None:
    if filters.get(filter_name, "none") == "none":
        words = {"dimension": name, "filter": filter_name, "option": "zero"}
        told = {key: isolated(word) for key, word in words.items()}
        raise ParameterError(
            "zero",
            _("Rows of 0 by %(dimension)s are those of one %(filter)s.") % told,
            _("Give '%(filter)s' too, or leave out '%(option)s'.") % told,
        )


def of_periods(period: str) -> Values:
    """Give the years, quarters or months from the first found to the last."""

    def values(filters: Mapping[str, str], found: Iterable[str]) -> list[str]:
        plain = filter(None, (PLAIN[period].fullmatch(key) for key in found))
        places = [_place(period, int(m[1]), int(m[2] or 1)) for m in plain]
        return [_key(period, n) for n in range(min(places), max(places) + 1)] if places else []

    return values


def _place(period: str, year: int, part: int) -> int:
    return year * PARTS[period] + part - 1


def _key(period: str, place: int) -> str:
    year, part = divmod(place, PARTS[period])
    return FORMS[period].format(year, part + 1)
