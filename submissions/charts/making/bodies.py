"""Charts of a body: its seats over the years, its submissions, one against the other, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from meetings.languages import naming
from meetings.models import Body, Composition, StakeholderGroup
from submissions.charts.figures import Bar, Pair, PairedBars, Part, Stack, StackedShares
from submissions.charts.marks import Mark
from submissions.charts.wording import either
from submissions.counting import CountTable, count_submissions
from submissions.counting.compositions import CompositionTable, compositions_of
from submissions.counting.groups import in_order
from submissions.counting.shares import Share
from submissions.counting.tables import OUTSIDE, CountRow

MOST_STACKS = 120
"""Columns that one picture holds: the latest."""


def make_composition(body: Body) -> StackedShares:
    """Give the seats of a body's compositions by group."""
    return chart_compositions(body, _tables(body))


def _tables(body: Body) -> list[CompositionTable]:
    rows = list(Composition.objects.public().filter(body=body).select_related("body"))
    rows.sort(key=lambda one: (one.starts.earliest or one.decided.earliest or date.max, one.slug))
    return list(compositions_of(rows[-MOST_STACKS:]).values())


def chart_compositions(body: Body, tables: Sequence[CompositionTable]) -> StackedShares:
    """Give the chart of compositions that have been counted, in their order."""
    marks = {row.key: Mark(row.key, _name(row)) for table in tables for row in table.rows}
    orders = {row.key: row.group.order if row.group else 10**6 for t in tables for row in t.rows}
    keys = sorted(marks, key=lambda key: (orders[key], key))
    return StackedShares(
        title=_("Seats by group: %(body)s") % {"body": naming(body)[0]},
        description=_("For each composition, how its seats were divided among the groups."),
        notes=(
            _("Numbers are seats. Hatched: seats of which the group is not known; it is not zero."),
            *_differences(tables),
        ),
        counted=_("Seats"),
        marks=tuple(marks[key] for key in keys),
        stacks=tuple(_stack(table, keys) for table in tables),
    )


def _differences(tables: Sequence[CompositionTable]) -> list[str]:
    """Give a sentence for each number of seats on which sources differ."""
    words = _("Sources differ on the seats of %(group)s in “%(name)s”: %(seats)s.")
    return [
        words
        % {
            "group": _name(row),
            "name": table.composition.label,
            "seats": either(base.seats for base in row.bases),
        }
        for table in tables
        for row in table.rows
        if len(row.bases) > 1
    ]


def _name(row: object) -> str:
    key, group = getattr(row, "key", ""), getattr(row, "group", None)
    label = naming(group)[0] if group else str(getattr(row, "label", ""))
    return _("Not mapped to a group") if key == "unmapped" else label


def _stack(table: CompositionTable, keys: Sequence[str]) -> Stack:
    seats: dict[str, int] = defaultdict(int)
    for row in table.rows:
        seats[row.key] += row.seats
    counts = tuple(seats[key] for key in keys)
    total = table.base or table.size
    return Stack(
        label=table.composition.label,
        counts=counts,
        worths=tuple(map(Fraction, counts)),
        total=total,
        unknown=(total or 0) - sum(counts),
    )


def make_contributions(body: Body) -> StackedShares:
    """Give the submissions of a body by year and group."""
    chosen = {"body": body.slug}
    table = count_submissions(group_by=("year", "group"), filters=chosen)
    return chart_contributions(body, table, count_submissions(group_by=("year",), filters=chosen))


def chart_contributions(body: Body, table: CountTable, totals: CountTable) -> StackedShares:
    """Give the chart of submissions counted by year and group, and by year alone."""
    by_year = {row.key["year"] or "": row for row in totals.rows}
    rows = {(row.key["year"] or "", row.key["group"] or ""): row for row in table.rows}
    names = {row.key["group"] or "": str(row.labels["group"]) for row in table.rows}
    order = in_order(names, StakeholderGroup.objects.public())
    keys = [key for key, _group in order if key not in OUTSIDE]
    years = [*_filled([year for year in by_year if year.isdigit()])]
    years += [year for year in by_year if not year.isdigit()]
    return StackedShares(
        title=_("Submissions by group and year: %(body)s") % {"body": naming(body)[0]},
        description=_("For each year, how the submissions on record are shared among the groups."),
        notes=(
            _("Numbers are submissions. One sent by several groups is in each of them."),
            _("A year without any has no column. The chair and the secretariat are left out."),
        ),
        counted=_("Submissions"),
        marks=tuple(Mark(key, names[key]) for key in keys),
        stacks=tuple(_year(year, keys, rows, by_year.get(year)) for year in years[-MOST_STACKS:]),
    )  # fmt: skip


