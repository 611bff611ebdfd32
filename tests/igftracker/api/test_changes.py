"""The change feed as a client meets it: polling, refusals, formats, and what commits late."""

import csv
import io
from threading import Event, Thread

import pytest
from django.db import connection, transaction
from django.test import Client

from meetings.models import Body, Meeting, Participant
from tests import factories as make
from tests.igftracker.api.data import make_one_of_each
from tests.meetings.changes.feed import commit

ADDRESS = "/api/v1/changes/"


def ask(**query):
    """Give the answer of the feed."""
    return Client().get(ADDRESS, query)


def poll(after=0, **query):
    """Follow the feed to its end as a client does; give the entries and where it stands."""
    entries, address, query = [], ADDRESS, {"after": after, **query}
    while address:
        answer = Client().get(address, query)
        assert answer.status_code == 200, answer.content
        entries += answer.json()["results"]
        address, query = answer.json()["meta"]["next"], None
    return entries, answer.json()["meta"]["last"]


@pytest.mark.django_db
def test_an_empty_record_has_an_empty_feed():
    answer = ask()
    assert answer.json() == {
        "meta": {"last": 0, "limit": 100, "next": None, "dataset_version": 0},
        "results": [],
    }
    assert answer["Dataset-Version"] == "0"


@pytest.mark.django_db
def test_a_change_says_all_that_a_mirror_needs():
    make.make_meeting(slug="m", title="First")
    commit()
    Meeting.objects.update(title="Second")
    (entry,) = commit()
    (told,) = ask(after=2).json()["results"]
    assert told == {
        "number": 3,
        "at": entry.at.isoformat().replace("+00:00", "Z"),
        "noun": "meetings",
        "key": "m",
        "action": "changed",
        "fields": ["title"],
        "url": "http://127.0.0.1:8000/api/v1/meetings/m/",
        "into": None,
        "reason": None,
    }


@pytest.mark.django_db
def test_tombstones_say_why_and_where_to():
    lasting, merged = make.make_participant(slug="lasting"), make.make_participant(slug="merged")
    meeting = make.make_meeting(slug="m")
    commit()
    Participant.objects.filter(pk=merged.pk).update(merged_into=lasting)
    Meeting.objects.filter(pk=meeting.pk).update(state="withdrawn", state_reason="Not held.")
    commit()
    told = ask(after=4).json()["results"]
    assert [(one["action"], one["into"], one["reason"]) for one in told] == [
        ("merged", "lasting", None),
        ("withdrawn", None, "Not held."),
    ]
    client = Client()
    assert client.get(told[0]["url"]).status_code == 301
    assert client.get(told[1]["url"]).status_code == 410


@pytest.mark.django_db
def test_every_address_in_the_feed_answers():
    make_one_of_each()
    commit()
    client = Client()
    entries, _ = poll()
    assert len(entries) > 20
    assert [one["url"] for one in entries if client.get(one["url"]).status_code != 200] == []


@pytest.mark.django_db
def test_pages_join_without_a_gap():
    make_one_of_each()
    commit()
    by_three, last = poll(limit=3)
    at_once, _ = poll(limit=500)
    assert by_three == at_once
    assert [one["number"] for one in at_once] == list(range(1, last + 1))


@pytest.mark.django_db
def test_a_reader_who_has_it_all_gets_an_empty_answer():
    make.make_body()
    commit()
    answer = ask(after=1).json()
    assert (answer["results"], answer["meta"]["last"], answer["meta"]["next"]) == ([], 1, None)


@pytest.mark.django_db
def test_one_noun_can_be_followed_alone():
    make.make_meeting(slug="m")
    make.make_body()
    commit()
    entries, last = poll(noun="meetings")
    assert [one["key"] for one in entries] == ["m"]
    assert last == 3


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"after": "x"}, "after"),
        ({"after": "-1"}, "after"),
        ({"after": ""}, "after"),
        ({"after": "2"}, "after"),
        ({"after": "9" * 30}, "after"),
        ({"limit": "0"}, "limit"),
        ({"limit": "501"}, "limit"),
        ({"noun": "meeting"}, "noun"),
        ({"aftr": "1"}, "aftr"),
        ({"as_of": "v1"}, "as_of"),
    ],
)
def test_what_is_not_understood_is_refused(query, parameter):
    make.make_body()
    commit()
    answer = ask(**query)
    assert answer.status_code == 400
    assert answer.json()["parameter"] == parameter
    assert answer.json()["suggestion"]


@pytest.mark.django_db
def test_the_table_has_the_same_entries_and_always_its_header():
    make_one_of_each()
    commit()
    entries = ask(limit=500).json()["results"]
    rows = list(csv.DictReader(io.StringIO(ask(limit=500, format="csv").content.decode())))
    assert [(row["number"], row["url"]) for row in rows] == [
        (str(one["number"]), one["url"]) for one in entries
    ]
    empty = ask(after=len(entries), format="csv").content.decode()
    assert empty.strip() == ",".join(entries[0])


@pytest.mark.django_db
def test_a_page_costs_the_same_whatever_its_length(django_assert_max_num_queries):
    make_one_of_each()
    commit()
    with django_assert_max_num_queries(3):
        ask(limit=500)


@pytest.mark.django_db(transaction=True)
def test_a_long_transaction_that_commits_late_is_not_missed():
    body = make.make_body(slug="wg")
    _, seen = poll()
    late = connection.copy()
    late.set_autocommit(False)
    with late.cursor() as cursor:
        cursor.execute("UPDATE meetings_body SET mandate = 'Late' WHERE id = %s", [body.pk])
    make.make_body(slug="early")
    first, seen = poll(seen)
    late.commit()
    late.close()
    second, seen = poll(seen)
    assert [(one["key"], one["action"]) for one in first] == [("early", "created")]
    assert [(one["key"], one["action"]) for one in second] == [("wg", "changed")]
    assert seen == first[-1]["number"] + 1


@pytest.mark.django_db(transaction=True)
def test_many_writers_and_one_reader_who_polls_meanwhile():
    bodies = [make.make_body(slug=f"wg-{number}") for number in range(3)]
    _, seen = poll()
    start, done = Event(), []
    writers = [Thread(target=write_often, args=(body.pk, start, done)) for body in bodies]
    for writer in writers:
        writer.start()
    start.set()
    numbers = []
    while len(done) < len(writers):
        entries, seen = poll(seen)
        numbers += [one["number"] for one in entries]
    for writer in writers:
        writer.join()
    entries, seen = poll(seen)
    numbers += [one["number"] for one in entries]
    assert done == [None] * 3
    assert numbers == list(range(4, 4 + 3 * 15))


def write_often(pk, start, done):
    """Change a body fifteen times, in transactions of their own."""
    start.wait()
    try:
        for number in range(15):
            with transaction.atomic():
                Body.objects.filter(pk=pk).update(mandate=f"Version {number}")
        done.append(None)
    except Exception as error:  # noqa: BLE001 - the test tells it
        done.append(error)
    finally:
        connection.close()
