"""Dates that importers found, as the record keeps them."""

from __future__ import annotations

import re

from meetings.partial_dates import PartialDate, PartialDateError
from submissions.importers.records import WrittenDate

LONGEST = 100
LAST_DAY = 31


def read_date(written: WrittenDate | None) -> PartialDate | None:
    """Give a date with the source's words; None where none is given or it cannot be read."""
    if written is None or not written.edtf:
        return None
    try:
        date = PartialDate.from_edtf(written.edtf, text=" ".join(written.text.split())[:LONGEST])
    except PartialDateError:
        return None
    return date if date.is_known else None


def read_day(written: WrittenDate | None) -> int | None:
    """Give the day of the month where that is all a date says: "the 24th" as 24."""
    numbers = re.findall(r"\d{1,4}", written.text[:LONGEST]) if written else []
    day = int(numbers[0]) if len(numbers) == 1 else 0
    return day if 1 <= day <= LAST_DAY else None


def is_less_exact(date: PartialDate, known: PartialDate) -> bool:
    """Whether a date says less than what is known, and nothing else: "2011-02" of "2011-02-24".

    Neither may be without limit; a date with several days holds only what lies within it.
    """
    if date.edtf == known.edtf or "/" in date.edtf:
        return False
    bounds = (date.earliest, date.latest, known.earliest, known.latest)
    if None in bounds:
        return False
    first, last, known_first, known_last = bounds
    return first <= known_first and known_last <= last  # type: ignore[operator]
