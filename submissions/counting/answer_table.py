"""Who answered several calls as one table: a row a call, a column a group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from submissions.counting.groups import in_order
from submissions.counting.tallies import CallTally, GroupTally


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One call, its figures in the order of the columns."""

    tally: CallTally
    cells: tuple[GroupTally | None, ...]
    """None where the group had no seat and sent nothing."""


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """Calls down, groups across."""

    columns: tuple[GroupTally, ...]
    """A tally of each group, for its name."""
    rows: tuple[AnswerRow, ...]


def tabulate_answers(tallies: Sequence[CallTally]) -> AnswerTable:
    """Give the responses to some calls as a table; the groups are those of any of them."""
    found = {group.key: group for one in tallies for group in one.groups}
    order = in_order(found, [group.group for group in found.values()])
    keys = [key for key, _ in order]
    rows = tuple(AnswerRow(one, tuple(one.group(key) for key in keys)) for one in tallies)
    return AnswerTable(tuple(found[key] for key in keys), rows)
