"""What attendance is counted by: who was at meetings, how, and as what."""

from __future__ import annotations

from functools import partial

from django.db.models import Q

from meetings.models import AttendanceRole, Presence
from submissions.counting import closed, labels
from submissions.counting.dimensions import Dimension, of_date, of_part, own
from submissions.counting.people import NOT_KNOWN, Part
from submissions.counting.single import Single
from submissions.counting.turns import of_meeting

PART = Part(
    prefix="",
    body="meeting__body",
    day="meeting__held",
    office="role",
    chairs=(AttendanceRole.CHAIR, AttendanceRole.CO_CHAIR),
)
_ALL = (
    *of_meeting(),
    *of_part(PART),
    own(
        "presence",
        "Presence",
        path="presence",
        missing=NOT_KNOWN,
        find=partial(labels.of_choices, Presence),
        closed=closed.of_choices(Presence),
    ),
    own(
        "role",
        "Role at the meeting",
        path="role",
        missing=NOT_KNOWN,
        find=partial(labels.of_choices, AttendanceRole),
        closed=closed.of_choices(AttendanceRole),
    ),
    *of_date("meeting__held", "of the meeting"),
)
ATTENDANCE_DIMENSIONS: dict[str, Dimension] = {dimension.name: dimension for dimension in _ALL}
"""What attendance is counted by."""
ATTENDANCES = Single(
    measure="attendances",
    dimensions=ATTENDANCE_DIMENSIONS,
    undated=Q(meeting__held_earliest=None, meeting__held_latest=None),
)
"""Attendance as it is counted."""
