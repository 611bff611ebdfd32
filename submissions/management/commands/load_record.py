"""`manage.py load_record`: the record's files into the database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from submissions.record.checking import DATA
from submissions.record.loading import load_record_files
from submissions.record.problems import RecordError


class Command(BaseCommand):
    """Loads the record from its YAML files."""

    help = (
        "Check the record's files and load them, in one transaction. What editors changed since "
        "the last load stays and is listed. A second run changes nothing."
    )

    requires_system_checks: list[str] = []  # the record needs no page to be right

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder, and how to go about it."""
        parser.add_argument("--from", dest="folder", type=Path, default=DATA, metavar="DIR")
        parser.add_argument("--force", action="store_true", help="overwrite editors' changes too")
        parser.add_argument("--dry-run", action="store_true", help="write nothing, report the same")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and print the report; mistakes in the files end it with code 1."""
        try:
            report = load_record_files(
                options["folder"], force=options["force"], dry_run=options["dry_run"]
            )
        except RecordError as error:
            count = len(error.problems)
            noun = "mistake" if count == 1 else "mistakes"
            raise CommandError(f"{error}\n{count} {noun}; nothing was written.") from None
        for line in report.lines():
            self.stdout.write(line)
