"""Figures in running text: what is counted, of which group, of which whole, and by whom."""

import pytest

from submissions.importers.prose import find_facts
from submissions.importers.records import Span
from tests.submissions.importers.reading_prose import read, said
from tests.submissions.importers.specimens import VOCABULARY


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Only 26 contributions were published.", [(26, "")]),
        ("Twenty-six written contributions came in.", [(26, "")]),
        ("Nine contributions came from governments.", [(9, "governments")]),
        ("Nine government contributions were published.", [(9, "government")]),
        ("Governments sent seven contributions.", [(7, "Governments")]),
        ("Seven contributions were sent by the private sector.", [(7, "private sector")]),
        (
            "Contributions from governments: 4; from civil society: 5.",
            [(4, "governments"), (5, "civil society")],
        ),
        (
            "Ten replies: four from governments, six from business.",
            [(10, ""), (4, "governments"), (6, "business")],
        ),
        ("Eight of the 20 responses came from governments.", [(20, ""), (8, "governments")]),
        ("Most of the 20 responses came from governments.", [(20, "")]),
        ("Out of 55 submissions, 25 were from governments.", [(55, ""), (25, "governments")]),
        ("Only two governments replied.", [(2, "governments")]),
        ("No contributions were received from business.", [(0, "business")]),
        (
            "Sur les 40 contributions reçues, douze provenaient des gouvernements.",
            [(40, ""), (12, "gouvernements")],
        ),
        ("Quatre contributions émanaient de la société civile.", [(4, "société civile")]),
        (
            "Se recibieron 26 contribuciones, nueve de ellas de gobiernos.",
            [(26, ""), (9, "gobiernos")],
        ),
        ("Treinta y una contribuciones procedían del sector privado.", [(31, "sector privado")]),
    ],
)
def test_a_figure_is_read_with_its_group(text, figures):
    found = said(text, "count", "value", "group_word")
    assert sorted(found) == sorted(figures)


@pytest.mark.parametrize(
    "text",
    [
        "The 10 draft principles were read in room 24.",
        "It cost $10 million, with page 10 contributions apart.",
        "40 per cent of contributions and 40% of contributions were late.",
        "Up to three contributions may be sent by each member.",
        "A five-year mandate for a man aged 47.",
        "There were no contributions to speak of.",
        "Thanks for your two contributions to the debate.",
        "I have two comments on the draft.",
        "Ten of the contributions were late.",
        "Resolution 65/141 was read.",
    ],
)
def test_other_figures_are_not_counts(text):
    assert read(text, "count") == []


@pytest.mark.parametrize(
    ("text", "qualifier", "value", "upper"),
    [
        ("About 30 contributions came in.", "about", 30, None),
        ("More than 40 contributions came in.", "over", 40, None),
        ("At most 12 contributions came in.", "at-most", 12, None),
        ("Between 10 and 12 contributions came in.", "exactly", 10, 12),
        ("10 to 12 contributions came in.", "exactly", 10, 12),
        ("Plus de 40 contributions ont été reçues.", "over", 40, None),
        ("Unas 40 contribuciones llegaron.", "about", 40, None),
    ],
)
def test_how_exact_a_figure_is_stays_as_the_source_says(text, qualifier, value, upper):
    assert said(text, "count", "qualifier", "value", "upper") == [(qualifier, value, upper)]


def test_what_contributions_are_of_and_the_day_of_the_figure_are_kept():
    text = "By 22 March 2011, 26 contributions to the draft plan had been received."
    assert said(text, "count", "value", "subject_word", "as_of") == [
        (26, "draft plan", "2011-03-22")
    ]


def test_parts_name_their_whole_and_parts_in_brackets_the_part_before_them():
    text = (
        "There were ten contributions. Of the ten contributions, only four came from governments. "
        "Five contributions came from the stakeholder groups (three from civil society, who slept) "
        "and the tenth contribution came from an international organization."
    )
    keys = {fact.value: fact.key for fact in read(text, "count")}
    assert {fact.value: fact.part_of for fact in read(text, "count")} == {
        10: "",
        4: keys[10],
        5: keys[10],
        3: keys[5],
        1: keys[10],
    }


def test_a_part_that_would_not_fit_into_the_whole_is_not_put_to_it():
    text = "There were ten contributions. Twelve contributions came from governments."
    assert [fact.part_of for fact in read(text, "count")] == ["", ""]


def test_a_figure_of_some_who_are_no_known_group_is_no_total_and_unsure():
    (asia,) = read("Three contributions came from Asia.", "count")
    assert (asia.value, asia.group_word) == (3, "Asia")
    assert asia.confidence <= 0.6


def test_a_figure_named_again_is_one_count():
    text = "There were 26 contributions. Nobody can read all 26 contributions."
    assert said(text, "count", "value") == [(26,)]


def test_a_figure_in_a_quotation_is_not_proposed():
    text = "“We had 10 contributions”, said the chess club."
    assert read(text, "count") == []
    assert [fact.words for fact in read(text, "not-understood")] == ["10 contributions"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Only four contributions came from governments: Finland, Peru, Sri Lanka and the USA.",
            ["Finland", "Peru", "Sri Lanka", "USA"],
        ),
        (
            "Three contributions came from governments (Peru, Bosnia and Herzegovina and Kenya).",
            ["Peru", "Bosnia and Herzegovina", "Kenya"],
        ),
        (
            "Deux contributions provenaient de gouvernements : la Finlande et la Côte d’Ivoire.",
            ["Finlande", "Côte d’Ivoire"],
        ),
        (
            "The tenth contribution came from an international organization, FAO (Food Office).",
            ["FAO"],
        ),
    ],
)
def test_those_named_behind_a_figure_sent_what_it_counts(text, names):
    (count,) = read(text, "count")
    found = read(text, "contributor")
    assert [fact.name for fact in found] == names
    assert {fact.counted_in for fact in found} == {count.key}


def test_those_named_are_states_where_their_group_is_of_states():
    text = (
        "Two contributions came from governments: Peru and Kenya. "
        "One contribution came from business: Netco."
    )
    assert said(text, "contributor", "name", "participant_kind") == [
        ("Peru", "state"),
        ("Kenya", "state"),
        ("Netco", ""),
    ]


def test_names_that_are_not_as_many_as_counted_are_told_and_not_proposed():
    text = "Four contributions came from governments: Peru, Kenya and Togo."
    assert read(text, "contributor") == []
    assert [fact.words for fact in read(text, "not-understood")] == ["Peru, Kenya and Togo"]


def test_members_women_and_participants_are_counts_of_their_own_and_less_sure():
    text = "The board has 47 members, 16 of them women, and 12 new members. 120 participants came."
    found = {fact.counted: fact for fact in read(text, "count")}
    assert {kind: fact.value for kind, fact in found.items()} == {
        "members": 47,
        "women": 16,
        "new-members": 12,
        "participants": 120,
    }
    assert max(fact.confidence for fact in found.values()) <= 0.75


def test_every_span_holds_the_figure_that_it_proves():
    text = "Dear all,\n\nNine contributions\ncame from governments."
    (count,) = read(text, "count")
    assert count.span.of(text) == "Nine contributions\ncame from governments"


def test_only_the_passages_asked_for_are_read():
    text = "Nine contributions came.\n\n> Ten contributions came."
    facts = find_facts(text, spans=(Span(0, 24),), document_date=None, vocabulary=VOCABULARY)
    assert [fact.value for fact in facts if fact.KIND == "count"] == [9]
