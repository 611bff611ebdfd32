"""How many submissions to some calls are recorded: by call, and by call and group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from meetings.models import StakeholderGroup
from meetings.versions import reads_past
from submissions.counting.direct import AUTHOR, find_figures
from submissions.counting.links.columns import GROUP_WORDS, ROLES
from submissions.counting.links.grains import GRAINS, KEYS, PLACES, sum_records
from submissions.models import Call, Submission

BY_CALL = PLACES[frozenset({"call"})]
BY_GROUP = PLACES[frozenset({"call", "group_stated"})]


@dataclass(frozen=True, slots=True)
class Recorded:
    """Numbers of submissions that count under counting rule 1; a call without any is left out."""

    by_group: dict[tuple[int, str], int]
    """By primary key of the call and row of the group."""
    totals: dict[int, int]
    """By primary key of the call; a joint submission once."""

    def groups(self, call: Call) -> list[str]:
        """Give the rows of the groups that something is recorded for."""
        return [key for pk, key in self.by_group if pk == call.pk]


def count_recorded(calls: Sequence[Call], groups: Iterable[StakeholderGroup]) -> Recorded:
    """Count what is recorded for these calls: from the sums, or as of an earlier day directly."""
    return _count_directly(calls) if reads_past() else _read_sums(calls, groups)


def _count_directly(calls: Sequence[Call]) -> Recorded:
    keys = {call.slug: call.pk for call in calls}
    sent = Submission.objects.filter(call__in=[call.pk for call in calls])
    groups = find_figures(("call", "group"), {}, role=AUTHOR, extra=sent).rows
    totals = find_figures(("call",), {}, role=AUTHOR, extra=sent).rows
    return Recorded(
        by_group={(keys[row.values[0]], row.values[1]): row.count for row in groups},
        totals={keys[row.values[0]]: row.count for row in totals},
    )


def _read_sums(calls: Sequence[Call], groups: Iterable[StakeholderGroup]) -> Recorded:
    words = {number: word for word, number in GROUP_WORDS.items()}
    words |= {group.pk: group.slug for group in groups}
    recorded = Recorded({}, {})
    for place, call, group, number in _run([call.pk for call in calls]):
        if place == BY_CALL:
            recorded.totals[call] = number
        else:
            recorded.by_group[call, words[group]] = number
    return recorded


def _run(calls: list[int]) -> list[tuple[int, ...]]:
    """The sums of both grains and what the notes add to them, in one query."""
    parts = [part for place in (BY_CALL, BY_GROUP) for part in _parts(place)]
    params: list[Any] = [value for _ in parts for value in (ROLES[AUTHOR], calls)]
    sql = f"""
        SELECT place, call, "group", sum(number)::int FROM (
            {" UNION ALL ".join(f"({part})" for part in parts)}
        ) AS found GROUP BY place, call, "group" HAVING sum(number) <> 0"""  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def _parts(place: int) -> tuple[str, str]:
    names = dict(zip(GRAINS[place], KEYS, strict=False))
    call, group = names["call"], names.get("group_stated", "0")
    columns = f'{place} AS place, {call} AS call, {group} AS "group", number'
    notes = "(SELECT * FROM submissions_countedchange WHERE role = %s AND call = ANY(%s)) AS notes"
    changes = sum_records(place, "notes")
    return (
        f"""SELECT {columns} FROM submissions_countedsum
            WHERE grain = {place} AND role = %s AND {call} = ANY(%s) AND size > 0""",  # noqa: S608
        f"WITH notes AS (SELECT * FROM {notes}) SELECT {columns} FROM ({changes}) AS changes",  # noqa: S608
    )
