"""Outcomes: what applying wrote or would write, and what it left and why."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Written:
    """One row that was made, filled in or given a statement."""

    item: int
    """The primary key of the proposal."""
    did: str
    """created, filled or stated."""
    model: str
    """Such as "meetings.meeting"."""
    pk: int
    """In a plan, that of a new row names nothing afterwards."""
    label: str
    """What the row is called."""
    fields: dict[str, list[Any]] = field(default_factory=dict)
    """By name: what it was and what it is."""
    url: str = ""
    """The page of the row in the admin; "" for one that has none, and in a plan for a new one."""


@dataclass(frozen=True, slots=True)
class Left:
    """A proposal that was accepted and yet not applied, or something of it that was left out."""

    item: int
    label: str
    why: str


@dataclass(frozen=True, slots=True)
class ApplyReport:
    """What applying did, or what it would do when `is_plan`."""

    written: tuple[Written, ...] = ()
    left: tuple[Left, ...] = ()
    """Accepted, yet still open, each with the reason."""
    aside: tuple[Left, ...] = ()
    """Left out of proposals that were applied otherwise, each with the reason."""
    unchanged: int = 0
    """Accepted, and the record says the same already."""
    is_plan: bool = False

    @property
    def created(self) -> int:
        """Rows made."""
        return sum(one.did == "created" for one in self.written)

    @property
    def filled(self) -> int:
        """Rows completed."""
        return sum(one.did == "filled" for one in self.written)

    @property
    def stated(self) -> int:
        """Statements added to rows that were there."""
        return sum(one.did == "stated" for one in self.written)
