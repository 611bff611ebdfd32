"""Narrowing a timeline: counts that add up, years, what sources disagree on, what is ahead."""

import re
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from submissions.timeline import build_timeline, find_ahead
from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/timeline/"


def see(client, address=PAGE, **query):
    return BeautifulSoup(client.get(address, query).content, "lxml")


def text_of(tag):
    return re.sub(r"\s+", " ", tag.get_text(" ")).strip()


def total_of(page):
    """Give the number of events that a page says it has; none where it says there are none."""
    found = page.select_one("#shown strong")
    return int(found.text) if found else 0


@pytest.fixture
def bodies():
    """Two bodies: one with events of 2010 to 2012 and one without a date, one with a single one."""
    ours = make.make_body(slug="wg", acronym="WG")
    theirs = make.make_body(slug="mag", acronym="MAG")
    make.make_meeting(body=ours, slug="first", title="First", held="2010-11-24")
    make.make_meeting(body=ours, slug="second", title="Second", held="2011-03-24")
    make.make_meeting(body=ours, slug="some-day", title="Some day", held="")
    call = make.make_call(body=ours, slug="c", opens="2010-11-09", deadline="2010-11-19")
    make.make_submission(call=call, slug="reply", received="2010-11-18")
    make.make_submission(call=call, slug="late", received="January 2011?")
    make.make_milestone(body=ours, slug="due", title="Due", happened="2012-04-01")
    joint = make.make_meeting(body=theirs, slug="joint", title="Joint", held="2011-05")
    joint.co_hosts.create(body=ours)
    return ours, theirs


def test_years_from_and_to_keep_what_stands_in_them(client, bodies):
    def titles(**query):
        return {one.anchor for one in build_timeline(**query).entries}

    assert titles(since=2011) == {"second", "joint", "submission-late", "due"}
    assert titles(until=2010) == {"first", "call-c", "deadline-c", "submission-reply"}
    assert titles(since=2011, until=2011) == {"second", "joint", "submission-late"}
    assert "What has no date is in no year" in text_of(see(client, **{"from": "2011"}))


def test_every_option_says_what_it_would_show_with_the_others_kept(client, bodies):
    page = see(client, **{"kind": ["meeting", "submission"], "from": "2011", "body": "wg"})
    total = total_of(page)
    for box in page.select("input[name=kind]"):
        count = int(box.parent.select_one(".count").text)
        alone = {"kind": box["value"], "from": "2011", "body": "wg"}
        assert total_of(see(client, **alone)) == count
    for option in page.select("#body option[value]:not([value=''])"):
        count = int(re.search(r"\((\d+)\)", option.text)[1])
        alone = {"kind": ["meeting", "submission"], "from": "2011", "body": option["value"]}
        assert total_of(see(client, **alone)) == count
    assert total == 3


def test_counts_of_years_kinds_and_table_add_up(client, bodies):
    page = see(client)
    total = total_of(page)

    years = [
        int(text_of(one.select_one(".count")).split()[0]) for one in page.select(".year-row li")
    ]
    undated = int(page.select_one(".year-row p .count").text)
    kinds = [int(one.text) for one in page.select("fieldset .count")]
    sums = [int(one.text) for one in page.select("tfoot td")]

    assert sum(years) + undated == sum(kinds) == sums[-1] == sum(sums[:-1]) == total == 9


@pytest.mark.parametrize(
    "narrower", [{"kinds": ["meeting"]}, {"since": 2011}, {"until": 2011}, {"differing": True}]
)
def test_a_filter_never_raises_a_count(bodies, narrower):
    whole, part = build_timeline(with_bodies=True), build_timeline(with_bodies=True, **narrower)
    of_whole = {one.value: one.count for one in whole.bodies}
    kinds = zip(part.kinds, whole.kinds, strict=True)

    assert part.total <= whole.total
    assert all(less.count <= more.count for less, more in kinds)
    assert all(one.count <= of_whole[one.value] for one in part.bodies)


