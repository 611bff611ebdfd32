"""Every chart as XML: whole, named, without style of its own, and with the table's numbers."""

import csv
import io
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from lxml import etree

from submissions.charts.canvas import SIZE, Canvas
from submissions.charts.drawing import draw_alone, draw_inline, is_empty, tabulate
from submissions.charts.figures import Density, PairedBars, Seats, StackedShares, Strip, Tick
from submissions.charts.lettering import width_of
from submissions.charts.marks import COLOURS
from submissions.charts.years import Axis
from tests.submissions.charts import samples

NS = "{http://www.w3.org/2000/svg}"
WIDTHS = (280, 328, 720, 1200)
LONG = samples.LONG
NAMED = {key: f"{name} {LONG}" for key, name in samples.NAMES.items()}
CHARTS = {
    **{make.__name__: make() for make in samples.ALL},
    "one_year": samples.shares(1),
    "sixty_years": samples.shares(60),
    "sixty_years_dense": samples.density(60),
    "many_calls": samples.strip(45),
    "long_names": samples.paired(NAMED, LONG),
    "long_legend": samples.shares(4, NAMED, LONG),
    "long_rows": samples.strip(4, NAMED),
    "arabic": samples.paired(samples.ARABIC, "المقاعد والردود"),
    "arabic_years": samples.shares(9, samples.ARABIC, "الوثائق حسب السنة"),
}


def drawn(chart, *, width=720, mirror=False):
    return etree.fromstring(draw_inline(chart, uid="one", width=width, mirror=mirror))


def texts(root):
    return [node.text.strip("\u2067\u2068\u2069") for node in root.iter(f"{NS}text")]


def labels(root):
    """Give the words that areas have when pointed at, each once."""
    titles = [node for node in root.iter(f"{NS}title") if node.getparent() is not root]
    return list(dict.fromkeys(node.text.strip("\u2067\u2068\u2069") for node in titles))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("mirror", [False, True])
@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_named_and_carries_no_style(name, mirror, width):
    root = drawn(CHARTS[name], width=width, mirror=mirror)
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby").split() == ["one-title", "one-desc"]
    assert root[0].tag == f"{NS}title"
    assert root[1].tag == f"{NS}desc"
    assert CHARTS[name].title in root[0].text
    assert not [node for node in root.iter() if node.get("style") or node.tag == f"{NS}style"]
    used = set(re.findall(r"url\(#([^)]+)\)", etree.tostring(root, encoding="unicode")))
    assert used <= set(ids)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("mirror", [False, True])
@pytest.mark.parametrize("name", CHARTS)
def test_nothing_reaches_over_the_edges_and_no_word_is_small(name, mirror, width):
    root = drawn(CHARTS[name], width=width, mirror=mirror)
    for node in root.iter(f"{NS}text"):
        assert float(node.get("font-size", "13")) >= 11
        if node.get("transform"):
            continue
        x, room = float(node.get("x")), width_of(node.text, 13)
        shift = {"end": -room, "middle": -room / 2}.get(node.get("text-anchor"), 0)
        assert x + shift >= -1, node.text
        assert x + shift + room <= width + 1, node.text
    for node in (one for one in root.iter(f"{NS}rect") if one.getparent() is root):
        assert float(node.get("x")) >= -1
        assert float(node.get("x")) + float(node.get("width")) <= width + 1


@pytest.mark.parametrize("name", CHARTS)
def test_a_mirrored_chart_is_the_same_from_the_other_side(name):
    plain, mirrored = drawn(CHARTS[name]), drawn(CHARTS[name], mirror=True)

    def places(root):
        return [
            (float(one.get("x")), float(one.get("width")), one.get("y"), one.get("fill"))
            for one in root.iter(f"{NS}rect")
        ]

    for (x, width, *rest), (x_too, width_too, *rest_too) in zip(
        places(plain), places(mirrored), strict=True
    ):
        assert (width, rest) == (width_too, rest_too)
        assert abs(720 - x - width - x_too) < 0.3


@pytest.mark.parametrize("name", CHARTS)
def test_the_csv_is_the_table(name):
    table = tabulate(CHARTS[name])
    rows = list(csv.reader(io.StringIO(table.as_csv())))
    assert tuple(rows[0]) == table.head
    assert rows[1:] == [["" if cell is None else str(cell) for cell in r] for r in table.rows]
    assert {len(row) for row in rows} == {len(table.head)}


@pytest.mark.parametrize("width", [328, 720])
def test_bars_say_what_the_table_says(width):
    chart = samples.paired()
    words = texts(drawn(chart, width=width))
    assert tabulate(chart).head == (
        "Group",
        "Seats entitled to answer",
        "Seats entitled to answer, other sources",
        "Answered",
        "Answered, of",
        "Answered, %",
        "May be more",
        "Submissions recorded",
        "Submissions reported",
    )
    assert tabulate(chart).rows == (
        ("Government", 20, "22", 4, "20; 22", "20.0; 18.2", "yes", 4, 9),
        ("Civil society", 5, "", 3, "5", "60.0", "no", 3, None),
        ("Private sector", 5, "", 0, "5", "0.0", "no", 0, None),
        ("Technical and academic community", None, "", 2, "", None, "no", 2, 3),
        ("Intergovernmental organisations", 5, "", 5, "5", "100.0", "no", 5, 5),
        ("Not stated", None, "", 1, "", None, "no", 1, None),
    )
    for figure in (
        "20 or 22",
        "at least 4 of 20 (20.0 %) or of 22 (18.2 %)",
        "3 of 5 (60.0 %)",
        "0 of 5 (0.0 %)",
        "5 of 5 (100.0 %)",
    ):
        assert figure in words
    assert words.count("? not known") == 2
    assert "0" not in words


