"""Reassigning: two records of one participant made one, rows moved between two, and all undone.

`planning` and `choosing` read what would be done, `doing` does it and keeps a journal row by row,
`undoing` takes back what still stands as the journal says.
"""

from meetings.reassigning.choosing import MovePlan, Span, plan_move
from meetings.reassigning.doing import merge, move
from meetings.reassigning.errors import ReassigningError, StaleError
from meetings.reassigning.planning import MergePlan, plan_merge
from meetings.reassigning.undoing import UndoPlan, plan_undo, undo

__all__ = [
    "MergePlan",
    "MovePlan",
    "ReassigningError",
    "Span",
    "StaleError",
    "UndoPlan",
    "merge",
    "move",
    "plan_merge",
    "plan_move",
    "plan_undo",
    "undo",
]
