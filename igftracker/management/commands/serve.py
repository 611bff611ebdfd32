"""`manage.py serve`: bring the database up to date, then serve with gunicorn."""

import os
import sys
from argparse import ArgumentParser

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

# No access log: it would keep the addresses of readers.
GUNICORN = [
    "-m",
    "gunicorn",
    "igftracker.wsgi",
    "--threads=4",
    "--max-requests=2000",
    "--max-requests-jitter=200",
]


class Command(BaseCommand):
    """Apply migrations, load the record, and hand over to gunicorn. Safe to repeat."""

    help = "Apply migrations, load the record that comes with the code, and serve with gunicorn."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take where to listen and how many processes to run."""
        parser.add_argument("--bind", default="127.0.0.1:8000", help="address and port")
        parser.add_argument("--workers", type=int, default=2, help="number of processes")
        parser.add_argument("--no-record", action="store_true", help="do not load the record")

    def handle(self, *args: object, **options: object) -> None:
        """Prepare the database, then become gunicorn, so that it gets the signals itself."""
        call_command("migrate", interactive=False, stdout=self.stdout)
        if not options["no_record"]:
            call_command("load_record", stdout=self.stdout)
        connections.close_all()
        where = [f"--bind={options['bind']}", f"--workers={options['workers']}"]
        self.stdout.flush()
        os.execv(sys.executable, [sys.executable, *GUNICORN, *where])  # noqa: S606
