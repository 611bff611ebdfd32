"""Jobs: a large import is applied or undone by a worker, once, and whole or not at all."""

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

from meetings.models import Document
from submissions.importing import jobs
from submissions.importing.applying import apply_items, plan_first
from submissions.importing.deciding import DecisionError, decide
from submissions.importing.locks import number_of
from submissions.importing.tasks import (
    go_on,
    resume_stopped,
    run_job,
    start_applying,
    start_undoing,
)
from submissions.importing.undoing import undo
from submissions.models import BatchState, Decision, ImportBatch, JobKind
from tests.submissions.importing.making import (
    accept_all,
    make_message,
    make_read_batch,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def three_are_many(monkeypatch):
    """Let a batch be large above two proposals."""
    monkeypatch.setattr(jobs, "LARGE", 2)


def make_accepted(count=3, **given):
    batch = make_read_batch(*map(make_message, range(1, count + 1)), **given)
    accept_all(batch)
    return batch


def work(batch):
    """Do what the batch waits for, as a worker does."""
    state = run_job.call(batch.jobs.latest("pk").pk)
    batch.refresh_from_db()
    return state


def test_a_small_import_is_applied_and_undone_at_once():
    batch = make_accepted(2)
    assert start_applying(batch, user=make_user()).created == 2
    assert batch.state == BatchState.APPLIED
    assert start_undoing(batch, user=None) == 2
    assert (batch.state, batch.jobs.count()) == (BatchState.UNDONE, 0)


def test_a_large_import_says_that_it_is_being_applied_and_waits_for_a_worker():
    batch, user = make_accepted(), make_user()
    assert start_applying(batch, user=user) is None
    job = batch.jobs.get()
    assert (batch.state, batch.get_state_display()) == (BatchState.APPLYING, "Being applied")
    assert (job.asked_by, job.total, job.done, job.ended_at) == (user, 3, 0, None)
    assert DBTaskResult.objects.get().args_kwargs["args"] == [job.pk]
    assert not Document.objects.exists()


def test_the_worker_applies_all_and_keeps_what_an_editor_is_told():
    batch = make_accepted()
    batch.items.filter(position=2).update(fields={"role": "self", "title": ""})
    start_applying(batch, user=None)
    assert work(batch) == BatchState.APPLIED
    outcome = batch.jobs.get().outcome
    assert (outcome["created"], outcome["left_count"]) == (2, 1)
    assert [line[1:] for line in outcome["left"]] == [
        ["document: Message", "It has no title; write one."]
    ]
    assert Document.objects.count() == 2


def test_the_worker_undoes_all():
    batch = make_accepted()
    apply_items(batch, user=None)
    assert start_undoing(batch, user=None) is None
    assert batch.state == BatchState.UNDOING
    assert work(batch) == BatchState.UNDONE
    assert batch.jobs.get().outcome["taken"] == 3
    assert not Document.objects.exists()


def test_what_rests_on_an_import_is_kept_in_the_job_and_nothing_is_undone():
    batch = make_accepted()
    apply_items(batch, user=None)
    Document.objects.filter(title="Message 2").update(title="Another title")
    start_undoing(batch, user=None)
    assert work(batch) == BatchState.APPLIED
    job = batch.jobs.get()
    assert "Other rows rest on it" in job.fault
    assert [line[:2] for line in job.outcome["obstacles"]] == [
        ["Another title", "it was changed since: title"]
    ]
    assert Document.objects.count() == 3


def test_an_import_with_nothing_to_write_stands_as_it_was():
    batch = make_accepted()
    batch.items.update(fields={"role": "self", "title": ""})
    start_applying(batch, user=None)
    assert work(batch) == BatchState.READ
    assert batch.jobs.get().outcome["left_count"] == 3


def test_of_two_editors_who_begin_the_second_is_told_so():
    batch = make_accepted()
    again = ImportBatch.objects.get(pk=batch.pk)
    start_applying(batch, user=None)
    with pytest.raises(DecisionError, match="being applied; it cannot be applied now"):
        start_applying(again, user=None)
    with pytest.raises(DecisionError, match="being applied; it cannot be undone now"):
        jobs.ask(again, kind=JobKind.UNDO, user=None)
    with pytest.raises(DecisionError, match="being applied"):
        apply_items(again, user=None)
    with pytest.raises(DecisionError, match="being applied"):
        undo(again, user=None)
    assert (batch.jobs.count(), DBTaskResult.objects.count()) == (1, 1)


def test_nothing_is_decided_while_an_import_is_applied():
    batch = make_accepted()
    item = batch.items.first()
    start_applying(batch, user=None)
    item.refresh_from_db()
    with pytest.raises(DecisionError, match="being applied"):
        decide(item, decision=Decision.REJECTED, version=item.version, user=None)


def test_a_job_that_two_workers_find_is_done_once():
    batch = make_accepted()
    start_applying(batch, user=None)
    work(batch)
    ended = batch.jobs.get().ended_at
    assert work(batch) == BatchState.APPLIED
    assert batch.jobs.get().ended_at == ended
    assert Document.objects.count() == 3


def test_an_error_of_the_program_leaves_nothing_half_done_and_the_import_as_it_was(monkeypatch):
    monkeypatch.setattr("submissions.importing.portions.AT_A_TIME", 1)
    batch = make_accepted()
    batch.items.filter(position=3).update(fields=["no importer gives that"])
    start_applying(batch, user=None)
    with pytest.raises((AttributeError, TypeError)):
        work(batch)
    batch.refresh_from_db()
    assert (batch.state, Document.objects.count()) == (BatchState.READ, 0)
    assert not batch.items.exclude(done=[]).exists()
    assert "error of the program" in batch.jobs.get().fault


@pytest.mark.parametrize("state", [BatchState.APPLYING, BatchState.UNDOING])
def test_what_a_stop_interrupted_goes_on_when_a_worker_starts(state):
    batch = make_accepted()
    kind = JobKind.APPLY if state == BatchState.APPLYING else JobKind.UNDO
    job = jobs.ask(batch, kind=kind, user=None)
    assert (batch.state, resume_stopped()) == (state, 1)
    assert DBTaskResult.objects.get().args_kwargs["args"] == [job.pk]


def test_what_a_worker_is_at_is_not_queued_again():
    batch = make_accepted()
    jobs.ask(batch, kind=JobKind.APPLY, user=None)
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [number_of(f"batch {batch.pk}")])
    assert go_on(batch) is False
    other.close()


def test_an_application_tells_how_far_it_is(monkeypatch):
    monkeypatch.setattr("submissions.importing.portions.AT_A_TIME", 2)
    told = []
    batch = make_accepted(5)
    apply_items(batch, user=None, tell=told.append)
    assert told == [2, 4, 5]
    told.clear()
    count = undo(batch, user=None, tell=told.append)
    assert (count, told[0], told[-1]) == (5, 5, 10)


def test_the_first_proposals_are_planned_without_the_others():
    batch = make_accepted(5)
    plan = plan_first(batch, most=2)
    assert (plan.created, plan.is_plan) == (2, True)
    assert [one.label for one in plan.written if one.did == "created"] == ["Message 1", "Message 2"]
    assert not Document.objects.exists()
