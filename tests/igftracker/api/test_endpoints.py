"""Every endpoint opens, refuses what it does not know, and shows no draft."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meetings.models import Meeting
from submissions.models import Submission
from tests.factories import (
    make_attendance,
    make_contributor,
    make_participant,
    make_statement,
    make_submission,
)
from tests.igftracker.api.data import NOUNS, make_one_of_each

pytestmark = pytest.mark.django_db
PROBLEM = "application/problem+json"


@pytest.mark.parametrize("noun", NOUNS)
def test_list_and_record_open(noun: str, client: Client) -> None:
    ends = make_one_of_each()
    listed = client.get(f"/api/v1/{noun}/")
    record = client.get(f"/api/v1/{noun}/{ends[noun]}/")

    assert (listed.status_code, record.status_code) == (200, 200)
    assert listed.json()["meta"]["total"] == len(listed.json()["results"]) > 0
    assert set(listed.json()["results"][0]) <= set(record.json())


@pytest.mark.parametrize("noun", NOUNS)
def test_record_lists_its_sources(noun: str, client: Client) -> None:
    ends = make_one_of_each()
    record = client.get(f"/api/v1/{noun}/{ends[noun]}/").json()

    assert {"sources", "statements", "document"} & set(record)


def test_source_says_what_where_and_how_certain(client: Client) -> None:
    make_one_of_each()
    source = client.get("/api/v1/meetings/shown/").json()["sources"][0]

    assert source["field"] == "held"
    assert (source["value"], source["certainty"]) == ("the 24th shown", "stated")
    assert source["document"].startswith("document-")
    assert source["conflict"] is not None


@pytest.mark.parametrize("noun", NOUNS)
def test_drafts_are_never_shown(noun: str, client: Client) -> None:
    ends = make_one_of_each("hidden", state="draft")
    listed = client.get(f"/api/v1/{noun}/")

    assert "hidden" not in listed.content.decode()
    assert client.get(f"/api/v1/{noun}/{ends[noun]}/").status_code == 404


@pytest.mark.parametrize("noun", ["submissions", "memberships"])
def test_drafts_are_in_no_count(noun: str, client: Client) -> None:
    make_one_of_each("hidden", state="draft")
    answer = client.get(f"/api/v1/{noun}/counts/?group_by=group")

    assert answer.json()["meta"]["total"] == 0
    assert "hidden" not in answer.content.decode()


@pytest.mark.parametrize("noun", NOUNS)
def test_unknown_parameter_is_refused_with_the_nearest(noun: str, client: Client) -> None:
    answer = client.get(f"/api/v1/{noun}/?limt=5")

    assert (answer.status_code, answer["Content-Type"]) == (400, PROBLEM)
    assert json.loads(answer.content) == {
        "type": "http://127.0.0.1:8000/api/docs/#problem-unknown-parameter",
        "title": "Bad Request",
        "status": 400,
        "detail": "Unknown parameter 'limt'.",
        "instance": f"/api/v1/{noun}/",
        "parameter": "limt",
        "suggestion": "Did you mean 'limit'?",
    }


@pytest.mark.parametrize(
    ("address", "suggestion"),
    [
        ("meetings/?kind=meetin", "Did you mean 'meeting'?"),
        ("meetings/?body=show", "Did you mean 'shown'?"),
        ("memberships/?on=24.3.2011", "Write it as 2011-03-24."),
        ("submissions/?month=March", "Write it as 2011-03."),
        ("submissions/?group=unmaped", "Did you mean 'unmapped'?"),
        ("submissions/?call=non", "Did you mean 'none'?"),
        ("submissions/?country=FII", "Did you mean 'FI'?"),
        ("submissions/?kind=reply&kind=letter", "Give it once."),
        ("submissions/?kind=", "Use one of: contribution, letter, proposal, reply, statement."),
        ("submissions/counts/?group_by=groups", "Did you mean 'group'?"),
        ("submissions/counts/?group_by=group,group", "Write it as group,month."),
        ("submissions/counts/?group_by=group&rol=author", "Did you mean 'role'?"),
        ("documents/?symbol=--", "Write it as A/66/67."),
        ("bodies/?limit=501", "Use 1 to 500."),
        ("bodies/?format=xml", "Use one of: csv, json."),
        ("conflicts/?after=x", "Start without it."),
        ("bodies/shown/?body=shown", "Use one of: format."),
    ],
)
def test_wrong_value_is_refused_with_the_nearest(
    address: str, suggestion: str, client: Client
) -> None:
    make_one_of_each()
    answer = client.get(f"/api/v1/{address}")

    assert (answer.status_code, answer["Content-Type"]) == (400, PROBLEM)
    assert json.loads(answer.content)["suggestion"] == suggestion


def test_count_without_dimension_is_refused(client: Client) -> None:
    answer = client.get("/api/v1/submissions/counts/")

    assert answer.status_code == 400
    assert json.loads(answer.content)["parameter"] == "group_by"


def test_withdrawn_record_answers_410_with_its_reason(client: Client) -> None:
    make_submission(slug="gone", state="withdrawn", state_reason="Sent by mistake.")
    answer = client.get("/api/v1/submissions/gone/")

    assert (answer.status_code, answer["Content-Type"]) == (410, PROBLEM)
    assert "Sent by mistake." in json.loads(answer.content)["detail"]


@pytest.mark.parametrize(
    "address", ["nothing/", "bodies/nobody/", "interventions/a/1/", "conflicts/99/"]
)
def test_unknown_address_is_a_problem_too(address: str, client: Client) -> None:
    answer = client.get(f"/api/v1/{address}")

    assert (answer.status_code, answer["Content-Type"]) == (404, PROBLEM)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(method: str, client: Client) -> None:
    answer = getattr(client, method)("/api/v1/bodies/")

    assert (answer.status_code, answer["Content-Type"]) == (405, PROBLEM)
    assert "GET" in answer["Allow"]


def test_format_that_there_is_not_is_refused(client: Client) -> None:
    answer = client.get("/api/v1/bodies/", headers={"accept": "image/png"})

    assert (answer.status_code, answer["Content-Type"]) == (406, PROBLEM)


def test_scripts_of_other_sites_may_read(client: Client) -> None:
    assert client.get("/api/v1/bodies/")["Access-Control-Allow-Origin"] == "*"
    assert client.get("/api/v1/nothing/")["Access-Control-Allow-Origin"] == "*"


def test_merged_participant_leads_to_the_lasting_address(client: Client) -> None:
    make_participant(slug="old", merged_into=make_participant(slug="new"))
    answer = client.get("/api/v1/participants/old/")

    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/participants/new/")


def test_statement_on_a_draft_is_not_listed(client: Client) -> None:
    make_statement(make_participant(state="draft"), "name", "Nobody")

    assert client.get("/api/v1/statements/").json()["meta"]["total"] == 0


def test_pages_follow_each_other_and_hold_every_row_once(client: Client) -> None:
    for number in range(7):
        make_participant(slug=f"p{number}")
    address, seen, totals = "/api/v1/participants/?limit=3", [], []
    while address:
        answer = client.get(address)
        totals.append(answer.json()["meta"]["total"])
        seen += [row["slug"] for row in answer.json()["results"]]
        address = answer.json()["meta"]["next"]
    assert seen == [f"p{number}" for number in range(7)]
    assert totals == [7, None, None]


def test_symbol_is_found_however_it_is_dashed(client: Client) -> None:
    make_one_of_each("e")

    for written in ("a/66/67-E", "A_66_67", "A/66/67–E", "a 66 67"):
        assert client.get("/api/v1/documents/", {"symbol": written}).json()["meta"]["total"] == 1


def count_queries(client: Client, addresses: list[str]) -> dict[str, int]:
    """Give the number of queries that each address costs."""
    costs = {}
    for address in addresses:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/api/v1/{address}").status_code == 200
        costs[address] = len(queries)
    return costs


def test_number_of_queries_is_the_same_for_1_and_for_50_rows(client: Client) -> None:
    ends = make_one_of_each()
    addresses = [f"{noun}/?limit=500" for noun in NOUNS]
    addresses += [f"{noun}/{ends[noun]}/" for noun in NOUNS]
    addresses += [f"{noun}/counts/?group_by=group" for noun in ("submissions", "memberships")]
    count_queries(client, addresses)  # content types are loaded once
    one = count_queries(client, addresses)
    for number in range(49):
        make_one_of_each(f"row-{number}")
    fifty = count_queries(client, addresses)

    assert client.get("/api/v1/meetings/").json()["meta"]["total"] == 50
    assert fifty == one
    assert max(fifty.values()) <= 12


def test_number_of_queries_of_a_record_does_not_grow_with_its_parts(client: Client) -> None:
    make_one_of_each()
    meeting = Meeting.objects.get(slug="shown")
    submission = Submission.objects.get(slug="shown")
    addresses = [
        "meetings/shown/",
        "submissions/shown/",
        "submissions/counts/?group_by=group&call=shown",
    ]
    count_queries(client, addresses)
    one = count_queries(client, addresses)
    for _ in range(49):
        attendance = make_attendance(meeting=meeting, participant=make_participant())
        make_statement(attendance, "presence", "present")
        make_contributor(submission=submission)

    assert count_queries(client, addresses) == one
