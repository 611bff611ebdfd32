"""Checking: everything that is wrong in the files, before anything is written."""

from pathlib import Path

from submissions.record.agreement import (
    NameBook,
    fill_readings,
    find_disagreements,
    find_unsourced,
)
from submissions.record.building import Builder
from submissions.record.entries import Entry
from submissions.record.problems import RecordError
from submissions.record.reading import Node, read_files
from submissions.record.references import (
    find_duplicates,
    find_unknown,
    get_handles,
    join_bodies,
)
from submissions.record.rules import find_violations

DATA = Path(__file__).parent / "data"


def read_record(folder: Path = DATA) -> list[Entry]:
    """Read and check the record below a folder, without the database.

    Gives the records of every section; what stands in a record is in its lists. Raises RecordError
    with all mistakes of all files; where a file is no YAML at all, with those of the reading only.
    """
    return check_record(read_files(folder))


def check_record(roots: list[Node]) -> list[Entry]:
    """Check the files' nodes and give their records; raises RecordError with all mistakes."""
    builder = Builder()
    for root in roots:
        builder.add_file(root)
    records, problems = builder.records, builder.problems
    handles = get_handles(records)
    problems += join_bodies(records, handles)
    problems += find_duplicates(records)
    problems += find_unknown(records, handles)
    problems += fill_readings(records, NameBook(handles, {}))
    problems += find_unsourced(records)
    problems += find_disagreements(records)
    problems += find_violations(records)
    if problems:
        raise RecordError(problems)
    return records
