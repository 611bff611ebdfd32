"""Charsets that nothing names, told by the letters."""

import pytest

from submissions.importers.charsets import guess_charset
from submissions.importers.decoding import decode

WORDS = {
    "cp1251": "Смотрители маяков собираются осенью и говорят о тумане.",
    "koi8-r": "Смотрители маяков собираются осенью и говорят о тумане.",
    "cp1256": "يجتمع حراس المنارات في الخريف ويتحدثون عن الضباب.",
    "gb18030": "灯塔看守人在秋天开会，讨论雾的问题，也讨论钟声。",
}


@pytest.mark.parametrize("charset", WORDS)
def test_letters_of_another_script_show_their_charset(charset):
    assert guess_charset(WORDS[charset].encode(charset)) == charset


@pytest.mark.parametrize("charset", WORDS)
def test_an_editor_is_told_that_the_charset_was_guessed(charset):
    read = decode(WORDS[charset].encode(charset))
    assert (read.text, read.charset) == (WORDS[charset], charset)
    assert "does not name its charset" in read.remarks[0].words


@pytest.mark.parametrize("words", ["Fältström à São Tomé: “naïve” déjà vu", "ÀÉÎÕÜ", "é"])
def test_accents_are_no_other_script(words):
    data = words.encode("cp1252")
    assert guess_charset(data) == ""
    assert decode(data).text == words
    assert decode(data).remarks == ()


def test_a_declared_charset_goes_before_what_letters_show():
    data = WORDS["koi8-r"].encode("koi8-r")
    assert decode(data, declared="windows-1251").charset == "cp1251"


@pytest.mark.parametrize("data", [bytes(range(128, 256)) * 9, b"\xff\xfe\xfd" * 50, b""])
def test_noise_is_read_without_an_error(data):
    assert isinstance(decode(data).text, str)
