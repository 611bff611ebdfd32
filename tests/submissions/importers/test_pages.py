import warnings

import pytest

from submissions.importers.errors import SourceError
from submissions.importers.pages import LARGEST_MARKUP, open_page


@pytest.mark.parametrize("data", [b"", b" \n\t\n ", b"\xef\xbb\xbf"])
def test_a_source_without_words_is_no_source(data):
    with pytest.raises(SourceError, match=r"a\.txt: It is empty"):
        open_page(data, name="a.txt")


def test_plain_text_is_no_markup_whatever_it_compares():
    assert not open_page(b"if a < b and b > c: x < y").is_html


@pytest.mark.parametrize("markup", [b"<P>a", b"a<br>b", b"<!DOCTYPE html>", b"<div\nid=x>a"])
def test_markup_need_be_neither_whole_nor_well_formed(markup):
    assert open_page(markup).is_html


def test_markup_with_more_tags_than_any_page_has_is_refused():
    page = open_page(b"<div>" * 1_000_000 + b"x", name="deep.html")

    with pytest.raises(SourceError, match=r"deep.html: It has more than 400,000 tags"):
        _ = page.rendered


def test_markup_nested_ten_thousand_times_is_read():
    page = open_page(b"<div>" * 10_000 + b"x")

    assert page.rendered.text == "x"


def test_markup_that_is_too_large_to_parse_is_refused():
    page = open_page(b"<p>" + b"x" * LARGEST_MARKUP)

    with pytest.raises(SourceError, match="8 MB of markup"):
        _ = page.rendered


def test_entities_that_multiply_are_not_expanded():
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    markup = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{laughs}]><p>&l9;</p>'

    assert len(open_page(markup.encode()).rendered.text) < 5000


def test_xhtml_is_read_without_a_warning():
    with warnings.catch_warnings(record=True) as caught:
        rendered = open_page(b'<?xml version="1.0"?><html xmlns="x"><body><p>a</p>').rendered

    assert rendered.text == "a"
    assert not [one for one in caught if "parser" in str(one.message)]
