"""The words for the values of a dimension, and the order in which rows stand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Model, TextChoices
from django.utils.translation import get_language_info, pgettext_lazy
from django_countries import countries

from meetings.models import Participant, StakeholderGroup
from meetings.words import group_words
from submissions.counting import periods

NONE = "none"
SPECIAL = {
    "chair": pgettext_lazy("row of a count", "Chair"),
    "secretariat": pgettext_lazy("row of a count", "Secretariat"),
    "not-stated": pgettext_lazy("row of a count", "Not stated"),
    "unmapped": pgettext_lazy("row of a count", "Not mapped to a group yet"),
    "not-known": pgettext_lazy("row of a count", "Not known"),
    NONE: pgettext_lazy("row of a count", "None"),
    "undated": pgettext_lazy("row of a count", "Not dated"),
}
UNKNOWN = frozenset({"not-stated", "unmapped", "not-known", "undated", "unknown"})
"""Values that say that something is not known; "unknown" is a presence."""


class Label(NamedTuple):
    """Words for a value, and its place: special values stand last."""

    order: tuple[Any, ...]
    words: str
    special: bool = False


def _special(key: str) -> Label:
    return Label((1, list(SPECIAL).index(key)), str(SPECIAL[key]), special=True)


def _labelled(keys: Iterable[str], found: dict[str, Label]) -> dict[str, Label]:
    """Add the special values; a value without words stands for itself."""
    rest = (key for key in keys if key not in found)
    added = {key: _special(key) if key in SPECIAL else Label((0, 1, key), key) for key in rest}
    return {**found, **added}


def of_rows(model: type[Model], keys: Iterable[str]) -> dict[str, Label]:
    """Give the names or titles of records in the order of their model."""
    keys = list(keys)
    with connection.cursor() as cursor:
        cursor.execute(_words_of(model), [keys])
        rows = cursor.fetchall()
    found = {slug: Label((0, 0, place), words) for place, (slug, words) in enumerate(rows)}
    return _labelled(keys, found)


@cache
def _words_of(model: type[Model]) -> str:
    """The query for slugs and words, put together once: every count asks it several times."""
    names = {field.name for field in model._meta.fields}
    words = "title" if "title" in names else "name"
    order_by = ", ".join(_direction(str(one)) for one in model._meta.ordering or ())
    table = model._meta.db_table
    return f"SELECT slug, {words} FROM {table} WHERE slug = ANY(%s) ORDER BY {order_by}"  # noqa: S608


def _direction(name: str) -> str:
    column = connection.ops.quote_name(name.removeprefix("-"))
    return f"{column} DESC" if name.startswith("-") else column


def of_groups(keys: Iterable[str]) -> dict[str, Label]:
    """Give the names of stakeholder groups in their order; chair and the like behind them."""
    found = of_rows(StakeholderGroup, keys)
    return {key: label._replace(words=group_words(label.words)) for key, label in found.items()}


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
        return str(get_language_info(tag)["name_translated"])
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
