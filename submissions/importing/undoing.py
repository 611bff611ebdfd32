"""Undoing: what a batch wrote is taken back whole, or not at all.

What it may take back is only what still stands as it was written: a row that an editor changed, a
publisher published, or something else rests on, is an obstacle.
"""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pghistory
from django.db import transaction

from submissions.importing.deciding import DecisionError
from submissions.importing.resting import find_resting
from submissions.importing.telling import admin_url
from submissions.importing.writings import Tell, Writings
from submissions.models import BatchState, ImportBatch, ImportItem, Proposal

UNDOABLE = (BatchState.READ, BatchState.APPLIED, BatchState.FAILED, BatchState.WAITING)
"""States of a batch that can be undone; one that is being read has to end first."""

MOST = 1000
"""So many rows that were changed are named; they are enough to say no."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A row that keeps a batch from being undone."""

    model: str
    """Such as "meetings.meeting"."""
    pk: int
    label: str
    why: str
    url: str = ""
    """Its page in the admin."""


class UndoError(RuntimeError):
    """A batch cannot be undone; `obstacles` says what rests on it."""

    def __init__(self, obstacles: list[Obstacle]) -> None:
        """Keep the obstacles."""
        self.obstacles = obstacles
        super().__init__("; ".join(f"{one.label}: {one.why}" for one in obstacles))


def find_obstacles(batch: ImportBatch, tell: Tell | None = None) -> list[Obstacle]:
    """Give the rows that keep the batch from being undone: all, or so many as one can look at."""
    return _find_obstacles(Writings.of(batch), tell)


def _find_obstacles(written: Writings, tell: Tell | None) -> list[Obstacle]:
    changed = [_obstacle(*one) for one in islice(written.find_changed(tell), MOST)]
    resting = [
        _obstacle(row._meta.label_lower, row.pk, str(row), why)
        for row, why in find_resting(written.made, batch=written.batch)
    ]
    return [*changed, *resting]


def undo(
    batch: ImportBatch,
    *,
    user: Any,
    states: Collection[str] = UNDOABLE,
    tell: Tell | None = None,
) -> int:
    """Take back what the batch wrote; give how many rows. Raises UndoError, and then did nothing.

    The batch is `undone`; the same source can be imported again and proposes all of it. `tell` is
    told again and again how many rows it looked at, and then how many it took back besides.
    """
    who = getattr(user, "pk", None)
    with transaction.atomic(), pghistory.context(batch=batch.pk, **({"user": who} if who else {})):
        locked = ImportBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
        if locked.state not in states:
            state = locked.get_state_display().lower()
            raise DecisionError({"": f"The import is {state}; it cannot be undone now."})
        written = Writings.of(locked)
        if obstacles := _find_obstacles(written, tell):
            raise UndoError(obstacles)
        _release(locked)
        written.take_back(tell and (lambda taken: tell(written.count + taken)))
        ImportBatch.objects.filter(pk=locked.pk).update(state=BatchState.UNDONE)
    batch.refresh_from_db()
    return written.count


def _release(batch: ImportBatch) -> None:
    """Take the batch and its proposals off the rows that will be gone, or that may go later."""
    ImportBatch.objects.filter(pk=batch.pk).update(document=None)
    items = ImportItem.objects.filter(batch=batch).exclude(done=[])
    items.filter(proposal__in=(Proposal.NEW, Proposal.AMBIGUOUS)).update(
        content_type=None, object_id=None
    )
    items.update(done=[])


def _obstacle(model: str, pk: int, label: str, why: str) -> Obstacle:
    return Obstacle(model, pk, label[:200], why, admin_url(model, pk))
