"""Lists: columns, related records, what changed, words, and pages while rows are added."""

import csv
import io
import json
from threading import Thread

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings.models import Participant
from submissions.models import Submission
from tests.factories import (
    make_agenda_item,
    make_attendance,
    make_body,
    make_call,
    make_contributor,
    make_document,
    make_intervention,
    make_meeting,
    make_name,
    make_participant,
    make_statement,
    make_submission,
)
from tests.igftracker.api.data import NOUNS, make_one_of_each
from tests.igftracker.web import ask

INCLUDES = {
    "bodies": "parent,compositions,milestones",
    "compositions": "body",
    "milestones": "body",
    "nominations": "body",
    "meetings": "body,sittings,agenda,attendance,milestones",
    "participants": "names,affiliations",
    "documents": "produced_by",
    "memberships": "body,participant,composition,representing,group",
    "calls": "body,prepares,composition,document",
    "submissions": "body,call,meeting,document,participants",
    "interventions": "meeting,participant,representing,group",
    "statements": "document",
}
SEARCHED = ("bodies", "calls", "documents", "interventions", "meetings", "participants")


def results(client: Client, address: str) -> list[dict]:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


@pytest.mark.django_db
class TestFields:
    @pytest.mark.parametrize("noun", NOUNS)
    def test_only_the_fields_asked_for_are_given_in_that_order(self, noun, client):
        make_one_of_each()
        whole = results(client, f"{noun}/")[0]
        names = [*whole][2:0:-1]
        row = results(client, f"{noun}/?fields={','.join(names)}")[0]

        assert list(row.items()) == [(name, whole[name]) for name in names]

    def test_csv_has_the_same_columns(self, client):
        make_one_of_each()
        text = client.get("/api/v1/meetings/?fields=held,slug&format=csv").content.decode()
        empty = client.get("/api/v1/meetings/?fields=held,slug&format=csv&kind=forum").content

        assert text.splitlines()[0] == "held_text,held_edtf,held_earliest,held_latest,slug"
        assert empty.decode().splitlines() == text.splitlines()[:1]

    @pytest.mark.parametrize(
        ("query", "suggestion"),
        [
            ("fields=slug,titel", "Did you mean 'title'?"),
            ("fields=slug,slug", "Name each once."),
            ("fields=", "Use one of: abstract, "),
            ("include=calls", "Did you mean 'call'?"),
            ("include=", "Use one of: body, call, document, meeting, participants."),
        ],
    )
    def test_an_unknown_name_is_refused_with_the_nearest(self, query, suggestion, client):
        answer = client.get(f"/api/v1/submissions/?{query}")

        assert answer.status_code == 400
        assert json.loads(answer.content)["suggestion"].startswith(suggestion)

    def test_what_is_not_shown_is_not_loaded(self, client):
        make_one_of_each()
        client.get("/api/v1/submissions/")
        with CaptureQueriesContext(connection) as queries:
            results(client, "submissions/?fields=slug")

        assert not any("submissions_contributor" in one["sql"] for one in queries)


@pytest.mark.django_db
class TestInclude:
    @pytest.mark.parametrize("noun", INCLUDES)
    def test_related_records_come_with_their_row(self, noun, client):
        make_one_of_each()
        rows = results(client, f"{noun}/?include={INCLUDES[noun]}")

        assert {tuple(row["included"]) for row in rows} == {tuple(INCLUDES[noun].split(","))}

    def test_they_are_as_in_their_own_list(self, client):
        make_one_of_each()
        names = "body,call,meeting,document,participants"
        included = results(client, f"submissions/?include={names}")[0]["included"]

        assert included["body"] == results(client, "bodies/")[0]
        assert included["call"] == results(client, "calls/")[0]
        assert included["meeting"] == results(client, "meetings/")[0]
        assert included["document"] in results(client, "documents/")
        assert included["participants"][0]["slug"] == "shown"

    def test_drafts_are_left_out(self, client):
        hidden = make_document(state="draft", title="Hidden")
        make_submission(document=hidden)
        meeting = make_meeting()
        make_attendance(meeting=meeting, participant=make_participant(state="draft"))
        make_attendance(meeting=meeting)
        row = results(client, "submissions/?include=document")[0]
        included = results(client, "meetings/?include=attendance")[0]["included"]

        assert row["included"] == {"document": None}
        assert len(included["attendance"]) == 1

    @pytest.mark.parametrize("noun", INCLUDES)
    def test_fifty_rows_cost_no_more_queries_than_one(self, noun, client):
        address = f"/api/v1/{noun}/?limit=500&include={INCLUDES[noun]}"
        make_one_of_each()
        client.get(address)
        with CaptureQueriesContext(connection) as one:
            client.get(address)
        for number in range(9):
            make_one_of_each(f"row-{number}")
        with CaptureQueriesContext(connection) as ten:
            assert len(client.get(address).json()["results"]) >= 10

        assert len(ten) == len(one) <= 20

    def test_csv_has_columns_for_them_whether_there_or_not(self, client):
        make_submission(call=make_call(slug="c"))
        make_submission(meeting=make_meeting())
        address = "/api/v1/submissions/?include=call&fields=slug&format=csv"
        rows = list(csv.DictReader(io.StringIO(client.get(address).content.decode())))

        assert [row["included_call_slug"] for row in rows] == ["c", ""]
        assert "included_call" not in rows[0]
        assert "included_body_slug" not in rows[0]


