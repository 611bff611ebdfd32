"""Records and lists that are read by the shape of their serializers."""

import pytest
from django.test import Client

from meetings.models import Attendance, Membership, Milestone, Nomination, SeatAllocation
from meetings.versions import get_version
from submissions.models import Contributor, Intervention, Submission
from tests.budget import count_queries
from tests.factories import (
    make_attendance,
    make_body,
    make_call,
    make_contributor,
    make_intervention,
    make_meeting,
    make_membership,
    make_participant,
    make_statement,
    make_submission,
)
from tests.igftracker.api.data import make_one_of_each
from tests.meetings.changes.feed import commit

SUBMISSIONS = "/api/v1/submissions/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def hidden_parents() -> None:
    """Rows of which each has another parent that is a draft, beside one of each that is public."""
    make_one_of_each()
    draft = {"state": "draft"}
    body, call = make_body(slug="hidden", **draft), make_call(slug="hidden", **draft)
    meeting, person = make_meeting(slug="hidden", **draft), make_participant(slug="x", **draft)
    for parent in ({"body": body}, {"call": call}, {"meeting": meeting}, draft):
        make_contributor(submission=make_submission(**{"body": make_body(), **parent}))
    at = make_meeting(slug="at")
    for position, given in enumerate(({"participant": person}, {"representing": person}, draft)):
        make_intervention(meeting=at, position=position + 2, **given)
    make_intervention(meeting=meeting)
    make_attendance(meeting=meeting)
    make_attendance(meeting=at, participant=person)
    for given in ({"participant": person}, {"body": body}, {"representing": person}, draft):
        make_membership(**given)


@pytest.mark.parametrize(
    "model",
    [Attendance, Intervention, Membership, Milestone, Nomination, SeatAllocation],
)
def test_parents_looked_up_in_lists_keep_the_same_rows(hidden_parents, model) -> None:
    kept = set(model.objects.public())

    assert set(model.objects.public_at_once()) == kept
    assert kept


def test_counted_submissions_are_the_same_with_parents_looked_up_in_lists(hidden_parents) -> None:
    assert set(Submission.objects.counted_at_once()) == set(Submission.objects.counted())
    assert 0 < Submission.objects.counted().count() < Submission.objects.count()


def test_a_record_with_sources_takes_three_queries_beside_its_state(client: Client) -> None:
    make_one_of_each()
    make_statement(Contributor.objects.get(submission__slug="shown"), "role", "author")

    assert count_queries(client, f"{SUBMISSIONS}shown/") <= 5


def test_a_search_finds_its_rows_and_their_total_in_one_query(client: Client) -> None:
    for number in range(3):
        make_submission(title=f"Mandate {number}")
    paged = count_queries(client, f"{SUBMISSIONS}?q=mandate&limit=2&after=0")
    found = client.get(f"{SUBMISSIONS}?q=mandate&limit=2").json()

    assert (found["meta"]["total"], len(found["results"])) == (3, 2)
    assert count_queries(client, f"{SUBMISSIONS}?q=mandate&limit=2") == paged
    assert client.get(f"{SUBMISSIONS}?q=nowhere").json()["meta"]["total"] == 0


def test_an_earlier_state_has_a_record_under_the_slug_that_it_had_then(client: Client) -> None:
    first = make_submission(slug="first", title="The first")
    commit()
    then = get_version()
    first.slug = "renamed"
    first.save(update_fields=["slug"])
    make_submission(slug="first", title="Another")
    commit()

    def title(slug: str, version: int) -> str:
        return client.get(f"{SUBMISSIONS}{slug}/?as_of=v{version}").json().get("title")

    assert title("first", then) == "The first"
    assert title("renamed", then) != "The first"
    assert (title("first", get_version()), title("renamed", get_version())) == (
        "Another",
        "The first",
    )
