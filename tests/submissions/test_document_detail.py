import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/documents/d/"


@pytest.fixture
def document():
    return make.make_document(
        slug="d", title="First report", author="The Chair", url="https://example.org/report"
    )


def read(client):
    return client.get(PAGE).content.decode()


def test_what_it_is_and_where_it_was_found_are_shown(client, document):
    make.make_symbol(document, "A/66/67-E/2011/79")

    page = read(client)

    assert "The Chair" in page
    assert "A/66/67-E/2011/79" in page
    assert '<a href="https://example.org/report" rel="noopener external">' in page


def test_who_asked_for_it_and_what_it_asked_for_are_linked(client, document):
    make.make_request(document, make.make_document(title="Resolution 2010/2"))
    make.make_request(make.make_document(title="Second report"), document)

    page = read(client)

    assert page.index("Which document asked for it") < page.index("Resolution 2010/2")
    assert page.index("What it asked for") < page.index("Second report")


def test_every_record_that_rests_on_it_is_named_with_what_it_says(client, document):
    meeting = make.make_meeting(title="Montreux")
    make.make_statement(meeting, "held", "24-25 February", document=document, locator="¶ 9")
    make.make_statement(make.make_participant(name="Finland"), document=document)

    page = read(client)

    assert "Montreux" in page
    assert "24-25 February" in page
    assert "¶ 9" in page
    assert "Finland" in page
    assert "the record as a whole" in page


def test_calls_submissions_and_events_that_it_is_the_text_of_are_linked(client, document):
    make.make_call(title="The questionnaire", document=document)
    make.make_submission(title="The contribution", document=document)
    make.make_milestone(title="The event", document=document)

    page = read(client)

    for words in ("The questionnaire", "The contribution", "The event"):
        assert words in page


def test_drafts_are_hidden_on_every_level(client, document):
    make.make_statement(make.make_meeting(title="Hidden meeting", state="draft"), document=document)
    make.make_statement(make.make_meeting(), "held", "Hidden day", document=document, state="draft")
    make.make_request(document, make.make_document(title="Hidden resolution", state="draft"))
    make.make_call(title="Hidden call", document=document, state="draft")
    make.make_submission(title="Hidden text", document=document, state="draft")
    make.make_milestone(title="Hidden event", document=document, state="draft")
    document.produced_by = make.make_body(name="Hidden body", state="draft")
    document.save()

    assert "Hidden" not in read(client)


@pytest.mark.parametrize(
    ("given", "status"),
    [({"state": "draft"}, 404), ({"state": "withdrawn", "state_reason": "A forgery."}, 410)],
)
def test_what_is_not_public_has_no_page(client, given, status):
    make.make_document(slug="d", **given)

    assert client.get(PAGE).status_code == status


def test_an_unknown_parameter_is_refused(client, document):
    assert client.get(PAGE, {"format": "pdf"}).status_code == 400


def test_fifty_of_everything_cost_no_more_queries_than_one(client, document):
    def add(number):
        meeting = make.make_meeting()
        make.make_symbol(document, f"A/{number}")
        make.make_statement(meeting, "held", "2011", document=document)
        make.make_statement(make.make_attendance(meeting=meeting), document=document)
        make.make_statement(make.make_membership(), document=document)
        make.make_request(document, make.make_document())
        make.make_call(document=document)
        make.make_submission(document=document)
        make.make_milestone(document=document)

    add(1)
    with_one = count_queries(client, PAGE)
    for number in range(2, 51):
        add(number)

    assert count_queries(client, PAGE) == with_one


def test_contributions_beyond_the_longest_list_are_told_as_their_number(client, monkeypatch):
    monkeypatch.setattr("submissions.views.documents.LONGEST_LIST", 2)
    document = make.make_document(slug="joint")
    for _ in range(5):
        make.make_submission(document=document)

    page = client.get("/documents/joint/").content.decode()

    assert "3 further contributions have this text" in page
