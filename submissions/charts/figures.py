"""The figures that charts are drawn from: small, frozen, and free of any record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from submissions.charts.marks import Mark


@dataclass(frozen=True, kw_only=True)
class Chart:
    """What every chart has: its words, all of them given."""

    title: str
    description: str
    """One or two sentences that say what is to be seen, for those who do not see it."""
    notes: tuple[str, ...] = ()
    """Sentences that stand under the picture: bases, doubts, what is left out."""


@dataclass(frozen=True, slots=True)
class Part:
    """A figure as a part of a whole."""

    percent: Decimal
    base: int | None = None
    """The whole, where it is a number to be named."""
    amount: int | None = None
    """The figure itself, where it is another one than that of the record."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what the record shows, and what other sources give."""

    amount: int | None
    """None where it is not known."""
    others: tuple[int, ...] = ()
    parts: tuple[Part, ...] = ()
    """Its share of each base that sources give, that of the record first."""
    at_least: bool = False
    """Whether it may be more."""
    beside: Decimal | None = None
    """In percent of a whole that it is compared with and is no part of, so that it has no share."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bars of one group, and further figures of it for the table."""

    mark: Mark
    above: Bar
    below: Bar
    further: tuple[int | None, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PairedBars(Chart):
    """Two bars for each group, such as seats and answers."""

    above: str
    """What the upper bars count."""
    below: str
    by_share: bool = False
    """Whether bars are as long as their shares, not as their amounts."""
    further: tuple[str, ...] = ()
    """Heads of the further figures."""
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Stack:
    """The parts of one year, one for each of the chart's marks."""

    label: str
    counts: tuple[int, ...]
    worths: tuple[Fraction, ...]
    """What each is worth in the whole: a joint submission counts in parts."""
    total: int | None
    """The number of records; None where it is not known."""
    unknown: int = 0
    """How many of the total have no group that is known."""


@dataclass(frozen=True, kw_only=True)
class StackedShares(Chart):
    """Shares of groups, year by year."""

    marks: tuple[Mark, ...]
    stacks: tuple[Stack, ...]
    counted: str
    """What is counted, such as "Submissions"."""


@dataclass(frozen=True, slots=True)
class Tick:
    """An event of some days."""

    title: str
    first: date
    last: date
    is_sure: bool = True
    """Whether it was on these days; else on some day between them."""


@dataclass(frozen=True, slots=True)
class Span:
    """What lasted from one day to another, as far as known.

    The outer days are the earliest and the latest possible, the inner ones are certain.
    """

    title: str
    first: date | None
    """The earliest day possible; None where nothing is known of the beginning."""
    surely_from: date | None
    surely_to: date | None
    last: date | None
    """The latest day possible; None where nothing is known of the end, or none is foreseen."""
    goes_on: bool = False
    """Whether sources say that it has not ended."""


@dataclass(frozen=True, kw_only=True)
class Density(Chart):
    """Events over time: ticks for meetings, spans for calls, and how many in each month."""

    meetings: tuple[Tick, ...]
    calls: tuple[Span, ...]
    months: tuple[tuple[int, int, int], ...]
    """Year, month, events in it; months without any are left out."""
    years_only: tuple[tuple[int, int], ...] = ()
    """Year, events of which no month is known."""
    undated: int = 0
    writes_years: bool = True
    """Whether the years stand below; the page may write them itself."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of a strip.

    `kind` is "done", "silent", "absent", "unknown", "blank", or "part" for a part of a group.
    """

    kind: str
    count: int | None = None
    bases: tuple[int, ...] = ()
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class StripRow:
    """A row of a strip: a group, or somebody in it."""

    mark: Mark
    name: str
    """Empty where the row is the group itself."""
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class StripColumn:
    """A call or a meeting."""

    kind: str
    """"call" or "meeting"."""
    label: str
    """A few letters, such as a month."""
    title: str


@dataclass(frozen=True, kw_only=True)
class Strip(Chart):
    """Who responded to what."""

    columns: tuple[StripColumn, ...]
    rows: tuple[StripRow, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat that somebody held."""

    mark: Mark
    body: str
    role: str
    span: Span
    dates: str
    """As the sources write them."""
    within: Span | None = None
    """Its span as far as its composition and its body bound it, where it has no such day itself."""

    @property
    def drawn(self) -> Span:
        """Give the span as it is drawn."""
        return self.within or self.span


@dataclass(frozen=True, slots=True)
class Tie:
    """A person's tie to an organisation."""

    organisation: str
    position: str
    span: Span
    dates: str
    """As the sources write them."""


@dataclass(frozen=True, kw_only=True)
class Seats(Chart):
    """The seats of one participant over the years, and beneath them its ties to organisations."""

    seats: tuple[Seat, ...]
    ties: tuple[Tie, ...] = ()
    today: date
    """Where what goes on is cut off."""