def bars_of(root, name):
    return [
        node
        for node in root.iter(f"{NS}rect")
        if any((title.text or "").startswith(f"{name}:") for title in node)
    ]


def test_bars_are_as_long_as_their_numbers_and_the_second_base_is_drawn_hatched():
    root = drawn(samples.paired())
    seats, doubt = bars_of(root, "Government")[:2]
    other = bars_of(root, "Civil society")[0]
    unit = float(other.get("width")) / 5
    assert float(seats.get("width")) == pytest.approx(20 * unit, abs=0.3)
    assert float(doubt.get("width")) == pytest.approx(2 * unit, abs=0.3)
    assert doubt.get("fill") == "url(#one-unknown)"


def test_a_zero_has_no_area_and_what_is_not_known_is_hatched():
    root = drawn(samples.paired())
    assert len(bars_of(root, "Private sector")) == 1  # its seats; the answers are a line at 0
    unknown = bars_of(root, "Technical and academic community")[0]
    assert unknown.get("fill") == "url(#one-unknown)"
    assert unknown.get("stroke-dasharray")


@pytest.mark.parametrize("years", [1, 12, 60])
def test_columns_say_what_the_table_says(years):
    chart = samples.shares(years)
    table = tabulate(chart)
    found = set(labels(drawn(chart)))
    wanted = set()
    has_unknown = "Not known" in table.head
    for year, *counts, total in table.rows:
        unknown = counts.pop() if has_unknown else 0
        if total is None:
            wanted.add(f"{year}: ?")
            assert counts == [None] * len(chart.marks)
            continue
        cells = zip(chart.marks, counts, strict=True)
        wanted |= {f"{year}, {mark.name}: {count}" for mark, count in cells if count}
        wanted |= {f"{year}, not known: {unknown}"} if unknown else set()
    assert found == wanted


def test_each_column_is_divided_by_its_whole():
    chart = samples.shares(2)
    root = drawn(chart)
    for stack in chart.stacks:
        whole = sum(stack.counts) + stack.unknown
        for mark, count in zip(chart.marks, stack.counts, strict=True):
            name = f"{stack.label}, {mark.name}"
            heights = {float(one.get("height")) for one in bars_of(root, name)}
            assert all(one == pytest.approx(240 * count / whole, abs=0.1) for one in heights)
            assert bool(heights) == bool(count)


def test_density_says_what_the_table_says():
    chart = samples.density()
    table, found = tabulate(chart), labels(drawn(chart))
    months = {f"{row[1]}: {row[4]}" for row in table.rows if row[0] == "Events"}
    years = {f"{r[1]}: {r[4]}" for r in table.rows if r[0] == "Events, month not known"}
    titles = {row[3] for row in table.rows if row[0] in ("Meeting", "Call")}
    assert set(found) == months | years | titles
    assert ("Events, not dated", None, None, "", 2) in table.rows


@pytest.mark.parametrize(("width", "months"), [(720, 3), (328, 12), (4000, 1)])
def test_months_stand_together_where_there_is_no_room_for_each(width, months):
    chart = samples.density(60)
    found = [
        words for words in labels(drawn(chart, width=width)) if re.match(r"\d{4}-\d\d:", words)
    ]
    assert sum(int(words.split(": ")[1]) for words in found) == sum(c for *_, c in chart.months)
    assert {int(words[5:7]) for words in found} <= set(range(1, 13, months))


@pytest.mark.parametrize("make", [samples.strip, samples.people])
def test_strips_say_what_the_table_says(make):
    chart = make()
    found = set(labels(drawn(chart)))
    for row, cells in zip(chart.rows, tabulate(chart).rows, strict=True):
        values = cells[2:] if any(one.name for one in chart.rows) else cells[1:]
        for column, cell, words in zip(chart.columns, row.cells, values, strict=True):
            if cell.kind in ("done", "part", "unknown"):
                assert f"{row.name or row.mark.name}, {column.title}: {words}" in found
            elif cell.kind == "blank":
                assert words == ""


def test_a_strip_of_many_rows_says_how_many_it_leaves_out():
    chart = samples.people(rows=130)
    words = " ".join(texts(drawn(chart)))
    assert "The first 80 of 130 rows are drawn; the table has all of them." in words
    assert len(tabulate(chart).rows) == 130


def test_seats_say_what_the_table_says():
    rows = tabulate(samples.seats()).rows
    assert rows[0] == ("MAG", "Government", "Member", "dates 0", "2010-12-17", "2012-03-01")
    assert rows[1][4:] == ("2011-01-01", None)
    assert rows[2][4:] == (None, None)
    assert rows[3][4:] == ("2014-05-01", "still going on")


