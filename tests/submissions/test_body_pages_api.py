"""The timeline and the record of a body as JSON and CSV say what their pages show."""

import csv
import io

import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
TIMELINE, RECORD = "/api/v1/bodies/wg/timeline/", "/api/v1/bodies/wg/record/"


@pytest.fixture
def world():
    """A body with a call that somebody with a seat answered, and a meeting."""
    body = make.make_body(slug="wg")
    group = make.make_group(slug="government")
    person = make.make_participant(slug="brazil", name="Brazil", kind="state")
    make.make_membership(body=body, participant=person, group=group, starts="2010", ends="..")
    call = make.make_call(
        body=body, slug="c", title="Draft", opens="2011-01", deadline="2011-01-31"
    )
    make.make_submission(
        call=call, slug="reply", received="2011-01-30",
        contributors=[{"participant": person, "group": group}],
    )  # fmt: skip
    make.make_meeting(body=body, slug="m", title="First meeting", held="2011-02-24")
    return body


def test_the_timeline_has_the_entries_of_its_page(client, world):
    answer = client.get(TIMELINE).json()
    page = client.get("/bodies/wg/timeline/").context["timeline"]

    assert [one["anchor"] for one in answer["results"]] == [one.anchor for one in page.entries]
    assert answer["meta"]["total"] == page.total == 4
    assert answer["meta"]["years"] == [{"year": 2011, "count": 4}]
    assert answer["results"][-1]["date"]["edtf"] == "2011-02-24"


def test_the_timeline_is_narrowed_as_its_page_is(client, world):
    answer = client.get(TIMELINE, {"kind": "meeting", "year": "2011"}).json()

    assert [one["title"] for one in answer["results"]] == ["First meeting"]


def test_the_timeline_of_all_bodies_has_the_entries_of_its_page(client, world):
    make.make_milestone(body=make.make_body(slug="mag"), slug="due", happened="2011-04-01")
    for query in ({}, {"body": "mag"}, {"from": "2011", "kind": "meeting"}, {"at": "due"}):
        answer = client.get("/api/v1/timeline/", query).json()
        table = client.get("/api/v1/timeline/", query | {"format": "csv"}).content.decode()
        page = client.get("/timeline/", query).context["timeline"]
        anchors = [one.anchor for one in page.entries]

        assert [one["anchor"] for one in answer["results"]] == anchors
        assert [one["anchor"] for one in csv.DictReader(io.StringIO(table))] == anchors
        assert answer["meta"]["total"] == page.total


def test_the_pages_name_their_twins_with_the_same_choice(client, world):
    for page, twin in (("/timeline/", "/api/v1/timeline/"), ("/bodies/wg/timeline/", TIMELINE)):
        text = client.get(page, {"kind": "meeting", "from": "2011"}).content.decode()
        assert f'href="{twin}?format=csv&amp;kind=meeting&amp;from=2011"' in text


def test_the_record_has_the_rows_and_cells_of_its_page(client, world):
    answer = client.get(RECORD).json()
    (row,) = answer["results"]

    assert (row["participant"], row["group"], row["submissions"]) == ("brazil", "government", 1)
    assert row["cells"]["call/c"]["kind"] == "done"
    assert row["cells"]["call/c"]["url"].endswith("/submissions/reply/")
    assert row["cells"]["meeting/m"]["kind"] == "unknown"
    assert [one["slug"] for one in answer["meta"]["columns"]] == ["c", "m"]
    assert answer["meta"]["whole"] is True


def test_the_record_as_a_table_has_a_line_for_each_participant(client, world):
    text = client.get(RECORD, {"format": "csv"}).content.decode()

    assert list(csv.DictReader(io.StringIO(text))) == [
        {
            "group": "government", "participant": "brazil", "name": "Brazil", "country": "",
            "region": "", "standing": "member", "has_seat": "true",
            "submissions": "1", "interventions": "0", "call/c": "1", "meeting/m": "?",
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    "address",
    [f"{TIMELINE}?kinds=x", f"{TIMELINE}?year=x", f"{RECORD}?group=nobody", f"{RECORD}?x="]
    + [
        f"{RECORD}?{name}=nothing"
        for name in ("by", "sort", "region", "standing", "only", "columns")
    ],
)
def test_a_parameter_that_is_not_understood_is_refused(client, world, address):
    assert client.get(address).status_code == 400


@pytest.mark.parametrize("name", ["timeline", "record"])
def test_they_answer_as_the_body_does(client, name):
    make.make_body(slug="draft", state="draft")
    make.make_body(slug="gone", state="withdrawn", state_reason="Entered twice.")

    assert client.get(f"/api/v1/bodies/draft/{name}/").status_code == 404
    assert client.get(f"/api/v1/bodies/gone/{name}/").status_code == 410


@pytest.mark.parametrize("address", [TIMELINE, RECORD])
def test_queries_do_not_grow(client, world, address):
    group = make.make_group()
    make.make_membership(body=world, group=group)
    with_two = count_queries(client, address)
    for _ in range(20):
        make.make_membership(body=world, group=group)
        make.make_submission(call=world.calls.get(), contributors=[make.make_participant()])

    assert count_queries(client, address) == with_two
