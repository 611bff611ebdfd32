"""What a reader asks the record of a body to show, and what its form offers, with counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from meetings.checks import Check, address_of, one_of
from meetings.filters import Offer, Option, single_values
from meetings.membership_keys import SPECIAL_GROUPS
from meetings.models import Region, SeatStatus, StakeholderGroup
from meetings.parameters import ParameterError, quoted
from submissions.counting import Matrix
from submissions.counting.groups import in_order, label_of
from submissions.counting.matrix_choice import (
    CONTRIBUTED,
    KINDS,
    NO_REGION,
    NO_SEAT,
    ONLY,
    SECTIONS,
    SILENT,
    SORTS,
    THROUGH_OTHERS,
    Chosen,
)
from submissions.counting.matrix_regions import find_regions

UNDATED = "undated"
REGIONS = (*Region.values, NO_REGION)
STANDINGS = (*SeatStatus.values, NO_SEAT)
CHECKS: dict[str, Check] = {
    "by": one_of(SECTIONS),
    "sort": one_of(SORTS),
    "group": address_of(StakeholderGroup, *SPECIAL_GROUPS),
    "region": one_of(REGIONS),
    "standing": one_of(STANDINGS),
    "only": one_of(ONLY),
    "columns": one_of(KINDS),
}
NAMES = (*CHECKS, "year", "part", "after")
Words = Iterable[tuple[str, str]]
"""Values with their words, in order."""


def read_chosen(query: QueryDict) -> Chosen:
    """Give what an address asks for; raises ParameterError for what cannot be.

    A form sends a field that was left empty as an empty value, which asks for nothing.
    """
    values = single_values(query, NAMES, keep_empty=False)
    checked = {name: check(name, values[name]) for name, check in CHECKS.items() if name in values}
    chosen = Chosen(
        **checked,
        year=read_year(values.get("year", "")),
        part=read_number("part", values.get("part", ""), 99) or 1,
        after=values.get("after", ""),
    )
    if chosen.after and not chosen.section:
        detail = _("Rows go on within one group.")
        raise ParameterError("after", detail, _("Name the group, too."))
    return chosen


def read_year(value: str) -> int | None:
    """Give a year, 0 for no date, None where none is asked for; raises ParameterError."""
    return 0 if value == UNDATED else read_number("year", value, 9999)


def read_number(name: str, value: str, most: int) -> int | None:
    """Give a number from 0 on, None for none; raises ParameterError."""
    if value and not (value.isascii() and value.isdigit() and int(value[:9]) <= most):
        words = _("'%(value)s' is no year.") if name == "year" else _("'%(value)s' is no part.")
        raise ParameterError(name, words % {"value": quoted(value)}, _("Write it as a number."))
    return int(value) if value else None


def offer_choices(matrix: Matrix) -> list[Offer]:
    """Give what the form offers: for each filter the values that leave something, with counts."""
    chosen = matrix.chosen
    found = matrix.offers
    years = sorted(found["year"], key=int, reverse=True)
    year = None if chosen.year is None else str(chosen.year)
    return [
        offer("group", _("Stakeholder group"), name_groups(found.get("group", {}), chosen), matrix),
        offer("region", _("Regional group of the UN"), name_regions(), matrix),
        offer("standing", _("Standing"), name_standings(), matrix),
        offer("only", pgettext("rows", "Only"), name_only(), matrix),
        offer("columns", _("Columns"), name_columns(), matrix),
        Offer(
            "year",
            pgettext("columns", "Year"),
            tuple(
                Option(
                    UNDATED if one == "0" else one,
                    _("Date not known") if one == "0" else one,
                    found["year"].get(one, 0),
                    selected=one == year,
                )
                for one in dict.fromkeys([*years, *([year] if year is not None else [])])
            ),
            "" if year is None else year,
        ),
    ]


def offer(name: str, title: str, words: Words, matrix: Matrix) -> Offer:
    """Give what is offered for a filter: the values that leave something, and the chosen one."""
    value = getattr(matrix.chosen, name)
    counts = matrix.offers.get(name, {})
    options = tuple(
        Option(key, label, counts.get(key, 0), selected=key == value)
        for key, label in words
        if key in counts or key == value
    )
    return Offer(name, title, options, value)


def name_groups(counts: Mapping[str, int], chosen: Chosen) -> Words:
    """Give the groups that have rows, in their order."""
    keys = chain(counts, [chosen.group] if chosen.group else [])
    return [
        (key, label_of(key, group))
        for key, group in in_order(keys, StakeholderGroup.objects.public())
    ]


def name_regions() -> Words:
    """Give the regional groups; what is not stated last."""
    return find_regions(REGIONS)


def name_standings() -> Words:
    """Give the standings of seats; that there is none last."""
    return [*((str(k), str(v)) for k, v in SeatStatus.choices), (NO_SEAT, _("No seat on record"))]


def name_only() -> Words:
    """Give the parts of the record by what is on record under a name, or for it."""
    return [
        (CONTRIBUTED, _("Contributed under their own name")),
        (THROUGH_OTHERS, _("Only through others: organisation, delegate or whole group")),
        (SILENT, _("A seat, and nothing sent or said on record")),
    ]


def name_columns() -> Words:
    """Give the two kinds of columns."""
    return [("calls", _("Calls")), ("meetings", _("Meetings"))]
