"""An export is made whole beside the others and put in place by one rename."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.conf import settings
from django.db import connection

from igftracker.exports.archives import Member, Tell, open_member, write_archive
from igftracker.exports.database import write_database
from igftracker.exports.keys import gather_keys, make_key_tables
from igftracker.exports.manifests import Export, ExportFile, list_exports, write_manifest
from igftracker.exports.package import DESCRIPTION, LICENCE, describe_package
from igftracker.exports.popolo import write_popolo
from igftracker.exports.running import LastRun, flush, moment, note_run, noting, running_alone
from meetings.versions import Snapshot, reading

PARTIAL = ".partial-"
SUMS = "SHA256SUMS"
PLANNING = {
    "work_mem": "64MB",
    "enable_nestloop": "off",
    "enable_mergejoin": "off",
    "jit": "off",
}
"""Whole tables are joined by equal keys: hashing is right whatever the statistics say, or lack."""
ENDINGS = {
    "csv": (".zip", "application/zip"),
    "sqlite": (".sqlite", "application/vnd.sqlite3"),
    "jsonl": ("-jsonl.zip", "application/zip"),
    "popolo": ("-popolo.json", "application/json"),
}
"""The formats: ending of the file's name, media type."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run."""

    export: Export
    is_new: bool


def make_export(root: Path, *, now: datetime, tell: Tell) -> Outcome:
    """Write the public record as files into a folder of their own below `root`.

    Gives the one that is there already where its dataset version was exported before. Raises
    AlreadyRunningError; after any other error nothing has changed but the note of the failure.
    """
    root.mkdir(parents=True, exist_ok=True)
    with running_alone(root), noting(root, now=now):
        remove_partial(root)
        outcome = find_or_write(root, now=now, tell=tell)
        state = "made" if outcome.is_new else "there already"
        started = now.isoformat(timespec="seconds")
        note_run(root, LastRun(state, started, moment(), outcome.export.version))
    return outcome


def find_or_write(root: Path, *, now: datetime, tell: Tell) -> Outcome:
    """Give the export of the present version, written now unless it is there."""
    folder = Path(mkdtemp(prefix=PARTIAL, dir=root))
    try:
        run_all(make_key_tables())
        with reading() as snapshot:
            there = [one for one in list_exports(root) if one.version == snapshot.version]
            if there:
                return Outcome(there[0], is_new=False)
            members = copy_tables(folder, snapshot, now=now, tell=tell)
        export = finish(folder, snapshot, members, now=now, tell=tell)
        put_in_place(folder, root / export.name)
        return Outcome(export, is_new=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def name_export(snapshot: Snapshot, day: date) -> str:
    """Give the name of an export, such as `2026-11-22-v1234`."""
    return f"{day.isoformat()}-v{snapshot.version}"


def path_of(folder: Path, name: str, kind: str) -> Path:
    """Give the file of one format."""
    return folder / f"igftracker-{name}{ENDINGS[kind][0]}"


def copy_tables(
    folder: Path, snapshot: Snapshot, *, now: datetime, tell: Tell
) -> dict[str, Member]:
    """Copy all tables twice in the one state that is being read; give the members of the CSV."""
    name = name_export(snapshot, now.date())
    with connection.cursor() as cursor:
        for setting, value in PLANNING.items():
            cursor.execute("SELECT set_config(%s, %s, true)", [setting, value])
    run_all(gather_keys())
    write_archive(path_of(folder, name, "jsonl"), "jsonl", now=now, tell=tell)
    return write_archive(path_of(folder, name, "csv"), "csv", now=now, tell=tell)


def run_all(statements: Iterable[str]) -> None:
    """Run statements one after the other."""
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def finish(
    folder: Path, snapshot: Snapshot, members: Mapping[str, Member], *, now: datetime, tell: Tell
) -> Export:
    """Write what follows from the copied tables, and describe the whole."""
    name, version = name_export(snapshot, now.date()), snapshot.version
    add_package(path_of(folder, name, "csv"), members, version=version, now=now)
    about = describe_export(snapshot, now=now)
    tables = sum(member.rows for member in members.values())
    database = path_of(folder, name, "sqlite")
    rows = {"csv": tables, "jsonl": tables}
    rows["sqlite"] = write_database(database, path_of(folder, name, "jsonl"), about=about)
    rows["popolo"] = write_popolo(path_of(folder, name, "popolo"), database, about=about)
    export = Export(
        name=name,
        date=now.date().isoformat(),
        version=version,
        known_at=snapshot.known_at.isoformat() if snapshot.known_at else "",
        created_at=now.isoformat(timespec="microseconds"),
        files=tuple(describe_files(folder, name, rows, tell=tell)),
        tables={table: member.rows for table, member in members.items()},
    )
    write_manifest(folder, export)
    return export


def add_package(
    archive_path: Path, members: Mapping[str, Member], *, version: int, now: datetime
) -> None:
    """Put the description of the tables into the archive of CSV files."""
    package = describe_package(f"igftracker-v{version}", members, version=version, now=now)
    with (
        ZipFile(archive_path, "a", ZIP_DEFLATED) as archive,
        open_member(archive, "datapackage.json", now=now) as member,
    ):
        member.write(json.dumps(package, ensure_ascii=False, indent=1).encode())


def describe_export(snapshot: Snapshot, *, now: datetime) -> dict[str, Any]:
    """Give what a file without a manifest beside it says of itself."""
    return {
        "title": f"igftracker, dataset version {snapshot.version}",
        "version": snapshot.version,
        "created": now.isoformat(timespec="seconds"),
        "source": settings.SITE_URL,
        "licence": LICENCE["path"],
        "description": DESCRIPTION,
    }


def describe_files(
    folder: Path, name: str, rows: Mapping[str, int], *, tell: Tell
) -> Iterator[ExportFile]:
    """Give the files with their sums, and write these into a file, too."""
    lines = ""
    for kind, (_, media_type) in ENDINGS.items():
        path = path_of(folder, name, kind)
        one = describe_file(path, kind, media_type, rows=rows[kind])
        lines += f"{one.sha256}  {one.name}\n"
        tell(f"{one.name}: {one.bytes:,} bytes")
        yield one
    (folder / SUMS).write_text(lines, encoding="utf-8")
    yield describe_file(folder / SUMS, "sums", "text/plain", rows=None)


def describe_file(path: Path, kind: str, media_type: str, *, rows: int | None) -> ExportFile:
    """Give one file with its length and sum."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return ExportFile(path.name, kind, media_type, path.stat().st_size, rows, digest)


def put_in_place(folder: Path, place: Path) -> None:
    """Have the disk keep all files, then give the folder its name: from now on it is served."""
    for path in folder.iterdir():
        path.chmod(0o644)
        flush(path)
    folder.chmod(0o755)
    flush(folder)
    folder.rename(place)
    flush(place.parent)


def remove_partial(root: Path) -> None:
    """Remove what a run left that was broken off."""
    for folder in root.glob(f"{PARTIAL}*"):
        shutil.rmtree(folder)
