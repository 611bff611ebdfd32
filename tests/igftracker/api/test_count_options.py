"""Every count over the interface: one object as page, JSON and CSV; nothing cut in silence."""

import csv
import io
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from submissions.count_columns import FIGURES
from tests.budget import count_queries
from tests.factories import make_call, make_intervention, make_submission
from tests.igftracker.api.data import make_one_of_each
from tests.submissions.counting.sittings import make_presences, make_sittings

pytestmark = pytest.mark.django_db
COUNTS = ("submissions", "interventions", "memberships", "attendance")


def make_record() -> None:
    make_presences(make_sittings())
    make_one_of_each()


def get(client: Client, noun: str, query: str) -> Any:
    return client.get(f"/api/v1/{noun}/counts/?{query}").json()


def read_csv(client: Client, noun: str, query: str) -> list[dict[str, str]]:
    content = client.get(f"/api/v1/{noun}/counts/?{query}&format=csv").content.decode()
    return list(csv.DictReader(io.StringIO(content, newline="")))


def relative(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}"


@pytest.mark.parametrize("noun", COUNTS)
@pytest.mark.parametrize(
    "query",
    [
        "group_by=group",
        "group_by=participant,group&order=-count",
        "group_by=country&measure=contributors",
        "group_by=group&zero=true&order=-key&limit=2",
        "group_by=body,region&country=FI",
    ],
)
def test_page_json_and_csv_show_the_same_figures(noun: str, query: str, client: Client) -> None:
    make_record()
    answer = get(client, noun, query)
    page = BeautifulSoup(client.get(relative(answer["meta"]["html"])).content, "lxml")
    table = read_csv(client, noun, query)
    rows = [
        (row.find("th").get_text(strip=True), row.find("a").get_text(strip=True))
        for row in page.select("main tbody tr")
    ]

    expected = [(row["label"], str(row["count"])) for row in answer["results"]]
    assert expected == rows == [(row["label"], row["count"]) for row in table] != []


@pytest.mark.parametrize("noun", COUNTS)
def test_csv_has_the_same_columns_whatever_is_found(noun: str, client: Client) -> None:
    address = f"/api/v1/{noun}/counts/?group_by=group,country,body&format=csv"
    empty = client.get(address).content.decode().splitlines()
    make_record()
    full = client.get(address).content.decode().splitlines()

    assert empty == [",".join(("group", "country", "body", *FIGURES))]
    assert full[0] == empty[0]
    assert len(full) > 1


@pytest.mark.parametrize("noun", COUNTS)
def test_every_row_of_every_dimension_opens_its_records(noun: str, client: Client) -> None:
    make_record()
    schema = client.get("/api/v1/schema/?format=json").json()
    parameters = schema["paths"][f"/api/v1/{noun}/counts/"]["get"]["parameters"]
    [names] = [p["schema"]["items"]["enum"] for p in parameters if p["name"] == "group_by"]
    for name in names:
        for row in get(client, noun, f"group_by={name}")["results"]:
            listed = client.get(relative(row["records"])).json()
            assert listed["meta"]["total"] == row["count"], row["records"]


@pytest.mark.parametrize("noun", COUNTS)
def test_limit_cuts_no_total_and_says_what_it_left_out(noun: str, client: Client) -> None:
    make_record()
    whole = get(client, noun, "group_by=participant")
    cut = get(client, noun, "group_by=participant&limit=1")
    headers = client.get(f"/api/v1/{noun}/counts/?group_by=participant&limit=1&format=csv").headers

    assert (whole["meta"]["truncated"], cut["meta"]["truncated"]) == (
        False,
        len(cut["results"]) < len(whole["results"]),
    )
    assert cut["meta"]["groups_total"] == len(whole["results"])
    assert cut["results"] == whole["results"][:1]
    for name in ("total", "overlap", "unknown", "undated", "contributors"):
        assert cut["meta"][name] == whole["meta"][name]
    assert headers["X-Groups-Total"] == str(len(whole["results"]))
    assert headers["X-Truncated"] == str(cut["meta"]["truncated"]).lower()


