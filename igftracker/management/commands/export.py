"""`manage.py export`: the public record into dated files."""

import sys
from argparse import ArgumentParser, ArgumentTypeError
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from igftracker.exports.making import make_export
from igftracker.exports.pruning import prune
from igftracker.exports.running import AlreadyRunningError
from igftracker.exports.stopping import stopping_on_signals


def at_least_one(word: str) -> int:
    """Read how many exports stay."""
    if not (word.isascii() and word.isdigit()) or int(word) < 1:
        raise ArgumentTypeError(f"{word!r} is no number of exports; use 1 or more")
    return int(word)


class Command(BaseCommand):
    """Writes an export, unless there is one of this dataset version."""

    help = "Write the public record as CSV, SQLite, JSON Lines and Popolo files, dated and whole."
    requires_system_checks: list[str] = []  # the files need no page to be right

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder, and how many exports keep their files."""
        parser.add_argument("--to", dest="root", type=Path, metavar="DIR", help="another folder")
        parser.add_argument(
            "--keep",
            type=at_least_one,
            metavar="N",
            help="remove the files of all but the newest N; their addresses then answer 410",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Write, prune, and say what came of it; the folder's name goes to standard output."""
        root = (options["root"] or settings.EXPORTS_ROOT).resolve()
        now = datetime.now(UTC)
        try:
            with stopping_on_signals():
                outcome = make_export(root, now=now, tell=self.tell)
            pruned = prune(root, options["keep"], today=now.date()) if options["keep"] else []
        except AlreadyRunningError as error:
            raise CommandError(str(error)) from None
        self.tell("written" if outcome.is_new else "there already, nothing written")
        for one in pruned:
            self.tell(f"files removed: {one.name}")
        self.stdout.write(str(root / outcome.export.name))

    def tell(self, line: str) -> None:
        """Print how far it is, to standard error."""
        self.stderr.write(line, style_func=str)
        sys.stderr.flush()
