"""Counts as answers: JSON = CSV = the counting itself, and every row opens its records."""

import csv
import io
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client

from igftracker.api.tables import cell
from submissions.filters import SubmissionFilter
from tests.factories import (
    make_body,
    make_call,
    make_composition,
    make_group,
    make_membership,
    make_participant,
    make_reported,
    make_seats,
    make_statement,
    make_submission,
)
from tests.igftracker.api.data import NOUNS, make_one_of_each

pytestmark = pytest.mark.django_db


def make_record() -> None:
    body = make_body(slug="wg")
    composition = make_composition(body=body, starts="2010-12-17", ends="..")
    gov, cso = make_group(slug="gov", order=1), make_group(slug="cso", order=2)
    seats = make_seats(composition, 22, group=gov)
    make_statement(seats, "seats", "22", preferred=True)
    make_statement(seats, "seats", "20")
    make_seats(composition, 5, group=cso, status="invited")
    call = make_call(slug="c2", body=body, composition=composition)
    make_reported(call, 10)
    make_reported(call, 4, group=gov)
    for received in ("2011-01-20", "2011", "", "2011-02"):
        state = {"participant": make_participant(country="FI"), "group": gov}
        make_submission(
            call=call, received=received, contributors=[{**state, "standing": "entitled"}]
        )
    both = [{"participant": make_participant(), "group": group} for group in (gov, cso, None)]
    make_submission(call=call, contributors=both)
    make_submission(body=body, contributors=both[1:])
    make_membership(body=body, group=gov, starts="2010-12-17", ends="..")


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def flat(row: dict[str, Any]) -> dict[str, str]:
    """A row of JSON as CSV is to print it, said another way than the renderer does."""
    cells: dict[str, str] = {}
    for name, value in row.items():
        parts = value.items() if isinstance(value, dict) else [(None, value)]
        cells |= {f"{name}_{key}" if key else name: cell(part) for key, part in parts}
    return cells


@pytest.mark.parametrize(
    "query",
    [
        "group_by=group",
        "group_by=group&call=c2",
        "group_by=month",
        "group_by=group,quarter&group=gov",
        "group_by=call&role=endorser",
        "group_by=country,participant_kind&call=c2",
        "group_by=group&group_as=assigned",
    ],
)
def test_json_csv_and_counting_give_the_same_figures(query: str, client: Client) -> None:
    make_record()
    answer = client.get(f"/api/v1/submissions/counts/?{query}").json()
    table = read_csv(client.get(f"/api/v1/submissions/counts/?{query}&format=csv").content)
    meta, rows = answer["meta"], answer["results"]
    counted = SubmissionFilter(meta["filters"]).count(meta["group_by"])

    assert table == [flat(row) for row in rows]
    assert (meta["total"], meta["unknown"]) == (counted.total, counted.unknown)
    assert [row["count"] for row in rows if row["count"]] == [row.count for row in counted.rows]
    assert sum(row["fractional"] for row in rows) == pytest.approx(meta["total"], abs=1e-5)
    assert meta["overlap"] == sum(row["count"] for row in rows) - meta["total"]


@pytest.mark.parametrize("noun", ["submissions", "memberships"])
@pytest.mark.parametrize("query", ["group_by=group", "group_by=country", "group_by=group,body"])
def test_every_row_opens_exactly_its_records(noun: str, query: str, client: Client) -> None:
    make_record()
    rows = client.get(f"/api/v1/{noun}/counts/?{query}").json()["results"]
    lists = [client.get(get_path(row["records"])).json()["meta"]["total"] for row in rows]

    assert lists == [row["count"] for row in rows] != []


def get_path(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}"


def test_groups_of_one_call_have_seats_answers_and_reports_beside(client: Client) -> None:
    make_record()
    answer = client.get("/api/v1/submissions/counts/?group_by=group&call=c2").json()
    gov, cso, unknown = answer["results"]
    response = answer["meta"]["response"]

    assert (gov["group"], gov["count"], gov["reported"]) == ("gov", 5, 4)
    assert (gov["entitled"], gov["answered"]) == (22, 4)
    assert [(b["seats"], b["percent"], b["preferred"]) for b in gov["bases"]] == [
        (22, 18.2, True),
        (20, 20.0, False),
    ]
    assert (cso["count"], cso["answered"], cso["entitled"]) == (1, 0, 5)
    assert (unknown["group"], unknown["entitled"]) == ("not-stated", None)
    assert (response["recorded"], response["reported"], response["entitled"]) == (5, 10, 27)
    assert [base["seats"] for base in response["bases"]] == [27, 25]
    assert gov["response_rate"] == 18.2
    assert answer["meta"]["html"].endswith("/counts/submissions/?call=c2&group_by=group")
    assert answer["meta"]["rule"].endswith("/method/")


def test_submission_outside_any_call_has_null_for_its_call(client: Client) -> None:
    make_record()
    rows = client.get("/api/v1/submissions/counts/?group_by=call").json()["results"]

    assert {row["call"]: row["count"] for row in rows} == {"c2": 5, None: 1}


def test_memberships_of_a_day_tell_certain_from_uncertain(client: Client) -> None:
    make_record()
    address = "/api/v1/memberships/counts/?group_by=group&on=2011-03-24&body=wg"
    answer = client.get(address).json()

    assert [(r["group"], r["count"], r["certain"], r["entitled"]) for r in answer["results"]] == [
        ("gov", 1, 1, 22),
        ("cso", 0, 0, 5),
    ]
    assert answer["meta"]["html"].endswith(
        "/counts/memberships/?on=2011-03-24&body=wg&group_by=group"
    )


@pytest.mark.parametrize("noun", NOUNS)
def test_csv_of_a_list_has_the_cells_of_its_json(noun: str, client: Client) -> None:
    make_one_of_each()
    rows = client.get(f"/api/v1/{noun}/").json()["results"]
    answer = client.get(f"/api/v1/{noun}/?format=csv")

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["X-Total-Count"] == str(len(rows))
    assert read_csv(answer.content) == [flat(row) for row in rows]


@pytest.mark.parametrize("noun", NOUNS)
def test_csv_of_an_empty_list_has_the_header_of_a_full_one(noun: str, client: Client) -> None:
    empty = client.get(f"/api/v1/{noun}/?format=csv").content.decode()
    make_one_of_each()
    full = client.get(f"/api/v1/{noun}/?format=csv").content.decode()

    assert empty.strip() == full.splitlines()[0]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_hands_no_formula_to_a_spreadsheet(start: str, client: Client) -> None:
    make_participant(slug="one", name=f"{start}1+1")
    row = read_csv(client.get("/api/v1/participants/one/?format=csv").content)[0]

    assert row["name"] == f"'{start}1+1"
