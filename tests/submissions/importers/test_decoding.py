import pytest

from submissions.importers.decoding import LOST, decode, find_declared


@pytest.mark.parametrize(
    ("data", "declared", "text", "charset"),
    [
        ("Zürich".encode("utf-8-sig"), "iso-8859-1", "Zürich", "utf-8"),
        (b"\xff\xfe" + "Zürich".encode("utf-16-le"), "", "Zürich", "utf-16-le"),
        ("会议".encode("gb2312"), "gb2312", "会议", "gb2312"),
        ("Zürich".encode(), "", "Zürich", "utf-8"),
        (b"Z\xfcrich \x93so\x94", "", "Zürich “so”", "cp1252"),
        (b"Z\xfcrich \x93so\x94", "iso-8859-1", "Zürich “so”", "cp1252"),
        ("Zürich".encode(), "us-ascii", "Zürich", "utf-8"),
        ("Αθήνα".encode("iso-8859-7"), "ISO-8859-7", "Αθήνα", "iso8859-7"),
    ],
)
def test_letters_are_read_by_mark_then_declaration_then_utf8_then_windows(
    data, declared, text, charset
):
    decoded = decode(data, declared=declared)

    assert (decoded.text, decoded.charset) == (text, charset)
    assert decoded.remarks == ()


@pytest.mark.parametrize(
    "declared",
    [
        *("utf-7", "utf-16", "utf-32", "punycode", "idna", "unicode_escape", "raw_unicode_escape"),
        *("rot13", "base64", "zlib", "hex", "undefined", "cp037", "cp500", "mbcs", "no such"),
        *("x" * 100_000, "a\0b", "é", "../../etc/passwd", "os", "__init__"),
    ],
)
def test_a_declared_charset_that_is_none_is_not_used(declared):
    decoded = decode(b"+ADw-b+AD4- plain \\u0041 words", declared=declared)

    assert decoded.text == "+ADw-b+AD4- plain \\u0041 words"
    assert decoded.charset == "utf-8"


def test_what_cannot_be_read_is_shown_and_said():
    decoded = decode(b"a\x81b", declared="utf-8")

    assert decoded.text == f"a{LOST}b"
    (remark,) = decoded.remarks
    assert "1 letters" in remark.words
    assert remark.span.of(decoded.text) == LOST


def test_nul_bytes_become_the_sign_of_a_lost_letter():
    assert decode(b"a\0b").text == f"a{LOST}b"


def test_every_end_of_a_line_is_a_line_feed():
    assert decode(b"a\r\nb\rc\n").text == "a\nb\nc\n"


@pytest.mark.parametrize(
    ("markup", "charset"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b'<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=koi8-r">', "koi8-r"),
        (b'<?xml version="1.0" encoding="windows-1251"?>', "windows-1251"),
        (b"<p>nothing is declared", ""),
    ],
)
def test_the_charset_that_markup_declares_is_found(markup, charset):
    assert find_declared(markup) == charset
