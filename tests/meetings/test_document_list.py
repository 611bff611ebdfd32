import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/documents/"


def test_documents_stand_with_date_symbol_and_kind(client):
    document = make.make_document(title="Report of the Chair", issued="14 April 2011")
    make.make_symbol(document, "A/66/67-E/2011/79")
    make.make_statement(document, "issued", "2011-04-14")

    page = client.get(PAGE).content.decode()

    assert "Report of the Chair" in page
    assert "14 April 2011" in page
    assert "A/66/67-E/2011/79" in page
    assert f'data-fact="meetings.document/{document.pk}/issued"' in page


@pytest.mark.parametrize("written", ["A/66/67-E/2011/79", "a 66 67 e 2011 79", "A/66/67–E", "6667"])
def test_a_symbol_is_found_however_it_is_dashed(client, written):
    document = make.make_document(title="Report of the Chair")
    make.make_symbol(document, "A/66/67-E/2011/79")
    make.make_document(title="Another report")

    page = client.get(PAGE, {"symbol": written}).content.decode()

    assert "Report of the Chair" in page
    assert "Another report" not in page


def test_a_kind_narrows_the_list(client):
    make.make_document(title="A resolution", kind="resolution")
    make.make_document(title="An article", kind="article")

    page = client.get(PAGE, {"kind": "resolution"}).content.decode()

    assert "A resolution" in page
    assert "An article" not in page


def test_drafts_are_hidden_even_by_symbol(client):
    draft = make.make_document(title="Hidden", state="draft")
    make.make_symbol(draft, "A/1")

    assert "Hidden" not in client.get(PAGE).content.decode()
    assert "Hidden" not in client.get(PAGE, {"symbol": "A/1"}).content.decode()


@pytest.mark.parametrize("query", ["simbol=A", "kind=x", "symbol=---", "after=1.5"])
def test_a_parameter_that_is_not_understood_is_refused(client, query):
    assert client.get(f"{PAGE}?{query}").status_code == 400


def test_fifty_documents_cost_no_more_queries_than_one(client):
    make.make_symbol(make.make_document(), "A/1")
    with_one = count_queries(client, PAGE)
    for number in range(49):
        make.make_symbol(make.make_document(), f"A/{number}")

    assert count_queries(client, PAGE) == with_one
