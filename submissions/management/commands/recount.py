"""`manage.py recount`: what counting reads, made anew or compared with the record."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from submissions.counting.links import find_differences, fold, rebuild
from submissions.counting.links.upkeep import definitions


class Command(BaseCommand):
    """Makes links and sums anew."""

    help = (
        "Make the links and sums that counts of submissions are read from anew. Triggers keep "
        "them exact, so this is needed only after a load with triggers switched off."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what else to do instead."""
        instead = parser.add_mutually_exclusive_group()
        instead.add_argument(
            "--check", action="store_true", help="change nothing, say what differs from the record"
        )
        instead.add_argument(
            "--fold", action="store_true", help="only move what changed lately into the sums"
        )
        instead.add_argument(
            "--sql", action="store_true", help="only print the functions and triggers of this code"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Recount, or do what was asked for instead."""
        if options["sql"]:
            self.stdout.write(definitions(), ending="")
        elif options["check"]:
            self.check_sums()
        elif options["fold"]:
            fold()
        else:
            rebuild()
            self.stdout.write("Links and sums are made anew.")

    def check_sums(self) -> None:
        """Say that all is right; raises CommandError with what is not."""
        if differences := find_differences():
            raise CommandError("\n".join(differences))
        self.stdout.write("Links and sums are as the record says.")
