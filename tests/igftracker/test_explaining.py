import html
import re

import pytest

from igftracker.templatetags.rules import as_rule
from igftracker.views.explaining import COUNTS, LISTS
from submissions import counting

pytestmark = pytest.mark.django_db


def words(client, address):
    """Give the text of a page."""
    page = re.sub(r"<[^>]+>", " ", client.get(address).content.decode())
    return " ".join(html.unescape(page).split())


def plain(rule):
    """Give the words of a rule without its marks."""
    return " ".join(re.sub(r"[`*]", "", rule).split())


def test_the_method_page_prints_the_counting_rule_in_the_words_of_its_docstring(client):
    page = words(client, "/method/").replace(" ;", ";").replace(" ,", ",").replace(" .", ".")
    docstring = plain((counting.__doc__ or "").replace("|", " "))

    for rule in (counting.UNIT, counting.RESPONSE_RATE, *dict(counting.CASES).values()):
        assert plain(rule) in page
        assert plain(rule) in docstring


@pytest.mark.parametrize(
    "anchor", ["counting", "response-rate", "evidence", "dates", "search", "not-known"]
)
def test_the_parts_of_the_method_page_have_lasting_anchors(client, anchor):
    assert f'id="{anchor}"' in client.get("/method/").content.decode()


def test_the_data_page_names_every_list_its_counts_and_the_licence(client):
    page = client.get("/data/").content.decode()

    for one in (*LISTS, *COUNTS):
        assert html.escape(one.address) in page
    assert "CC BY 4.0" in page
    assert "submissions/record/data/" in page


@pytest.mark.parametrize("one", [*LISTS, *COUNTS], ids=lambda one: one.title)
def test_what_the_data_page_names_is_there(client, one):
    assert client.get(one.address).status_code == 200


def test_a_rule_keeps_its_marks_and_nothing_else_is_markup():
    assert as_rule("`role` is **as stated** <b>") == (
        "<code>role</code> is <strong>as stated</strong> &lt;b&gt;"
    )


@pytest.mark.parametrize("address", ["/method/", "/data/"])
def test_these_pages_ask_the_database_for_nothing_but_its_version(
    client, address, django_assert_num_queries
):
    with django_assert_num_queries(1):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ["/method/?x=1", "/data/?format=csv"])
def test_a_parameter_that_is_not_understood_is_refused(client, address):
    assert client.get(address).status_code == 400
