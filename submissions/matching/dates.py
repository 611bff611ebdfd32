"""Dates that importers found, as the record keeps them."""

from __future__ import annotations

from meetings.partial_dates import PartialDate, PartialDateError
from submissions.importers.records import WrittenDate

LONGEST = 100


def read_date(written: WrittenDate | None) -> PartialDate | None:
    """Give a date with the source's words; None where none is given or it cannot be read."""
    if written is None or not written.edtf:
        return None
    try:
        date = PartialDate.from_edtf(written.edtf, text=" ".join(written.text.split())[:LONGEST])
    except PartialDateError:
        return None
    return date if date.is_known else None


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
