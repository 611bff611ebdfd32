"""Cutting the words of a part into lines and marked pieces."""

from hypothesis import given
from hypothesis import strategies as st

from submissions.admin.importing.passages import Excerpt, Passage, cut_lines

TEXT = "One line.\nThe second, longer line.\n\nThe fourth."


def texts(lines):
    """Give the words of each line as they are put together."""
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def marked(lines):
    """Give each marked piece with the proposal it is marked for."""
    pieces = (piece for line in lines for piece in line.pieces)
    return [(one.text, one.marked_for.item) for one in pieces if one.marked_for]


def test_lines_are_numbered_from_one_and_blank_ones_too():
    lines = cut_lines(Excerpt(TEXT), [])
    assert [line.number for line in lines] == [1, 2, 3, 4]
    assert texts(lines) == TEXT.split("\n")


def test_a_passage_over_two_lines_is_marked_in_both_and_begins_once():
    lines = cut_lines(Excerpt(TEXT), [Passage(7, 4, 20)])
    assert marked(lines) == [("line.", 7), ("The second", 7)]
    assert [piece.begins for line in lines for piece in line.pieces if piece.begins] == [(7,)]


def test_within_another_passage_the_shorter_is_marked_and_both_are_known():
    lines = cut_lines(Excerpt(TEXT), [Passage(1, 0, 20), Passage(2, 4, 8)])
    assert marked(lines) == [("One ", 1), ("line", 2), (".", 1), ("The second", 1)]
    inner = next(one for one in lines[0].pieces if one.text == "line")
    assert inner.items == "2 1"


def test_a_passage_as_long_as_a_document_is_no_mark_yet_known():
    text = "word " * 200
    line = cut_lines(Excerpt(text), [Passage(1, 0, len(text))])[0]
    assert marked([line]) == []
    assert line.pieces[0].items == "1"


def test_quoted_words_and_notices_are_told_apart():
    line = cut_lines(Excerpt("mine theirs list"), [], quoted=[(5, 11)], aside=[(12, 16)])[0]
    assert [(one.text, one.is_quoted, one.is_aside) for one in line.pieces] == [
        ("mine ", False, False),
        ("theirs", True, False),
        (" ", False, False),
        ("list", False, True),
    ]


def test_a_passage_without_length_has_its_place():
    line = cut_lines(Excerpt("ab"), [Passage(3, 1, 1)])[0]
    assert [one.begins for one in line.pieces] == [(), (3,)]


def test_an_excerpt_keeps_the_numbers_of_its_lines():
    text = "".join(f"line {number}\n" for number in range(1, 2001))
    shown = Excerpt(text).around(text.index("line 1500"), 1000)
    lines = cut_lines(shown, [])
    assert shown.text.startswith("line ")
    assert len(shown.text) <= 1000
    assert all(
        f"line {line.number}" == words for line, words in zip(lines, texts(lines), strict=True)
    )


def test_the_line_of_a_place_outside_is_not_known():
    excerpt = Excerpt("abc", first=10, lines_before=4)
    assert (excerpt.line_of(10), excerpt.line_of(9), excerpt.line_of(14)) == (5, None, None)


REACHES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted), max_size=8)


@given(st.text("ab \nاب", max_size=50), REACHES, REACHES)
def test_no_letter_is_lost_or_doubled(text, passages, quoted):
    found = [Passage(at, *reach) for at, reach in enumerate(passages)]
    lines = cut_lines(Excerpt(text), found, quoted=quoted)
    assert "\n".join(texts(lines)) == text or "\n".join([*texts(lines), ""]) == text


@given(st.text("ab\n", max_size=400), st.integers(0, 400), st.integers(4, 60))
def test_what_is_shown_around_a_place_is_of_the_text_and_no_longer_than_asked(text, place, size):
    shown = Excerpt(text).around(place, size)
    assert text[shown.first : shown.after] == shown.text
    assert len(shown.text) <= max(size, 0) or shown.text == text
    assert shown.lines_before == text.count("\n", 0, shown.first)
