"""Dates as charts have room for them, and spans of time as they are drawn."""

from __future__ import annotations

from meetings.partial_dates import PartialDate
from submissions.charts.figures import Span


def day_label(known: PartialDate) -> str:
    """Give a month as "2011-03", a year where no month is known, nothing where no date is."""
    if known.month:
        return known.month
    first = known.first_written or known.latest
    return f"{first.year:04}" if first else ""


def span_of(title: str, starts: PartialDate, ends: PartialDate) -> Span:
    """Give what lasted from one partial date to another, doubt kept on both sides."""
    return Span(
        title=title,
        first=starts.earliest,
        surely_from=starts.latest,
        surely_to=ends.earliest,
        last=ends.latest,
        goes_on=ends.is_open,
    )