def test_only_what_sources_disagree_on_is_shown_with_both_values(client, bodies):
    ours, _theirs = bodies
    meeting, call = ours.meetings.get(slug="first"), ours.calls.get()
    for subject, field, values in (
        (meeting, "held", ("2010-11-24", "2010-11-25")),
        (call, "deadline", ("2010-11-19", "2010-11-20")),
    ):
        for value in values:
            make.make_statement(subject, field, f"on {value}", reading=value)
    make.make_statement(ours.meetings.get(slug="second"), "held", "x", reading="2011-03-24")

    page = see(client, sources="differ")
    rows = page.select("li.entry")

    assert [row["id"] for row in rows] == ["deadline-c", "first"]
    assert "Sources differ on: days “" not in text_of(rows[0])
    assert [quote.text for quote in rows[1].select(".differ q")] == [
        "on 2010-11-24", "on 2010-11-25",
    ]  # fmt: skip
    assert total_of(page) == 2
    why = rows[1].select_one(".differ > a:last-child")["href"]
    assert page.select_one(why) is not None


def test_a_submission_on_which_sources_disagree_is_found_by_its_listed_conflict(bodies):
    reply = bodies[0].submissions.get(slug="reply")
    conflict = make.make_conflict()
    for value in ("2010-11-18", "2010-11-19"):
        make.make_statement(reply, "received", value, reading=value, conflict=conflict)

    assert [one.anchor for one in build_timeline(differing=True).entries] == ["submission-reply"]


@pytest.mark.parametrize(
    ("opens", "deadline", "words"),
    [
        ("2010-11-09", "2010-11-19", "open 9–19 November 2010, 10 days"),
        ("2011-03-01", "before 2011-03-24", "open from: 2011-03-01; until: before 2011-03-24"),
        ("January 2011?", "", "no source gives a deadline"),
        ("", "2011-03-23", "open until 2011-03-23; no source says since when"),
    ],
)
def test_a_call_says_how_long_it_is_open_as_far_as_that_is_known(client, opens, deadline, words):
    make.make_call(slug="c", opens=opens, deadline=deadline)

    assert words in text_of(see(client).select_one("#call-c"))


def test_what_is_ahead_stands_on_top_with_the_days_left(client, monkeypatch):
    body = make.make_body(slug="wg", acronym="WG")
    make.make_meeting(body=body, title="Next", held="2027-01-05/2027-01-07", status="planned")
    make.make_meeting(body=body, title="In spring", held="2027-03", status="planned")
    make.make_meeting(body=body, title="Called off", held="2027-02-01", status="cancelled")
    make.make_meeting(body=body, title="Over", held="2026-12-01")
    make.make_call(body=body, title="Draft", opens="2026-12-01", deadline="2026-12-31")
    make.make_milestone(body=body, title="Names due", kind="deadline", happened="2026-12-20")
    make.make_milestone(body=body, title="Set up", kind="established", happened="2027-12-20")
    monkeypatch.setattr(timezone, "localdate", lambda: date(2026, 12, 20))

    rows = [text_of(row) for row in see(client).select(".ahead .entry")]

    assert [re.search(r"Names due|Draft|Next|In spring", row)[0] for row in rows] == [
        "Names due", "Draft", "Next", "In spring",
    ]  # fmt: skip
    for words, row in zip(["today", "in 11 days", "in 16 days", "not known"], rows, strict=True):
        assert words in row


def test_a_meeting_that_has_begun_is_going_on_until_its_last_day():
    make.make_meeting(held="2027-01-05/2027-01-07")

    (coming,) = find_ahead(None, date(2027, 1, 7))

    assert coming.is_going_on
    assert find_ahead(None, date(2027, 1, 8)) == []


def test_nothing_ahead_is_said_to_be_nothing_on_record(client, bodies):
    assert "No meeting and no deadline ahead is on record" in text_of(see(client))
    assert see(client, year="2011").select_one(".ahead") is None


