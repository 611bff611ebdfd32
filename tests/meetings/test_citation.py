import json
import re
from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string
from pybtex.plugin import find_plugin

from meetings.citation import Citation, cite
from tests import factories as make

CSL_KEYS = {
    *("id", "type", "title", "author", "container-title", "version", "URL", "note", "issued")
}
"""The fields in use, each known to the schema csl-data, which allows no others."""
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=60)


def make_citation(**given):
    defaults = {"title": "First meeting", "path": "/meetings/first/", "query": ""}
    return Citation(**{**defaults, "version": 12, "day": date(2026, 11, 3), **given})


def test_a_sentence_names_title_site_version_day_address_and_licence(settings):
    settings.SITE_URL = "https://example.org"

    assert make_citation().text == (
        "“First meeting”, igftracker, dataset version 12 of 3 November 2026. "
        "https://example.org/meetings/first/?as_of=v12 (CC BY 4.0)"
    )


def test_before_the_first_change_no_day_is_made_up():
    citation = make_citation(version=0, day=None)

    assert "dataset version 0. " in citation.text
    assert "year" not in citation.bibtex
    assert "issued" not in citation.csl[0]


def test_the_choices_of_the_reader_stay_in_the_address_and_another_state_does_not(db):
    query = QueryDict("kind=meeting&kind=call&as_of=2011-03-24&q=two words")

    url = cite("/timeline/", query, "Timeline").url

    assert "kind=meeting&kind=call&q=two+words&as_of=v" in url
    assert "2011-03-24" not in url


def test_bibtex_reads_back_as_it_was_meant(settings):
    settings.SITE_URL = "https://example.org"
    entries = parse_string(make_citation().bibtex, "bibtex").entries
    (entry,) = entries.values()

    assert entry.type == "misc"
    assert dict(entry.fields) == {
        "title": "{First meeting}",
        "year": "2026",
        "month": "November",
        "version": "12",
        "note": "Dataset version 12. CC BY 4.0",
        "url": "https://example.org/meetings/first/?as_of=v12",
    }
    assert [str(person) for person in entry.persons["author"]] == ["{igftracker}"]


@given(title=WORDS)
def test_no_title_breaks_the_bibtex_entry(title):
    citation = make_citation(title=title)
    (entry,) = parse_string(citation.bibtex, "bibtex").entries.values()

    assert entry.fields["version"] == "12"
    plain = re.sub(r"\\text(\w+)\{\}", "?", entry.fields.get("title", "{}"))
    assert not re.search(r"(?<!\\)[$&#%_^~]", plain)


def test_a_style_prints_the_bibtex_entry():
    data = parse_string(make_citation(title="R&D: 100 % {sure}").bibtex, "bibtex")
    style = find_plugin("pybtex.style.formatting", "plain")()
    (printed,) = style.format_bibliography(data)

    assert "100" in printed.text.render_as("text")


def test_csl_json_keeps_to_the_schema(settings):
    settings.SITE_URL = "https://example.org"
    (entry,) = json.loads(make_citation().csl_text)

    assert set(entry) <= CSL_KEYS
    assert entry["type"] == "webpage"
    assert entry["issued"] == {"date-parts": [[2026, 11, 3]]}
    assert entry["author"] == [{"literal": "igftracker"}]
    assert all(isinstance(entry[name], str) for name in ("id", "title", "version", "URL", "note"))


def test_an_answer_of_the_interface_is_cited_as_a_dataset():
    assert make_citation(path="/api/v1/submissions/counts/").csl[0]["type"] == "dataset"


@given(path=WORDS, query=WORDS)
def test_keys_are_plain_words_of_bounded_length(path, query):
    key = make_citation(path=f"/{path}", query=query).key

    assert re.fullmatch(r"[a-z0-9-]{1,80}", key)


def test_long_addresses_that_differ_at_the_end_have_keys_that_differ():
    one, two = (make_citation(query="q=" + "x" * 200 + end) for end in "ab")

    assert one.key != two.key


def test_control_characters_and_line_breaks_become_blanks(db):
    assert cite("/", {}, "A\x00 title\n on two lines").title == "A title on two lines"


def test_each_page_cites_itself_under_its_own_title(client, db, settings):
    settings.SITE_URL = "https://example.org"
    make.make_meeting(title="Rights & <duties>", slug="m")

    page = client.get("/meetings/m/").content.decode()

    assert "“Rights &amp; &lt;duties&gt;”, igftracker, dataset version" in page
    assert r"title = {{Rights \&amp; &lt;duties&gt;}}" in page
    assert "https://example.org/meetings/m/?as_of=v" in page


def test_the_choice_of_a_page_is_in_its_citation(client, db):
    make.make_body(slug="mag")

    page = client.get("/timeline/?body=mag").content.decode()

    assert "/timeline/?body=mag&amp;as_of=v" in page


@pytest.mark.parametrize("address", ["/nowhere/", "/meetings/?knd=panel"])
def test_a_page_that_refuses_is_not_cited(client, db, address):
    assert "Cite this page" not in client.get(address).content.decode()


def test_the_same_state_is_cited_in_the_same_words(client, db):
    make.make_body(slug="mag")

    assert client.get("/bodies/mag/").content == client.get("/bodies/mag/").content
