"""What can be counted, each with its filters, dimensions and measures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from meetings.checks import as_day
from meetings.filters import ListFilter, MembershipFilter
from meetings.models import Attendance, Membership
from submissions.counting import (
    ATTENDANCE_DIMENSIONS,
    ATTENDANCES,
    DIMENSIONS,
    INTERVENTION_DIMENSIONS,
    MEMBERSHIP_DIMENSIONS,
    TURNS,
    CountTable,
    Dimension,
    count_memberships,
    count_parts,
    count_single,
    count_submissions,
    has_responses,
    keys_of,
    tally_calls,
    with_responses,
)
from submissions.counting.tallies import CallTally
from submissions.filters import AttendanceFilter, InterventionFilter, SubmissionFilter
from submissions.models import Call, Intervention, Submission

Counting = Callable[[Any, Sequence[str], str, bool], tuple[CountTable, CallTally | None]]
"""Takes the filter as read, the dimensions, words to search for, and whether rows of 0 are asked
for; gives the table, and the response to the one call that it is about."""


@dataclass(frozen=True, slots=True)
class CountNoun:
    """One kind of record that is counted."""

    name: str
    """As in the address of its list."""
    noun: str
    """As in the names of its addresses."""
    filter: type[ListFilter]
    dimensions: Mapping[str, Dimension]
    measures: tuple[str, ...]
    """What `count` can count, the usual one first."""
    count: Counting
    is_searchable: bool = False


class CountFilter(SubmissionFilter):
    """The filters of submissions; what is superseded is never counted."""

    filters = tuple(one for one in SubmissionFilter.filters if one.name != "state")


def _submissions(
    asked: Any, group_by: Sequence[str], words: str, zero: bool
) -> tuple[CountTable, CallTally | None]:
    """By call or group of one call or body, seats and answers stand beside, and the silent too."""
    names = tuple(group_by)
    beside = has_responses(names, asked.values) and not words
    responses = list(tally_calls(_calls(asked.values)).values()) if beside else []
    found = Submission.objects.matching(words) if words else None
    table = count_submissions(
        found,
        group_by=names,
        role=asked.role,
        group_as=asked.group_as,
        filters={**asked.values, **({"q": words} if words else {})},
        zero=zero,
        also=keys_of(responses, names),
    )
    about = responses[0] if "call" in asked.values and responses else None
    return with_responses(table, responses) if responses else table, about


def _calls(values: Mapping[str, str]) -> list[Call]:
    if "call" in values:
        return list(Call.objects.public().filter(slug=values["call"]))
    return list(Call.objects.public().filter(body__slug=values["body"]))


def _memberships(
    asked: Any, group_by: Sequence[str], words: str, zero: bool
) -> tuple[CountTable, CallTally | None]:
    on = as_day(asked.values["on"]) if "on" in asked.values else None
    found = Membership.objects.all()
    table = count_memberships(found, group_by=group_by, on=on, filters=asked.values, zero=zero)
    return table, None


def _single(
    model: Any, single: Any, asked: Any, group_by: Sequence[str], words: str, zero: bool
) -> tuple[CountTable, CallTally | None]:
    """Filters that are no dimension narrow the rows; the dimensions are narrowed by counting."""
    others = {n: v for n, v in asked.values.items() if n not in single.dimensions}
    rows = type(asked)(others).narrow(model.objects.all())
    count = count_single if words else count_parts
    table = count(
        rows.matching(words) if words else rows,
        single,
        group_by=group_by,
        group_as=asked.group_as,
        filters={**asked.values, **({"q": words} if words else {})},
        zero=zero,
    )
    return table, None


NOUNS: dict[str, CountNoun] = {
    one.name: one
    for one in (
        CountNoun(
            "submissions",
            "submission",
            CountFilter,
            DIMENSIONS,
            ("submissions", "contributors"),
            _submissions,
            is_searchable=True,
        ),
        CountNoun(
            "interventions",
            "intervention",
            InterventionFilter,
            INTERVENTION_DIMENSIONS,
            ("turns", "words", "contributors"),
            partial(_single, Intervention, TURNS),
            is_searchable=True,
        ),
        CountNoun(
            "memberships",
            "membership",
            MembershipFilter,
            MEMBERSHIP_DIMENSIONS,
            ("memberships", "contributors"),
            _memberships,
        ),
        CountNoun(
            "attendance",
            "attendance",
            AttendanceFilter,
            ATTENDANCE_DIMENSIONS,
            ("attendances", "contributors"),
            partial(_single, Attendance, ATTENDANCES),
        ),
    )
}
"""By the name of the list."""
