"""Undoing: what a batch wrote is taken back whole, or not at all."""

from dataclasses import dataclass
from typing import Any

from submissions.models import ImportBatch


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


def find_obstacles(batch: ImportBatch) -> list[Obstacle]:
    """Give every row that keeps the batch from being undone."""
    raise NotImplementedError


def undo(batch: ImportBatch, *, user: Any) -> int:
    """Take back what the batch wrote; give how many rows. Raises UndoError, and then did nothing.

    The batch is `undone`; the same source can be imported again and proposes all of it.
    """
    raise NotImplementedError
