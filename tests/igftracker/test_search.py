"""The page of the search: what is found, in which order, narrowed, and page by page."""

import html
import re

import pytest
from bs4 import BeautifulSoup

from igftracker.search import answering, hits
from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/search/"


def read(client, words=None, **query):
    """Give the main part of the page as text without spaces at ends of lines."""
    response = client.get(PAGE, query if words is None else {"q": words, **query})
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def soup(client, words, **query):
    """Give the main part of the page to walk through."""
    return BeautifulSoup(client.get(PAGE, {"q": words, **query}).content, "lxml").main


def links(part):
    """Give the addresses of the hits of a part of the page."""
    return [hit.a["href"] for hit in part.select(".hits > li")]


def choices(page, name):
    """Give what a filter offers, as labels with numbers."""
    return [option.text for option in page.select(f"select[name={name}] option")][1:]


def kinds(page):
    """Give the kinds with their numbers."""
    return [" ".join(one.text.split()) for one in page.select(".kinds li")]


def make_one_of_each():
    """Make a row of every kind with the word "Montreux"."""
    body = make.make_body(name="Working Group on Montreux", slug="wg")
    meeting = make.make_meeting(body=body, title="Montreux meeting", slug="m")
    make.make_agenda_item(meeting, 3, title="Report from Montreux")
    make.make_call(body=body, title="Montreux questionnaire", slug="c")
    make.make_submission(body=body, title="Montreux reply", slug="s")
    make.make_intervention(meeting=meeting, position=7, text="We met in Montreux.", language="en")
    make.make_participant(name="Association of Montreux", slug="p")
    make.make_document(title="Montreux report", slug="d")
    make.make_milestone(body=body, title="Decided in Montreux", slug="ms")
    make.make_group(name="People of Montreux", slug="g")
    conflict = make.make_conflict(number=7, question="When was Montreux?")
    make.make_statement(meeting, "held", "2011-02-24", conflict=conflict)


def test_everything_with_an_address_is_found_with_its_number(client):
    make_one_of_each()

    page = soup(client, "Montreux")

    assert set(links(page)) == {
        *("/bodies/wg/", "/groups/g/", "/participants/p/", "/meetings/m/", "/meetings/m/#item-3"),
        *("/calls/c/", "/submissions/s/", "/meetings/m/interventions/7/", "/documents/d/"),
        *("/bodies/wg/timeline/?at=ms#ms", "/conflicts/#k7"),
    }
    assert kinds(page)[:4] == ["All kinds 11", "Bodies 1", "Groups 1", "Participants 1"]


def test_the_places_on_pages_that_hits_lead_to_are_there(client):
    make_one_of_each()

    for address in ("/meetings/m/#item-3", "/bodies/wg/timeline/?at=ms#ms", "/conflicts/#k7"):
        path, _, anchor = address.partition("#")
        assert f'id="{anchor}"' in client.get(path).content.decode(), address


def test_all_words_must_be_there_and_a_minus_leaves_out(client):
    make.make_meeting(title="First meeting in Montreux")
    make.make_meeting(title="Second meeting in Geneva")

    assert "Geneva" not in read(client, "meeting montreux")
    assert len(links(soup(client, "meeting"))) == 2
    assert "Second" in soup(client, "meeting -montreux").select_one(".hits").text
    assert "First" not in soup(client, "meeting -montreux").select_one(".hits").text


def test_words_that_are_only_left_out_find_nothing_and_say_so(client):
    make.make_meeting(title="First meeting in Montreux")

    page = read(client, "-geneva")

    assert "There is no word here to look for" in page
    assert "First meeting" not in page


@pytest.mark.parametrize("symbol", ["A/66/67-E/2011/79", "a 66 67 e 2011 79", "A/66/67"])
def test_documents_are_found_by_their_symbol_however_it_is_written(client, symbol):
    report = make.make_document(title="Report of the Chair", slug="r")
    make.make_symbol(report, "A/66/67–E/2011/79")
    make.make_symbol(make.make_document(title="Other report"), "A/67/65")
    make.make_symbol(make.make_document(title="Addendum", slug="a"), "A/66/67/Add.1")

    page = soup(client, symbol)

    assert links(page.select_one(".best")) == ["/documents/r/"]
    assert page.select_one(".best mark").text == "A/66/67–E/2011/79"
    assert "Other report" not in page.text


