"""What a participant did at one call or meeting, as one cell of the record's matrix."""

from __future__ import annotations

from dataclasses import dataclass

from meetings.models import Attendance, Presence
from meetings.partial_dates import Answer
from submissions.models import Submission

THERE = (Presence.PRESENT, Presence.REMOTE)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what was done, or why nothing stands there."""

    kind: str
    """"done", "silent" (entitled, nothing sent or said), "absent", "unknown", or "blank"."""
    submissions: tuple[Submission, ...] = ()
    interventions: int = 0
    presence: str = ""
    """Code of the presence at a meeting; empty where none is recorded."""

    @property
    def count(self) -> int:
        """Give the number of submissions and interventions together."""
        return len(self.submissions) + self.interventions

    @property
    def mark(self) -> str:
        """Give what the page prints: a number, "." for silent, "?" for not known, or nothing."""
        if self.count:
            return str(self.count)
        return {"done": "✓", "silent": ".", "absent": "absent", "unknown": "?"}.get(self.kind, "")


BLANK = Cell("blank")


def cell_of_call(entitled: Answer, submissions: tuple[Submission, ...]) -> Cell:
    """Give the cell of a call: submissions, else silence, else not known whether entitled."""
    if submissions:
        return Cell("done", submissions)
    kinds = {Answer.YES: "silent", Answer.UNKNOWN: "unknown", Answer.NO: "blank"}
    return Cell(kinds[entitled])


def cell_of_meeting(
    entitled: Answer, attendance: Attendance | None, *, turns: int, recorded: bool
) -> Cell:
    """Give the cell of a meeting; `recorded` says whether its interventions are in the record.

    Who held a seat and did not speak is silent where the turns are recorded, else not known.
    """
    presence = attendance.presence if attendance else ""
    if turns or presence in THERE:
        return Cell("done", interventions=turns, presence=presence)
    if presence == Presence.ABSENT:
        return Cell("absent", presence=presence)
    if entitled == Answer.YES and recorded:
        return Cell("silent", presence=presence)
    if entitled == Answer.NO and not attendance:
        return BLANK
    return Cell("unknown", presence=presence)
