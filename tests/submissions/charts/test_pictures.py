"""PNG: drawn without a browser and without the fonts of the system."""

import struct

import pytest

from submissions.charts.drawing import draw_alone
from submissions.charts.looks import DARK
from submissions.charts.pictures import can_draw, draw_png, find_fonts
from tests.submissions.charts import samples


def size_of(png):
    return struct.unpack(">II", png[16:24])


def alone(chart, *, mirror=False):
    return draw_alone(chart, width=720, mirror=mirror, source="igftracker", style="")


@pytest.mark.parametrize("make", samples.ALL)
def test_each_kind_becomes_a_picture(make):
    png = draw_png(alone(make()), scale=2, style="")
    assert png.startswith(b"\x89PNG")
    assert size_of(png)[0] == 1440


def test_dark_paper_makes_another_picture_of_the_same_size():
    svg = alone(samples.paired())
    light, dark = draw_png(svg, scale=1, style=""), draw_png(svg, scale=1, style=DARK)
    assert light != dark
    assert size_of(light) == size_of(dark)


def test_arabic_letters_are_drawn():
    one = draw_png(alone(samples.paired(samples.ARABIC, "مقاعد"), mirror=True), scale=1, style="")
    two = draw_png(alone(samples.paired(samples.ARABIC, "ردود"), mirror=True), scale=1, style="")
    assert one != two


def test_the_fonts_come_with_the_project():
    assert {"Noto Sans", "Noto Sans Arabic"} <= set(find_fonts())


@pytest.mark.parametrize("words", ["Seats 20 or 22 – ≥", "Россия", "Ελλάδα", "الحكومات", "Ñandú"])
def test_these_letters_have_a_font(words):
    assert can_draw(words)


def test_letters_without_a_font_are_known():
    assert not can_draw("ཀ")
    assert can_draw("政府") == ("Noto Sans SC" in find_fonts())