def test_what_is_called_exactly_so_comes_first(client):
    make.make_document(title="The MAG and its members")
    make.make_body(name="Multistakeholder Advisory Group", acronym="MAG", slug="mag")
    make.make_participant(name="Jānis Kārkliņš", slug="j")
    make.make_participant(name="Jānis Kārkliņš the Younger")

    assert links(soup(client, "mag").select_one(".best")) == ["/bodies/mag/"]
    assert links(soup(client, "janis karklins").select_one(".best")) == ["/participants/j/"]
    assert soup(client, "members").select_one(".best") is None


def test_a_best_match_that_is_all_there_is_stands_alone(client):
    make.make_participant(name="Nitin Desai", slug="nd")

    assert links(soup(client, "nitin desai")) == ["/participants/nd/"]
    assert links(soup(client, "desai")) == ["/participants/nd/"]


@pytest.mark.parametrize("words", ["faltstrom", "Fältström", "FÄLTSTRÖM", "patrik FALTSTROM"])
def test_names_are_found_and_marked_whatever_their_accents(client, words):
    make.make_participant(name="Patrik Fältström")

    assert "<mark>Fältström</mark>" in read(client, words)


def test_participants_are_found_by_other_forms_of_their_name_which_is_said(client):
    person = make.make_participant(name="Nitin Desai", slug="nd")
    make.make_name(person, "देसाई Desaj")

    page = soup(client, "desaj")

    assert links(page.select_one("section[aria-labelledby=participants]")) == ["/participants/nd/"]
    assert "also as देसाई Desaj" in " ".join(page.text.split())


def test_the_name_of_a_merged_record_leads_to_the_lasting_one(client):
    lasting = make.make_participant(name="Association for Progressive Communications", slug="apc")
    merged = make.make_participant(name="Laprog Network", slug="old", merged_into=lasting)
    make.make_name(merged, "Laprog Foundation")

    for words in ("laprog network", "laprog foundation"):
        page = soup(client, words)
        assert set(links(page)) == {"/participants/apc/"}
        assert words in page.select_one(".hits").text.lower()


def test_a_draft_that_was_merged_lends_its_name_to_nothing(client):
    lasting = make.make_participant(name="Known name")
    make.make_participant(name="Hidden", state="draft", merged_into=lasting)

    assert "Known" not in read(client, "hidden")


def test_five_of_a_kind_are_shown_and_the_way_to_all(client):
    for number in range(6):
        make.make_document(title=f"Report {number}", slug=f"r-{number}")

    page = soup(client, "report")

    assert len(links(page)) == 5
    assert page.select_one(".more a").text == "All hits in Documents: 6"
    assert page.select_one(".more a")["href"] == "?q=report&kind=documents"


def walk(client, address):
    """Give the hits of each page of one kind, following the way to the next."""
    pages = []
    while address:
        page = BeautifulSoup(client.get(PAGE + address).content, "lxml").main
        pages.append(links(page))
        following = page.select_one("a[rel=next]")
        address = following["href"] if following else ""
    return pages


def test_one_kind_is_paged_through_all_its_hits_the_best_first(client, monkeypatch):
    monkeypatch.setattr(answering, "ROWS_A_PAGE", 2)
    for number in range(5):
        make.make_document(title="Report " + "on other things " * number, slug=f"r-{number}")
    make.make_meeting(title="Report")

    pages = walk(client, "?q=report&kind=documents")

    assert [address for page in pages for address in page] == [
        f"/documents/r-{number}/" for number in range(5)
    ]
    assert list(map(len, pages)) == [2, 2, 1]


def test_beyond_the_bound_the_last_entered_come_first_and_all_can_be_reached(client, monkeypatch):
    monkeypatch.setattr(answering, "ROWS_A_PAGE", 2)
    monkeypatch.setattr(hits, "MOST_HITS", 3)
    for number in range(5):
        make.make_document(title="Report " * (1 + number % 2), slug=f"r-{number}")
    make.make_document(title="Report", state="draft")

    pages = walk(client, "?q=report&kind=documents")

    assert [address for page in pages for address in page] == [
        f"/documents/r-{number}/" for number in (4, 3, 2, 1, 0)
    ]


