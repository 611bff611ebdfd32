"""How the links are kept: by what, on what, and between transactions."""

from concurrent.futures import Future, ThreadPoolExecutor
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from meetings.models import Participant
from submissions import migrations
from submissions.counting import count_submissions, direct
from submissions.counting.links import find_differences, find_figures, fold, rebuild
from submissions.counting.links.triggers import WATCHED
from submissions.counting.links.truth import define_all
from submissions.counting.links.upkeep import definitions
from submissions.models import CountedChange, CountedLink, CountedSum, Submission
from tests import factories as make

LAST = "0008_counted_pairs_and_turns.sql"
"""The migration that last wrote out the functions and triggers."""
KEYS = {"id", "submission_id", "body_id", "call_id", "meeting_id", "merged_into_id"}
NAMES = {("meetings_body", "slug"), ("submissions_call", "slug"), ("meetings_meeting", "slug")}


def counts(*group_by: str, **values: str) -> dict[Any, tuple[int, int]]:
    """Give the count and the contributors of each row, from links or sums."""
    rows = find_figures(group_by, values).rows
    return {
        row.values[0] if len(row.values) == 1 else row.values: (row.count, row.contributors)
        for row in rows
    }


def test_the_database_holds_the_functions_and_triggers_of_the_code(db):
    installed = Path(migrations.__file__).with_name(LAST).read_text(encoding="utf-8")
    assert installed == definitions(), (
        "What counting reads is defined otherwise now. Write a migration with the output of "
        "`manage.py recount --sql` that also runs `SELECT counted_rebuild()`, and name it here."
    )


@pytest.mark.django_db
def test_all_columns_that_a_link_rests_on_are_watched():
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY VIEW rests_on AS {define_all()}")
        cursor.execute(
            "SELECT DISTINCT table_name, column_name FROM information_schema.view_column_usage "
            "WHERE view_name = 'rests_on'"
        )
        used = set(cursor.fetchall())
    watched = {(table, column) for table, columns in WATCHED.items() for column in columns}
    assert {one for one in used if one[1] not in KEYS} - NAMES <= watched
    assert {table for table, _ in used} == set(WATCHED)


@pytest.mark.django_db
def test_rows_are_noted_until_they_are_folded_and_count_the_same_before_and_after():
    group = make.make_group(slug="gov")
    make.make_submission(contributors=[{"group": group}, {"group": group}])
    assert (CountedChange.objects.count(), CountedSum.objects.count()) == (6, 0)
    before = counts("group")
    fold()
    assert CountedChange.objects.count() == 0
    assert CountedSum.objects.exists()
    assert before == counts("group") == {"gov": (1, 2)}


@pytest.mark.django_db
def test_what_changes_nothing_that_is_counted_notes_nothing():
    sent = make.make_submission(contributors=[make.make_participant()])
    fold()
    Submission.objects.filter(pk=sent.pk).update(title="Another title")
    Participant.objects.update(name="Another name", slug="another-address")
    assert not CountedChange.objects.exists()
    assert counts("participant") == {"another-address": (1, 1)}


@pytest.mark.django_db
def test_many_changes_are_folded_by_the_one_who_writes_them():
    body = make.make_body(slug="wg")
    Submission.objects.bulk_create(
        Submission(slug=f"s{n}", body=body, title="Text", state="published") for n in range(2100)
    )
    assert not CountedChange.objects.exists()
    assert counts("body") == {"wg": (2100, 0)}


@pytest.mark.django_db
def test_recount_finds_and_mends_what_differs():
    make.make_submission(contributors=[make.make_participant(country="FI")])
    fold()
    CountedLink.objects.update(country=0)
    with pytest.raises(CommandError, match="links: 1 too many, 1 missing"):
        call_command("recount", "--check")
    call_command("recount", stdout=StringIO())
    out = StringIO()
    call_command("recount", "--check", stdout=out)
    assert out.getvalue() == "Links and sums are as the record says.\n"
    assert counts("country") == {"FI": (1, 1)}


@pytest.mark.django_db
def test_recount_prints_what_a_migration_needs_and_folds():
    make.make_submission()
    out = StringIO()
    call_command("recount", "--sql", stdout=out)
    call_command("recount", "--fold")
    assert out.getvalue() == definitions()
    assert not CountedChange.objects.exists()


@pytest.mark.django_db
def test_counts_of_pages_and_api_come_from_the_links():
    make.make_submission(body=make.make_body(slug="wg"))
    CountedLink.objects.all().delete()
    CountedChange.objects.all().delete()
    assert count_submissions(group_by=["body"]).total == 0
    assert direct.find_figures(("body",), {}).total == 1


# Two at once ----------------------------------------------------------------------


def beside(work: Any) -> Future[None]:
    """Do something over a second connection, at the same time."""

    def run() -> None:
        try:
            work()
        finally:
            connection.close()

    pool = ThreadPoolExecutor(max_workers=1)
    future = pool.submit(run)
    pool.shutdown(wait=False)
    return future


