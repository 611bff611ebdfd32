"""Every kind of fact that becomes a row, with its writer: what others refer to comes first."""

from collections.abc import Callable
from typing import Any

from submissions.importing.writing.claims import Claim
from submissions.importing.writing.documents import write_document
from submissions.importing.writing.events import write_agenda_item, write_meeting, write_milestone
from submissions.importing.writing.run import Run
from submissions.importing.writing.seats import write_count, write_member, write_seats
from submissions.importing.writing.sent import write_contributor, write_submission
from submissions.importing.writing.spoken import write_attendance, write_turn

Write = Callable[[Claim, Run, Any], Any]
"""Takes the row that is completed, None for a new one; gives the row."""

WRITERS: dict[str, Write] = {
    "document": write_document,
    "meeting": write_meeting,
    "agenda": write_agenda_item,
    "milestone": write_milestone,
    "seats": write_seats,
    "count": write_count,
    "submission": write_submission,
    "contributor": write_contributor,
    "member": write_member,
    "attendee": write_attendance,
    "turn": write_turn,
}
RANK = {kind: number for number, kind in enumerate(WRITERS)}


def rank_of(kind: str, role: str) -> tuple[int, int]:
    """Give the place of a fact in the order of writing; the source itself is the first."""
    return RANK.get(kind, len(RANK)), 0 if role == "self" else 1
