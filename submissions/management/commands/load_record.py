"""`manage.py load_record`: the record's files into the database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from submissions.record.checking import DATA
from submissions.record.loading import load_record_files, load_record_if_changed
from submissions.record.problems import RecordError
from submissions.record.report import NothingToDo, Report


class Command(BaseCommand):
    """Loads the record from its YAML files."""

    help = (
        "Check the record's files and load them, in one transaction. What editors changed since "
        "the last load stays and is listed. A second run has nothing to do, and ends at once."
    )

    requires_system_checks: list[str] = []  # the record needs no page to be right

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder, and how to go about it."""
        parser.add_argument("--from", dest="folder", type=Path, default=DATA, metavar="DIR")
        parser.add_argument("--force", action="store_true", help="overwrite editors' changes too")
        parser.add_argument("--again", action="store_true", help="load files that were loaded last")
        parser.add_argument("--dry-run", action="store_true", help="write nothing, report the same")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and print the report; mistakes in the files end it with code 1."""
        try:
            report = self.load(**options)
        except RecordError as error:
            count = len(error.problems)
            noun = "mistake" if count == 1 else "mistakes"
            raise CommandError(f"{error}\n{count} {noun}; nothing was written.") from None
        for line in report.lines():
            self.stdout.write(line)

    def load(
        self, *, folder: Path, again: bool, force: bool, dry_run: bool, **others: Any
    ) -> Report | NothingToDo:
        """Load the files, or find that there is nothing to do."""
        if again or force or dry_run:
            return load_record_files(folder, force=force, dry_run=dry_run)
        return load_record_if_changed(folder)
