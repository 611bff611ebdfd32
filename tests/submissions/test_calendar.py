from datetime import date, timedelta

import pytest
from django.db import connection
from icalendar import Calendar

from tests import factories as make

pytestmark = pytest.mark.django_db


def fetch(client, address="/calendar.ics"):
    """Give the parsed calendar, held to the form that RFC 5545 asks for."""
    connection.check_constraints()  # as a commit does, by which what became public is numbered
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    lines = response.content.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    assert lines[0] == b"BEGIN:VCALENDAR"
    calendar = Calendar.from_ical(response.content)
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert calendar.subcomponents
    for event in calendar.events:
        assert not event.errors
        assert {"UID", "DTSTAMP", "DTSTART"} <= set(event)
    return calendar


def events(client, address="/calendar.ics"):
    return list(fetch(client, address).events)


@pytest.mark.parametrize(
    ("held", "first", "end"),
    [
        ("2011-02-24", date(2011, 2, 24), date(2011, 2, 25)),
        ("2011-02-24/2011-02-25", date(2011, 2, 24), date(2011, 2, 26)),
        ("24-25 February 2011", date(2011, 2, 24), date(2011, 2, 26)),
        ("2011-12-31", date(2011, 12, 31), date(2012, 1, 1)),
    ],
)
def test_a_meeting_lasts_from_its_first_day_to_the_day_after_its_last(client, held, first, end):
    make.make_meeting(held=held)

    (event,) = events(client)

    assert event["DTSTART"].dt == first
    assert event["DTEND"].dt == end
    assert event["DTSTART"].params["VALUE"] == "DATE"


@pytest.mark.parametrize(
    "held",
    [
        "",
        "2011",
        "2011-02",
        "2011-02-24?",
        "2011-02-24~",
        "[2011-02-24..2011-02-25]",
        "2011-02-24/",
    ],
)
def test_what_is_not_known_to_the_day_is_left_out_and_counted(client, held):
    make.make_meeting(held=held)
    make.make_call(deadline="2011-03-01")

    calendar = fetch(client)

    assert [event["DTSTART"].dt for event in calendar.events] == [date(2011, 3, 1)]
    assert "1 more are not known to the day" in calendar["X-WR-CALDESC"]
    assert calendar["DESCRIPTION"] == calendar["X-WR-CALDESC"]


def test_deadlines_of_calls_and_of_bodies_are_events_and_openings_are_not(client):
    body = make.make_body(acronym="WG")
    make.make_call(body=body, title="Questionnaire", opens="2011-02-01", deadline="2011-03-01")
    make.make_milestone(body=body, title="Report due", kind="deadline", happened="2011-04-01")
    make.make_milestone(body=body, title="Set up", kind="established", happened="2010-12-17")

    names = [str(event["SUMMARY"]) for event in events(client)]

    assert names == ["Deadline: Questionnaire (WG)", "Report due (WG)"]


def test_an_event_says_where_what_and_on_which_page(client, settings):
    settings.SITE_URL = "https://example.org"
    body = make.make_body(acronym="WG")
    make.make_meeting(
        body=body, slug="m", title="First; meeting, really", place="Montreux", venue="Hall 1",
        held="24 February 2011", description="Line one\nLine\x08 two",
    )  # fmt: skip

    (event,) = events(client)

    assert event["SUMMARY"] == "First; meeting, really (WG)"
    assert event["LOCATION"] == "Hall 1, Montreux"
    assert event["URL"] == "https://example.org/meetings/m/"
    assert event["UID"] == "meeting-m@igftracker"
    assert event["STATUS"] == "CONFIRMED"
    assert event["DESCRIPTION"] == (
        "Meeting: 24 February 2011.\nLine one\nLine two\nhttps://example.org/meetings/m/"
    )


def test_a_cancelled_meeting_is_cancelled_in_the_calendar(client):
    make.make_meeting(held="2012-02-24", status="cancelled")

    (event,) = events(client)

    assert event["STATUS"] == "CANCELLED"


def test_days_on_which_sources_differ_are_marked(client):
    meeting = make.make_meeting(held="2011-02-24")
    make.make_statement(meeting, "held", "24 February", reading="2011-02-24", preferred=True)
    make.make_statement(meeting, "held", "25 February", reading="2011-02-25")

    (event,) = events(client)

    assert "Sources differ on the days" in event["DESCRIPTION"]


@pytest.mark.django_db(transaction=True)
def test_each_change_raises_the_sequence_and_the_stamp(client):
    meeting = make.make_meeting(held="2011-02-24")
    (before,) = events(client)
    meeting.held = "2011-02-25"
    meeting.save()

    (after,) = events(client)

    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after["DTSTAMP"].dt >= before["DTSTAMP"].dt
    assert after["DTSTAMP"].dt.utcoffset() == timedelta(0)
    assert after["CREATED"].dt == before["CREATED"].dt
    assert after["UID"] == before["UID"]
    assert after["DTSTART"].dt == date(2011, 2, 25)


def test_a_calendar_without_events_is_one_all_the_same(client):
    assert fetch(client).events == []


def test_a_joint_meeting_is_one_event_in_the_calendars_of_both_bodies(client):
    one, other = make.make_body(slug="one"), make.make_body(slug="other")
    make.make_meeting(body=one, held="2011-02-24").held_with.add(other)
    make.make_meeting(body=one, held="2011-02-25")

    ours, theirs = (events(client, f"/bodies/{slug}/calendar.ics") for slug in ("one", "other"))

    assert [len(ours), len(theirs), len(events(client))] == [2, 1, 2]
    assert ours[0]["UID"] == theirs[0]["UID"]


def test_no_two_events_have_one_id(client):
    body = make.make_body()
    for _ in range(3):
        make.make_meeting(body=body, held="2011-02-24")
        make.make_call(body=body, deadline="2011-03-01")

    ids = [event["UID"] for event in events(client)]

    assert len(ids) == len(set(ids)) == 6


def test_a_deadline_without_a_page_leads_to_its_place_on_the_timeline(client, settings):
    settings.SITE_URL = "https://example.org"
    make.make_milestone(
        body=make.make_body(slug="wg"), slug="due", kind="deadline", happened="2011-04-01"
    )

    (event,) = events(client)

    address = "https://example.org/bodies/wg/timeline/?at=due#due"
    assert event["URL"] == address
    assert event["DESCRIPTION"].splitlines()[-1] == address
    assert "due" in client.get(address.removeprefix("https://example.org")).content.decode()


def test_a_deadline_of_which_only_the_year_is_known_is_no_event(client):
    make.make_call(deadline="2011")
    make.make_milestone(kind="deadline", happened="2011-04")

    calendar = fetch(client)

    assert calendar.events == []
    assert "2 more are not known to the day" in calendar["X-WR-CALDESC"]
