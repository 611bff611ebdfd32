import re

import pghistory
import pytest
from django.contrib.auth import get_user_model

from igftracker.changes import find_changes
from tests import factories as make
from tests.budget import count_queries
from tests.meetings.changes.feed import commit

pytestmark = pytest.mark.django_db
PAGE = "/changes/"


def read(client):
    commit()
    return re.sub(r"\s+", " ", client.get(PAGE).content.decode())


def told():
    """Give what is told of each change: the kind of record, what was done, the fields."""
    commit()
    return [(change.place.kind, change.done, change.fields) for change in find_changes()]


def test_a_new_record_was_added():
    make.make_body()

    assert told() == [("body", "created", ())]


def test_a_change_names_its_fields_and_a_date_is_one_field():
    body = make.make_body()
    commit()
    body.acronym, body.starts = "WG", "2010-12-17"
    body.save()

    assert told()[0] == ("body", "changed", ("acronym", "starts"))


def test_the_time_of_a_record_as_a_draft_is_not_told():
    body = make.make_body(state="draft")
    commit()
    body.name = "Better name"
    body.save()
    commit()
    body.state = "published"
    body.save()

    assert told() == [("body", "created", ())]


def test_drafts_are_not_told_and_what_is_withdrawn_goes_by_its_address_alone(client):
    make.make_body(name="Hidden draft", state="draft")
    make.make_meeting(title="Hidden meeting", body=make.make_body(state="draft", name="Hidden"))
    gone = make.make_body(name="Hidden by withdrawal", slug="gone")
    commit()
    gone.state, gone.state_reason = "withdrawn", "Entered twice."
    gone.save()
    make.make_statement(make.make_participant(name="Hidden person", state="draft"), "name", "x")
    make.make_reported(make.make_call(title="Hidden call", state="draft"), 10)

    page = read(client)

    assert "Hidden" not in page
    assert "document" in page
    assert '<span dir="auto" translate="no">gone</span></th><td>withdrawn' in page


def test_a_deleted_record_is_told_without_a_page():
    participant = make.make_participant(slug="somebody")
    commit()
    participant.delete()

    assert told() == [("participant", "deleted", ()), ("participant", "created", ())]
    assert {change.place.url for change in find_changes()} == {""}


def test_a_source_is_told_with_the_fact_that_it_is_for(client):
    meeting = make.make_meeting(title="First meeting", slug="m")
    make.make_statement(meeting, "held", "24-25 February 2011", reading="2011-02-24/2011-02-25")

    page = read(client)

    assert "<td>source</td>" in page
    assert '<a href="/meetings/m/" dir="auto" translate="no">First meeting: held</a>' in page


def test_it_is_never_told_who_made_a_change(client):
    user = get_user_model().objects.create_user("the-editor", "editor@example.org")
    with pghistory.context(user=user.pk, reason="A private remark"):
        make.make_body()

    page = read(client)

    assert "the-editor" not in page
    assert "editor@" not in page
    assert "A private remark" not in page


def test_the_latest_stand_first_and_no_more_than_the_limit():
    first = make.make_body(name="First")
    for _ in range(5):
        make.make_body(name="Later")
    commit()
    first.name = "First again"
    first.save()
    commit()

    times = [change.at for change in find_changes()]

    assert len(times) == 7
    assert times == sorted(times, reverse=True)
    assert [change.at for change in find_changes(limit=3)] == times[:3]


def test_many_changes_of_one_moment_are_folded_into_one_row(client):
    for number in range(6):
        make.make_body(name=f"Body {number}")

    page = read(client)

    assert page.count("<summary>6 records</summary>") == 1
    assert "Body 5" in page


def test_an_empty_record_says_so(client):
    assert "Nothing has changed yet" in read(client)


def test_fifty_changes_cost_no_more_queries_than_one(client):
    def change_something():
        body = make.make_body()
        commit()
        body.name = "Changed"
        body.save()
        meeting = make.make_meeting(body=body)
        make.make_statement(meeting, "held", "2011")
        commit()

    change_something()
    with_one = count_queries(client, PAGE)
    for _ in range(9):
        change_something()
    assert count_queries(client, PAGE) == with_one


def test_a_parameter_that_is_not_understood_is_refused(client):
    assert client.get(f"{PAGE}?page=2").status_code == 400
