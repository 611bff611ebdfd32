"""Records in the words of schema.org: what the page shows, and no more."""

import json

import pytest
from django.template import Context, Template

from igftracker.structured_data import describe
from meetings.models import Participant
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_meeting_is_an_event_with_its_days_its_place_and_its_body():
    body = make.make_body(name="Forum", slug="forum")
    meeting = make.make_meeting(body=body, title="First", held="24-25 February 2011", place="Bern")

    event = describe(meeting)

    assert event["@type"] == "Event"
    assert (event["startDate"], event["endDate"]) == ("2011-02-24", "2011-02-25")
    assert event["location"]["name"] == "Bern"
    assert event["organizer"]["name"] == "Forum"
    assert event["url"].endswith(meeting.get_absolute_url())


@pytest.mark.parametrize(
    "written", ["", "about 24 February 2011", "24 or 25 February 2011", "before 2011"]
)
def test_an_uncertain_date_is_left_out(written):
    event = describe(make.make_meeting(held=written))
    assert not {"startDate", "endDate"} & event.keys()


def test_a_body_under_a_draft_does_not_name_it():
    parent = make.make_body(name="Hidden", state="draft")
    assert "parentOrganization" not in describe(make.make_body(parent=parent))


@pytest.mark.parametrize(
    ("kind", "word"), [("person", "Person"), ("state", "Country"), ("organisation", "Organization")]
)
def test_a_participant_is_a_person_a_country_or_an_organisation(kind, word):
    participant = make.make_participant(kind=kind)
    assert describe(participant)["@type"] == word
    assert isinstance(participant, Participant)


def test_what_a_record_says_cannot_end_the_block_of_data():
    name = "</script><script>alert(1)</script>"
    body = make.make_body(name=name)

    page = Template("{% load findable %}{% structured body %}").render(Context({"body": body}))

    assert page.count("</script>") == 1
    inside = page.partition(">")[2].rpartition("</script>")[0]
    assert json.loads(inside)["name"] == name


def test_a_model_without_words_is_refused():
    with pytest.raises(TypeError, match="Sitting"):
        describe(make.make_sitting(make.make_meeting()))
