"""What an address asks to be counted: one grammar for the page, JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.checks import words as check_words
from meetings.filters import single_values
from meetings.local_forms import isolated
from meetings.parameters import (
    ParameterError,
    check_value,
    list_allowed,
    missing,
    quoted,
    write_as,
)
from submissions.count_nouns import CountNoun
from submissions.counting import ORDERS, CountTable, arranged, measured
from submissions.counting.tallies import CallTally

OPTIONS = ("group_by", "measure", "zero", "order", "limit")
"""The parameters of every count beside the filters of its list."""
MOST_ROWS = 100_000
PAGE_DIMENSIONS, TABLE_DIMENSIONS = 2, 3
"""How many dimensions JSON and pages can have, and CSV."""


@dataclass(frozen=True, slots=True)
class CountQuery:
    """A question for figures, checked."""

    noun: CountNoun
    asked: Any
    """The filters with their values."""
    group_by: tuple[str, ...]
    measure: str
    zero: bool
    order: str
    limit: int | None
    words: str
    """What texts have to hold; empty for anything."""

    def answer(self) -> tuple[CountTable, CallTally | None]:
        """Give the figures, and the response to the one call that they are about.

        Raises ParameterError where rows of 0, or an order, cannot be had.
        """
        table, response = self.noun.count(self.asked, self.group_by, self.words, self.zero)
        table = measured(table, self.measure)
        return arranged(table, order=self.order, limit=self.limit), response

    @property
    def options(self) -> dict[str, str]:
        """Give the parameters beside the filters, without those that say what holds anyhow."""
        usual = {"measure": self.noun.measures[0], "zero": "false", "order": "label", "limit": ""}
        given = {
            "measure": self.measure,
            "zero": "true" if self.zero else "false",
            "order": self.order,
            "limit": str(self.limit or ""),
        }
        asked = {name: value for name, value in given.items() if value != usual[name]}
        return {"group_by": ",".join(self.group_by), **asked}


def read_query(
    noun: CountNoun,
    query: QueryDict,
    *,
    besides: Iterable[str] = (),
    most: int = PAGE_DIMENSIONS,
    is_form: bool = False,
) -> CountQuery:
    """Read the parameters of an address; raises ParameterError for the first that is wrong.

    `most` is the number of dimensions that the form of the answer can have. A form sends fields
    that were left empty, which asks for nothing.
    """
    names = (*OPTIONS, "q") if noun.is_searchable else OPTIONS
    asked = noun.filter.read(query, besides=(*names, *besides), keep_empty=not is_form)
    given = single_values(query, names, keep_empty=not is_form)
    return CountQuery(
        noun=noun,
        asked=asked,
        group_by=read_group_by(given.get("group_by", ""), noun, most),
        measure=check_value("measure", given.get("measure", noun.measures[0]), noun.measures),
        zero=check_value("zero", given.get("zero", "false"), ("true", "false")) == "true",
        order=check_value("order", given.get("order", "label"), ORDERS),
        limit=read_limit(given["limit"]) if "limit" in given else None,
        words=check_words("q", given["q"]) if "q" in given else "",
    )


def read_group_by(given: str, noun: CountNoun, most: int) -> tuple[str, ...]:
    """Give the dimensions of `group_by`, with commas between."""
    if not given:
        raise missing("group_by", list_allowed(noun.dimensions))
    names = tuple(check_value("group_by", name, noun.dimensions) for name in given.split(","))
    if len(set(names)) < len(names) or len(names) > TABLE_DIMENSIONS:
        told = {"name": isolated("group_by")}
        detail = _("'%(name)s' takes one dimension, or two or three different ones.") % told
        raise ParameterError("group_by", detail, write_as("group,month"))
    if len(names) > most:
        number = len(names)
        detail = ngettext(
            "%(number)s dimension comes as CSV only.",
            "%(number)s dimensions come as CSV only.",
            number,
        )
        right = _("Add %(format)s, or give two.") % {"format": isolated("format=csv")}
        raise ParameterError("group_by", detail % {"number": number}, right)
    return names


def read_limit(value: str) -> int:
    """Give the number of rows to print."""
    if value.isascii() and value.isdigit() and len(value) <= 6 and 1 <= int(value) <= MOST_ROWS:
        return int(value)
    detail = _("'%(value)s' is no number of rows.") % {"value": quoted(value)}
    raise ParameterError("limit", detail, _("Use 1 to %(most)s.") % {"most": MOST_ROWS})
