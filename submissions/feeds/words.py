"""Text that a feed can hold, and sentences that say what a record is."""

from __future__ import annotations

import re
from typing import Any

from meetings.models import Document, Meeting, Milestone
from meetings.partial_dates import PartialDate
from submissions.models import Call, Submission

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""What neither XML nor iCalendar can hold, or no one can read."""


def clean(words: str) -> str:
    """Give text without control characters; line breaks stay."""
    return CONTROL.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))


def clean_line(words: str) -> str:
    """Give text without control characters on one line."""
    return " ".join(clean(words).split())


def say_date(date: PartialDate, *, before: str = "") -> str:
    """Give a date as it was written, or that it is not known."""
    return f"{before}{date}" if date.is_known else f"{before}a day that is not known"


def summarise(row: Any) -> str:
    """Give one sentence on a record, and then what its editors say of it."""
    first = ", ".join(part for part in SENTENCES[type(row)](row) if part)
    more = getattr(row, "abstract", "") or getattr(row, "description", "")
    return clean(f"{first[:1].upper()}{first[1:]}. {more}".strip())


def tell_meeting(row: Meeting) -> tuple[str, ...]:
    """Say of which body a meeting is, when, where, and whether it takes place."""
    status = "" if row.status == "held" else row.get_status_display().lower()
    return (f"{row.get_kind_display()} of {row.body}", say_date(row.held), row.place, status)


def tell_call(row: Call) -> tuple[str, ...]:
    """Say of which body a call is, and until when it is open."""
    until = say_date(row.deadline, before="deadline ")
    return (f"{row.get_kind_display()} of {row.body}", until)


def tell_submission(row: Submission) -> tuple[str, ...]:
    """Say what was sent where, when, and by whom."""
    where = f"to “{row.call}”" if row.call else f"to {row.body}"
    senders = "; ".join(str(one) for one in row.contributors.all())
    return (
        f"{row.get_kind_display()} {where}",
        say_date(row.received, before="received on "),
        f"sent by {senders}" if senders else "",
    )


def tell_milestone(row: Milestone) -> tuple[str, ...]:
    """Say in the life of which body it happened, and when."""
    return (f"{row.get_kind_display()}, {row.body}", say_date(row.happened))


def tell_document(row: Document) -> tuple[str, ...]:
    """Say what sort of document it is, whose, and when it was issued."""
    body = row.produced_by
    whose = f" of {body}" if body and body.is_published else ""
    return (
        f"{row.get_kind_display()}{whose}",
        say_date(row.issued, before="issued on "),
        f"by {row.author}" if row.author else "",
    )


SENTENCES: dict[type, Any] = {
    Meeting: tell_meeting,
    Call: tell_call,
    Submission: tell_submission,
    Milestone: tell_milestone,
    Document: tell_document,
}
