import html
import re

import pytest
from django.db.models import F, Value
from django.db.models.functions import Concat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.models import Meeting
from submissions.timeline import EntryKind, build_timeline
from submissions.timeline.choice import Choice
from submissions.timeline.choosing import WHOLE
from submissions.timeline.doubting import find_crossing
from submissions.timeline.turning import Asked, load_whole
from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/timeline/"


def read(client, address=PAGE, **query):
    return re.sub(r"\s+", " ", client.get(address, query).content.decode())


def make_one_of_each(body):
    """Make one event of every kind."""
    make.make_meeting(body=body, slug="first", title="First meeting", held="2011-02-24")
    call = make.make_call(
        body=body, title="Questionnaire", opens="2011-03-01", deadline="2011-03-23"
    )
    make.make_submission(call=call, title="Reply", received="2011-03-10")
    make.make_milestone(body=body, slug="due", title="Report due", happened="2011-04-01")
    make.make_document(produced_by=body, title="Report of the Chair", issued="2011-04-14")
    make.make_composition(body=body, label="17 December", decided="2010-12-17")


def test_every_kind_of_event_stands_under_its_year(client):
    make_one_of_each(make.make_body(acronym="WG"))

    years = read(client).split('<h2 id="year-')

    assert [part[:4] for part in years[1:]] == ["2010", "2011"]
    assert "WG, 17 December" in years[1]
    for title in ("First meeting", "Questionnaire", "Reply", "Report due", "Report of the Chair"):
        assert title in years[2]


def test_a_call_is_two_events_its_opening_and_its_deadline():
    make.make_call(opens="2011-03-01", deadline="2011-03-23")

    assert [entry.kind for entry in build_timeline().entries] == ["call", "deadline"]


def test_a_deadline_that_no_source_gives_is_no_event():
    make.make_call(opens="2011-03-01", deadline="")

    assert [entry.kind for entry in build_timeline().entries] == ["call"]


def test_events_are_sorted_by_the_first_day_that_is_written():
    body = make.make_body()
    for title, held in [("c", "2011-05"), ("a", "2011"), ("b", "2011-03-24?"), ("d", "2012")]:
        make.make_meeting(body=body, title=title, held=held)

    assert [entry.title for entry in build_timeline().entries] == ["a", "b", "c", "d"]


def test_a_doubtful_date_stands_under_the_year_that_is_written(client):
    make.make_meeting(title="Doubtful", held="January 2011?")
    assert "Doubtful" in client.get("/timeline/?from=2011").content.decode()


def test_what_has_a_latest_day_only_stands_at_that_day():
    make.make_call(title="Questionnaire", opens="2011-03-01", deadline="before 2011-03-24")
    make.make_meeting(title="Meeting", held="2011-03-24")

    kinds = [entry.kind for entry in build_timeline().entries]

    assert kinds == ["call", "deadline", "meeting"]


def test_uncertain_dates_stand_as_written_and_conflicts_are_marked_in_place(client):
    meeting = make.make_meeting(slug="m", held="2011-02-24")
    type(meeting).objects.update(held_text="24-25 or 25-26 February 2011")
    make.make_statement(meeting, "held", "24", reading="2011-02-24")
    make.make_statement(meeting, "held", "25", reading="2011-02-25")

    entry = read(client).split('<li id="m"')[1].split("</li>")[0]

    assert "24-25 or 25-26 February 2011" in entry
    assert "sources differ" in entry
    assert f"#disputed-meetings-meeting-{meeting.pk}-held" in entry


def test_what_has_no_date_stands_in_a_part_of_its_own(client):
    make.make_meeting(title="Some day", held="")
    make.make_meeting(title="In spring", held="2011-03")

    dated, undated = read(client).split('<h2 id="undated">')

    assert "In spring" in dated
    assert "Some day" in undated


def test_many_submissions_to_one_call_on_one_date_are_one_entry():
    call = make.make_call(title="Draft outline", opens="2011-01")
    few = make.make_call(title="Other", opens="2011-02")
    for _ in range(4):
        make.make_submission(call=call, received="2011-02-01")
    for _ in range(3):
        make.make_submission(call=few, received="2011-02-01")

    titles = [e.title for e in build_timeline().entries if e.kind == EntryKind.SUBMISSION]

    assert sorted(titles) == ["4 submissions to: Draft outline", *["Contribution"] * 3]


def test_superseded_and_withdrawn_submissions_are_no_events():
    make.make_submission(state="superseded", received="2011")
    make.make_submission(state="withdrawn", state_reason="Sent twice.", received="2011")

    assert build_timeline().entries == []


