"""Strips: who responded to which call and took part in which meeting, the silent included."""

from __future__ import annotations

from django.utils.translation import gettext as _

from submissions.charts.canvas import LINE, SIZE, Canvas
from submissions.charts.figures import Cell, Strip, StripColumn, StripRow
from submissions.charts.lettering import shorten, width_of
from submissions.charts.marks import Mark
from submissions.charts.tables import Table
from submissions.charts.wording import either

MOST_ROWS = 80
"""More rows are in the table only."""
CELL = 22.0
TALL = 26.0


def draw(chart: Strip, canvas: Canvas, top: float) -> float:
    """Draw fields, with as many columns beside each other as there is room; give the height."""
    if not chart.rows or not chart.columns:
        return top
    y = _legend(chart, canvas, top)
    names = 0.0 if canvas.is_narrow else 240.0
    room = canvas.width - names
    wide = _cell_width(chart)
    fitting = max(1, int(room / wide))
    wide = min(room / min(fitting, len(chart.columns)), 2 * wide)
    for first in range(0, len(chart.columns), fitting):
        places = range(first, min(first + fitting, len(chart.columns)))
        y = _panel(chart, canvas, y, names=names, places=places, wide=wide)
    if len(chart.rows) > MOST_ROWS:
        words = _("The first %(drawn)s of %(all)s rows are drawn; the table has all of them.")
        left = {"drawn": MOST_ROWS, "all": len(chart.rows)}
        y = canvas.paragraph(0, y + 12, words % left, width=canvas.width, fill="muted")
    return y


def words_of(cell: Cell) -> str:
    """Give what stands in a field: a number, "." for silent, "?" for not known, or nothing."""
    if cell.kind in ("done", "part") and cell.count is not None:
        return str(cell.count)
    return {"done": "✓", "silent": ".", "absent": "×", "unknown": "?", "part": "?"}.get(
        cell.kind, ""
    )


def in_full(cell: Cell) -> str:
    """Give the same in words for the table: "4 of 20 or 22", "silent", nothing where blank."""
    if cell.kind == "part" and cell.count is not None:
        bases = either(cell.bases) if cell.bases else "?"
        words = _("%(part)s of %(base)s") % {"part": cell.count, "base": bases}
        return _("at least %(figure)s") % {"figure": words} if cell.at_least else words
    if cell.kind == "done":
        return str(cell.count) if cell.count else _("present")
    words_for = {"silent": _("silent"), "absent": _("absent"), "blank": ""}
    return words_for.get(cell.kind, _("not known"))


def _cell_width(chart: Strip) -> float:
    texts = [words_of(cell) for row in chart.rows for cell in row.cells]
    return max(CELL, max(width_of(text, SIZE) for text in texts) + 6)


def _panel(
    chart: Strip, canvas: Canvas, top: float, *, names: float, places: range, wide: float
) -> float:
    """Draw some of the columns with all rows, and give the height below."""
    heads = max(min(width_of(chart.columns[place].label, SIZE), 110) for place in places) + 24
    y = top + heads
    for number, place in enumerate(places):
        _head(chart.columns[place], canvas, x=names + number * wide + wide / 2, y=y - 6)
    previous: Mark | None = None
    for row in chart.rows[:MOST_ROWS]:
        if row.name and row.mark != previous:
            y = canvas.named(row.mark, 0, y + 20, width=canvas.width, most=1) - 8
            previous = row.mark
        below = _name(row, canvas, y=y + 17, width=(names or canvas.width) - 8)
        y = y if names else below - 14
        for number, place in enumerate(places):
            title = f"{row.name or row.mark.name}, {chart.columns[place].title}"
            left = names + number * wide
            _cell(row, row.cells[place], canvas, x=left, y=y, wide=wide, title=title)
        y = max(y + TALL, below - 10 if names else 0) + 2
        canvas.line(0, y, names + len(places) * wide, y)
    return y + 16


def _head(column: StripColumn, canvas: Canvas, *, x: float, y: float) -> None:
    """Write the head of a column upright; calls have a pointer, meetings a bar."""
    sign = "▸ " if column.kind == "call" else "| "
    canvas.text(
        x + (-4.5 if canvas.mirror else 4.5),
        y,
        sign + shorten(column.label, SIZE, 110),
        upright=True,
    )


def _name(row: StripRow, canvas: Canvas, *, y: float, width: float) -> float:
    """Write who a row is of, and give the base line of what could stand beneath."""
    if row.name:
        return canvas.paragraph(0, y, row.name, width=width, most=3)
    return canvas.named(row.mark, 0, y, width=width, most=3)


