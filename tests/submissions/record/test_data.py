"""The record itself: its files load, twice without change, and are in canonical form."""

import pytest

from submissions.record.checking import DATA
from submissions.record.folder import dump_record_files
from submissions.record.loading import load_record_files


@pytest.mark.django_db
def test_the_records_files_load_and_stand_as_a_dump_writes_them():
    first = load_record_files()
    assert first.created > 1000
    assert (first.kept, first.elsewhere) == ((), 0)
    second = load_record_files()
    assert (second.created, second.changed, second.removed) == (0, 0, 0)
    report = dump_record_files(DATA, check=True)
    assert (report.written, report.removed, report.stale, report.left_out) == ((), (), (), ())
