"""Lists found by the links hold what the records themselves give, in every page."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from submissions.api.finding import count_linked, find_linked, is_linked
from submissions.filters import SubmissionFilter
from submissions.models import Submission
from tests.factories import make_body, make_call, make_group, make_participant, make_submission

pytestmark = pytest.mark.django_db


@pytest.fixture
def record():
    body, group = make_body(slug="wg"), make_group(slug="gov")
    call, state = make_call(slug="c", body=body), make_participant(slug="fi", country="FI")
    old = make_participant(slug="old", merged_into=state)
    both = [{"participant": state, "group": group}, make_participant(slug="x")]
    make_submission(call=call, received="2011-02-03", contributors=both, language="en")
    make_submission(call=call, received="2011", contributors=[{"participant": old}])
    make_submission(body=body, contributors=[make_participant(slug="hidden", state="draft")])
    make_submission(body=body, received="2012-01", contributors=[{"name_as_printed": "N"}])
    make_submission(body=body, contributors=[{"participant": state, "role": "endorser"}])
    make_submission(body=body, state="draft")
    make_submission(body=make_body(slug="draft", state="draft"))
    for number in range(5):
        make_submission(body=make_body(), slug=f"more-{number}")


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"body": "wg"},
        {"call": "c"},
        {"call": "none", "body": "wg"},
        {"meeting": "none"},
        {"group": "gov"},
        {"group": "not-stated"},
        {"group": "gov", "country": "FI"},
        {"group": "gov", "group_as": "assigned"},
        {"participant": "fi"},
        {"participant": "not-known"},
        {"country": "not-known"},
        {"year": "2011"},
        {"month": "2011-02"},
        {"month": "undated"},
        {"language": "en"},
        {"kind": "contribution"},
        {"date_after": "2011-01-15"},
        {"date_before": "2011", "body": "wg"},
    ],
)
def test_links_give_the_same_list_and_total_as_the_records(record, values):
    asked = SubmissionFilter(values)
    direct = set(asked.narrow(Submission.objects.public()))

    assert is_linked(asked)
    assert set(find_linked(asked)) == direct
    assert count_linked(asked) == len(direct)


@pytest.mark.parametrize("values", [{"state": "superseded"}, {"role": "endorser"}])
def test_what_links_do_not_know_is_asked_of_the_records(record, values):
    assert not is_linked(SubmissionFilter(values))


@pytest.mark.parametrize("query", ["", "&body=wg", "&q=contribution", "&role=endorser"])
def test_pages_hold_what_the_whole_list_does(record, client: Client, query: str) -> None:
    whole = client.get(f"/api/v1/submissions/?fields=slug{query}").json()
    seen, page = [], f"/api/v1/submissions/?limit=2&fields=slug{query}"
    while page:
        answer = client.get(page).json()
        seen += answer["results"]
        page = answer["meta"]["next"]

    assert seen == whole["results"] != []
    assert whole["meta"]["total"] == len(seen)


def test_a_later_page_reads_no_earlier_links(record, client: Client) -> None:
    with CaptureQueriesContext(connection) as queries:
        client.get("/api/v1/submissions/?body=wg&after=17")

    (asked,) = [one["sql"] for one in queries if "EXISTS" in one["sql"]]
    assert '"submission" > 17' in asked.replace('U0."submission"', '"submission"')
