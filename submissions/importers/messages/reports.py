"""Reports of machines that turn up in archives: bounces, delays, automatic answers.

They are known by the marks that RFC 3464 and RFC 3834 give them, in the headers or as text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from submissions.importers.messages.lines import Line

BOUNCE = "It is a report that a message was not delivered, and no message of a person."
AUTOMATIC = "It is an automatic answer, and no message of a person."
FIELDS = (
    "reporting-mta:",
    "final-recipient:",
    "original-recipient:",
    "action:",
    "diagnostic-code:",
)
DAEMON = re.compile(r"(?:mailer-daemon|mail-daemon)(?:@|\s|>|$)", re.IGNORECASE)
NEEDED = 2
"""So many different fields of a report stand in its text."""


def find_report(headers: Mapping[str, str], types: Sequence[str]) -> str:
    """Give why it is a report, by its headers and the types of its parts; "" for a message."""
    if "message/delivery-status" in types or "x-failed-recipients" in headers:
        return BOUNCE
    if "delivery-status" in headers.get("content-type", "").lower():
        return BOUNCE
    if headers.get("return-path", "").strip() == "<>" and DAEMON.search(headers.get("from", "")):
        return BOUNCE
    if headers.get("auto-submitted", "").lower().startswith("auto-replied"):
        return AUTOMATIC
    return ""


def find_report_in_text(lines: Sequence[Line]) -> str:
    """Give why it is a report, by the fields of one on lines without a mark of a quote."""
    found = set()
    for line in lines:
        low = line.words[:40].lower()
        if low.startswith(FIELDS):
            found.add(low.partition(":")[0])
    return BOUNCE if len(found) >= NEEDED else ""
