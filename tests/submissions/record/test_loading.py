"""Loading: what is created, and that it can be run twice."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.models import (
    Body,
    Composition,
    Statement,
)
from submissions.models import ReportedCount, Submission
from tests.submissions.record.samples import (
    ZENDA,
    ZENDA_SAID,
    changes,
    get_meeting,
    load_sample,
)

pytestmark = pytest.mark.django_db

CREATED = {
    "stakeholder groups": 2,
    "conflicts": 1,
    "bodies": 2,
    "participants": 2,
    "documents": 2,
    "compositions": 1,
    "memberships": 1,
    "nominations": 0,
    "meetings": 1,
    "milestones": 0,
    "calls": 1,
    "submissions": 1,
    "group aliases": 2,
    "reported counts": 1,
    "participant names": 2,
    "affiliations": 1,
    "document symbols": 1,
    "document requests": 1,
    "seat allocations": 2,
    "meeting co hosts": 1,
    "sittings": 2,
    "agenda items": 2,
    "attendance": 1,
    "contributors": 2,
    "statements": 24,
}
"""Rows of the sample, counted by hand."""


def test_a_first_load_creates_every_row(tmp_path):
    report = load_sample(tmp_path)
    assert {model.name: model.created for model in report.models} == CREATED
    assert (report.changed, report.unchanged, report.removed, report.kept) == (0, 0, 0, ())


def test_a_second_load_changes_nothing(tmp_path):
    load_sample(tmp_path)
    report = load_sample(tmp_path)
    assert (report.created, report.changed, report.removed) == (0, 0, 0)
    assert report.unchanged == sum(CREATED.values())
    assert list(report.lines())[-1] == "0 created, 0 changed, 56 unchanged."


def test_values_arrive_as_written(tmp_path):
    load_sample(tmp_path)
    meeting = get_meeting()
    assert (meeting.body.slug, meeting.number, meeting.state) == ("panel", 1, "published")
    assert (meeting.held.text, meeting.held.earliest.day) == ("24-25 or 25-26 February 2011", 24)
    assert [body.slug for body in meeting.held_with.all()] == ["council"]
    assert Body.objects.get(slug="council").state_reason == "Entered twice."


def test_lists_keep_their_order_and_refer_to_each_other(tmp_path):
    load_sample(tmp_path)
    first, second = get_meeting().agenda.all()
    assert (first.title, first.displaced_by, second.position) == ("Arches", second, 2)
    assert [part.label for part in get_meeting().sittings.all()] == ["Morning", "Afternoon"]
    assert [seat.seats for seat in Composition.objects.get().seats.all()] == [7, 15]
    assert [one.position for one in Submission.objects.get().contributors.all()] == [1, 2]


def test_statements_carry_place_certainty_conflict_and_reading(tmp_path):
    load_sample(tmp_path)
    first, second = get_meeting().statements.filter(field="held")
    assert (first.locator, first.certainty, first.reading) == (
        "p. 3",
        "stated",
        "2011-02-24/2011-02-25",
    )
    assert (second.document.slug, second.certainty, second.conflict.number) == (
        "newsletter",
        "inferred",
        1,
    )
    assert set(Statement.objects.values_list("state", flat=True)) == {"published"}


def test_a_reported_count_stands_in_its_record(tmp_path):
    load_sample(tmp_path)
    assert ReportedCount.objects.get().subject == get_meeting()


def test_a_change_in_the_files_is_loaded(tmp_path):
    load_sample(tmp_path)
    report = load_sample(tmp_path, ZENDA, ZENDA_SAID)
    assert changes(report) == {"meetings": 1, "statements": 1}
    assert (report.created, report.removed, report.kept) == (0, 0, ())
    assert get_meeting().place == "Zenda"


def test_a_dry_run_reports_the_same_and_writes_nothing(tmp_path):
    would = load_sample(tmp_path, dry_run=True)
    assert would.created == sum(CREATED.values())
    assert not Body.objects.exists()
    load_sample(tmp_path)
    would = load_sample(tmp_path, ZENDA, ZENDA_SAID, dry_run=True)
    assert changes(would) == {"meetings": 1, "statements": 1}
    assert list(would.lines())[-1].startswith("Would be: 0 created, 2 changed")
    assert get_meeting().place == "Strelsau"


def test_a_load_takes_as_many_queries_for_many_records_as_for_few(tmp_path):
    def count(*changes):
        with CaptureQueriesContext(
            connection,
        ) as caught:
            load_sample(tmp_path, *changes)
        return len(caught)

    people = "".join(
        f"- slug: person-{n}\n  kind: person\n  name: P {n}\n  sources:\n  - document: minutes\n"
        for n in range(50)
    )
    load_sample(tmp_path)
    before = count()
    many = ("participants:\n", f"participants:\n{people}")
    load_sample(tmp_path, many)
    assert count(many) == before
