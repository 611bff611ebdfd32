"""Paired bars: for each group two figures, such as its seats and who of them answered."""

from __future__ import annotations

from django.utils.translation import gettext as _

from submissions.charts.canvas import LINE, SIZE, Canvas
from submissions.charts.figures import Bar, Pair, PairedBars, Part
from submissions.charts.lettering import width_of
from submissions.charts.tables import Table, Value
from submissions.charts.wording import either

THICK = 12.0
STUB = 44.0
"""Length of a bar that is not known."""


def draw(chart: PairedBars, canvas: Canvas, top: float) -> float:
    """Draw the pairs from a height on, and give the height below them."""
    y = _legend(chart, canvas, top)
    names = 0.0 if canvas.is_narrow else 0.3 * canvas.width
    room = canvas.width - names - 4
    beside = _scale(chart, room)
    is_above = beside * _longest(chart) < 0.4 * room
    scale = (room - 12) / _longest(chart) if is_above else beside
    for pair in chart.pairs:
        y = _pair(chart, pair, canvas, y=y, left=names, scale=scale, is_above=is_above)
    return y


def words_of(bar: Bar) -> str:
    """Give the words at the end of a bar: "20 or 22", "4 of 20 (20.0 %) or of 22 (18.2 %)"."""
    if bar.amount is None:
        return _("? not known")
    if bar.parts:
        rates = either(map(_part, bar.parts))
        words = _("%(amount)s %(rate)s") % {"amount": bar.amount, "rate": rates}
    else:
        words = either((bar.amount, *bar.others))
    return _("at least %(figure)s") % {"figure": words} if bar.at_least else words


def _part(part: Part) -> str:
    figures = {"amount": part.amount, "base": part.base, "percent": part.percent}
    if part.base is None:
        return _("(%(percent)s %%)") % figures
    if part.amount is None:
        return _("of %(base)s (%(percent)s %%)") % figures
    return _("%(amount)s of %(base)s (%(percent)s %%)") % figures


def _lengths(bar: Bar, by_share: bool) -> list[float]:
    """The lengths of a bar in its own unit: the record's first; none where it is not known."""
    if bar.amount is None:
        return []
    if by_share:
        parts = [float(part.percent) for part in bar.parts]
        return parts or ([] if bar.beside is None else [float(bar.beside)])
    return [float(amount) for amount in (bar.amount, *bar.others)]


def _scale(chart: PairedBars, room: float) -> float:
    """Give the pixels of one unit, so that each bar and the words behind it have room."""
    bars = [bar for pair in chart.pairs for bar in (pair.above, pair.below)]
    scales = [
        (room - width_of(words_of(bar), SIZE) - 20) / max(lengths)
        for bar in bars
        if max(lengths := _lengths(bar, chart.by_share), default=0)
    ]
    return min(scales, default=room / 2)


def _longest(chart: PairedBars) -> float:
    bars = [bar for pair in chart.pairs for bar in (pair.above, pair.below)]
    return max((one for bar in bars for one in _lengths(bar, chart.by_share)), default=0) or 1


def _pair(
    chart: PairedBars,
    pair: Pair,
    canvas: Canvas,
    *,
    y: float,
    left: float,
    scale: float,
    is_above: bool,
) -> float:
    below_name = canvas.named(pair.mark, 0, y + 11, width=left - 12 if left else canvas.width)
    y = y if left else below_name - 6
    for bar, is_solid in ((pair.above, False), (pair.below, True)):
        words = words_of(bar)
        if is_above:
            canvas.text(left, y + 11, words)
            y += LINE - 2
        end = _bar(bar, canvas, pair, x=left, y=y, scale=scale, is_solid=is_solid, chart=chart)
        if not is_above:
            canvas.text(end + 7, y + 11, words)
        y += THICK + (8 if is_above else 6)
    return max(y, below_name - 8 if left else y) + 12


