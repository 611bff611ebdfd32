import re

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import RequestFactory
from django.views.defaults import server_error

from igftracker.views import errors
from meetings.parameters import ParameterError, check_names, nearest
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_an_unknown_parameter_is_named_with_the_nearest_right_one(client):
    response = client.get("/timeline/?knid=meeting")
    page = response.content.decode()

    assert response.status_code == 400
    assert "Unknown parameter &#x27;knid&#x27;." in page
    assert "Did you mean &#x27;kind&#x27;?" in page
    assert 'href="/timeline/"' in page


def test_what_was_given_is_shown_as_text(client):
    page = client.get("/timeline/?%3Cscript%3E=1").content.decode()

    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_wrong_parameter_raises_what_the_page_shows():
    with pytest.raises(ParameterError, match=r"Unknown parameter 'q'\. Use one of: body, kind\."):
        check_names({"q": "1"}, ("kind", "body"))
    assert nearest("meetin", ["meeting", "call"]) == "Did you mean 'meeting'?"


def test_an_address_that_nothing_has_offers_the_search_and_ways_on(client):
    response = client.get("/nothing/here/")
    page = response.content.decode()

    assert response.status_code == 404
    assert '<form class="filters" action="/search/">' in page
    assert 'href="/timeline/"' in page


def test_a_withdrawn_record_gives_its_reason_and_nothing_else(client):
    make.make_meeting(
        slug="gone", title="Its title", state="withdrawn", state_reason="Entered <twice>."
    )

    response = client.get("/meetings/gone/")
    page = response.content.decode()

    assert response.status_code == 410
    assert "This meeting was withdrawn" in page
    assert "Entered &lt;twice&gt;." in page
    assert "Its title" not in page


def test_a_request_that_cannot_be_read_is_told_so_without_its_reason():
    request = RequestFactory().get("/")
    response = errors.show_bad_request(request, SuspiciousOperation("the secret reason"))

    assert response.status_code == 400
    assert "the secret reason" not in response.content.decode()


def test_who_may_not_see_a_page_is_told_that_it_is_for_editors():
    response = errors.show_forbidden(RequestFactory().get("/"), PermissionDenied("who you are"))
    page = response.content.decode()

    assert response.status_code == 403
    assert "for editors" in page
    assert "who you are" not in page


def test_a_fault_is_told_without_a_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        response = server_error(RequestFactory().get("/"))

    assert response.status_code == 500
    assert "Something went wrong here" in response.content.decode()


def test_the_page_for_faults_needs_nothing_that_can_fail():
    text = (settings.BASE_DIR / "templates" / "500.html").read_text()

    tags = set(re.findall(r"{[{%] (\w+)", text))
    assert tags <= {"load", "translate", "get_current_language", "get_current_language_bidi"} | {
        "LANGUAGE", "if", "else", "endif", "blocktranslate", "endblocktranslate",
    }  # fmt: skip