def _filled(years: list[str]) -> list[str]:
    """All years from the first to the last, those without a submission too."""
    if not years:
        return []
    return [f"{year:04}" for year in range(int(min(years)), int(max(years)) + 1)]


def _year(
    year: str,
    keys: Sequence[str],
    rows: dict[tuple[str, str], CountRow],
    total: CountRow | None,
) -> Stack:
    found = [rows.get((year, key)) for key in keys]
    return Stack(
        label=str(total.labels["year"]) if total else year,
        counts=tuple(row.count if row else 0 for row in found),
        worths=tuple((row.fractional or Fraction(0)) if row else Fraction(0) for row in found),
        total=total.count if total else 0,
    )


def make_balance(body: Body) -> PairedBars:
    """Give the seats of a body against the submissions that its groups sent."""
    tables = [table for table in _tables(body) if table.sum]
    counted = count_submissions(group_by=("group",), filters={"body": body.slug})
    return chart_balance(body, tables[-1] if tables else None, counted)


def chart_balance(body: Body, seats: CompositionTable | None, counted: CountTable) -> PairedBars:
    """Give the chart of one composition beside the submissions counted by group."""
    rows = {row.key["group"] or "": row for row in counted.rows}
    names = {row.key: _name(row) for row in seats.rows} if seats else {}
    names |= {key: str(row.labels["group"]) for key, row in rows.items() if key not in OUTSIDE}
    orders = {
        row.key: row.group.order if row.group else 10**6 for row in (seats.rows if seats else ())
    }
    keys = sorted(names, key=lambda key: (orders.get(key, 10**5), key))
    notes = [_("Bars are as long as the shares; a joint submission counts in parts.")]
    if seats:
        words = _("Seats of the composition “%(name)s”; submissions of all years on record.")
        notes.append(words % {"name": seats.composition.label})
    return PairedBars(
        title=_("Seats and submissions by group: %(body)s") % {"body": naming(body)[0]},
        description=_("For each group, its share of the seats above its share of the submissions."),
        notes=tuple(notes),
        above=_("Seats"),
        below=_("Submissions"),
        by_share=True,
        pairs=tuple(
            Pair(Mark(key, names[key]), seats_of_key(key, seats), _sent(rows.get(key), counted))
            for key in keys
        ),
    )


def seats_of_key(key: str, table: CompositionTable | None) -> Bar:
    """Give the seats of a group beside their whole, as sources have them.

    A group that a full composition does not name has no seat; of one with gaps, who knows.
    """
    if table is None or not table.base:
        return Bar(None)
    own = [row for row in table.rows if row.key == key]
    if not own:
        return (
            Bar(0, parts=(Part(_percent(0, 1), table.base),))
            if table.base == table.sum
            else Bar(None)
        )
    seats, bases = sum(row.seats for row in own), own[0].bases if len(own) == 1 else ()
    others = tuple(base.seats for base in bases if base.seats != seats)
    wholes = tuple(table.base - seats + other for other in others)
    parts = (
        Part(_percent(other, whole), whole, amount=other)
        for other, whole in zip(others, wholes, strict=True)
        if whole
    )
    return Bar(seats, others, (Part(_percent(seats, table.base), table.base), *parts))


def _sent(row: CountRow | None, table: CountTable) -> Bar:
    if row is None:
        return Bar(0, parts=(Part(_percent(0, 1)),))
    part = table.share(row)
    return Bar(row.count, parts=(Part(part.percent),) if part else ())


def _percent(part: int, base: int) -> Decimal:
    return Share(part, base).percent
