"""The words for the values of a dimension, and the order in which rows stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import Model, TextChoices
from django.utils.translation import get_language_info
from django_countries import countries

from meetings.models import Participant, StakeholderGroup
from submissions.counting import periods

SPECIAL = {
    "chair": "Chair",
    "secretariat": "Secretariat",
    "not-stated": "Not stated",
    "unmapped": "Not mapped to a group yet",
    "not-known": "Not known",
    "none": "None",
    "undated": "Not dated",
}
UNKNOWN = frozenset({"not-stated", "unmapped", "not-known", "undated", "unknown"})
"""Values that say that something is not known; "unknown" is a presence."""


class Label(NamedTuple):
    """Words for a value, and its place: special values stand last."""

    order: tuple[Any, ...]
    words: str
    special: bool = False


def _special(key: str) -> Label:
    return Label((1, list(SPECIAL).index(key)), SPECIAL[key], special=True)


def _labelled(keys: Iterable[str], found: dict[str, Label]) -> dict[str, Label]:
    """Add the special values; a value without words stands for itself."""
    specials = {key: _special(key) for key in keys if key in SPECIAL and key not in found}
    plain = {key: Label((0, 1, key), key) for key in keys}
    return {**plain, **specials, **found}


def of_rows(model: type[Model], keys: Iterable[str]) -> dict[str, Label]:
    """Give the names of records in the order of their model."""
    keys = list(keys)
    rows = model._default_manager.filter(slug__in=keys)
    if any(field.name == "search" for field in model._meta.fields):
        rows = rows.defer("search")
    found = {row.slug: Label((0, 0, place), str(row)) for place, row in enumerate(rows)}  # type: ignore[attr-defined]
    return _labelled(keys, found)


def of_groups(keys: Iterable[str]) -> dict[str, Label]:
    """Give the names of stakeholder groups in their order; chair and the like behind them."""
    return of_rows(StakeholderGroup, keys)


def of_participants(keys: Iterable[str]) -> dict[str, Label]:
    """Give the names of participants in the order of the alphabet."""
    return of_rows(Participant, keys)


def of_choices(choices: type[TextChoices], keys: Iterable[str]) -> dict[str, Label]:
    """Give the words of a closed list in its own order."""
    places = enumerate(choices.choices)
    found = {str(code): Label((0, 0, place), str(words)) for place, (code, words) in places}
    keys = list(keys)
    return _labelled(keys, {key: found[key] for key in keys if key in found})


def of_countries(keys: Iterable[str]) -> dict[str, Label]:
    """Give the names of countries in the order of the alphabet."""
    names = dict(countries)
    keys = list(keys)
    found = {key: Label((0, 0, names[key]), names[key]) for key in keys if key in names}
    return _labelled(keys, found)


def of_languages(keys: Iterable[str]) -> dict[str, Label]:
    """Give the names of languages where the framework knows them, else their tags."""
    keys = list(keys)
    named = {key: _language(key) for key in keys if key not in SPECIAL}
    return _labelled(keys, {key: Label((0, 0, name), name) for key, name in named.items()})


def _language(tag: str) -> str:
    try:
        return str(get_language_info(tag)["name"])
    except KeyError:
        return tag


def of_periods(period: str, keys: Iterable[str]) -> dict[str, Label]:
    """Give the words of years, quarters or months in their order."""
    return {
        key: Label(
            (int(key == periods.UNDATED), key.replace("../", "")),
            periods.period_label(period, key),
            special=key == periods.UNDATED,
        )
        for key in keys
    }