def test_a_seat_without_any_date_is_hatched_all_along():
    root = drawn(samples.seats())
    found = [one for one in root.iter(f"{NS}rect") if any(t.text == "C" for t in one)]
    assert [one.get("fill") for one in found] == ["url(#one-unknown)"]
    assert float(found[0].get("width")) == pytest.approx(0.64 * 720, abs=1)


EMPTY = {
    PairedBars: replace(samples.paired(), pairs=()),
    StackedShares: replace(samples.shares(), stacks=(), marks=()),
    Density: replace(samples.density(), meetings=(), calls=(), months=(), years_only=(), undated=0),
    Strip: replace(samples.strip(), rows=(), columns=()),
    Seats: replace(samples.seats(), seats=()),
}


@pytest.mark.parametrize("kind", EMPTY)
def test_a_chart_of_nothing_says_so(kind):
    assert is_empty(EMPTY[kind])
    assert texts(drawn(EMPTY[kind])) == ["Nothing is on record for this."]
    assert tabulate(EMPTY[kind]).rows == ()


@pytest.mark.parametrize("name", CHARTS)
def test_a_picture_by_itself_says_what_it_is_and_where_it_is_from(name):
    chart = CHARTS[name]
    text = draw_alone(chart, width=720, mirror=False, source="igftracker, https://a", style="b{}")
    root = etree.fromstring(text)
    assert root[0].tag == f"{NS}style"
    assert texts(root)[-1] == "igftracker, https://a"
    assert texts(root)[0].split()[0].rstrip(":") in chart.title
    assert "href" not in text
    assert "@import" not in text


def test_colours_are_those_of_the_page():
    from pathlib import Path

    static = Path(__file__).parents[3] / "igftracker" / "static"
    site, own = ((static / name).read_text() for name in ("tokens.css", "charts.css"))
    light, dark = site.split("@media (prefers-color-scheme: dark)", 1)
    for name, (on_light, on_dark) in COLOURS.items():
        assert f"--{name}: {on_light};" in light
        assert f"--{name}: {on_dark};" in dark
        assert f".fill-{name} {{ fill: var(--{name}, {on_light}); }}" in own
        assert f".stroke-{name} {{ stroke: var(--{name}, {on_light}); }}" in own


def test_every_group_differs_in_shape_and_texture():
    one = samples.marks()
    assert len({mark.shape for mark in one}) == len(one)
    assert len({mark.texture for mark in one}) == len(one)


def test_a_meeting_whose_days_are_not_known_is_hatched_over_all_it_may_have_been():
    sure = Tick("On a day", date(2011, 2, 24), date(2011, 2, 24))
    vague = Tick("In 2010", date(2010, 1, 1), date(2010, 12, 31), is_sure=False)
    chart = replace(samples.density(), meetings=(sure, vague), calls=())

    found = {node[0].text: node for node in drawn(chart).iter(f"{NS}rect") if len(node)}

    assert found["On a day"].get("class") == "fill-ink"
    assert found["In 2010"].get("fill", "").startswith("url(#one-unknown")


def test_an_inline_drawing_leaves_colours_to_the_page_and_one_alone_does_not():
    chart = samples.density()
    alone = draw_alone(chart, width=720, mirror=False, source="", style="")

    assert 'fill="#' not in draw_inline(chart, uid="one", width=720, mirror=False)
    assert 'class="fill-ink" fill="#1c2024"' in alone


@pytest.mark.parametrize("mirror", [False, True])
def test_a_drawing_without_labels_covers_the_same_in_fewer_bytes(mirror):
    chart = samples.density(60)
    sizes, areas = [], []
    for labelled in (True, False):
        svg = draw_inline(chart, uid="one", width=900, mirror=mirror, labelled=labelled)
        root = etree.fromstring(svg)
        plain = [n for n in root.iter(f"{NS}rect") if n.get("class") in ("fill-ink", "fill-muted")]
        paths = [n for n in root.iter(f"{NS}path") if n.get("class") in ("fill-ink", "fill-muted")]
        sizes.append(len(svg))
        areas.append(len(plain) + sum(node.get("d").count("z") for node in paths))

    assert areas[0] == areas[1] > 100
    assert sizes[1] < sizes[0] / 2
    assert labels(etree.fromstring(svg)) == []


def test_years_below_an_axis_do_not_run_into_each_other():
    axis = Axis(2006, 2020, 0.0, 328.0)
    canvas = Canvas("one", 328)
    axis.draw(canvas, 0, 100)
    starts = sorted(float(node.get("x")) for node in canvas.items if node.tag == "text")

    assert len(starts) > 4
    assert all(b - a >= width_of("2000", SIZE) for a, b in pairwise(starts))


def test_years_are_left_to_the_page_where_it_writes_them():
    chart = samples.density()
    years = {"2010", "2011", "2012"}

    assert years <= set(texts(drawn(chart)))
    assert not years & set(texts(drawn(replace(chart, writes_years=False))))
