import re

import pytest

pytestmark = pytest.mark.django_db


def test_the_promises_the_licences_and_the_way_to_report_an_error_are_there(client):
    page = client.get("/about/").content.decode()

    for words in ("Four promises", "Creative Commons Attribution 4.0", "BSD", 'id="errors"'):
        assert words in page
    # BibTeX and the words of schema.org begin so; there is no address of a person.
    assert "@" not in re.sub('@misc{|"@\\w+":', "", page)


def test_an_unknown_parameter_is_refused(client):
    assert client.get("/about/", {"x": "1"}).status_code == 400


def test_it_asks_the_database_for_nothing_but_its_version(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get("/about/")