def wait_until_it_waits() -> None:
    """Return when another connection waits for a lock, which it does until we commit."""
    waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted"
    for _ in range(100_000):
        with connection.cursor() as cursor:
            cursor.execute(waiting)
            if cursor.fetchone()[0]:
                return
    raise AssertionError("The other connection does not wait.")


PAIRS = {
    "a contributor joins while its participant moves": (
        lambda world: make.make_contributor(submission=world["sent"], participant=world["person"]),
        lambda world: Participant.objects.filter(pk=world["person"].pk).update(country="IN"),
    ),
    "a participant moves while a contributor joins": (
        lambda world: Participant.objects.filter(pk=world["person"].pk).update(country="IN"),
        lambda world: make.make_contributor(submission=world["sent"], participant=world["person"]),
    ),
    "two contributors join": (
        lambda world: make.make_contributor(submission=world["sent"], participant=world["person"]),
        lambda world: make.make_contributor(submission=world["sent"], participant=world["other"]),
    ),
    "a submission is sent while its body is withdrawn": (
        lambda world: make.make_submission(body=world["body"]),
        lambda world: type(world["body"]).objects.update(state="withdrawn", state_reason="Why"),
    ),
    "a body is withdrawn while a submission is sent": (
        lambda world: type(world["body"]).objects.update(state="withdrawn", state_reason="Why"),
        lambda world: make.make_submission(body=world["body"]),
    ),
    "a seat is given while a contributor joins": (
        lambda world: make.make_membership(
            body=world["body"],
            participant=world["person"],
            group=world["group"],
            starts="2010",
            ends="..",
        ),
        lambda world: make.make_contributor(submission=world["sent"], participant=world["person"]),
    ),
    "a contributor joins while a seat is given": (
        lambda world: make.make_contributor(submission=world["sent"], participant=world["person"]),
        lambda world: make.make_membership(
            body=world["body"],
            participant=world["person"],
            group=world["group"],
            starts="2010",
            ends="..",
        ),
    ),
    "a contributor joins while its participant is merged": (
        lambda world: make.make_contributor(submission=world["sent"], participant=world["person"]),
        lambda world: Participant.objects.filter(pk=world["person"].pk).update(
            merged_into=world["other"]
        ),
    ),
    "a turn is taken while its speaker moves": (
        lambda world: make.make_intervention(
            meeting=world["meeting"], position=2, participant=world["person"]
        ),
        lambda world: Participant.objects.filter(pk=world["person"].pk).update(country="IN"),
    ),
    "a seat is given while somebody is put down as present": (
        lambda world: make.make_membership(
            body=world["body"],
            participant=world["other"],
            group=world["group"],
            starts="2010",
            ends="..",
        ),
        lambda world: make.make_attendance(meeting=world["meeting"], participant=world["other"]),
    ),
    "a turn is taken while the meeting moves to another body": (
        lambda world: make.make_intervention(
            meeting=world["meeting"], position=2, participant=world["person"]
        ),
        lambda world: type(world["meeting"]).objects.update(body=world["elsewhere"]),
    ),
    "a lasting participant moves while another is merged into it": (
        lambda world: Participant.objects.filter(pk=world["other"].pk).update(country="BR"),
        lambda world: Participant.objects.filter(pk=world["person"].pk).update(
            merged_into=world["other"]
        ),
    ),
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("pair", PAIRS)
def test_two_transactions_at_once_leave_the_links_right(pair):
    first, second = PAIRS[pair]
    body = make.make_body()
    world = {
        "body": body,
        "group": make.make_group(),
        "person": make.make_participant(country="FI"),
        "other": make.make_participant(country="SE"),
        "sent": make.make_submission(body=body, received="2011-02-24"),
        "meeting": make.make_meeting(body=body, held="2011-02-24"),
        "elsewhere": make.make_body(),
    }
    make.make_intervention(meeting=world["meeting"], participant=world["other"])
    make.make_submission(body=body, contributors=[world["person"], world["other"]])
    with transaction.atomic():
        first(world)
        other = beside(lambda: second(world))
        wait_until_it_waits()
    other.result(timeout=60)
    assert find_differences() == []


@pytest.mark.django_db(transaction=True)
def test_writers_of_other_submissions_do_not_wait_for_one_another():
    body, person = make.make_body(), make.make_participant()
    make.make_submission(body=body, contributors=[person])
    with transaction.atomic():
        make.make_submission(body=body, contributors=[person])
        fold()
        beside(lambda: make.make_submission(body=body, contributors=[person])).result(timeout=60)
    assert counts("body") == {body.slug: (3, 1)}
    assert find_differences() == []


@pytest.mark.django_db(transaction=True)
def test_rebuilding_counts_what_was_written_before():
    make.make_submission(contributors=[make.make_participant(country="FI")])
    rebuild()
    assert not CountedChange.objects.exists()
    assert counts("country") == {"FI": (1, 1)}
