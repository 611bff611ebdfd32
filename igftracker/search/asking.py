"""What a reader asks the search: words, and what to narrow the hits by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Self

from babel import Locale
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from igftracker.search.kinds import KINDS, NO_LANGUAGE, NOT_KNOWN
from meetings import checks
from meetings.filters import Filter, ListFilter
from meetings.local_forms import isolated
from meetings.models import Body
from meetings.parameters import LONGEST_VALUE, ParameterError, check_value, no_row

NO_BODY = "none"
BESIDES = ("q", "after")
LONGEST_KEY = 18


def check_language(name: str, value: str) -> str:
    """Allow the first part of any language tag, "none" for names, and "not-known"."""
    return check_value(name, value, [*Locale("en").languages, NO_LANGUAGE, NOT_KNOWN])


def unchanged(rows: object, value: str) -> object:
    """Keep all: each kind narrows in its own way."""
    return rows


class SearchFilter(ListFilter):
    """What the hits of all kinds can be narrowed by."""

    filters = (
        Filter("kind", "Kind", checks.one_of(one.name for one in KINDS), unchanged),
        Filter("body", "Body", checks.address_of(Body, NO_BODY), unchanged),
        Filter("language", "Language", check_language, unchanged),
        Filter("date_after", "From", checks.period, unchanged),
        Filter("date_before", "To", checks.period, unchanged),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, checked."""

    words: str
    kind: str = ""
    body: str = ""
    """The slug of a body, or "none"."""
    body_key: int | None = None
    language: str = ""
    date_after: str = ""
    date_before: str = ""
    after: str = ""
    """The key of the row before this page's first, where one kind is shown alone."""

    @classmethod
    def read(cls, query: QueryDict) -> Self:
        """Read the parameters of an address; raises ParameterError for the first that is wrong."""
        given = SearchFilter.read(query, besides=BESIDES).values
        body = given.get("body", "")
        key = None
        if body and body != NO_BODY:
            key = Body.objects.public().values_list("pk", flat=True).get(slug=body)
        after = read_key(query.get("after", ""), given.get("kind", ""))
        return cls(words=read_words(query.get("q", "")), body_key=key, after=after, **given)

    @property
    def first(self) -> date | None:
        """Give the day on or after which everything has to be."""
        return checks.first_day(self.date_after) if self.date_after else None

    @property
    def last(self) -> date | None:
        """Give the day on or before which everything has to be."""
        return checks.last_day(self.date_before) if self.date_before else None

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the words and the kind is asked for."""
        return bool(self.body or self.language or self.date_after or self.date_before)


def read_words(given: str) -> str:
    """Give the words to look for; raises ParameterError where they are too long or unreadable."""
    if len(given) > LONGEST_VALUE or "\0" in given:
        right = ngettext("Use up to %(most)s letter.", "Use up to %(most)s letters.", LONGEST_VALUE)
        raise ParameterError("q", _("The search is too long."), right % {"most": LONGEST_VALUE})
    return given.strip()


def read_key(after: str, kind: str) -> str:
    """Give the key of a row; raises ParameterError for none, or where all kinds are shown."""
    if not after:
        return ""
    if not kind:
        told = {"name": isolated("after"), "other": isolated("kind")}
        detail = _("'%(name)s' goes with '%(other)s' only.") % told
        raise ParameterError("after", detail, _("Start without it."))
    if not (after.isascii() and after.isdigit() and len(after) <= LONGEST_KEY):
        raise no_row(after)
    return after
