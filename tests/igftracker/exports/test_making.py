"""An export is whole or not there at all, is of one state, and is made once for each version."""

import json
from datetime import timedelta
from io import StringIO
from zipfile import ZipFile

import psycopg2
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from igftracker.exports.database import DanglingReferenceError, write_database
from igftracker.exports.making import PARTIAL, make_export
from igftracker.exports.manifests import find_exports, list_exports
from igftracker.exports.pruning import prune
from igftracker.exports.running import (
    AlreadyRunningError,
    find_trouble,
    is_running,
    read_last_run,
    running_alone,
)
from tests import factories as make
from tests.igftracker.exports.reading import NOW, export_to, path_in, quiet, read_lines

pytestmark = pytest.mark.django_db


class BrokenOffError(Exception):
    """What stops a run in these tests."""


def stop_at(word):
    """Give a teller of progress that stops the run at a line."""

    def tell(line):
        if line.startswith(word):
            raise BrokenOffError("postgres://user:password@host/ is no longer there")

    return tell


def kept(root):
    """Give the names in a folder that are no note and no lock."""
    return sorted(path.name for path in root.iterdir() if path.is_dir())


def test_an_export_lies_under_its_day_and_its_dataset_version(tmp_path):
    make.make_body()
    export, folder = export_to(tmp_path)

    assert folder.name == f"2026-11-22-v{export.version}"
    assert kept(tmp_path) == [folder.name]
    assert sorted(path.name for path in folder.iterdir()) == [
        "SHA256SUMS",
        *(
            f"igftracker-{folder.name}{end}"
            for end in ("-jsonl.zip", "-popolo.json", ".sqlite", ".zip")
        ),
        "manifest.json",
    ]
    assert find_exports(tmp_path) == [export]


def test_the_same_version_is_not_exported_again(tmp_path):
    make.make_body()
    first = make_export(tmp_path, now=NOW, tell=quiet)
    again = make_export(tmp_path, now=NOW + timedelta(days=1), tell=quiet)

    assert (first.is_new, again.is_new) == (True, False)
    assert again.export == first.export
    assert kept(tmp_path) == [first.export.name]
    assert read_last_run(tmp_path).state == "there already"


def test_the_same_state_gives_the_same_files(tmp_path):
    make.make_body()
    one, _ = export_to(tmp_path / "one")
    other, _ = export_to(tmp_path / "other")

    assert one.files == other.files


@pytest.mark.parametrize("place", ["groups.jsonl", "statements.csv", "igftracker-"])
def test_a_failed_run_leaves_what_was_there_and_says_so(tmp_path, place):
    first, folder = export_to(tmp_path)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    folder.rename(tmp_path / "2026-11-21-v999999")  # as if it were of another version
    manifest = json.loads((tmp_path / "2026-11-21-v999999" / "manifest.json").read_text())
    changed = {**manifest, "name": "2026-11-21-v999999", "version": 999999}
    (tmp_path / "2026-11-21-v999999" / "manifest.json").write_text(json.dumps(changed))

    with pytest.raises(BrokenOffError):
        make_export(tmp_path, now=NOW, tell=stop_at(place))

    assert kept(tmp_path) == ["2026-11-21-v999999"]
    for file in first.files:
        path = tmp_path / "2026-11-21-v999999" / file.name
        assert path.read_bytes() == before[file.name]
    run = read_last_run(tmp_path)
    assert (run.state, run.error) == ("failed", "BrokenOffError")
    assert "password" not in (tmp_path / "last-run.json").read_text()


def test_a_run_after_a_failed_one_ends_the_trouble(tmp_path):
    with pytest.raises(BrokenOffError):
        make_export(tmp_path, now=NOW, tell=stop_at("groups"))
    assert "BrokenOffError" in find_trouble(tmp_path)

    make_export(tmp_path, now=NOW, tell=quiet)
    assert find_trouble(tmp_path) == ""


