"""The two sources that the tracker began with, where they are at hand: facts only, no sentences.

Their shapes are always tested, by specimens of other names, bodies and numbers:
articles/short_answers.html and messages/pushed_aside.html.
"""

from pathlib import Path

import pytest

from submissions.importers.articles import READER
from submissions.importers.pages import open_page
from submissions.importers.prose import find_facts
from submissions.importers.vocabulary import Vocabulary
from tests.submissions.importers.golden import match

ROOT = Path(__file__).parents[3]
SEEDS = next(
    (at / "shared" / "seeds" for at in ROOT.parents if (at / "shared" / "seeds").is_dir()), None
)
pytestmark = pytest.mark.skipif(SEEDS is None, reason="The seeds are not beside the project.")
VOCABULARY = Vocabulary(
    bodies={"cstd": "cstd", "mag": "mag", "igf": "igf", "ecosoc": "ecosoc"},
    groups={"civil society": "civil-society", "governments": "government"},
    places=frozenset({"geneva", "montreux", "vilnius"}),
)
ARTICLE = [
    {"kind": "document", "role": "self", "author": "Sam Dickinson", "language": "en"},
    {"kind": "meeting", "number": 2, "held": "2011-03-24/2011-03-25", "place": "Geneva"},
    {"kind": "meeting", "held": "2011-02-24/2011-02-25", "place": "Montreux"},
    {"kind": "meeting", "sort": "consultation", "place": "Vilnius, Lithuania"},
    {
        "kind": "meeting",
        "sort": "consultation",
        "place": "Geneva",
        "held": {"text": "24 November", "edtf": "2010-11-24", "inferred": True},
    },
    {"kind": "meeting", "body_word": "CSTD", "held": {"edtf": "2010-12-06", "inferred": True}},
    {"kind": "meeting", "held": "2010-12", "number": None},
    {"kind": "meeting", "sort": "session", "number": 14, "held": "2011-05", "body_word": "CSTD"},
    {"kind": "meeting", "body_word": "ECOSOC", "held": {"edtf": "2011-05", "inferred": True}},
    {"kind": "milestone", "sort": "deadline", "date": {"edtf": "2011-04-01", "inferred": True}},
    {"kind": "milestone", "sort": "established", "date": "2010-07"},
    {"kind": "milestone", "sort": "deadline", "date": "2011-05", "body_word": "WG"},
    {"kind": "count", "value": 10, "group_word": "", "subject_word": "draft report"},
    {"kind": "count", "value": 4, "group_word": "governments", "part_of": {"value": 10}},
    {"kind": "count", "value": 5, "part_of": {"value": 10}},
    {"kind": "count", "value": 3, "group_word": "civil society", "part_of": {"value": 5}},
    {"kind": "count", "value": 1, "part_of": {"value": 10}},
    {"kind": "count", "value": 26, "group_word": ""},
    {"kind": "count", "value": 9, "group_word": "governments", "part_of": {"value": 26}},
    *(
        {"kind": "contributor", "name": name, "counted_in": {"value": 4}}
        for name in ("Finland", "Portugal", "Sri Lanka", "USA")
    ),
    {"kind": "contributor", "name": "UNESCO", "participant_kind": "intergovernmental"},
    {"kind": "seats", "seats": 15, "status": "member", "category": "CSTD member states"},
    {"kind": "seats", "seats": 5, "status": "member", "group_word": "government representatives"},
    *(
        {"kind": "seats", "seats": 5, "status": "invited", "group_word": group}
        for group in (
            "technical and academic community",
            "business community",
            "civil society",
            "intergovernmental organizations",
        )
    ),
    {"kind": "member", "name": "Sam Dickinson", "group_word": "technical and academic community"},
    {
        "kind": "document",
        "role": "link",
        "url": "http://www.unctad.org/sections/un_cstd/docs/UN_WGIGF2011d04_en.pdf",
    },
]
MAIL = [
    {"kind": "meeting", "body_word": "MAG", "held": {"text": "the 24th", "edtf": ""}},
    {"kind": "agenda", "outcome": "displaced", "meeting": {"body_word": "MAG"}},
]


def seed(name):
    """Give a seed's page."""
    (path,) = SEEDS.glob(f"{name}_*.txt")
    return open_page(path.read_bytes(), name=path.name)


def test_the_article_gives_its_facts():
    found = READER.read(seed("003"), VOCABULARY).facts
    paired = match(ARTICLE, found)
    assert [fact for at, fact in enumerate(ARTICLE) if at not in paired] == []


def test_of_the_article_no_other_figure_seat_or_name_is_read():
    found = READER.read(seed("003"), VOCABULARY).facts
    for kind in ("count", "contributor", "seats", "member"):
        wanted = [fact for fact in ARTICLE if fact["kind"] == kind]
        assert len([fact for fact in found if kind == fact.KIND]) == len(wanted)


def test_the_mail_gives_its_meeting_as_relative_and_the_item_that_was_displaced():
    rendered = seed("000").rendered
    spans = tuple(block.span for block in rendered.blocks)
    found = find_facts(rendered.text, spans=spans, document_date=None, vocabulary=VOCABULARY)
    paired = match(MAIL, found)
    assert [fact for at, fact in enumerate(MAIL) if at not in paired] == []
    assert [fact.KIND for fact in found if fact.KIND != "mention"] == ["meeting", "agenda"]


def test_what_is_inferred_or_relative_is_never_sure():
    for fact in READER.read(seed("003"), VOCABULARY).facts:
        date = getattr(fact, "held", None) or getattr(fact, "date", None)
        if date and fact.KIND in {"meeting", "milestone"}:
            most = 0.6 if not date.edtf else 0.8 if date.inferred else 1
            assert fact.confidence <= most
