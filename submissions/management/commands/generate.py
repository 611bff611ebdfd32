"""`manage.py generate`: an invented record of any size, to try out and to time igftracker."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from submissions.generating import Plan, generate, is_empty

NOTE = (
    "All of it is INVENTED: slugs begin with 'generated-', names are such as 'Participant 12' "
    "and 'Generated forum 3'. Never publish it as a record."
)


class Command(BaseCommand):
    """Fills the database with an invented record."""

    help = f"Fill an empty database with an invented record, the same for the same seed. {NOTE}"

    requires_system_checks: list[str] = []  # the rows need no page to be right

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take how much to invent, and where it may go."""
        parser.add_argument("--submissions", type=int, required=True, metavar="N")
        parser.add_argument("--seed", type=int, default=1, metavar="S")
        parser.add_argument(
            "--into-existing",
            action="store_true",
            help="beside the record that the database holds; there is no way to take it out again",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse a database in use, else fill it and say what was written."""
        if options["submissions"] < 1:
            raise CommandError("--submissions must be 1 or more.")
        if not options["into_existing"] and not is_empty():
            raise CommandError(
                "The database holds a record already; nothing was written. Name an empty one by "
                "DATABASE_URL or IGFTRACKER_VAR_DIR, or pass --into-existing."
            )
        start = time.monotonic()
        plan = Plan(options["submissions"], options["seed"])
        rows = generate(plan, lambda words: self.say(f"{time.monotonic() - start:6.0f} s  {words}"))
        for table, count in rows.items():
            self.stdout.write(f"{count:>12,}  {table}")
        self.stdout.write(f"Written in {time.monotonic() - start:.1f} s. {NOTE}")

    def say(self, line: str) -> None:
        """Print a line at once, for it takes minutes."""
        self.stdout.write(line)
        self.stdout.flush()