def test_what_a_killed_run_left_is_told_and_removed(tmp_path):
    left = tmp_path / f"{PARTIAL}left"
    left.mkdir()
    (tmp_path / "last-run.json").write_text(
        '{"state": "running", "started_at": "2026-11-21T00:00:00+00:00"}'
    )
    assert "broken off" in find_trouble(tmp_path)
    assert find_exports(tmp_path) == []

    export_to(tmp_path)
    assert not left.exists()


def test_a_second_run_at_once_is_refused(tmp_path):
    with running_alone(tmp_path):
        assert is_running(tmp_path)
        with pytest.raises(AlreadyRunningError):
            make_export(tmp_path, now=NOW, tell=quiet)
        with pytest.raises(CommandError, match="Another export"):
            call_command("export", to=tmp_path, stderr=StringIO())
    assert not is_running(tmp_path)
    assert kept(tmp_path) == []


def test_a_run_that_goes_on_is_no_trouble(tmp_path):
    troubles = []
    make_export(tmp_path, now=NOW, tell=lambda line: troubles.append(find_trouble(tmp_path)))

    assert set(troubles) == {""}


def test_a_reference_that_leads_nowhere_stops_the_export(tmp_path):
    make.make_meeting(slug="first")
    _, folder = export_to(tmp_path)
    broken = tmp_path / "broken.zip"
    copy_without_bodies(path_in(folder, "jsonl"), broken)

    with pytest.raises(DanglingReferenceError, match="meetings"):
        write_database(tmp_path / "broken.sqlite", broken, about={})


def copy_without_bodies(source, target):
    """Copy an archive with its bodies left out."""
    with ZipFile(source) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"" if name == "bodies.jsonl" else old.read(name))


@pytest.mark.django_db(transaction=True)
def test_all_files_show_one_state_whatever_is_committed_meanwhile(tmp_path):
    make.make_group(slug="before", name="Before")
    parameters = connection.get_connection_params()
    parameters.pop("cursor_factory", None)

    def add_a_group(line):
        if line.startswith("group_words.jsonl"):
            with psycopg2.connect(**parameters) as other, other.cursor() as cursor:
                cursor.execute(
                    "UPDATE meetings_stakeholdergroup SET name = 'After' WHERE slug = 'before'"
                )
            other.close()

    export, folder = export_to(tmp_path, tell=add_a_group)
    later, _ = export_to(tmp_path)

    assert read_lines(folder, "groups")[0]["name"] == "Before"
    assert b"After" not in b"".join(
        path_in(folder, kind).read_bytes() for kind in ("sqlite", "popolo")
    )
    assert later.version > export.version


@pytest.mark.django_db(transaction=True)
def test_pruning_keeps_the_newest_and_the_descriptions_of_all(tmp_path):
    for day in range(3):
        make.make_body(slug=f"body-{day}")
        export_to(tmp_path, now=NOW + timedelta(days=day))
    names = [one.name for one in list_exports(tmp_path)]
    gone = prune(tmp_path, 2, today=NOW.date())

    assert [one.name for one in gone] == names[2:]
    assert [one.name for one in list_exports(tmp_path)] == names[:2]
    assert [path.name for path in (tmp_path / names[2]).iterdir()] == ["manifest.json"]
    assert find_exports(tmp_path)[2].removed_on == "2026-11-22"
    assert prune(tmp_path, 2, today=NOW.date()) == []


def test_the_command_writes_where_it_is_told_and_says_how_far_it_is(tmp_path):
    make.make_body()
    said, told = StringIO(), StringIO()
    call_command("export", to=tmp_path, stdout=said, stderr=told)

    assert said.getvalue().strip() == str(tmp_path / kept(tmp_path)[0])
    assert "bodies.csv: 1 rows" in told.getvalue()
    assert "written" in told.getvalue()


def test_the_command_writes_into_the_folder_of_the_installation(tmp_path):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "EXPORTS_ROOT", tmp_path / "here")
        call_command("export", stdout=StringIO(), stderr=StringIO())

    assert len(kept(tmp_path / "here")) == 1


@pytest.mark.parametrize("word", ["0", "-1", "two", ""])
def test_the_command_keeps_at_least_one(tmp_path, word):
    with pytest.raises(CommandError, match="use 1 or more"):
        call_command("export", f"--to={tmp_path}", f"--keep={word}")