def _cell(
    row: StripRow, cell: Cell, canvas: Canvas, *, x: float, y: float, wide: float, title: str
) -> None:
    words, middle = words_of(cell), x + wide / 2
    label = f"{title}: {in_full(cell)}"
    if cell.kind == "part":
        bar = min(wide - 4, 40.0)
        _part(row.mark, cell, canvas, x=middle - bar / 2, y=y, wide=bar, label=label)
    elif cell.kind == "done":
        canvas.bar(row.mark, x + 1, y + 3, width=wide - 2, height=TALL - 6, label=label)
        room = width_of(words, SIZE) + 4
        canvas.rect(middle - room / 2, y + 5, width=room, height=TALL - 10, fill="paper")
        canvas.text(middle, y + 17.5, words, anchor="middle")
    elif cell.kind == "unknown":
        canvas.unknown(x + 1, y + 3, width=wide - 2, height=TALL - 6, label=label)
        canvas.rect(middle - 6, y + 5, width=12, height=TALL - 10, fill="paper")
        canvas.text(middle, y + 17.5, words, anchor="middle", fill="muted")
    elif words:
        if cell.kind == "silent":
            canvas.rect(
                x + 1, y + 3, width=wide - 2, height=TALL - 6,
                fill="paper", stroke="muted", label=label,
            )  # fmt: skip
        canvas.text(middle, y + 17, words, anchor="middle", fill="muted")


def _part(
    mark: Mark, cell: Cell, canvas: Canvas, *, x: float, y: float, wide: float, label: str
) -> None:
    """Draw a number over a bar that is filled as far as the part goes."""
    canvas.text(x + wide / 2, y + 14, words_of(cell), anchor="middle")
    at = y + 17
    if cell.count is None or not cell.bases:
        canvas.unknown(x, at, width=wide, height=6, label=label)
        return
    shares = [wide * min(1.0, cell.count / base) for base in cell.bases if base] or [0.0]
    canvas.rect(x, at, width=wide, height=6, fill="paper", stroke=mark.colour, label=label)
    canvas.rect(x, at, width=min(shares), height=6, fill=mark.colour, label=label)
    canvas.unknown(x + min(shares), at, width=max(shares) - min(shares), height=6, label=label)


def _legend(chart: Strip, canvas: Canvas, top: float) -> float:
    """Say what the signs mean, each beside its own field: only those that are there."""
    kinds = {cell.kind for row in chart.rows for cell in row.cells}
    entries = [
        ("part", _("a number over a bar: how many answered, the bar of all entitled")),
        ("done", _("a number or ✓: contributed or took part")),
        ("silent", _(". entitled and silent")),
        ("absent", _("× absent")),
        ("unknown", _("? not known")),
        ("blank", _("empty: not entitled")),
    ]
    there = [("", _("▸ call   | meeting")), *((k, words) for k, words in entries if k in kinds)]
    x, y = 0.0, top + 12
    for kind, words in there:
        swatch = 20.0 if kind in SWATCHES else 0.0
        needed = swatch + width_of(words, SIZE)
        if x and x + needed > canvas.width:
            x, y = 0.0, y + LINE
        _swatch(kind, canvas, x=x, y=y)
        y = canvas.paragraph(x + swatch, y, words, width=canvas.width - swatch, fill="muted") - LINE
        x += needed + 18
    return y + 14


SWATCHES = ("done", "silent", "unknown")
"""Fields that are told apart by how they are filled: wholly, not at all, or hatched."""


def _swatch(kind: str, canvas: Canvas, *, x: float, y: float) -> None:
    if kind == "done":
        canvas.rect(x, y - 11, width=15, height=12, fill="muted")
    elif kind == "silent":
        canvas.rect(x, y - 11, width=15, height=12, fill="paper", stroke="muted")
    elif kind == "unknown":
        canvas.unknown(x, y - 11, width=15, height=12)


def tabulate(chart: Strip) -> Table:
    """Give the same as a table: a row for each row, a column for each call and meeting."""
    has_names = any(row.name for row in chart.rows)
    head = (_("Group"), *((_("Name"),) if has_names else ()), *(one.title for one in chart.columns))
    rows = tuple(
        (row.mark.name, *((row.name,) if has_names else ()), *(in_full(cell) for cell in row.cells))
        for row in chart.rows
    )
    return Table(head, rows)
