"""What the bench asks for is there, and its SQL by hand gives the figures of the interface."""

import csv
from io import StringIO

import pytest
from django.db import connection, transaction
from django.test import Client

from submissions.generating import Plan, generate
from tests.bench import report
from tests.bench.endpoints import counts, lists, pages
from tests.bench.places import Places
from tests.bench.queries import HEADER

SUBMISSIONS = 200
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def at(django_db_setup, django_db_blocker):
    """Make a record for all tests of this module, and give its addresses."""
    with django_db_blocker.unblock(), transaction.atomic():
        generate(Plan(SUBMISSIONS, seed=3), lambda words: None)
        connection.check_constraints()
        yield Places.find()
        transaction.set_rollback(True)


def get(path, **given):
    return Client().get(path, headers={"host": "localhost"}, **given)


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


def test_every_address_answers(at):
    asked = [*counts(at), *lists(at, lists(at, "")[0].path), *pages(at)]
    answers = {one.path: get(one.path).status_code for one in asked}

    assert len(answers) > 20
    assert {path: status for path, status in answers.items() if status != 200} == {}


def test_sql_by_hand_gives_the_counts_of_the_interface(at):
    for endpoint in (one for one in counts(at) if one.direct):
        by_hand = {row[:-2]: (row[-2], float(row[-1])) for row in run(endpoint.direct[0])}
        path = f"{endpoint.path.removesuffix('&format=csv')}&format=csv"
        rows = {
            tuple(row[name] or "none" for name in endpoint.group_by): row
            for row in csv.DictReader(StringIO(get(path).content.decode("utf-8-sig")))
            if int(row["count"])  # the groups that were asked and are silent have rows, too
        }
        assert rows.keys() == by_hand.keys(), endpoint.name
        for key, (count, share) in by_hand.items():
            assert int(rows[key]["count"]) == count, (endpoint.name, key)
            assert float(rows[key]["fractional"]) == pytest.approx(share, abs=0.001)


def test_sql_by_hand_gives_the_lists_of_the_interface(at):
    for endpoint in lists(at, lists(at, "")[0].path):
        if len(endpoint.direct) != 2:
            continue
        rows, (total,) = run(endpoint.direct[0]), run(endpoint.direct[1])
        answer = get(endpoint.path).json()
        assert answer["meta"]["total"] == total[0] > 0, endpoint.name
        assert [row["slug"] for row in answer["results"]] == [row[0] for row in rows]


def test_the_number_of_queries_stands_in_a_header(at, settings):
    settings.MIDDLEWARE = ["tests.bench.queries.CountQueries", *settings.MIDDLEWARE]

    assert int(get("/bodies/").headers[HEADER]) > 0


def test_growth_is_the_exponent_of_the_rows():
    sizes = [
        {"submissions": rows, "endpoints": [{"name": "list", "kind": "list", "median": median}]}
        for rows, median in ((10_000, 4.0), (1_000_000, 40.0))
    ]

    assert report.exponent(*sizes, "list") == pytest.approx(0.5)


def test_a_missed_target_is_named():
    assert report.judged({"target": 10.0, "median": 9.0}) == "10 met"
    assert report.judged({"target": 10.0, "median": 11.0}) == "10 MISSED"
    assert report.judged({"target": None, "median": 11.0}) == ""