def test_a_count_that_was_cut_says_so_and_by_which_rule(client, monkeypatch):
    monkeypatch.setattr(hits, "MOST_HITS", 3)
    monkeypatch.setattr("igftracker.views.search.MOST_HITS", 3)
    for _ in range(4):
        make.make_document(title="Report", language="fr")
    make.make_document(title="Report", language="en")
    make.make_meeting(title="Report")

    page = soup(client, "report")

    assert kinds(page) == ["All kinds more than 4", "Meetings 1", "Documents more than 3"]
    assert all("at least" in one for one in choices(page, "language"))
    assert "no more than 3 hits are counted" in " ".join(page.text.split())
    only = soup(client, "report", language="en")
    assert kinds(only) == ["All kinds 2", "Meetings 1", "Documents 1"]


def test_where_filters_leave_few_of_very_many_what_was_looked_at_is_shown(client, monkeypatch):
    monkeypatch.setattr(hits, "MOST_HITS", 2)
    monkeypatch.setattr(hits, "MOST_READ", 3)
    for number, language in enumerate(["ar", "fr", "en", "fr"]):
        make.make_document(title="Report 7", language=language, slug=f"r-{number}")

    page = soup(client, "7", language="fr", kind="documents")
    found = links(page)  # which of those that are equally good are looked at is for the database
    assert found
    assert set(found) <= {"/documents/r-1/", "/documents/r-3/"}
    assert kinds(page) == [f"All kinds at least {len(found)}", f"Documents at least {len(found)}"]
    assert "not all could be looked at" in read(client, "7", language="es")


def test_drafts_among_the_first_hits_hide_no_public_ones(client, monkeypatch):
    monkeypatch.setattr(hits, "MOST_HITS", 2)
    for _ in range(5):
        make.make_document(title="Report", state="draft")
    make.make_document(title="Report", slug="r")

    page = soup(client, "report")

    assert links(page) == ["/documents/r/"]
    assert kinds(page) == ["All kinds 1", "Documents 1"]


def make_texts():
    """Make hits of two bodies, three languages and several days, with some of each unknown."""
    mag, wg = make.make_body(name="MAG", slug="mag"), make.make_body(name="WG", slug="wg")
    for body, language, day in (
        (mag, "en", "2011"),
        (mag, "fr", "2012-05"),
        (mag, "fr-CA", ""),
        (wg, "", "2012-03-01"),
        (wg, "en", "2011-12/2012-01"),
    ):
        make.make_submission(body=body, title="Forum", language=language, received=day)
    make.make_participant(name="Forum")
    make.make_document(title="Forum", language="fr", produced_by=mag, issued="2012")
    make.make_document(title="Forum", produced_by=make.make_body(name="Secret", state="draft"))


def test_filters_say_how_many_hits_each_choice_leaves_and_they_add_up(client):
    make_texts()

    page = soup(client, "forum")

    assert choices(page, "body") == ["MAG (4)", "WG (2)", "Of no single body (2)"]
    assert choices(page, "language") == [
        *("French (3)", "English (2)", "Names, of no language (1)", "Language not known (2)"),
    ]
    assert kinds(page) == ["All kinds 8", "Participants 1", "Submissions 5", "Documents 2"]
    assert "Without a date: 3." in page.text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"body": "mag"}, 4),
        ({"body": "none"}, 2),
        ({"language": "fr"}, 3),
        ({"language": "not-known"}, 2),
        ({"language": "none"}, 1),
        ({"date_after": "2012"}, 3),
        ({"date_before": "2011"}, 1),
        ({"date_after": "2011", "date_before": "2012"}, 5),
        ({"date_after": "2012-03", "date_before": "2012-03"}, 1),
        ({"body": "mag", "language": "fr", "date_after": "2012"}, 2),
        ({"body": "wg", "language": "fr"}, 0),
    ],
)
@pytest.mark.parametrize("bound", [1000, 1])
def test_filters_keep_what_they_say(client, monkeypatch, query, found, bound):
    make_texts()
    monkeypatch.setattr(hits, "MOST_HITS", bound)

    assert len(links(soup(client, "forum", **query))) == found


def test_a_choice_keeps_the_numbers_of_the_others_as_they_would_be(client):
    make_texts()

    page = soup(client, "forum", body="mag")

    assert choices(page, "body") == ["MAG (4)", "WG (2)", "Of no single body (2)"]
    assert choices(page, "language") == ["French (3)", "English (1)"]
    assert page.select_one("select[name=body] option[selected]")["value"] == "mag"
    assert kinds(page) == ["All kinds 4", "Submissions 3", "Documents 1"]


