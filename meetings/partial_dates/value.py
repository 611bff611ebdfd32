"""A partial date: what a source says about a day, and the questions that can be asked of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from meetings.partial_dates import bounds, describing, reading
from meetings.partial_dates.answers import Answer, agreed, overlap, precede, sure
from meetings.partial_dates.bounds import NO_FIRST, NO_LAST, Range, Span
from meetings.partial_dates.errors import PartialDateError

NO_DOUBT = str.maketrans("", "", "?~%")
"""Takes the marks of doubt out of an EDTF string."""
PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?")
"""A year, a month or a day; a season such as "2011-21" is none of them."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """Text as written, its canonical EDTF, and the earliest and latest day it can mean.

    A bound is None where there is no limit or none is known. A single date or a one-of set is one
    event on one day within the bounds; an interval lasted all through. Uncertain "?", approximate
    "~" and "%" widen both bounds by one unit of the date's precision (one day, month or year), so
    "2010-11-24?" lies between 2010-11-23 and 2010-11-25. Equality compares all four facts; compare
    `reading` to ask whether two sources say the same.
    """

    text: str
    edtf: str
    earliest: date | None
    latest: date | None

    @classmethod
    def parse(cls, written: str) -> PartialDate:
        """Read a date as written or as EDTF; "" and "unknown" are NOT_KNOWN.

        Raises PartialDateError, whose message says what was not understood and gives examples.
        """
        edtf = reading.read(written)
        return cls.from_edtf(edtf, text=written) if edtf else NOT_KNOWN

    @classmethod
    def from_edtf(cls, edtf: str, *, text: str = "") -> PartialDate:
        """A date from its EDTF; the text is the EDTF itself unless a source's words are given."""
        if len(text) > reading.LONGEST:
            raise PartialDateError(text, f"it is longer than {reading.LONGEST} characters")
        spelled = bounds.canonical(edtf.strip())
        alternatives = bounds.spans(spelled)
        first = min((span.start.first for span in alternatives), default=NO_FIRST)
        last = max((span.end.last for span in alternatives), default=NO_LAST)
        return cls(text or edtf.strip(), spelled, _day(first), _day(last))

    @property
    def is_known(self) -> bool:
        """Whether anything is known of it ("still going on" is something)."""
        return self.edtf != ""

    @property
    def is_open(self) -> bool:
        """Whether it says that there is no end: still going on."""
        return self.edtf == ".."

    @property
    def day(self) -> date | None:
        """The day, when it is one certain day."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def year(self) -> str | None:
        """The year "2011" when it lies wholly in one, else None."""
        return self._shared(lambda day: f"{day.year:04}")

    @property
    def quarter(self) -> str | None:
        """The quarter "2011-Q1" when it lies wholly in one, else None."""
        return self._shared(lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}")

    @property
    def month(self) -> str | None:
        """The month "2011-02" when it lies wholly in one, else None; a mere year has no month."""
        return self._shared(lambda day: f"{day.year:04}-{day.month:02}")

    @property
    def plain(self) -> str:
        """The day, the month or the year as ISO 8601 and HTML write it; "" for any other date."""
        return self.edtf if PLAIN.fullmatch(self.edtf) else ""

    def on(self, day: date) -> Answer:
        """Whether it was on that day."""
        only = Range(day.toordinal(), day.toordinal())
        return agreed(overlap(span, Span(only, only)) for span in bounds.spans(self.edtf))

    def overlaps(self, other: PartialDate) -> Answer:
        """Whether the two have a day in common; UNKNOWN when either is not known or open."""
        return agreed(overlap(one, two) for one, two in self._pairs(other))

    def before(self, other: PartialDate) -> Answer:
        """Whether it had ended before the other began; UNKNOWN when either is not known or open."""
        return agreed(precede(one, two) for one, two in self._pairs(other))

    @property
    def first_written(self) -> date | None:
        """The first day that the words name, doubt left aside: where a timeline puts it.

        "January 2011?" may have been in December, but stands under 2011.
        """
        plain = self.edtf.translate(NO_DOUBT)
        return self.earliest if plain == self.edtf else type(self).from_edtf(plain).earliest

    @property
    def sort_key(self) -> tuple[int, int, int, str, str]:
        """Orders by earliest possible day, then latest; ".." after all days, not known last."""
        rank = 2 if not self.is_known else int(self.is_open)
        first = self.earliest.toordinal() if self.earliest else NO_FIRST
        last = self.latest.toordinal() if self.latest else NO_LAST
        return (rank, first, last, self.edtf, self.text)

    @property
    def reading(self) -> str:
        """What it says in the one comparable form: its EDTF, whatever the source's words."""
        return self.edtf

    def describe(self) -> str:
        """How it was understood, in plain English: "from 24 to 25 February 2011"."""
        return describing.describe(self.edtf)

    def __str__(self) -> str:
        """The source's words, or the EDTF where there are none."""
        return self.text or self.edtf

    def _shared(self, name: Callable[[date], str]) -> str | None:
        if self.earliest is None or self.latest is None:
            return None
        first, last = name(self.earliest), name(self.latest)
        return first if first == last else None

    def _pairs(self, other: PartialDate) -> Iterator[tuple[Span, Span]]:
        return product(bounds.spans(self.edtf), bounds.spans(other.edtf))


NOT_KNOWN = PartialDate("", "", None, None)


def was_between(starts: PartialDate, ends: PartialDate, day: date) -> Answer:
    """Whether what began at one date and ended at another, both days included, was on that day.

    Beginning not known: NO after the end, else UNKNOWN. End not known: UNKNOWN after the
    beginning. End "..": still going on.
    """
    start, end, asked = _start(starts), _end(ends), day.toordinal()
    if not ends.is_known and starts.is_known:
        end = Range(start.first, NO_LAST)
    return sure(
        yes=start.last <= asked <= end.first,
        no=asked < start.first or asked > end.last,
    )


def _start(starts: PartialDate) -> Range:
    """The days on which it may have begun; ".." is no limit."""
    if starts.is_open:
        return Range(NO_FIRST, NO_FIRST)
    return _hull([span.start for span in bounds.spans(starts.edtf)])


def _end(ends: PartialDate) -> Range:
    """The days on which it may have ended; ".." is no limit."""
    if ends.is_open:
        return Range(NO_LAST, NO_LAST)
    return _hull([span.end for span in bounds.spans(ends.edtf)])


def _hull(ranges: list[Range]) -> Range:
    """The range that holds all of these; all time when there is none."""
    if not ranges:
        return bounds.EVER
    return Range(min(days.first for days in ranges), max(days.last for days in ranges))


def _day(ordinal: int) -> date | None:
    """The day with this ordinal; None where there is no limit."""
    return date.fromordinal(ordinal) if NO_FIRST < ordinal < NO_LAST else None
