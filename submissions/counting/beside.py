"""What stands beside a count by group: seats, answers, and what sources report."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from submissions.counting.responses import CallResponse, GroupResponse
from submissions.counting.tables import CountRow, CountTable


def with_response(table: CountTable, response: CallResponse) -> CountTable:
    """Set reported, entitled and answered beside the counts by group of one call.

    Groups with seats or a reported figure that sent nothing get a row of 0.
    """
    there = {str(row.key["group"]): row for row in table.rows}
    rows = [
        _beside(there.get(group.key) or _silent(table, group), group) for group in response.groups
    ]
    return replace(table, rows=tuple(rows))


def _silent(table: CountTable, group: GroupResponse) -> CountRow:
    return CountRow(
        key={"group": group.key},
        labels={"group": group.label},
        count=0,
        fractional=Fraction(0),
        records={**table.filters, "group": group.key},
        special=group.group is None,
        unknown=group.key in ("not-stated", "unmapped"),
    )


def _beside(row: CountRow, group: GroupResponse) -> CountRow:
    return replace(
        row,
        reported=group.reported,
        entitled=group.entitled,
        answered=group.answered if group.bases else None,
        answered_at_least=group.at_least if group.bases else None,
        bases=group.bases,
    )
