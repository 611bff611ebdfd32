"""What stands beside counts by call, by group or by both: seats, answers, what sources report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from submissions.counting.tables import CountRow, CountTable
from submissions.counting.tallies import CallTally, GroupTally

Key = tuple[str, ...]


def has_responses(group_by: tuple[str, ...], chosen: Mapping[str, str]) -> bool:
    """Say whether counts of submissions by these are those of calls, and of nothing less.

    Whatever else narrows the submissions, their senders were not asked for that alone.
    """
    if set(chosen) == {"call"}:
        return chosen["call"] != "none" and set(group_by) <= {"call", "group"}
    return set(chosen) == {"body"} and "call" in group_by and set(group_by) <= {"call", "group"}


def keys_of(responses: Iterable[CallTally], group_by: tuple[str, ...]) -> list[Key]:
    """Give the rows that the calls have, those of which nothing is recorded too."""
    return [key for key, _ in _rows(responses, group_by)]


def with_responses(table: CountTable, responses: Iterable[CallTally]) -> CountTable:
    """Set reported, entitled and answered beside the counts by call, by group or by both."""
    beside = dict(_rows(responses, table.group_by))
    rows = tuple(_beside(row, beside.get(_key(row))) for row in table.rows)
    return replace(table, rows=rows)


def _key(row: CountRow) -> Key:
    return tuple(value or "none" for value in row.key.values())


def _rows(
    responses: Iterable[CallTally], group_by: tuple[str, ...]
) -> Iterator[tuple[Key, GroupTally]]:
    for response in responses:
        for group in response.groups if "group" in group_by else (response.total,):
            values = {"call": response.call.slug, "group": group.key}
            yield tuple(values[name] for name in group_by), group


def _beside(row: CountRow, group: GroupTally | None) -> CountRow:
    if group is None:
        return row
    return replace(
        row,
        reported=group.reported,
        entitled=group.entitled,
        answered=group.answered if group.bases else None,
        answered_at_least=group.at_least if group.bases else None,
        bases=group.bases,
    )
