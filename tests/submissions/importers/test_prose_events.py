"""Milestones, seats, agendas, seats claimed by the author, and names, in running text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from submissions.importers.pages import open_page
from submissions.importers.prose import find_facts, name_author
from submissions.importers.records import MemberFact, WrittenDate, fields_of
from tests.submissions.importers.reading_prose import SPRING, read, said
from tests.submissions.importers.specimens import VOCABULARY, find_specimens


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("The deadline for comments is Friday, 5 May 2012, at noon.", "deadline", "2012-05-05"),
        ("Contributions must be received by 5 May 2012.", "deadline", "2012-05-05"),
        ("Submissions are due by 5 May 2012.", "deadline", "2012-05-05"),
        ("All views had to reach the office by 5 May 2012.", "deadline", "2012-05-05"),
        ("The ORWG is small. It was set up in May 2009.", "established", "2009-05"),
        ("Please send your comments before 30 June 2011.", "deadline", "2011-06-30"),
        ("Les textes doivent être envoyés au plus tard le 5 mai 2012.", "deadline", "2012-05-05"),
        ("La date limite est le 5 mai 2012.", "deadline", "2012-05-05"),
        ("La fecha límite para comentarios es el 5 de mayo de 2012.", "deadline", "2012-05-05"),
        ("El plazo vence el 31 de enero de 2011.", "deadline", "2011-01-31"),
        (
            "The ORWG is to report to the CSS at its 9th session in June 2012.",
            "deadline",
            "2012-06",
        ),
        ("The ORWG was set up by the Council in December 2003.", "established", "2003-12"),
        ("The July 2010 formation of a new Working Group was news.", "established", "2010-07"),
        ("Le Comité a été créé en juillet 2010.", "established", "2010-07"),
        ("El Comité fue creado en julio de 2010.", "established", "2010-07"),
        ("The mandate of the ORWG was extended on 3 June 2011.", "extended", "2011-06-03"),
        ("Le mandat du Forum a été prolongé le 20 décembre 2010.", "extended", "2010-12-20"),
        ("The Council adopted resolution 2010/2 on 19 July 2010.", "decision", "2010-07-19"),
        ("The report was issued on 14 April 2011.", "report", "2011-04-14"),
        ("She was appointed Chair of the CSS on 5 May 2010.", "appointment", "2010-05-05"),
        ("On 5 May 2010 they decided on the composition of the ORWG.", "composition", "2010-05-05"),
    ],
)
def test_a_dated_event_is_read(text, kind, date):
    assert said(text, "milestone", "kind", "date") == [(kind, date)]


@pytest.mark.parametrize(
    "text",
    [
        "The mandate should be extended by 5 May 2012.",
        "The ORWG was never set up in May 2012.",
        "It is proposed that the report be issued on 14 April 2011.",
        "The Council is to set up the ORWG in May 2012.",
        "A deadline is a fine thing.",
        "Forty replies had been received by 5 May 2012.",
        "The letter of 3 May 2012 says nothing of the deadline.",
        "It was created by hand in 2010.",
        "He elected to stay until 5 May 2010 as chair.",
        "The ORWG established that on 5 May 2010 nobody was there.",
        "“The deadline is 5 May 2012”, he said.",
    ],
)
def test_what_did_not_come_to_pass_or_has_no_date_is_no_event(text):
    assert read(text, "milestone") == []


def test_a_deadline_whose_year_comes_from_the_document_is_inferred():
    (fact,) = read("It will be late for the 4 May deadline.", "milestone", dated=SPRING)
    assert (fact.date.edtf, fact.date.inferred, fact.confidence <= 0.8) == (
        "2012-05-04",
        True,
        True,
    )


def test_seats_are_given_to_each_group_named():
    text = (
        "The ORWG consists of 22 States, five representatives of business, five of civil society."
    )
    assert said(text, "seats", "seats", "group_word", "status", "body_word") == [
        (22, "States", "member", "ORWG"),
        (5, "business", "member", "ORWG"),
        (5, "civil society", "member", "ORWG"),
    ]


def test_each_is_surer_than_a_list_that_may_share_its_seats():
    each = read("The ORWG includes five representatives each from business and industry.", "seats")
    shared = read("The ORWG includes five representatives from business and industry.", "seats")
    assert [fact.seats for fact in each] == [fact.seats for fact in shared] == [5, 5]
    assert min(fact.confidence for fact in each) > max(fact.confidence for fact in shared)


def test_guests_who_are_not_members_are_invited():
    text = (
        "In May 2012 it was agreed that the ORWG includes three representatives from business. "
        "These groups of three are not members, but were invited to speak."
    )
    assert said(text, "seats", "seats", "status", "decided") == [(3, "invited", "2012-05")]


@pytest.mark.parametrize(
    "text",
    [
        "I was one of the five representatives of business.",
        "A total of 20 governments and 20 representatives of business were asked.",
        "Five representatives from business spoke.",
    ],
)
def test_people_who_are_counted_elsewhere_have_no_seats_by_that(text):
    assert read(text, "seats") == []


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("I was one of the five representatives of the academic community.", "academic community"),
        ("I am a member of the ORWG.", ""),
        ("As a member of the ORWG, I was late.", ""),
        ("Je suis l’un des quatre représentants de la société civile.", "société civile"),
        ("Fui uno de los tres representantes de la sociedad civil.", "sociedad civil"),
    ],
)
def test_a_seat_that_the_author_claims_is_unsure_and_bears_the_author_s_name(text, group):
    facts = find_facts(text, document_date=None, vocabulary=VOCABULARY)
    (member,) = (
        one for one in name_author(facts, "Odile Marchetti") if isinstance(one, MemberFact)
    )
    assert (member.name, member.group_word, member.confidence) == ("Odile Marchetti", group, 0.6)


@pytest.mark.parametrize(
    "text",
    [
        "I was never a member of the ORWG.",
        "He was a member of the ORWG.",
        "I am a member.",
        "“I am a member of the ORWG”, said the cook.",
    ],
)
def test_no_seat_is_made_of_what_the_author_does_not_claim(text):
    assert read(text, "member") == []


def test_a_seat_without_a_known_author_is_told_and_given_to_nobody():
    facts = find_facts("I am a member of the ORWG.", document_date=None, vocabulary=VOCABULARY)
    kinds = {fact.KIND for fact in name_author(facts, "")}
    assert kinds == {"not-understood", "mention"}


@pytest.mark.parametrize(
    ("text", "title", "outcome", "displaced_by"),
    [
        (
            "The meeting was meant to discuss the budget. It turned into a quarrel about trains.",
            *("the budget", "displaced", "a quarrel about trains"),
        ),
        (
            "The session was called to agree on a plan. Most of the day was spent on procedure.",
            *("a plan", "displaced", "procedure"),
        ),
        (
            "The meeting was to discuss the budget, but ran out of time.",
            *("the budget", "not-reached", ""),
        ),
        ("The meeting was supposed to review the rules.", "the rules", "not-known", ""),
        (
            "There was no agreement on the seat of the office.",
            "the seat of the office",
            "no-agreement",
            "",
        ),
        ("The item on fees was deferred to the next meeting.", "The item on fees", "deferred", ""),
        (
            "La réunion devait examiner le budget. La journée a été consacrée à la procédure.",
            *("le budget", "displaced", "la procédure"),
        ),
    ],
)
def test_what_became_of_an_item_is_read_for_an_editor_to_confirm(
    text, title, outcome, displaced_by
):
    (item,) = read(text, "agenda")
    assert (item.title, item.outcome, item.displaced_by) == (title, outcome, displaced_by)
    assert item.confidence <= 0.6


def test_an_item_that_only_points_back_is_what_the_sentence_before_quotes():
    text = (
        "They were asked to “put forward ideas for renewal”. "
        "The meeting on the 17th was meant to have this as its main topic."
    )
    assert said(text, "agenda", "title") == [("put forward ideas for renewal",)]


def test_a_group_that_could_not_agree_elsewhere_is_no_item():
    text = "Two contributions came from civil society, who could not agree on one text."
    assert read(text, "agenda") == []


def test_names_are_mentioned_once_each():
    text = "The ORWG and the CSS met. The ORWG sat in Nyon with governments. Governments left Nyon."
    assert said(text, "mention", "of", "word") == [
        ("body", "ORWG"),
        ("body", "CSS"),
        ("place", "Nyon"),
        ("group", "governments"),
    ]


PIECES = """
the ORWG CSS met meeting second session on in 24 25 and May 2012 Nyon Quito ( ) , . : contributions
four from governments civil society came of not was supposed to discuss deadline by I member set up
réunion du le les contribuciones de “ ” 05/06/2010 2016年3月23日 yesterday the 24th as
"""
WORDS = st.lists(st.sampled_from([*PIECES.split(), "\n\n"]), max_size=60)


@given(st.one_of(st.text(max_size=300), WORDS.map(" ".join)))
@settings(max_examples=300)
def test_any_text_gives_facts_inside_it_with_keys_of_their_own(text):
    facts = find_facts(text, document_date=WrittenDate("", "2012-04-17"), vocabulary=VOCABULARY)
    assert all(0 <= fact.span.start < fact.span.end <= len(text) for fact in facts)
    assert len({fact.key for fact in facts}) == len(facts)
    assert all(0 < fact.confidence <= 1 and fields_of(fact) for fact in facts)


@given(st.data())
@settings(max_examples=50)
def test_a_specimen_with_pieces_cut_out_gives_facts_inside_it(data):
    specimen = data.draw(st.sampled_from(find_specimens("articles")))
    text = open_page(specimen.path.read_bytes()).markup
    first = data.draw(st.integers(0, len(text)))
    cut = text[:first] + text[first + data.draw(st.integers(0, 200)) :]
    facts = find_facts(cut, document_date=None, vocabulary=VOCABULARY)
    assert all(0 <= fact.span.start < fact.span.end <= len(cut) for fact in facts)
