"""Those entitled to answer a call and for whom no submission is on record, by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from meetings.excerpts import Excerpt
from meetings.models import Membership
from meetings.paging import ROWS_A_PAGE, Page
from meetings.parameters import no_row
from submissions.counting.tallies import CallTally, GroupTally, NamedSeat

NAMES = 50
"""Names of a group on the page of a call; the list of the silent has all."""


@dataclass(frozen=True, slots=True)
class Silent:
    """A seat without an answer, with its row of the record."""

    membership: Membership
    certain: bool
    """Whether the seat was certainly held that day."""


@dataclass(frozen=True, slots=True)
class SilentGroup:
    """The silent of one group: names, and seats whose holders are not known by name."""

    group: GroupTally
    names: Excerpt


def find_silent_groups(response: CallTally) -> list[SilentGroup]:
    """Give the groups in which somebody stayed silent, with the first names, in one query."""
    groups = [group for group in response.groups if group.silent or group.silent_unnamed]
    shown = {group.key: group.silent[:NAMES] for group in groups}
    names = _with_names([seat for seats in shown.values() for seat in seats])
    return [
        SilentGroup(
            group,
            Excerpt([names[seat.membership_id] for seat in shown[group.key]], len(group.silent)),
        )
        for group in groups
    ]


def find_silent(response: CallTally, after: str) -> Page:
    """Give a page of all names, group by group; `after` is the key of the last seat before it.

    Raises ParameterError where no such seat was silent.
    """
    seats = [seat for group in response.groups for seat in group.silent]
    keys = [str(seat.membership_id) for seat in seats]
    if after and after not in keys:
        raise no_row(after)
    first = keys.index(after) + 1 if after else 0
    shown = seats[first : first + ROWS_A_PAGE]
    names = _with_names(shown)
    is_last = first + len(shown) >= len(seats)
    rows = [names[seat.membership_id] for seat in shown]
    return Page(rows, after, "" if is_last else str(shown[-1].membership_id))


def _with_names(seats: Sequence[NamedSeat]) -> dict[int, Silent]:
    """The seats by the primary key of their membership."""
    wanted = {seat.membership_id: seat.certain for seat in seats}
    rows = Membership.objects.select_related("participant", "representing", "group")
    found = rows.filter(pk__in=wanted).in_bulk()
    return {pk: Silent(found[pk], certain) for pk, certain in wanted.items()}
