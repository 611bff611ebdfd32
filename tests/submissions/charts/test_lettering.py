"""Words in pictures: their room, their lines, their direction."""

import pytest

from submissions.charts.lettering import shorten, width_of, wrap, written
from submissions.charts.tables import Table


@pytest.mark.parametrize("words", ["Short", "Technical and academic community", "技术和学术界" * 5])
def test_lines_fit_and_keep_the_words(words):
    lines = wrap(words, 13, 120, most=9)
    assert all(width_of(line, 13) <= 120 for line in lines)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")


def test_what_does_not_fit_ends_with_an_ellipsis():
    lines = wrap("word " * 60, 13, 120, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_a_word_longer_than_a_line_is_broken():
    assert all(width_of(line, 13) <= 60 for line in wrap("Donaudampfschifffahrt", 13, 60, most=9))


def test_no_words_have_no_lines():
    assert wrap("", 13, 60) == []


def test_a_short_text_stays_whole():
    assert shorten("MAG", 13, 60) == "MAG"


def test_letters_from_the_right_keep_to_themselves():
    assert written("المقاعد 20") == "\u2068المقاعد 20\u2069"
    assert written("المقاعد 20", mirror=True) == "\u2067المقاعد 20\u2069"
    assert written("Seats 20", mirror=True) == "Seats 20"


def test_what_xml_cannot_hold_is_left_out():
    assert written("a\x0bb\x00c\ud800") == "abc"


def test_csv_is_safe_for_spreadsheets():
    table = Table(("Group", "Seats"), (("=1+1", 3), ('say "so", he', None)))
    assert table.as_csv() == 'Group,Seats\r\n\'=1+1,3\r\n"say ""so"", he",\r\n'
