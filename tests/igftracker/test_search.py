import re

import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/search/"


def read(client, words=None):
    query = {} if words is None else {"q": words}
    return re.sub(r"\s+", " ", client.get(PAGE, query).content.decode())


def test_every_kind_with_a_page_is_found_with_its_number(client):
    body = make.make_body(name="Working Group on Montreux", slug="wg")
    make.make_meeting(body=body, title="Montreux meeting", slug="m")
    make.make_call(body=body, title="Montreux questionnaire", slug="c")
    make.make_submission(body=body, title="Montreux reply", slug="s")
    make.make_participant(name="Association of Montreux", slug="p")
    make.make_document(title="Montreux report", slug="d")

    page = read(client, "Montreux")

    for address in ("bodies/wg", "meetings/m", "calls/c", "submissions/s", "participants/p"):
        assert f'<a href="/{address}/"' in page
    assert '<a href="/documents/d/"' in page
    assert "Meetings (1)" in page


def test_all_words_must_be_there_and_a_minus_leaves_out(client):
    make.make_meeting(title="First meeting in Montreux")
    make.make_meeting(title="Second meeting in Geneva")

    assert "Geneva" not in read(client, "meeting montreux")
    assert "Second meeting" in read(client, "meeting -montreux")
    assert "First meeting" not in read(client, "meeting -montreux")


@pytest.mark.parametrize("symbol", ["A/66/67-E/2011/79", "a 66 67 e 2011 79", "A/66/67"])
def test_documents_are_found_by_their_symbol_however_it_is_written(client, symbol):
    make.make_symbol(make.make_document(title="Report of the Chair"), "A/66/67–E/2011/79")
    make.make_symbol(make.make_document(title="Other report"), "A/67/65")

    page = read(client, symbol)

    assert "Report of the Chair" in page
    assert "Other report" not in page


def test_participants_are_found_by_other_forms_of_their_name_too(client):
    person = make.make_participant(name="Patrik Fältström")
    make.make_name(person, "Patrik Faltstrom")

    assert "Patrik Fältström" in read(client, "faltstrom")


def test_no_more_than_twenty_of_a_kind_are_shown(client):
    for number in range(21):
        make.make_document(title=f"Report {number:02}", slug=f"r-{number:02}")

    page = read(client, "report")

    assert "Documents (21)" in page
    assert "Report 19" in page
    assert "Report 20" not in page
    assert "go through the list of all: documents</a>" in page


def test_drafts_are_not_found(client):
    hidden = make.make_body(name="Hidden body", state="draft")
    make.make_meeting(title="Hidden meeting", body=hidden)
    make.make_call(title="Hidden call", state="draft")
    make.make_submission(title="Hidden reply", state="draft")
    make.make_name(make.make_participant(name="Nobody", state="draft"), "Hidden name")
    make.make_symbol(make.make_document(title="Secret", state="draft"), "HIDDEN/1")

    page = read(client, "hidden")

    assert "Nothing on record has all of these words." in page
    assert "Nobody" not in page
    assert "Secret" not in page


def test_without_words_the_page_says_what_can_be_searched(client):
    assert "Search in bodies, meetings, calls" in read(client)
    assert "Search in bodies, meetings, calls" in read(client, "  ")


@pytest.mark.parametrize("words", ['"', "a:b & !c | (d", "' OR 1=1 --", "%", "العربية", "-"])
def test_odd_words_do_no_harm(client, words):
    assert client.get(PAGE, {"q": words}).status_code == 200


@pytest.mark.parametrize("words", ["x" * 301, "a\0b"])
def test_words_that_are_too_long_or_unreadable_are_refused(client, words):
    assert client.get(PAGE, {"q": words}).status_code == 400


def test_words_are_shown_as_text(client):
    assert "<b>x" not in read(client, "<b>x")


def test_fifty_hits_cost_no_more_queries_than_one(client):
    def make_hits():
        make.make_body(name="Report")
        make.make_meeting(title="Report")
        make.make_call(title="Report")
        make.make_submission(title="Report")
        make.make_participant(name="Report")
        make.make_symbol(make.make_document(title="Report"), "A/1")

    make_hits()
    with_one = count_queries(client, f"{PAGE}?q=report")
    for _ in range(49):
        make_hits()

    assert count_queries(client, f"{PAGE}?q=report") == with_one


def test_a_parameter_that_is_not_understood_is_refused(client):
    assert client.get(f"{PAGE}?query=x").status_code == 400