@pytest.mark.django_db(transaction=True)
class TestUpdatedAfter:
    def find(self, client, noun, moment):
        given = moment.isoformat().replace("+", "%2B")
        return [row["slug"] for row in results(client, f"{noun}/?updated_after={given}")]

    def test_new_and_changed_records_are_listed(self, client):
        make_participant(slug="old")
        changed = make_participant(slug="changed")
        moment = timezone.now()
        make_participant(slug="new")
        Participant.objects.filter(pk=changed.pk).update(name="Another")

        assert self.find(client, "participants", moment) == ["changed", "new"]
        assert self.find(client, "participants", timezone.now()) == []

    def test_a_record_changes_with_its_parts_and_sources(self, client):
        meeting, submission = make_meeting(slug="m"), make_submission(slug="s")
        person, cited = make_participant(slug="p"), make_document(slug="d")
        source = make_document(slug="source")
        moment = timezone.now()
        make_agenda_item(meeting)
        make_contributor(submission=submission, participant=person)
        make_name(person, "Other")
        make_statement(cited, "title", "T", document=source)

        assert self.find(client, "meetings", moment) == ["m"]
        assert self.find(client, "submissions", moment) == ["s"]
        assert self.find(client, "participants", moment) == ["p"]
        assert self.find(client, "documents", moment) == ["d"]

    def test_what_the_public_does_not_see_changes_nothing(self, client):
        draft = make_participant(slug="draft", state="draft")
        moment = timezone.now()
        Participant.objects.filter(pk=draft.pk).update(name="Another")

        assert self.find(client, "participants", moment) == []

    @pytest.mark.parametrize(
        "given", ["2026-11-01T10:00:00", "2026-11-01T10:00:00+00:00", "yesterday", ""]
    )
    def test_a_moment_without_its_offset_is_refused(self, client, given):
        answer = client.get(f"/api/v1/participants/?updated_after={given}")
        body = json.loads(answer.content)

        assert (answer.status_code, body["parameter"]) == (400, "updated_after")
        assert "%2B" in body["suggestion"]


@pytest.mark.django_db
class TestSearch:
    @pytest.mark.parametrize("noun", SEARCHED)
    def test_words_are_found_and_others_not(self, noun, client):
        make_one_of_each("shown")
        make_one_of_each("quoted")
        found = [len(results(client, f"{noun}/?q={word}")) for word in ("shown", "quoted")]

        assert found[0] == found[1]
        assert 0 < len(results(client, f"{noun}/?q=shown")) < len(results(client, f"{noun}/"))

    def test_the_language_of_each_text_decides(self, client):
        make_submission(title="Les améliorations", language="fr", slug="s")
        make_intervention(meeting=make_meeting(), text="Les améliorations", language="fr")

        assert len(results(client, "submissions/?q=amélioration")) == 1
        assert len(results(client, "interventions/?q=amélioration")) == 1

    def test_participants_are_found_by_other_forms_of_their_name(self, client):
        make_name(make_participant(slug="p", name="Patrik Fältström"), "Patrik Faltstrom")
        make_name(make_participant(name="X", state="draft"), "Patrik Faltstrom")

        assert [row["slug"] for row in results(client, "participants/?q=faltstrom")] == ["p"]

    @pytest.mark.parametrize("noun", [noun for noun in NOUNS if noun in ("groups", "statements")])
    def test_lists_without_texts_do_not_know_words(self, noun, client):
        assert client.get(f"/api/v1/{noun}/?q=x").status_code == 400

    def test_words_that_say_nothing_are_refused(self, client):
        assert client.get("/api/v1/bodies/?q=").status_code == 400
        assert client.get("/api/v1/bodies/?q=%00").status_code == 400


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("noun", ["submissions", "participants", "interventions"])
def test_pages_lose_and_repeat_nothing_while_others_write(live_server, noun):
    body = make_body()
    meeting = make_meeting(body=body)

    def add(number):
        if noun == "submissions":
            make_submission(body=body, slug=f"s{number}")
        elif noun == "participants":
            make_participant(slug=f"p{number * 7919 % 1000:03}", name=f"P{number}")
        else:
            make_intervention(meeting=meeting, position=number * 7 % 211 + 1)

    for number in range(40):
        add(number)
    address = f"/api/v1/{noun}/"
    first = json.loads(ask(live_server.url, f"{address}?limit=500&fields=slug").body)
    there = {row["slug"] for row in first["results"]}
    seen, page, number = [], f"{address}?limit=7&fields=slug", 40
    while page:
        answer = json.loads(ask(live_server.url, page).body)
        seen += [row["slug"] for row in answer["results"]]
        writer = Thread(target=write, args=(add, number))
        writer.start()
        writer.join()
        number, following = number + 1, answer["meta"]["next"]
        page = following and "/" + following.split("/", 3)[3]

    assert len(there) == 40
    assert len(seen) == len(set(seen))
    assert there <= set(seen)
    assert number > 44


def write(add, number):
    """Add a row over a connection of its own."""
    try:
        add(number)
    finally:
        connection.close()


@pytest.mark.django_db
def test_deep_pages_of_submissions_are_read_from_an_index(client):
    for _ in range(3):
        make_submission()
    last = Submission.objects.order_by("pk").last()
    assert last is not None
    with CaptureQueriesContext(connection) as queries:
        assert results(client, f"submissions/?after={last.pk - 1}")

    assert not any("OFFSET" in one["sql"] or "COUNT(" in one["sql"] for one in queries)
