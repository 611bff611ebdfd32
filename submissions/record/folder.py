"""The folder of the record's files: what differs from the database, and putting it right."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from django.db import connection, transaction

from submissions.record.building import SECTION_NAMES
from submissions.record.canonical import to_yaml
from submissions.record.checking import DATA
from submissions.record.dumping import Files, dump_files
from submissions.record.problems import RecordError
from submissions.record.reading import Node, read_file
from submissions.record.schema import BODY, BODY_SECTIONS, SHARED_SECTIONS
from submissions.record.snapshot import Snapshot

Record = tuple[str, str]
"""A section's name and what names a record in it."""


@dataclass(frozen=True, slots=True)
class DumpReport:
    """What a dump wrote, or would write; paths below the folder."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    """Other files of the folder, left in place."""
    left_out: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the folder is not as a dump leaves it."""
        return bool(self.written or self.removed or self.stale)


def dump_record_files(
    folder: Path = DATA, *, drafts: bool = False, check: bool = False, home: Path = DATA
) -> DumpReport:
    """Write the database into the files of a folder, or with `check` only say what differs.

    Files are complete before the first is put in place. In the `home` of the record a file of which
    nothing is written any more goes, if each of its records was written into another.
    """
    snapshot = read_snapshot(drafts=drafts)
    files = dump_files(snapshot)
    texts = {name: to_yaml(mapping) for name, mapping in files.items()}
    report = compare(folder, texts, left_out=snapshot.left_out)
    if folder.resolve() == home.resolve():
        report = sort_out_old(folder, files, report)
    if not check:
        put_in_place(folder, {name: texts[name] for name in report.written})
        for name in report.removed:
            (folder / name).unlink()
    return report


def compare(folder: Path, texts: dict[str, str], *, left_out: list[str]) -> DumpReport:
    """Say which files of a folder are not what they should be."""
    changed = [name for name, text in texts.items() if read_or_none(folder / name) != text]
    return DumpReport(
        written=tuple(changed),
        unchanged=tuple(name for name in texts if name not in changed),
        stale=tuple(name for name in names_in(folder) if name not in texts),
        left_out=tuple(left_out),
    )


def sort_out_old(folder: Path, files: Files, report: DumpReport) -> DumpReport:
    """Say which of the other files can go, since every record in them is written elsewhere."""
    written = {record for name in files for record in records_of(files, name)}
    gone = tuple(name for name in report.stale if holds_only(folder / name, written))
    stale = tuple(name for name in report.stale if name not in gone)
    return replace(report, removed=gone, stale=stale)


def read_snapshot(*, drafts: bool) -> Snapshot:
    """Read the database as it stands at one moment."""
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        return Snapshot.read(drafts=drafts)


def put_in_place(folder: Path, texts: dict[str, str]) -> None:
    """Write files beside the folder, then move them into it."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as beside:
        for name, text in texts.items():
            (Path(beside) / name).parent.mkdir(parents=True, exist_ok=True)
            (Path(beside) / name).write_text(text, "utf-8")
        for name in texts:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (Path(beside) / name).replace(folder / name)


def read_or_none(path: Path) -> str | None:
    """Give the text of a file; None where there is none, or it is no text."""
    try:
        return path.read_bytes().decode("utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return None


def names_in(folder: Path) -> list[str]:
    """Give the record's files of a folder, by their paths below it."""
    return [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.yaml"))]


def holds_only(path: Path, whole: set[Record]) -> bool:
    """Say whether every record of a file is among those that are written."""
    try:
        root = read_file(path)
    except RecordError:
        return False
    known = set(root.mapping) <= set(SECTION_NAMES)
    return known and all(record in whole for record in records_in(root))


def records_in(root: Node) -> Iterator[Record]:
    """Give the records of a file that was read."""
    for section in (*SHARED_SECTIONS, *BODY_SECTIONS):
        for node in root.mapping.get(section.name, root).items:
            key = node.mapping.get(section.keys[0][0])
            yield section.name, key.text if key else ""
    if slug := root.mapping.get(BODY.name, root).mapping.get("slug"):
        yield BODY.name, slug.text


def records_of(files: Files, name: str) -> Iterator[Record]:
    """Give the records of a file that is to be written."""
    for section in (*SHARED_SECTIONS, *BODY_SECTIONS):
        for record in files[name].get(section.name, []):
            yield section.name, str(record[section.keys[0][0]])
    if BODY.name in files[name]:
        yield BODY.name, files[name][BODY.name]["slug"]
