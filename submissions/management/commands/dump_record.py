"""`manage.py dump_record`: the database into the record's files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from submissions.record.checking import DATA
from submissions.record.folder import DumpReport, dump_record_files


class Command(BaseCommand):
    """Writes the record into its YAML files."""

    help = (
        "Write the published and withdrawn records into the record's files, in canonical form. "
        "All of the record is held in memory: some 7 GB for a million submissions."
    )
    requires_system_checks: list[str] = []  # the record needs no page to be right

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder, and what to write."""
        parser.add_argument("--to", dest="folder", type=Path, default=DATA, metavar="DIR")
        parser.add_argument("--drafts", action="store_true", help="write drafts too")
        parser.add_argument(
            "--check", action="store_true", help="write nothing; end with 1 if a file would change"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Write or check, and say what came of it."""
        folder, check = options["folder"].resolve(), options["check"]
        report = dump_record_files(folder, drafts=options["drafts"], check=check)
        self.tell(report, check=check)
        if check and report.differs:
            raise CommandError("The files are not what the database says; run dump_record.")

    def tell(self, report: DumpReport, *, check: bool) -> None:
        """Print the report."""
        lines = {
            "would change" if check else "written": report.written,
            "would be removed" if check else "removed": report.removed,
            "no file of this record, left in place": report.stale,
            "left out": report.left_out,
        }
        for words, names in lines.items():
            for name in names:
                self.stdout.write(f"{words}: {name}")
        self.stdout.write(f"{len(report.written)} files changed, {len(report.unchanged)} not.")
