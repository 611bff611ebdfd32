"""Loading: the checked record into the database, in one transaction, as often as you like."""

from collections import defaultdict
from pathlib import Path

import pghistory
from django.db import DatabaseError, connection, transaction

from submissions.record.checking import DATA, read_record
from submissions.record.entries import Entry, all_of
from submissions.record.merging import Merge, SectionMerge
from submissions.record.numbering import Numbers
from submissions.record.problems import Problem, RecordError
from submissions.record.report import ModelReport, Report
from submissions.record.schema import Section, get_sections
from submissions.record.stored import LOADER
from submissions.record.superseded import remove_superseded
from submissions.record.writing import write

LOCK = 2_010_002
"""The advisory lock under which one load at a time runs."""


def load_record_files(folder: Path = DATA, *, force: bool = False, dry_run: bool = False) -> Report:
    """Bring the database to what the files below a folder say; give what was done.

    One transaction; a second run changes nothing. What an editor changed or deleted since it was
    loaded stays and is reported, unless `force`. Rows that no file names are left alone; only a
    list entry or a statement goes that was loaded, that nobody touched, and that its record in the
    files no longer has. Raises RecordError, with nothing written, when the files have mistakes or
    the database refuses.
    """
    records = read_record(folder)
    try:
        with transaction.atomic():
            with pghistory.context(source=LOADER):
                report = load(records, force=force, dry_run=dry_run)
            end_context()
            return report
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


def load(records: list[Entry], *, force: bool, dry_run: bool) -> Report:
    """Merge and, unless it is a dry run, write; inside a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    merge = merge_record(records, Merge(Numbers(dry_run=dry_run), force=force))
    if not dry_run:
        write(merge)
    return Report(tuple(report_on(section) for section in merge.sections), dry_run=dry_run)


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
    )
