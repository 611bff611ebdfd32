"""Other spellings are suggested out of the public record, and only where they find something."""

import pytest
from bs4 import BeautifulSoup

from igftracker.search import spelling
from igftracker.search.spelling import Vocabulary, read_vocabulary, respell
from meetings.models import Participant
from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_kept():
    """Let each test read the words of its own record."""
    spelling.shelf.clear()
    yield
    spelling.shelf.clear()


def suggested(client, words, prefix=""):
    """Give the spellings that the page suggests."""
    page = client.get(f"{prefix}/search/", {"q": words}).content
    return [link.text for link in BeautifulSoup(page, "lxml").select(".did-you-mean a")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Kleinwechter", "Kleinwächter"),
        ("kleinwaechter", "Kleinwächter"),
        ("Klienwachter", "Kleinwächter"),
        ("Wolfgang Kleinwechter", "Wolfgang Kleinwächter"),
        ("Wolfgnag Kleinwechter", "Wolfgang Kleinwächter"),
        ('"Wolfgang Kleinwechter" -mag', '"Wolfgang Kleinwächter" -mag'),
    ],
)
def test_the_nearest_spelling_of_the_record_is_suggested(client, typed, meant):
    make.make_participant(name="Wolfgang Kleinwächter")

    assert suggested(client, typed)[0] == meant


def test_an_accent_is_suggested_where_it_finds_more_than_the_name(client):
    make.make_participant(name="Patrik Fältström")
    make.make_document(title="Über die Rede", author="Patrik Fältström", language="de")

    assert suggested(client, "Faltstrom") == ["Fältström"]


def test_other_forms_of_names_bodies_titles_and_places_are_words_too(client):
    make.make_name(make.make_participant(name="X"), "Hakikur Rahman")
    make.make_body(name="Multistakeholder Advisory Group", name_fr="Groupe consultatif")
    make.make_meeting(title="Meeting", place="Montreux")
    make.make_document(title="Questionnaire")
    make.make_call(title="Consultation")

    for typed, meant in {
        "Hakikor": "Hakikur",
        "Advisry": "Advisory",
        "consultatff": "consultatif",
        "Montreaux": "Montreux",
        "Questionaire": "Questionnaire",
        "Consultatiom": "Consultation",
    }.items():
        assert meant in suggested(client, typed), typed


def test_nothing_is_suggested_where_enough_is_found(client):
    for _ in range(3):
        make.make_document(title="Report")
    make.make_document(title="Reports and sports", language="th")

    assert suggested(client, "report") == []


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_a_word_of_what_is_not_public_is_never_suggested(client, state):
    hidden = {"state": state, "state_reason": "Why."}
    person = make.make_participant(name="Sekretname", **hidden)
    make.make_name(person, "Sekretform")
    make.make_body(name="Sekretbody", **hidden)
    make.make_document(title="Sekrettitle", **hidden)
    make.make_meeting(title="Sekretmeeting", **hidden)
    make.make_call(title="Sekretcall", **hidden)

    vocabulary = read_vocabulary(1)

    assert not [word for word in vocabulary.words if "sekret" in word]
    for typed in ("Sekretnam", "Sekretfrm", "Sekretbdy", "Sekrettitl", "Sekretmeting"):
        assert suggested(client, typed) == []


def test_a_word_kept_from_a_record_that_left_the_public_is_not_suggested(client):
    make.make_participant(name="Kleinwächter")
    assert suggested(client, "Kleinwechter") == ["Kleinwächter"]

    Participant.objects.update(state="draft")

    assert "kleinwachter" in spelling.shelf.kept.words
    assert suggested(client, "Kleinwechter") == []


def test_nothing_is_suggested_for_an_earlier_state(client):
    make.make_participant(name="Kleinwächter")

    page = client.get("/search/", {"q": "Kleinwechter", "as_of": "v0"}).content.decode()

    assert "Did you mean" not in page


def test_words_that_are_found_only_apart_are_offered_alone(client):
    make.make_document(title="Montreux")
    make.make_document(title="Geneva")

    page = BeautifulSoup(client.get("/search/", {"q": "montreux geneva"}).content, "lxml")

    assert [link.text for link in page.main.select("p > a[translate=no]")] == ["montreux", "geneva"]


def test_the_vocabulary_is_bounded(monkeypatch):
    monkeypatch.setattr(spelling, "MOST_NAMES", 2)
    monkeypatch.setattr(spelling, "MOST_WORDS", 3)
    for name in ("Anna Anna", "Anna Berta Carla", "Doris"):
        make.make_participant(name=name)

    vocabulary = read_vocabulary(1)

    assert set(vocabulary.words) == {"anna", "berta", "carla"}
    assert vocabulary.counts["anna"] == 3


def test_words_that_the_record_has_stay_and_short_ones_numbers_and_chinese_too():
    known = {"forum": "Forum", "geneva": "Geneva"}
    vocabulary = Vocabulary(1, known, dict.fromkeys(known, 1), tuple(known))

    assert respell("forum in genevq 2011 工作", vocabulary) == ["forum in Geneva 2011 工作"]


def test_suggestions_cost_no_more_queries_in_a_larger_record(client):
    for _ in range(2):
        make.make_participant(name="Kleinwächter")
    with_two = count_queries(client, "/search/?q=Kleinwechter")
    for number in range(50):
        make.make_participant(name=f"Kleinwächter{number}")
        make.make_document(title="Kleinwachtel")

    assert count_queries(client, "/search/?q=Kleinwechter") == with_two
