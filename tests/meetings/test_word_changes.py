"""What changed between two texts, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from meetings.admin import word_changes
from meetings.admin.word_changes import Piece, compare_words

WORDS = st.lists(st.sampled_from(["the", "chair", "said", "yes", "\n", " "]), max_size=12)


def test_the_words_that_went_and_came_stand_between_those_that_stayed():
    assert compare_words("The Chair said yes.", "The Chair said no, twice.") == (
        Piece("same", "The Chair said "),
        Piece("out", "yes."),
        Piece("in", "no, twice."),
    )


def test_what_is_far_from_a_change_is_left_out():
    before = " ".join(f"w{number}" for number in range(100))
    first, out, came, last = compare_words(before, before.replace("w50", "new"))
    assert (out.text, came.text) == ("w50 ", "new ")
    assert first.text == " […] " + " ".join(f"w{number}" for number in range(38, 50)) + " "
    assert last.text.endswith("w62  […] ")


def test_texts_that_are_all_different_are_not_compared_for_ever(monkeypatch):
    monkeypatch.setattr(word_changes, "MOST_WORDS", 3)
    assert [one.kind for one in compare_words("a b c d", "e b f g")] == ["out", "in"]


@given(WORDS, WORDS)
def test_the_pieces_make_up_both_texts(old, new):
    before, after = "".join(old), "".join(new)
    pieces = compare_words(before, after)
    assert "".join(one.text for one in pieces if one.kind != "in") == before
    assert "".join(one.text for one in pieces if one.kind != "out") == after
