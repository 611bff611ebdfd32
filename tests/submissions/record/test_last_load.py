"""Files that were loaded last are not loaded again, unless there is more to do."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.models import Body, Membership, Nomination, Participant
from submissions.models import Intervention, LoadedRecord, Submission
from submissions.record.last_load import sign
from submissions.record.loading import load_record_files, load_record_if_changed
from submissions.record.report import NothingToDo, Report
from tests import factories as make
from tests.submissions.record.samples import ZENDA, ZENDA_SAID, edit, get_meeting, write_sample
from tests.submissions.record.test_commands import run

pytestmark = pytest.mark.django_db


def test_the_same_files_are_loaded_once(tmp_path):
    write_sample(tmp_path)
    assert isinstance(load_record_if_changed(tmp_path), Report)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert isinstance(load_record_if_changed(tmp_path), NothingToDo)
    assert len(queries) == 4  # two are the savepoint of the test


def test_the_command_says_that_there_is_nothing_to_do(tmp_path):
    run("load_record", "--from", write_sample(tmp_path))
    (line,) = run("load_record", "--from", tmp_path)
    assert line.startswith("Nothing to do: these files were loaded on ")
    assert run("load_record", "--again", "--from", tmp_path)[-1] == (
        "0 created, 0 changed, 56 unchanged."
    )


def test_a_changed_file_is_loaded(tmp_path):
    load_record_if_changed(write_sample(tmp_path))
    load_record_if_changed(write_sample(tmp_path, ZENDA, ZENDA_SAID))
    assert get_meeting().place == "Zenda"
    load_record_if_changed(write_sample(tmp_path))
    assert get_meeting().place == "Strelsau"


def test_a_file_under_another_name_is_another_record(tmp_path):
    before = sign(write_sample(tmp_path))
    (tmp_path / "shared.yaml").rename(tmp_path / "other.yaml")
    assert sign(tmp_path) != before


def test_what_editors_changed_since_stays_as_it_does_when_loaded_again(tmp_path):
    load_record_if_changed(write_sample(tmp_path))
    edit(get_meeting(), place="Ruritz")
    Membership.objects.all().delete()
    assert isinstance(load_record_if_changed(tmp_path), NothingToDo)
    report = load_record_files(tmp_path)
    assert (report.created, report.changed, report.removed) == (0, 0, 0)
    lines = run("load_record", "--from", tmp_path)
    assert lines[1] == "2 values or records stay as editors have them; --again lists them."


def test_force_loads_and_the_files_lead_again(tmp_path):
    load_record_if_changed(write_sample(tmp_path))
    edit(get_meeting(), place="Ruritz")
    run("load_record", "--force", "--from", tmp_path)
    assert get_meeting().place == "Strelsau"
    assert LoadedRecord.objects.get().kept == 0


def test_what_waits_for_another_record_is_tried_again(tmp_path):
    load_record_if_changed(write_sample(tmp_path))
    Submission.objects.all().delete()
    get_meeting().attendance.all().delete()
    Membership.objects.all().delete()
    Participant.objects.filter(slug="ada-lund").delete()
    new = "- slug: new\n  participant: ada-lund\n  sources:\n  - document: minutes\n"
    changed = ("calls:\n", f"nominations:\n{new}calls:\n")
    load_record_if_changed(write_sample(tmp_path, changed))
    assert not LoadedRecord.objects.exists()
    Participant.objects.create(slug="ada-lund", kind="person", name="Ada Lund", state="published")
    load_record_if_changed(tmp_path)
    assert Nomination.objects.get().participant.slug == "ada-lund"


def test_a_part_that_could_not_go_goes_once_nothing_refers_to_it(tmp_path):
    load_record_if_changed(write_sample(tmp_path))
    sitting = get_meeting().sittings.get(position=2)
    turn = make.make_intervention(meeting=get_meeting(), sitting=sitting)
    gone = ("  - label: Afternoon\n    sources:\n    - document: minutes\n", "")
    assert load_record_if_changed(write_sample(tmp_path, gone)).removed == 0
    Intervention.objects.filter(pk=turn.pk).delete()
    assert load_record_if_changed(tmp_path).removed == 2


def test_a_load_that_failed_is_not_remembered(tmp_path):
    write_sample(tmp_path, ("place: Strelsau", "plaec: Strelsau"))
    with pytest.raises(CommandError):
        run("load_record", "--from", tmp_path)
    assert not LoadedRecord.objects.exists()


def test_a_trial_is_not_remembered(tmp_path):
    run("load_record", "--dry-run", "--from", write_sample(tmp_path))
    assert not LoadedRecord.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_an_emptied_database_is_loaded_again(tmp_path):
    load_record_if_changed(write_sample(tmp_path))
    call_command("flush", interactive=False)
    assert isinstance(load_record_if_changed(tmp_path), Report)
    assert Body.objects.filter(slug="panel").exists()


def test_a_load_asks_no_more_of_a_larger_database(tmp_path):
    load_record_files(write_sample(tmp_path))
    with CaptureQueriesContext(connection) as before:
        load_record_files(tmp_path)
    for number in range(5):
        submission = make.make_submission(slug=f"other-{number}")
        make.make_contributor(submission=submission)
    with CaptureQueriesContext(connection) as after:
        report = load_record_files(tmp_path)
    assert len(after) == len(before)
    assert not any("other-" in query["sql"] for query in after)
    assert report.elsewhere >= 10
