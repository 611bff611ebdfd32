"""Which submissions a list holds: found by the links that counting reads, where they know it.

The links know what counts at present, under every filter that counts have. For an earlier state,
for superseded versions and for endorsers the records themselves are searched: the same rows, later.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from meetings.checks import first_day, last_day
from meetings.versions import current_snapshot
from submissions.counting.dimensions import DIMENSIONS
from submissions.counting.links.columns import ROLES, column_of, find_numbers
from submissions.counting.links.figures import count_total
from submissions.counting.parts import can_count
from submissions.counting.parts import count_rows as count_parts_of
from submissions.filters import SubmissionFilter
from submissions.models import CountedLink, Submission

AUTHOR = "author"
OTHERS = ("state", "role", "group_as", "date_after", "date_before")


def is_linked(asked: SubmissionFilter) -> bool:
    """Say whether the links know which submissions are asked for."""
    counted = asked.values.get("state", "published") == "published"
    known = asked.values.keys() <= {*DIMENSIONS, *OTHERS}
    return known and counted and asked.role == AUTHOR and not current_snapshot().as_of


def find_linked(asked: SubmissionFilter, after: str = "") -> QuerySet[Submission]:
    """Give the submissions that the filters ask for, by one look at the links for each.

    Of the links only those of later submissions than `after` are read, so that each page costs
    the same; the list itself begins there anyhow.
    """
    chosen = choose(asked)
    numbers = find_numbers({column_of(name, asked.group_as): v for name, v in chosen.items()})
    links = CountedLink.objects.filter(submission=OuterRef("pk"), role=ROLES[AUTHOR], **numbers)
    if is_number(after):
        links = links.filter(submission__gt=after)
    if "date_after" in asked.values:
        links = links.filter(received_earliest__gte=first_day(asked.values["date_after"]))
    if "date_before" in asked.values:
        links = links.filter(received_latest__lte=last_day(asked.values["date_before"]))
    return Submission.objects.filter(Exists(links))


def is_number(after: str) -> bool:
    """Say whether it can be the key of a submission."""
    return after.isascii() and after.isdigit() and len(after) <= 18


def count_linked(asked: SubmissionFilter) -> int:
    """Give how many they are, from the sums or the links."""
    after, before = asked.values.get("date_after"), asked.values.get("date_before")
    return count_total(
        choose(asked),
        group_as=asked.group_as,
        date_after=first_day(after) if after else None,
        date_before=last_day(before) if before else None,
    )


def choose(asked: SubmissionFilter) -> dict[str, str]:
    """Give the filters that are dimensions of counts, dimension to value."""
    return {name: value for name, value in asked.values.items() if name in DIMENSIONS}


def narrows_further(query: Any) -> bool:
    """Say whether parameters that counts do not have leave out some of these."""
    return "q" in query or "updated_after" in query


class LinkedTotal:
    """The total of a list of what people did at meetings, from the sums where they know it."""

    measure = ""
    """What the links call the rows of the list: "turns" or "attendances"."""

    def narrow(self, asked: Any, rows: Any) -> Any:
        """Keep what the filters ask for, and remember what that was."""
        self.asked = asked
        return asked.narrow(rows)

    def count_rows(self, rows: Any) -> int:
        """Give how many rows there are."""
        query = self.request.query_params  # type: ignore[attr-defined]
        if can_count(self.measure, list(self.asked.values)) and not narrows_further(query):
            return count_parts_of(self.measure, self.asked.values)
        return int(rows.count())
