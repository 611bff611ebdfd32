"""`load_record` and `dump_record`: what they print, and how they end."""

from io import StringIO
from threading import Barrier, Thread

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from meetings.models import Statement
from submissions.record.loading import load_record_files
from tests.submissions.record.samples import ZENDA, ZENDA_SAID, edit, get_meeting, write_sample


def run(*words):
    """Run a command; gives its lines."""
    out = StringIO()
    call_command(*map(str, words), stdout=out)
    return out.getvalue().splitlines()


@pytest.mark.django_db
def test_load_record_prints_each_model_and_the_total(tmp_path):
    lines = run("load_record", "--from", write_sample(tmp_path))
    assert "meetings: 1 created, 0 changed, 0 unchanged" in lines
    assert lines[-1] == "56 created, 0 changed, 0 unchanged."


@pytest.mark.django_db
def test_load_record_names_what_an_editor_keeps(tmp_path):
    run("load_record", "--from", write_sample(tmp_path))
    edit(get_meeting(), place="Ruritz")
    lines = run("load_record", "--from", write_sample(tmp_path, ZENDA, ZENDA_SAID))
    assert lines[0] == (
        "kept: meeting panel-1 place: editor has 'Ruritz', file has 'Zenda' "
        "(last loaded 'Strelsau')"
    )
    run("load_record", "--force", "--from", tmp_path)
    assert get_meeting().place == "Zenda"


@pytest.mark.django_db
def test_load_record_can_be_tried_out(tmp_path):
    lines = run("load_record", "--dry-run", "--from", write_sample(tmp_path))
    assert lines[-1] == "Would be: 56 created, 0 changed, 0 unchanged."
    assert not Statement.objects.exists()


@pytest.mark.django_db
def test_load_record_fails_with_every_mistake(tmp_path):
    write_sample(tmp_path, ("place: Strelsau", "plaec: Strelsau"), ("kind: person", "kind: man"))
    with pytest.raises(CommandError) as caught:
        run("load_record", "--from", tmp_path)
    lines = str(caught.value).splitlines()
    assert lines[1].endswith("meetings[1].plaec: is no key here. Did you mean 'place'?")
    assert lines[-1] == f"{len(lines) - 1} mistakes; nothing was written."


@pytest.mark.django_db
def test_dump_record_check_fails_until_the_files_are_right(tmp_path):
    run("load_record", "--from", write_sample(tmp_path / "sample"))
    with pytest.raises(CommandError, match="run dump_record"):
        run("dump_record", "--check", "--to", tmp_path / "dump")
    assert run("dump_record", "--to", tmp_path / "dump")[-1] == "6 files changed, 0 not."
    assert run("dump_record", "--check", "--to", tmp_path / "dump") == ["0 files changed, 6 not."]


@pytest.mark.django_db(transaction=True)
def test_two_loads_at_once_make_each_row_once(tmp_path):
    folder, reports, start = write_sample(tmp_path), [], Barrier(2)

    def load():
        start.wait(timeout=30)
        reports.append(load_record_files(folder))
        connection.close()

    threads = [Thread(target=load) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sorted(report.created for report in reports) == [0, 56]
    assert sorted(report.unchanged for report in reports) == [0, 56]


@pytest.mark.django_db(transaction=True)
def test_dump_record_reads_one_moment_in_a_transaction_of_its_own(tmp_path):
    load_record_files(write_sample(tmp_path / "sample"))
    assert run("dump_record", "--to", tmp_path / "dump")[-1] == "6 files changed, 0 not."
    assert load_record_files(tmp_path / "dump").unchanged == 56


@pytest.mark.django_db(transaction=True)
def test_history_knows_what_was_loaded_and_what_an_editor_did(tmp_path):
    load_record_files(write_sample(tmp_path))
    edit(get_meeting(), place="Ruritz")
    sources = (
        get_meeting()
        .events.order_by("pgh_id")
        .values_list("pgh_label", "pgh_context__metadata__source")
    )
    assert list(sources) == [("insert", "load_record"), ("update", None)]
