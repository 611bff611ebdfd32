"""`manage.py check_links`: asks whether the addresses of documents still answer."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from submissions.linkchecking.due import find_due
from submissions.linkchecking.running import Round, check_addresses

LIMIT, DAYS = 200, 30


class Command(BaseCommand):
    """Asks the addresses that were not asked for long, politely, and keeps what they answer."""

    help = (
        "Ask whether the addresses of documents, and of the archives' copies on record, still "
        "answer: one at a time, those never asked first. Run it from cron, such as every night."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take how many are asked at most, and how old an answer may be."""
        parser.add_argument(
            "--limit", type=int, default=LIMIT, help=f"ask so many at most (default {LIMIT})"
        )
        parser.add_argument(
            "--older-than",
            type=int,
            default=DAYS,
            metavar="DAYS",
            help=f"leave those that were asked in the last days (default {DAYS})",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask them, and say what they answered."""
        limit, days = options["limit"], options["older_than"]
        if limit < 1 or days < 0 or days > 36500:
            raise CommandError("Give --limit from 1 on, and --older-than from 0 to 36500 days.")
        before = timezone.now() - timedelta(days=days)
        self.say(check_addresses(find_due(limit=limit, asked_before=before)))

    def say(self, made: Round) -> None:
        """Write how many addresses gave which answer."""
        for outcome, many in sorted(made.outcomes.items()):
            self.stdout.write(f"{outcome}: {many}")
        if made.left:
            self.stdout.write(f"Left for the next time, as their sites ask for rest: {made.left}")
        self.stdout.write(f"Asked: {made.asked}")