def test_anchors_are_unique_and_last(client):
    body = make.make_body(slug="wg")
    make_one_of_each(body)
    make.make_submission(body=body, received="2011")

    page = read(client, "/bodies/wg/timeline/")
    ids = re.findall(r' id="([^"]+)"', page)

    assert len(ids) == len(set(ids))
    assert {"first", "due"} <= set(ids)
    assert '<a class="permalink" href="?at=due#due"' in page
    assert '<a class="permalink" href="/bodies/wg/timeline/?at=due#due"' in read(client)


def test_drafts_are_hidden_on_every_branch(client):
    body = make.make_body(slug="wg")
    hidden = make.make_body(state="draft", name="Hidden body", acronym="Hidden")
    make_one_of_each(hidden)
    joint = make.make_meeting(body=body, title="Shown meeting")
    joint.co_hosts.create(body=hidden)
    draft = make.make_document(state="draft", title="Hidden paper", slug="hidden-paper")
    make.make_milestone(body=body, title="Shown event", happened="2011", document=draft)
    make.make_submission(call=make.make_call(body=body, state="draft"), title="Hidden reply")
    make.make_document(title="Hidden source", issued="2011")

    for address in (PAGE, "/bodies/wg/timeline/"):
        page = read(client, address)
        assert "Shown meeting" in page
        assert "Shown event" in page
        assert "idden" not in page.replace("visually-hidden", "").replace("aria-hidden", "")


def test_kinds_and_body_narrow_it_and_each_option_says_how_many(client):
    body = make.make_body(slug="wg", acronym="WG")
    make_one_of_each(body)
    make.make_meeting(body=make.make_body(slug="mag", acronym="MAG"), title="Foreign meeting")

    page = read(client, kind=["meeting", "call"], body="wg")

    assert "First meeting" in page
    assert "Report due" not in page
    assert "Foreign meeting" not in page
    assert re.search(
        r'value="milestone"> <span class="sign">Milestones</span> <span class="count">1<', page
    )
    assert "WG (2)" in page
    assert "MAG (1)" in page


def test_meetings_held_jointly_are_on_the_timeline_of_both_bodies(client):
    meeting = make.make_meeting(title="Joint meeting")
    meeting.co_hosts.create(body=make.make_body(slug="mag"))

    assert "Joint meeting" in read(client, "/bodies/mag/timeline/")
    assert "Joint meeting" in read(client, body="mag")


def make_many_meetings(body, years, each):
    """Make meetings with the year as their date, named after it, in one statement."""
    rows = [
        Meeting(
            body=body, slug=f"m{year}-{number}", title=f"Meeting of {year}", held=str(year),
            state="published",
        )
        for year in years
        for number in range(each)
    ]  # fmt: skip
    Meeting.objects.bulk_create(rows)


@pytest.mark.parametrize("address", [PAGE, "/bodies/wg/timeline/"])
def test_a_long_timeline_shows_a_year_at_a_time_the_newest_first(client, address):
    body = make.make_body(slug="wg")
    make_many_meetings(body, (2010, 2011, 2012), 101)
    make.make_meeting(body=body, title="Some day", held="")

    newest, first = read(client, address), read(client, address, year="2010")

    assert "Meeting of 2012" in newest
    assert "Meeting of 2011" not in newest
    assert 'href="?year=2011#year-2011">2011</a> <span class="count">101<' in newest
    assert 'href="?year=undated#undated">Date not known</a> <span class="count">1<' in newest
    assert "Meeting of 2010" in first
    assert 'rel="next" href="?year=2010&amp;after=' in first
    assert "Some day" not in newest
    assert "Some day" in read(client, address, year="undated")


