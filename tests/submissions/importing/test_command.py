"""`manage.py import_source` and `import_worker`, on self-written sources of real shapes."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django_tasks_db.models import DBTaskResult

from meetings.models import Document
from submissions.importing.tasks import AT_ONCE, resume_stopped, start_reading
from submissions.models import BatchState, ImportBatch, ImportItem
from tests import factories as make
from tests.submissions.importing.making import make_batch, make_user

pytestmark = pytest.mark.django_db
MESSAGE = """From nell@harbour.example Mon May  7 10:00:00 2012
From: Nell Quillfeather <nell@harbour.example>
Date: Mon, 7 May 2012 10:00:00 +0200
Subject: Lamps {number}
Message-ID: <lamps-{number}@harbour.example>

The lamps are lit.

"""


def make_mailbox(folder: Path, messages: int = 3) -> Path:
    path = folder / "lamps.mbox"
    path.write_text("".join(MESSAGE.format(number=number) for number in range(messages)))
    return path


def run(*words, **options) -> str:
    out = StringIO()
    call_command("import_source", *map(str, words), stdout=out, stderr=out, **options)
    return out.getvalue()


def test_a_mailbox_is_read_and_reported(tmp_path):
    body = make.make_body(slug="panel")
    told = run(make_mailbox(tmp_path), body="panel", user=make_user("nell").username)
    batch = ImportBatch.objects.get()
    assert (batch.state, batch.body, batch.created_by.username) == (BatchState.READ, body, "nell")
    assert batch.parts.count() == 3
    assert "lamps.mbox: Read, to be reviewed, 3 parts" in told
    assert Document.objects.count() == 0


def test_a_second_time_says_that_it_was_stored_before(tmp_path):
    path = make_mailbox(tmp_path)
    run(path)
    count = ImportItem.objects.count()
    assert "stored before" in run(path)
    assert (ImportBatch.objects.count(), ImportItem.objects.count()) == (1, count)


def test_the_command_explains_itself(capsys):
    with pytest.raises(SystemExit):
        call_command("import_source", "--help")
    assert "at least 95 % sure" in " ".join(capsys.readouterr().out.split())


def test_a_dry_run_lists_what_would_be_proposed_with_its_place(tmp_path):
    told = run(make_mailbox(tmp_path, messages=1), dry_run=True)
    assert "document     new" in told
    assert "1:1" in told
    assert "Lamps 0" in told


def test_a_dry_run_reports_the_same_and_writes_nothing(tmp_path, settings):
    told = run(make_mailbox(tmp_path), dry_run=True)
    assert "3 parts" in told
    assert (ImportBatch.objects.count(), ImportItem.objects.count()) == (0, 0)
    assert list(Path(settings.MEDIA_ROOT, "imports").iterdir()) == []


def test_what_is_certain_can_be_applied_as_drafts_at_once(tmp_path):
    told = run(make_mailbox(tmp_path), apply_certain=True)
    assert set(Document.objects.values_list("state", flat=True)) == {"draft"}
    assert Document.objects.filter(kind="list-post").count() == 3
    assert "rows made" in told


def test_a_source_that_fails_gives_an_error_and_the_others_are_read(tmp_path):
    empty = tmp_path / "empty.html"
    empty.touch()
    with pytest.raises(CommandError, match=r"1 of 2 could not be read: empty\.html"):
        run(empty, make_mailbox(tmp_path))
    assert ImportBatch.objects.get().state == BatchState.READ


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"body": "nowhere"}, "There is no body 'nowhere'"),
        ({"user": "nobody"}, "There is no account 'nobody'"),
    ],
)
def test_a_slip_in_what_it_is_about_is_told_before_anything_is_read(tmp_path, options, why):
    with pytest.raises(CommandError, match=why):
        run(make_mailbox(tmp_path), **options)
    assert ImportBatch.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_mailbox_is_left_to_the_worker_which_reads_it(tmp_path):
    batch = make_batch(make_mailbox(tmp_path).read_bytes(), name="lamps.mbox")
    assert start_reading(batch) is False
    batch.refresh_from_db()
    assert batch.state == BatchState.WAITING
    call_command("import_worker", batch=True, startup_delay=False, verbosity=0)
    batch.refresh_from_db()
    assert (batch.state, batch.parts.count()) == (BatchState.READ, 3)


def test_a_long_source_is_left_to_the_worker():
    batch = make_batch(b"word " * (AT_ONCE // 5 + 1), kind="article")
    assert start_reading(batch) is False
    assert DBTaskResult.objects.count() == 1


def test_a_short_source_is_read_at_once(tmp_path):
    batch = make_batch(b"<html><body><h1>Lamps</h1><p>They are lit.</p></body></html>")
    assert start_reading(batch) is True
    assert batch.state in (BatchState.READ, BatchState.FAILED)
    assert DBTaskResult.objects.count() == 0


def test_what_a_stop_interrupted_is_queued_again_when_a_worker_starts():
    stopped, read = make_batch(), make_batch()
    ImportBatch.objects.filter(pk=stopped.pk).update(state=BatchState.READING)
    ImportBatch.objects.filter(pk=read.pk).update(state=BatchState.READ)
    assert resume_stopped() == 1
    assert DBTaskResult.objects.get().args_kwargs["args"] == [stopped.pk]