def test_where_filters_leave_nothing_the_page_says_what_there_is_without_them(client):
    make_texts()

    page = soup(client, "forum", body="wg", language="fr")

    assert "Nothing on record has all of these words and lies within the filters." in page.text
    assert "Without filters: 8" in page.text
    assert choices(page, "body") == ["MAG (3)", "WG (0)"]
    none_there = soup(client, "forum", kind="calls")
    assert "In all kinds of records: 8" in none_there.text


def test_drafts_are_not_found_counted_or_offered(client):
    hidden = make.make_body(name="Hidden body", state="draft")
    meeting = make.make_meeting(title="Hidden meeting", body=hidden)
    make.make_agenda_item(meeting, title="Hidden item")
    make.make_intervention(meeting=meeting, text="Hidden words")
    make.make_intervention(meeting=make.make_meeting(), text="Hidden words", state="draft")
    make.make_milestone(body=hidden, title="Hidden milestone")
    make.make_call(title="Hidden call", state="draft")
    make.make_submission(title="Hidden reply", state="draft")
    make.make_name(make.make_participant(name="Nobody", state="draft"), "Hidden name")
    make.make_symbol(make.make_document(title="Secret", state="draft"), "HIDDEN/1")
    make.make_group(name="Hidden group", state="draft")
    make.make_conflict(question="Hidden question", state="draft")
    make.make_statement(meeting, "held", "2011", conflict=make.make_conflict(question="Hidden?"))

    page = read(client, "hidden")

    assert "Nothing on record has all of these words." in page
    assert "Nobody" not in page
    assert "Secret" not in page


def test_the_record_can_be_searched_as_it_was(client):
    make.make_document(title="Report", slug="r")

    assert links(soup(client, "report", as_of="v0")) == []


def test_without_words_the_page_says_what_can_be_searched(client):
    for words in (None, "  "):
        assert "Everything on record that has an address can be found" in read(client, words)


@pytest.mark.parametrize("words", ['"', "a:b & !c | (d", "' OR 1=1 --", "%", "العربية", "-", "%s"])
def test_odd_words_do_no_harm(client, words):
    make.make_document(title="A report of 100 % and %s")

    assert client.get(PAGE, {"q": words}).status_code == 200


@pytest.mark.parametrize("words", ["x" * 301, "a\0b"])
def test_words_that_are_too_long_or_unreadable_are_refused(client, words):
    assert client.get(PAGE, {"q": words}).status_code == 400


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("query=x", "Unknown parameter"),
        ("q=x&kind=meeting", "Did you mean 'meetings'?"),
        ("q=x&body=magg", "Did you mean 'mag'?"),
        ("q=x&language=xx", "is no value of 'language'"),
        ("q=x&date_after=20111", "Write it as 2011"),
        ("q=x&after=5", "'after' goes with 'kind' only."),
        ("q=x&kind=meetings&after=5", "No row '5' to go on from."),
        ("q=x&kind=meetings&after=" + "9" * 19, "to go on from."),
        ("q=x&q=y", "more than once"),
    ],
)
def test_a_parameter_that_is_not_understood_is_refused_with_the_nearest(client, query, suggestion):
    make.make_body(slug="mag")

    response = client.get(f"{PAGE}?{query}")

    assert response.status_code == 400
    assert suggestion in html.unescape(response.content.decode())


@pytest.mark.parametrize("query", ["q=report", "q=report&kind=documents", "q=report&language=en"])
def test_fifty_hits_cost_no_more_queries_than_two(client, query):
    def make_hits():
        body = make.make_body(name="Report")
        meeting = make.make_meeting(title="Report", body=body)
        make.make_agenda_item(meeting, title="Report")
        make.make_intervention(meeting=meeting, text="Report")
        make.make_milestone(title="Report", body=body)
        make.make_call(title="Report", body=body)
        make.make_submission(title="Report", body=body)
        person = make.make_participant(name="Report")
        make.make_participant(name="Report", merged_into=person)
        make.make_name(person, "Reporter")
        make.make_symbol(make.make_document(title="Report", produced_by=body), "REPORT")
        make.make_group(name="Report")
        conflict = make.make_conflict(question="Report")
        make.make_statement(meeting, "held", "2011", conflict=conflict)

    make_hits()
    make_hits()
    make_hits()
    with_few = count_queries(client, f"{PAGE}?{query}")
    for _ in range(47):
        make_hits()

    assert count_queries(client, f"{PAGE}?{query}") == with_few
