import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from submissions.importers import questionnaires
from submissions.importers.errors import SourceError
from tests.submissions.importers.made import (
    assert_spans_are_inside,
    facts_of,
    make_page,
    read_with,
    remarks_of,
)

READER = questionnaires.READER
BLOCKS = (
    "Survey on parcels\n\nName: Ana Bravo\nOrganisation: Harbour Institute\nCountry: Ghana\n"
    "Email: ana@harbour.example\nDo you agree to publication of your answers? Yes\n"
    "1. What should change? The hours.\n2. Who should do it? All; call +41 22 123 45 67.\n"
    "Name: Bo Lund\nOrganisation: Telnet\nE-mail: bo@telnet.example\nConsent to publish: no\n"
    "1. What should change? Nothing.\n2. Who should do it? Me.\n"
)
ROWS = (
    "Name\tOrganisation\tEmail\tMay we publish your answer?\tWhat should be changed at the"
    " office?\n"
    "Ana Bravo\tHarbour\tana@b.example\tYes\tMuch\nBo Lund\tTelnet\tbo@b.example\tNo\tLittle\n"
)
FLAT = (
    "What should change?\nAna Bravo | Harbour Institute | ana@b.example | yes | Much\n"
    "Bo Lund | Telnet | bo@b.example | no | Little\n"
)


@pytest.mark.parametrize("text", [BLOCKS, ROWS, FLAT], ids=["blocks", "rows", "flattened"])
def test_everyone_who_answered_is_one_submission_with_a_contributor(text):
    part = read_with(READER, text)
    sent, people = facts_of(part, "submission"), facts_of(part, "contributor")
    assert [one.key for one in sent] == [one.submission for one in people]
    assert [one.name for one in people] == ["Ana Bravo", "Bo Lund"]


@pytest.mark.parametrize("text", [BLOCKS, ROWS, FLAT], ids=["blocks", "rows", "flattened"])
def test_consent_is_part_of_what_is_read(text):
    part = read_with(READER, text)
    assert [one.consent for one in facts_of(part, "submission")] == ["yes", "no"]
    assert "1 did not consent" in remarks_of(part)


@pytest.mark.parametrize("text", [BLOCKS, ROWS, FLAT], ids=["blocks", "rows", "flattened"])
def test_contacts_are_in_no_fact(text):
    part = read_with(READER, text)
    assert "@" not in repr(part.facts)
    assert "123 45" not in repr(part.facts)
    assert "@" not in repr(part.properties)


@pytest.mark.parametrize("text", [BLOCKS, ROWS, FLAT], ids=["blocks", "rows", "flattened"])
def test_answers_are_recognised(text):
    assert READER.recognise(make_page(text)) > 0.8


def test_questions_that_several_answer_are_recognised_whatever_their_words():
    person = "Nomo: {}\n1. Kiom da buoj vi havas? {}.\n2. Kiu riparas ilin? {}.\n\n"
    text = "Respondoj\n\n" + person.format("Ana", "Ok", "Mi") + person.format("Bo", "Du", "Vi")
    assert READER.recognise(make_page(text)) >= 0.8
    assert READER.recognise(make_page(text.partition("Nomo: Bo")[0])) < 0.5


def test_a_block_reaches_from_who_answered_to_the_last_answer():
    part = read_with(READER, BLOCKS)
    first, second = facts_of(part, "submission")
    assert first.span.of(part.text).startswith("Name: Ana Bravo")
    assert first.span.of(part.text).endswith("45 67.")
    assert second.span.of(part.text).endswith("Me.")


def test_consent_that_is_not_told_stays_open():
    text = (
        "Name: Ana Bravo\nCountry: Ghana\n1. What now? Nothing.\n2. And then? No more.\n"
        "3. So? Yes.\n"
    )
    part = read_with(READER, text)
    assert [one.consent for one in facts_of(part, "submission")] == [""]
    assert "does not say" in remarks_of(part)


def test_answers_of_nobody_are_told():
    part = read_with(READER, "1. What now? Nothing.\n2. And then? No more.\n3. So? Yes.\n")
    assert facts_of(part, "contributor") == []
    assert "name nobody" in facts_of(part, "not-understood")[0].reason


def test_a_state_may_answer():
    text = "Country: Ghana\nMay this be published? yes\n1. What now? Nothing.\n"
    [who] = facts_of(read_with(READER, text), "contributor")
    assert (who.name, who.participant_kind) == ("Ghana", "state")


def test_a_row_that_does_not_fit_the_questions_is_told_with_its_line():
    part = read_with(READER, ROWS + "Cy Ode\tPost\n")
    assert "Line 4 has 2 cells" in facts_of(part, "not-understood")[0].reason


def test_a_text_without_answers_is_refused():
    with pytest.raises(SourceError, match="No answers were found"):
        read_with(READER, "Nobody asked, nobody answered.")


def test_a_question_in_running_text_is_no_questionnaire():
    text = "What is to be done? We did not know that then.\nThe rain fell on all of us.\n" * 2
    assert READER.recognise(make_page(text)) < 0.5


LINES = st.sampled_from(
    [
        *(
            "Name: Ana",
            "Organisation: Telnet",
            "Consent: no",
            "Do you agree to publish? yes",
            "1. Why? So.",
        ),
        *(
            "a | b@c.example | yes | d",
            "e | f@g.example | no | h",
            "Email: x@y.example",
            "?",
            "??? :",
            "",
        ),
        *("May we publish?\tWhat?\tName", "x\ty\tz", "同意公开：是", "Name:"),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=14))
def test_any_lines_are_read_or_refused_and_no_address_is_kept(lines):
    text = "\n".join(lines)
    assert 0 <= READER.recognise(make_page("x" + text)) <= 1
    try:
        part = read_with(READER, "x" + text)
    except SourceError:
        return
    assert_spans_are_inside(part)
    assert "@" not in repr([one for one in part.facts if one.KIND != "not-understood"])
