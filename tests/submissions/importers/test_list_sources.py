"""Real lists and contributions, which lie beside the project where they are at hand."""

import hashlib
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
import yaml

from submissions.importers import contributions, tables
from submissions.importers.reading import read_parts
from submissions.importers.records import SourceKind
from tests.submissions.importers.made import facts_of, make_page, read_with, remarks_of

SOURCES = Path(__file__).parents[4] / "shared" / "specimens"
EXPECTED = yaml.safe_load((Path(__file__).parent / "expected" / "lists.yaml").read_text())
OF_MAIL = yaml.safe_load((Path(__file__).parent / "expected" / "messages.yaml").read_text())
READERS = {"contribution": contributions.READERS[0], "table": tables.READER}

pytestmark = pytest.mark.skipif(
    not SOURCES.exists(), reason="The sources belong to others and are not part of the project."
)


def named(kind):
    return [name for name, expected in EXPECTED.items() if expected["kind"] == kind]


def hash_of(words):
    return hashlib.sha256(words.encode()).hexdigest() if words else None


def read_source(name):
    return read_with(READERS[EXPECTED[name]["kind"]], (SOURCES / name).read_bytes(), name=name)


@pytest.mark.parametrize("name", named("contribution"))
def test_a_contribution_gives_what_its_head_says(name):
    expected, part = EXPECTED[name], read_source(name)
    [sent], [who] = facts_of(part, "submission"), facts_of(part, "contributor")
    assert hash_of(sent.title) == expected["title"]
    assert hash_of(sent.keywords) == expected.get("keywords")
    assert hash_of(who.name) == expected["author"]
    for field in ("organisation", "country", "region_word", "group_word"):
        assert getattr(who, field) == expected[field]
    assert (who.confidence > 0.9) == expected["is_sure"]


@pytest.mark.parametrize("name", [*named("contribution"), *named("table")])
def test_what_an_editor_must_know_is_told(name):
    expected, part = EXPECTED[name], read_source(name)
    assert expected.get("remark", "") in remarks_of(part)
    assert part.charset == expected.get("charset", part.charset)


@pytest.mark.parametrize("name", named(""))
def test_a_body_without_a_head_is_no_contribution(name):
    page = make_page((SOURCES / name).read_bytes(), name=name)
    assert READERS["contribution"].recognise(page) == 0
    assert READERS["table"].recognise(page) == 0


@pytest.mark.parametrize("name", named("table"))
def test_every_row_of_a_table_is_read_with_its_group_as_written(name):
    expected, part = EXPECTED[name], read_source(name)
    members = facts_of(part, "member")
    assert len(members) == expected["members"]
    assert len(facts_of(part, "not-understood")) == expected["not_understood"]
    assert Counter(one.group_word for one in members) == expected["groups"]
    countries = Counter(one.country for one in members)
    assert {word: countries[word] for word in expected["countries"]} == expected["countries"]


@pytest.mark.parametrize("name", named("prose"))
def test_of_a_mere_note_nothing_is_proposed_but_what_it_links_to(name):
    [part] = read_parts(BytesIO((SOURCES / name).read_bytes()), name=name)
    assert part.kind == SourceKind.ARTICLE
    assert {fact.KIND for fact in part.facts} <= {"document", "mention"}


def test_of_every_source_it_was_written_down_what_a_person_reads_in_it():
    there = {str(path.relative_to(SOURCES)) for path in SOURCES.rglob("*") if path.is_file()}
    assert there - {"manifest.tsv"} == EXPECTED.keys() | OF_MAIL.keys()