def test_a_short_timeline_stands_on_one_page(client):
    make_many_meetings(make.make_body(slug="wg"), (2010, 2011), WHOLE // 2)

    page = read(client, "/bodies/wg/timeline/")

    assert page.count('class="entry ') == WHOLE
    assert "after=" not in page


def walk(client, address, query=""):
    """Follow the links to the next page, and give the ids of all entries on the way."""
    found = []
    while True:
        page = read(client, f"{address}?{query}")
        found += re.findall(r'<li id="([^"]+)" class="entry', page)
        link = re.search(r'rel="next" href="\?([^"]+)"', page)
        if link is None or not (query := html.unescape(link[1])):
            return found


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_walking_through_a_long_timeline_meets_every_entry_once(client, data):
    body = make.make_body()
    dates = st.sampled_from(
        ["2010", "2010-01?", "2010-02", "2010-03-04", "2010-12-30/2011-01-02", "2011?", "2011-01?",
         "2011-06-05", "2011-06~", "../2011-03-01", "2011-12-31", "2012-02-29", "[2010, 2012]"]
    )  # fmt: skip
    make_many_meetings(body, (2010, 2011), 150)
    Meeting.objects.filter(body=body).update(slug=Concat(Value(f"b{body.pk}-"), F("slug")))
    calls = [None, make.make_call(body=body, opens="", deadline="")]
    for _number in range(data.draw(st.integers(0, 12))):
        call, received = data.draw(st.sampled_from(calls)), data.draw(dates)
        for _ in range(data.draw(st.sampled_from([1, 2, 4, 12]))):
            make.make_submission(body=body, call=call, received=received)
    first = build_timeline(body, year=2010)

    found = walk(client, f"/bodies/{body.slug}/timeline/", "year=2010")
    entries = [entry.anchor for entry in build_whole(body) if entry.year is not None]

    assert sum(link.count for link in first.links) + first.without_date == first.total
    assert sorted(found) == sorted(entries)
    assert found == entries
    for anchor in {entries[0], entries[-1], data.draw(st.sampled_from(entries))}:
        page = read(client, f"/bodies/{body.slug}/timeline/", at=anchor)
        assert f'<li id="{anchor}" class="entry' in page


def build_whole(body):
    """Give all entries of a timeline as a page of its whole would show them."""
    return load_whole(Asked(Choice(body), tuple(find_crossing(body)))).entries


def test_months_count_every_event_of_a_kind_under_the_year_that_is_written():
    body = make.make_body()
    for received in ("2011-01?", "2011-03-04", "2011", "2010-12-30/2011-01-02", ""):
        make.make_submission(body=body, received=received)
    make.make_meeting(body=body, held="2011-03")

    months = {(one.kind.value, one.year, one.month): one.count for one in build_timeline().months}

    assert months == {
        ("submission", 2010, None): 1,
        ("submission", 2011, None): 2,
        ("submission", 2011, 3): 1,
        ("meeting", 2011, 3): 1,
        ("submission", None, None): 1,
    }


@pytest.mark.parametrize("received", ["2011-02-01", "2011-02", "2011-02?", ""])
@pytest.mark.parametrize("outside", [False, True])
def test_many_under_one_entry_lead_to_exactly_these(client, received, outside):
    body = make.make_body(slug="wg")
    call = None if outside else make.make_call(body=body, slug="c", opens="")
    for number in range(12):
        make.make_submission(body=body, call=call, received=received, title=f"Number {number}.")
    for other in ("2011-02-03", "2011-02-01/2011-02-02", "2011"):
        make.make_submission(body=body, call=call, received=other, title="Another")
    make.make_submission(body=make.make_body(), received=received, title="Another")
    entries = build_timeline(body).entries
    (entry,) = [one for one in entries if one.kind == EntryKind.SUBMISSION and one.count > 1]

    page = read(client, html.unescape(entry.url))

    assert entry.count == len(entry.together) == 12
    assert all(f">Number {number}.</a>" in page for number in range(12))
    assert ">Another</a>" not in page


def make_more(body, numbers):
    for number in numbers:
        make.make_meeting(body=body, held=f"{1960 + number}").co_hosts.create(body=make.make_body())
        make.make_milestone(body=body, happened="2011", document=make.make_document())
        make.make_document(produced_by=body, issued="2011")
        make.make_submission(call=make.make_call(body=body, opens="2011"), received="2011")
        make.make_composition(body=body, decided="2011")


@pytest.mark.parametrize(("few", "many"), [(0, 7), (25, 50)], ids=["on one page", "by year"])
def test_many_of_everything_cost_no_more_queries_than_few(client, few, many):
    body = make.make_body(slug="wg")
    make_one_of_each(body)
    make_more(body, range(few))
    with_few = count_queries(client, PAGE), count_queries(client, "/bodies/wg/timeline/")
    make_more(body, range(few, many))

    assert (count_queries(client, PAGE), count_queries(client, "/bodies/wg/timeline/")) == with_few


@pytest.mark.parametrize(
    "query",
    [
        "kidn=meeting",
        "kind=meetings",
        "body=nobody",
        "from=20x1",
        "to=undated",
        "from=2012&to=2011",
        "sources=agree",
        "at=x&kind=meeting",
        "format=json",
        "year=0000",
        "after=x",
        "after=_",
    ],
)
def test_a_parameter_that_is_not_understood_is_refused(client, query):
    assert client.get(f"{PAGE}?{query}").status_code == 400


def test_the_timeline_of_a_body_answers_as_the_body_does(client):
    make.make_body(slug="draft", state="draft")
    make.make_body(slug="gone", state="withdrawn", state_reason="Entered twice.")

    assert client.get("/bodies/draft/timeline/").status_code == 404
    assert client.get("/bodies/none/timeline/").status_code == 404
    assert client.get("/bodies/gone/timeline/").status_code == 410


def test_an_empty_timeline_says_so(client):
    assert "Nothing is on record for this choice" in read(client, kind="meeting")