def _bar(
    bar: Bar,
    canvas: Canvas,
    pair: Pair,
    *,
    x: float,
    y: float,
    scale: float,
    is_solid: bool,
    chart: PairedBars,
) -> float:
    """Draw one bar and give where it ends: sure as far as all agree, hatched up to the largest."""
    lengths = [one * scale for one in _lengths(bar, chart.by_share)]
    label = f"{pair.mark.name}: {chart.below if is_solid else chart.above}, {words_of(bar)}"
    if not lengths:
        canvas.unknown(x, y, width=STUB, height=THICK, label=label)
        return x + STUB
    sure, most = min(lengths), max(lengths)
    if is_solid:
        canvas.bar(pair.mark, x, y, width=sure, height=THICK, label=label)
    else:
        canvas.rect(
            x, y, width=sure, height=THICK, fill="paper", stroke=pair.mark.colour, label=label
        )
    canvas.unknown(x + sure, y, width=most - sure, height=THICK, label=label)
    canvas.line(x, y - 1, x, y + THICK + 1, stroke="ink")
    if bar.at_least:
        canvas.unknown(x + most, y, width=10, height=THICK, label=label)
        return x + most + 10
    return x + most


def _legend(chart: PairedBars, canvas: Canvas, top: float) -> float:
    """Say which bar is which, and what hatching means where there is any."""
    x, y = 0.0, top + 12
    entries = [(chart.above, "outline"), (chart.below, "solid")]
    if any(_is_doubtful(bar) for pair in chart.pairs for bar in (pair.above, pair.below)):
        entries.append((_("not known, or sources differ"), "hatched"))
    for words, look in entries:
        if x and x + width_of(words, SIZE) + 40 > canvas.width:
            x, y = 0.0, y + LINE
        if look == "outline":
            canvas.rect(x, y - 10, width=20, height=10, fill="paper", stroke="ink")
        elif look == "solid":
            canvas.rect(x, y - 10, width=20, height=10, fill="ink")
        else:
            canvas.unknown(x, y - 10, width=20, height=10)
        canvas.text(x + 26, y, words)
        x += width_of(words, SIZE) + 44
    return y + 14


def _is_doubtful(bar: Bar) -> bool:
    return bar.amount is None or bool(bar.others) or len(bar.parts) > 1 or bar.at_least


def tabulate(chart: PairedBars) -> Table:
    """Give the same figures as a table."""
    bars = [(pair.above, pair.below) for pair in chart.pairs]
    head = [_("Group")]
    for place, name in enumerate((chart.above, chart.below)):
        head.append(name)
        if any(pair[place].others for pair in bars):
            head.append(_("%(figure)s, other sources") % {"figure": name})
        if any(part.base is not None for pair in bars for part in pair[place].parts):
            head.append(_("%(figure)s, of") % {"figure": name})
        if any(pair[place].parts for pair in bars):
            head.append(_("%(figure)s, %%") % {"figure": name})
    has_least = any(bar.at_least for pair in bars for bar in pair)
    if has_least:
        head.append(_("May be more"))
    rows = [_row(pair, bars, has_least=has_least) for pair in chart.pairs]
    return Table((*head, *chart.further), tuple(rows))


def _row(pair: Pair, bars: list[tuple[Bar, Bar]], *, has_least: bool) -> tuple[Value, ...]:
    cells: list[Value] = [pair.mark.name]
    for place, bar in enumerate((pair.above, pair.below)):
        cells.append(bar.amount)
        if any(pair[place].others for pair in bars):
            cells.append("; ".join(map(str, bar.others)))
        if any(part.base is not None for pair in bars for part in pair[place].parts):
            cells.append("; ".join(str(part.base) for part in bar.parts))
        if any(pair[place].parts for pair in bars):
            none = None if bar.beside is None else ""
            cells.append("; ".join(str(part.percent) for part in bar.parts) or none)
    if has_least:
        cells.append(_("yes") if pair.above.at_least or pair.below.at_least else _("no"))
    return (*cells, *pair.further)
