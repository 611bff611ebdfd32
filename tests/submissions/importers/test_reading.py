import io
import json
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from submissions.importers.errors import SourceError
from submissions.importers.pages import open_page
from submissions.importers.readers import recognise
from submissions.importers.reading import read_parts
from submissions.importers.records import FACTS, SourceKind, fields_of
from tests.submissions.importers.letters import make_mail, make_mailbox, read_all, read_one

SPECIMENS = sorted(
    path for path in (Path(__file__).parent / "messages").iterdir() if path.suffix != ".yaml"
)
KINDS = (None, SourceKind.MESSAGE, SourceKind.MAILBOX)


def read_safely(data, kind=None):
    """Give the parts, or none when the source is refused; anything else raised is a fault."""
    try:
        return read_all(data, name="x", kind=kind)
    except SourceError:
        return []


def assert_whole(parts):
    """Hold every part to what all of them promise."""
    for part in parts:
        spans = [*part.quoted, *part.aside, *(fact.span for fact in part.facts)]
        spans += [remark.span for remark in part.remarks]
        assert all(0 <= span.start <= span.end <= len(part.text) for span in spans)
        assert part.identity
        assert "\0" not in part.text
        assert all(FACTS[fact.KIND] is type(fact) for fact in part.facts)
        assert r"\u0000" not in json.dumps([fields_of(fact) for fact in part.facts])
        json.dumps(asdict(part)["properties"])
        part.text.encode("utf-8")


@given(st.binary(max_size=3000), st.sampled_from(KINDS))
def test_any_bytes_are_read_or_refused(data, kind):
    assert_whole(read_safely(data, kind))


@given(st.data())
def test_specimens_with_parts_cut_out_and_put_in_are_read_or_refused(data):
    original = data.draw(st.sampled_from(SPECIMENS)).read_bytes()
    start = data.draw(st.integers(0, len(original)))
    end = data.draw(st.integers(start, min(len(original), start + 400)))
    put_in = data.draw(st.binary(max_size=60) | st.sampled_from([b"\n", b"From ", b"<!--", b"=?"]))
    mutated = original[:start] + put_in + original[end:]

    assert_whole(read_safely(mutated, data.draw(st.sampled_from(KINDS))))


@given(st.text(max_size=800))
def test_any_body_is_read_with_its_letters(body):
    parts = read_safely(make_mail().replace(b"The council met.\n", body.encode("utf-8", "replace")))

    assert_whole(parts)
    assert len(parts) == 1


@given(
    st.lists(st.sampled_from([b"From a@b.c Wed Nov 24 09:56:46 2010\n", b"a: b\n", b"\n", b"x"]))
)
def test_any_order_of_lines_in_a_mailbox_keeps_the_bytes_in_their_order(lines):
    data = make_mailbox(make_mail()) + b"\n" + b"".join(lines)
    parts = read_safely(data)

    assert_whole(parts)
    assert parts[-1].ends == len(data)
    assert all(one.ends == two.starts for one, two in pairwise(parts))


def test_the_part_of_a_whole_source_has_all_its_bytes():
    mail = make_mail()
    part = read_one(mail)

    assert (part.starts, part.ends) == (0, len(mail))


def test_the_address_of_the_source_is_that_of_the_message():
    part = read_one(make_mail(), url="http://lists.example/1.html")

    assert part.facts[0].url == "http://lists.example/1.html"


def test_a_single_source_that_was_read_is_not_read_again():
    assert read_all(make_mail(), skip=1) == []


def test_an_empty_source_is_refused_by_its_name():
    with pytest.raises(SourceError, match=r"a\.txt: It is empty"):
        list(read_parts(io.BytesIO(b""), name="a.txt"))


def test_the_surest_kind_is_first():
    page = open_page(make_mail())

    assert recognise(page)[0] == (SourceKind.MESSAGE, 0.99)


def test_prose_is_not_recognised_as_a_message():
    prose = "The council met in March.\n\n" + "It spoke of fees. They will rise.\n\n" * 9
    marks = dict(recognise(open_page(prose.encode())))

    assert marks.get(SourceKind.MESSAGE, 0) < 0.5


def test_turns_of_a_transcript_are_not_recognised_as_a_message():
    turns = ">>ANA PRIETO: Good morning.\n\n>>JONAS WEBER: Thank you, chair.\n\n" * 9
    marks = dict(recognise(open_page(turns.encode())))

    assert marks.get(SourceKind.MESSAGE, 0) < 0.5


def test_the_charset_of_the_server_goes_before_the_one_that_a_page_declares():
    page = '<meta charset="latin-1"><p>Лампы горят уже давно.</p>'.encode("cp1251")
    (part,) = read_parts(io.BytesIO(page), charset="windows-1251", kind=SourceKind.ARTICLE)
    assert (part.charset, "Лампы горят" in part.text) == ("cp1251", True)
