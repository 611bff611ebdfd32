"""Every page that names a machine twin names one that answers."""

import html
import re

import pytest

from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    """One record of every kind whose page has a twin."""
    body = make.make_body(slug="wg")
    make.make_body(slug="b")
    call = make.make_call(body=body, slug="c")
    meeting = make.make_meeting(body=body, slug="m")
    make.make_intervention(meeting=meeting)
    make.make_submission(call=call, slug="s", contributors=[make.make_participant(slug="p")])
    make.make_group(slug="government")
    make.make_document(slug="d")


@pytest.mark.parametrize(
    "address",
    [
        *("/bodies/", "/bodies/wg/", "/bodies/wg/members/", "/bodies/wg/record/"),
        *("/meetings/", "/meetings/m/", "/meetings/m/interventions/1/"),
        *("/calls/", "/calls/c/", "/submissions/", "/submissions/?call=c", "/submissions/s/"),
        *("/participants/", "/participants/p/", "/groups/", "/groups/government/"),
        *("/documents/", "/documents/d/", "/conflicts/"),
        *("/compare/?participant=p", "/compare/?participant=p&body=wg", "/compare/?body=wg&body=b"),
    ],
)
def test_the_twins_of_a_page_answer_as_json_and_as_csv(client, world, address):
    page = client.get(address).content.decode()
    twins = set(re.findall(r'<link rel="alternate"[^>]* href="([^"]+)"', page))

    assert sum(twin.startswith("/api/v1/") for twin in twins) == 2
    for twin in twins:
        assert client.get(html.unescape(twin)).status_code == 200, twin
