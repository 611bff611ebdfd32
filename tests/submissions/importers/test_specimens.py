"""Golden pairs: every specimen gives the facts that a person finds in it."""

import pytest

from submissions.importers.records import CountFact, MeetingFact, MentionFact, Span, WrittenDate
from tests.submissions.importers.golden import NO_RECORDS, add, match, precision, recall, score
from tests.submissions.importers.letters import new_words, remarks_of
from tests.submissions.importers.specimens import (
    FOLDERS,
    document_of,
    find_specimens,
    read_specimen,
)
from tests.submissions.importers.specimens import HERE as PLACE

HEAD = {"title", "author", "date"}

HERE = Span(0, 1)
SPECIMENS = find_specimens()
each_specimen = pytest.mark.parametrize("specimen", SPECIMENS, ids=[one.name for one in SPECIMENS])


@each_specimen
def test_a_specimen_gives_what_a_person_finds_and_nothing_else(specimen):
    for wanted, part in zip(specimen.parts, read_specimen(specimen), strict=True):
        facts = wanted["facts"]
        paired = match(facts, part.facts)
        kinds = set(wanted.get("only") or {fact.KIND for fact in part.facts}) - NO_RECORDS
        besides = [fact for at, fact in enumerate(part.facts) if at not in paired.values()]
        assert [fact for at, fact in enumerate(facts) if at not in paired] == []
        assert [fact for fact in besides if fact.KIND in kinds] == []


@each_specimen
def test_a_specimen_is_recognised_as_what_it_is(specimen):
    assert {part.kind.value for part in read_specimen(specimen)} == {specimen.kind}


@each_specimen
def test_the_head_of_a_specimen_is_as_expected(specimen):
    for wanted, part in zip(specimen.parts, read_specimen(specimen), strict=True):
        assert head_of(part, wanted) == {name: str(wanted[name]) for name in HEAD & wanted.keys()}


@each_specimen
def test_an_editor_is_told_what_was_expected_of_a_specimen(specimen):
    for wanted, part in zip(specimen.parts, read_specimen(specimen), strict=True):
        assert bool(part.refused) == ("refused" in wanted)
        assert wanted.get("refused", "") in part.refused
        assert [words for words in wanted.get("remarks", ()) if words not in remarks_of(part)] == []


@each_specimen
def test_of_a_message_its_authors_own_lines_are_left(specimen):
    for wanted, part in zip(specimen.parts, read_specimen(specimen), strict=True):
        assert new_words(part) == wanted.get("new", new_words(part))


@each_specimen
def test_every_span_of_a_specimen_lies_in_its_text(specimen):
    for part in read_specimen(specimen):
        spans = [*part.aside, *part.quoted, *(fact.span for fact in part.facts)]
        assert all(0 <= span.start <= span.end <= len(part.text) for span in spans)


def test_every_source_has_its_pair():
    sources = {
        path for folder in FOLDERS for path in (PLACE / folder).iterdir() if path.suffix != ".yaml"
    }
    assert sources == {one.path for one in SPECIMENS}


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar", "zh"])
def test_every_language_has_its_pairs(language):
    named = {one.path.stem for one in SPECIMENS}
    prefixes = ("pipermail", "subject", "signals", "table")
    assert {f"{prefix}_{language}" for prefix in prefixes} - named == set()


def head_of(part, wanted):
    """Give the fields of a part's head that were written down."""
    own = document_of(part)
    has = {"title": part.title}
    if own:
        has |= {"author": own.author, "date": own.date.edtf if own.date else ""}
    return {name: has.get(name, "") for name in HEAD & wanted.keys()}


def make_count(value, *, key="", part_of="", group=""):
    """Give a figure."""
    return CountFact(
        span=HERE, confidence=1, key=key, value=value, part_of=part_of, group_word=group
    )


def test_a_score_counts_what_is_right_wrong_and_missed_of_each_kind():
    found = [make_count(4), make_count(5), MeetingFact(span=HERE, confidence=1, number=2)]
    wanted = [
        {"kind": "count", "value": 4},
        {"kind": "count", "value": 6},
        {"kind": "meeting", "number": 2},
        {"kind": "seats", "seats": 1},
    ]
    assert score(wanted, found) == {"count": (1, 1, 1), "meeting": (1, 0, 0), "seats": (0, 0, 1)}


def test_kinds_that_are_not_listed_in_full_are_not_scored():
    found = [make_count(4), MeetingFact(span=HERE, confidence=1)]
    assert score([{"kind": "count", "value": 4}], found, only=["count"]) == {"count": (1, 0, 0)}


def test_more_mentions_than_expected_are_no_fault():
    assert score([], [MentionFact(span=HERE, confidence=1, word="x")]) == {}


def test_words_match_after_folding_and_a_date_by_its_edtf_or_its_parts():
    held = WrittenDate("3 mai 2012", "2012-05-03", inferred=True)
    found = [MeetingFact(span=HERE, confidence=1, place="Lomé", held=held)]
    for date in ("2012-05-03", {"edtf": "2012-05-03", "inferred": True}):
        assert score([{"kind": "meeting", "place": "LOME", "held": date}], found) == {
            "meeting": (1, 0, 0)
        }
    wrong = {"kind": "meeting", "held": {"edtf": "2012-05-03", "inferred": False}}
    assert score([wrong], found) == {"meeting": (0, 1, 1)}


def test_a_reference_matches_by_what_the_other_fact_says():
    found = [make_count(10, key="a"), make_count(4, key="b", part_of="a")]
    right = {"kind": "count", "value": 4, "part_of": {"value": 10}}
    wrong = {"kind": "count", "value": 4, "part_of": {"value": 11}}
    assert match([right], found) == {0: 1}
    assert match([wrong], found) == {}


def test_a_found_fact_is_matched_once_and_by_the_fullest_wish_first():
    found = [make_count(4, group="business"), make_count(4)]
    wanted = [
        {"kind": "count", "value": 4},
        {"kind": "count", "value": 4, "group_word": "business"},
    ]
    assert match(wanted, found) == {1: 0, 0: 1}
    assert match([*wanted, {"kind": "count"}], found) == {1: 0, 0: 1}


def test_scores_add_up_and_give_precision_and_recall():
    total = add([{"count": (3, 1, 0)}, {"count": (3, 1, 2), "seats": (0, 0, 1)}])
    assert total == {"count": (6, 2, 2), "seats": (0, 0, 1)}
    assert (precision(total["count"]), recall(total["count"])) == (0.75, 0.75)
    assert (precision(total["seats"]), recall(total["seats"])) == (1.0, 0.0)
