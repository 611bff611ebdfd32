"""How much each worklist has; counted again only when something has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from submissions.care.state import State, read_state
from submissions.care.worklists import Worklist

Counts = dict[str, int | None]
"""By the worklist's name; None where counting is too dear to be done in passing."""


@dataclass
class Kept:
    """The counts that were made in one state of the record."""

    state: State | None = None
    counts: Counts = field(default_factory=dict)


_kept = Kept()


def count_all(worklists: Iterable[Worklist]) -> Counts:
    """Count what some worklists have, in one query or two for each that is not counted yet."""
    state = read_state()
    known = _kept.counts if state is not None and _kept.state == state else {}
    counts = {one.slug: known.get(one.slug) for one in worklists}
    for one in worklists:
        if counts[one.slug] is None:
            counts[one.slug] = one.count()
    _keep(state, {**known, **counts})
    return counts


def _keep(state: State | None, counts: Counts) -> None:
    """Keep counts in this process, for as long as nothing changes."""
    global _kept  # one value is put in place of another at once, whatever other threads do
    _kept = Kept(state, counts)
