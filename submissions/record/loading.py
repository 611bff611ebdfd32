"""Loading: the checked record into the database, in one transaction, as often as you like."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pghistory
from django.db import DatabaseError, connection, transaction

from submissions.record.checking import DATA, read_record
from submissions.record.entries import Entry, all_of
from submissions.record.last_load import find_last, forget, remember, sign
from submissions.record.merging import Merge, SectionMerge
from submissions.record.numbering import Numbers
from submissions.record.problems import Problem, RecordError
from submissions.record.report import ModelReport, NothingToDo, Report
from submissions.record.schema import Section, get_sections
from submissions.record.stored import LOADER
from submissions.record.superseded import remove_superseded
from submissions.record.writing import write

LOCK = 2_010_002
"""The advisory lock under which one load at a time runs."""


def load_record_if_changed(folder: Path = DATA) -> Report | NothingToDo:
    """Load the files below a folder, unless these files were the last to be loaded by this code.

    Raises RecordError as `load_record_files` does.
    """
    with one_load(folder):
        signature = sign(folder)
        last = find_last(signature)
        if last:
            return NothingToDo(last.loaded_at, last.kept)
        return load(read_record(folder), signature)


def load_record_files(folder: Path = DATA, *, force: bool = False, dry_run: bool = False) -> Report:
    """Bring the database to what the files below a folder say; give what was done.

    One transaction; a second run changes nothing. What an editor changed or deleted since it was
    loaded stays and is reported, unless `force`. Rows that no file names are left alone; only a
    list entry or a statement goes that was loaded, that nobody touched, and that its record in the
    files no longer has. Raises RecordError, with nothing written, when the files have mistakes or
    the database refuses.
    """
    signature, records = sign(folder), read_record(folder)
    with one_load(folder):
        return load(records, signature, force=force, dry_run=dry_run)


@contextmanager
def one_load(folder: Path) -> Iterator[None]:
    """Let one load at a time run, in one transaction; raises RecordError when it is refused."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            yield
    except DatabaseError as error:
        raise RecordError(
            [Problem(str(folder), 0, "", f"the database refuses: {error}")]
        ) from error


def end_context() -> None:
    """Take the load's name off what follows: pghistory sets it until the transaction ends."""
    names = ("pghistory.context_id", "pghistory.context_metadata")
    with connection.cursor() as cursor:
        for name in names:
            cursor.execute("SELECT set_config(%s, '', true)", [name])


def load(
    records: list[Entry], signature: str, *, force: bool = False, dry_run: bool = False
) -> Report:
    """Merge and, unless it is a dry run, write and note what was loaded."""
    with pghistory.context(source=LOADER):
        merge = merge_record(records, Merge(Numbers(dry_run=dry_run), force=force))
        if not dry_run:
            write(merge)
    end_context()
    report = Report(tuple(report_on(section) for section in merge.sections), dry_run=dry_run)
    if not dry_run:
        note_load(signature, report)
    return report


def note_load(signature: str, report: Report) -> None:
    """Remember what was loaded, unless another load of the same would find more to do."""
    if any(model.waiting for model in report.models):
        forget()
    else:
        remember(signature, kept=len(report.kept))


def merge_record(records: list[Entry], merge: Merge) -> Merge:
    """Merge every section, those first that others refer to."""
    by_section: dict[Section, list[Entry]] = defaultdict(list)
    for entry in all_of(records):
        by_section[entry.section].append(entry)
    for section in get_sections():
        merge.add(section, by_section[section])
    remove_superseded(merge)
    return merge


def report_on(merge: SectionMerge) -> ModelReport:
    """Give the report on one model."""
    return ModelReport(
        name=str(merge.stored.section.model._meta.verbose_name_plural),
        created=len(merge.created),
        changed=len(merge.changed),
        unchanged=merge.unchanged,
        removed=len(merge.removed),
        elsewhere=merge.elsewhere,
        kept=tuple(merge.kept),
        waiting=merge.waiting,
    )