def test_the_first_page_of_a_long_timeline_has_the_newest_years_that_fit(client):
    body = make.make_body(slug="wg")
    for year, number in ((2010, 90), (2011, 30), (2012, 15), (2013, 2)):
        for _ in range(number):
            make.make_meeting(body=body, held=str(year))

    page = see(client, "/bodies/wg/timeline/")

    assert [one.text for one in page.select("h2[id^=year-]")] == ["2011", "2012", "2013"]
    here = page.select('.year-row [aria-current="true"]')
    assert [one.text for one in here] == ["2011", "2012", "2013"]
    assert page.select_one(".paging a").text == "Back to 2010"


def test_the_picture_leads_to_the_years_and_the_page_has_the_same_as_a_table(client, bodies):
    page = see(client)

    assert page.select_one("svg[role=img] > title").text == "When it happened: all bodies"
    assert page.select_one("svg[role=img] > desc").text
    assert [one["href"] for one in page.select(".year-row li a")] == [
        "#year-2010", "#year-2011", "#year-2012",
    ]  # fmt: skip
    heads = [text_of(one) for one in page.select(".overview tbody th")]
    assert heads == ["2010", "2011", "2012", "Date not known"]


@pytest.mark.parametrize("query", ["sources=differ", "from=2010&to=2012", "at=first"])
def test_choices_cost_the_same_queries_whatever_there_is(client, bodies, query):
    ours, _theirs = bodies

    def add(number):
        for _ in range(number):
            for row, field in (
                (make.make_meeting(body=ours, held="2011-02-01"), "held"),
                (make.make_call(body=ours, opens="2011", deadline="2011-03"), "opens"),
                (make.make_milestone(body=ours, happened="2011"), "happened"),
                (make.make_document(produced_by=ours, issued="2011"), "issued"),
                (make.make_composition(body=ours, decided="2011"), "decided"),
            ):
                for value in ("2011-02-01", "2011-02-02"):
                    make.make_statement(row, field, value, reading=value)
            make.make_meeting(body=ours, held="2999-01-01", status="planned")

    add(1)
    with_one = count_queries(client, f"{PAGE}?{query}")
    add(4)

    assert count_queries(client, f"{PAGE}?{query}") == with_one


def test_meetings_too_many_to_be_drawn_are_said_to_be_left_out(client):
    body = make.make_body(slug="wg")
    for number in range(130):
        make.make_meeting(body=body, held=f"20{10 + number // 12}-{number % 12 + 1:02}-01")
    make.make_document(produced_by=body, issued="2011")
    words = "Meetings and calls are too many to be drawn here one by one."

    assert words in text_of(see(client, "/bodies/wg/timeline/"))
    assert words not in text_of(see(client, "/bodies/wg/timeline/", kind="document"))
    assert words not in text_of(see(client, "/bodies/wg/timeline/", **{"from": "2018"}))


def test_feeds_of_a_timeline_are_those_of_the_body_chosen(client, bodies):
    links = {one["href"] for one in see(client, body="mag").select(".subscribe a")}

    assert links == {"/bodies/mag/calendar.ics", "/bodies/mag/feed.atom"}
    assert see(client).select_one('.subscribe a[href="/calendar.ics"]')


def test_dates_ahead_have_their_sources(client):
    for year in range(1960, 2020):
        make.make_meeting(held=str(year))
    meeting = make.make_meeting(slug="next", held="2999-01-05", status="planned")
    for value in ("2999-01-05", "2999-01-06"):
        make.make_statement(meeting, "held", value, reading=value)

    page = see(client)
    row = page.select(".ahead .entry")[-1]

    assert [one["aria-label"][:6] for one in row.select("sup a")] == ["Source", "Source"]
    assert page.select_one(row.select_one("a.conflict")["href"]) is not None
