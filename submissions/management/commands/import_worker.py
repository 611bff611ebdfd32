"""`manage.py import_worker`: reads long sources in the background, and publishes what is due."""

import logging
import os
import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.db import DatabaseError, InterfaceError, connection
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Command as Worker

from meetings.publishing.planning import publish_due
from submissions.importing.tasks import resume_stopped

logger = logging.getLogger(__name__)
MINUTE = 60


class Command(Worker):
    """The worker of tasks, which first goes on with what an earlier one left unfinished."""

    help = "Read long sources in the background; go on with those that a stop interrupted."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what the worker of tasks takes, and whether to end with who started it."""
        super().add_arguments(parser)
        parser.set_defaults(reload=False)
        parser.add_argument(
            "--with-parent",
            action="store_true",
            help="stop when the process that started it is gone",
        )

    def handle(self, **options: Any) -> None:
        """Queue what was interrupted, then work."""
        if options.pop("with_parent"):
            watch = threading.Thread(target=_end_with, args=[os.getppid()], daemon=True)
            watch.start()
        if not options["batch"]:
            threading.Thread(
                target=publish_each_minute, args=[threading.Event()], daemon=True
            ).start()
        resume_stopped()
        super().handle(**options)


def _end_with(parent: int) -> None:
    """Stop this process as Ctrl-C would, once its parent is another."""
    pause = threading.Event()
    while os.getppid() == parent:
        pause.wait(2)
    os.kill(os.getpid(), signal.SIGTERM)


def publish_each_minute(ended: threading.Event) -> None:
    """Publish what is due until it is to end; a database that is away comes back."""
    while True:
        try:
            publish_due(timezone.now())
        except (DatabaseError, InterfaceError):
            logger.exception("What was due could not be published; tried again in a minute.")
        finally:
            connection.close()
        if ended.wait(MINUTE):
            return