@pytest.mark.parametrize(
    ("query", "parameter", "says"),
    [
        ("", "group_by", "missing"),
        ("group_by=grup", "group_by", "Did you mean 'group'?"),
        ("group_by=group,group", "group_by", "different"),
        ("group_by=group,body,month", "group_by", "Add format=csv"),
        ("group_by=group,body,month,year&format=csv", "group_by", "one dimension"),
        ("group_by=group&group_by=body", "group_by", "more than once"),
        ("group_by=group&measure=word", "measure", "words"),
        ("group_by=participant&zero=true", "zero", "open"),
        ("group_by=meeting&zero=true", "zero", "Give 'body' too"),
        ("group_by=group&zero=yes", "zero", "no value"),
        ("group_by=group&order=size", "order", "no value"),
        ("group_by=group&order=fractional&measure=words", "order", "no fractional"),
        ("group_by=group&limit=0", "limit", "Use 1 to"),
        ("group_by=group&limit=", "limit", "Use 1 to"),
        ("group_by=group&date_after=2011-Q5", "date_after", "2011-Q1"),
        ("group_by=group&agenda_item=m1/01", "agenda_item", "<meeting>/<position>"),
        ("group_by=group&nonsense=1", "nonsense", "Unknown parameter"),
    ],
)
def test_what_is_not_understood_is_refused(
    query: str, parameter: str, says: str, client: Client
) -> None:
    make_record()
    answer = client.get(f"/api/v1/interventions/counts/?{query}")

    assert answer.status_code == 400
    assert answer.json()["parameter"] == parameter
    assert says in f"{answer.json()['detail']} {answer.json()['suggestion']}"


def test_dates_of_any_precision_ask_for_what_is_certain(client: Client) -> None:
    for received in ("2011", "2011-02", "2011-03-24", "2011-04-01", ""):
        make_submission(received=received)
    totals = {
        query: get(client, "submissions", f"group_by=year&{query}")["meta"]["total"]
        for query in (
            "date_after=2011",
            "date_after=2011-02",
            "date_after=2011-Q2",
            "date_before=2011-Q1",
            "date_before=2011-03-23",
            "date_after=2011-Q1&date_before=2011",
        )
    }

    assert list(totals.values()) == [4, 3, 1, 2, 1, 4]


def test_meta_says_how_the_question_was_understood(client: Client) -> None:
    make_record()
    query = "group_by=group&body=shown&date_before=2011-Q1&q=title&order=-count"
    meta = get(client, "submissions", query)["meta"]

    assert [(one["parameter"], one["means"]) for one in meta["understood"]] == [
        ("body", "A shown name"),
        ("date_before", "certainly on or before 2011-03-31"),
        ("q", "title"),
    ]
    assert (meta["measure"], meta["unit"], meta["order"]) == ("submissions", "submission", "-count")
    assert (meta["licence"], meta["rule_number"], meta["total"]) == ("CC BY 4.0", 1, 1)
    assert meta["citation"]["url"].startswith("http")
    assert "as_of=v" in meta["citation"]["url"]


def test_calls_of_a_body_stand_with_their_responses_the_unanswered_too(client: Client) -> None:
    make_one_of_each()
    call = get(client, "submissions", "group_by=call&body=shown")["results"][0]
    both = get(client, "submissions", "group_by=call,group&call=shown")["results"][0]

    assert (call["call"], call["count"], call["answered"], call["entitled"]) == ("shown", 1, 1, 22)
    assert (call["response_rate"], call["reported"]) == (4.5, None)
    assert (both["group"], both["entitled"], both["reported"]) == ("shown", 22, 10)


def test_body_without_answers_has_its_calls_with_0(client: Client) -> None:
    call = make_call(slug="silent-call")
    rows = get(client, "submissions", f"group_by=call&body={call.body.slug}")["results"]

    assert [(row["call"], row["count"], row["contributors"]) for row in rows] == [
        ("silent-call", 0, 0)
    ]


def test_months_between_the_first_and_the_last_have_rows_of_0(client: Client) -> None:
    for received in ("2010-11", "2011-02", "2011"):
        make_submission(received=received)
    rows = get(client, "submissions", "group_by=month&zero=true&order=key")["results"]

    assert {row["month"]: row["count"] for row in rows} == {
        "2010-11": 1,
        "2010-12": 0,
        "2011-01": 0,
        "2011-02": 1,
        "2011": 1,
    }


@pytest.mark.parametrize("noun", COUNTS)
def test_drafts_are_in_no_count(noun: str, client: Client) -> None:
    make_record()
    before = client.get(f"/api/v1/{noun}/counts/?group_by=participant").json()["results"]
    make_one_of_each("hidden", state="draft")
    after = client.get(f"/api/v1/{noun}/counts/?group_by=participant")

    assert after.json()["results"] == before
    assert "hidden" not in after.content.decode()


@pytest.mark.parametrize("noun", ["interventions", "submissions"])
def test_number_of_queries_does_not_grow_with_rows(noun: str, client: Client) -> None:
    made = make_sittings()
    address = f"/api/v1/{noun}/counts/?group_by=group,participant"
    make_submission(contributors=[{"participant": made.people.fi, "group": made.gov}])
    few = count_queries(client, address)
    for position in range(20, 30):
        make_intervention(meeting=made.m1, position=position, participant=made.people.india)
        make_submission(contributors=[{"participant": made.people.india, "group": made.cso}])

    assert count_queries(client, address) == few <= 8
