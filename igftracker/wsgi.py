"""The application that gunicorn and runserver serve."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "igftracker.settings")


PLANNING = "-c jit=off -c work_mem=64MB"
"""Counts over many links sort and hash in memory; none is long enough to be worth compiling."""


def limit_statements(milliseconds: int) -> None:
    """Let the database cancel a page's query after this time; 0 sets no limit.

    Only what is served is limited: a command such as `migrate` does not load this module.
    """
    options = connections.settings["default"]["OPTIONS"]
    limit = f"{PLANNING} -c statement_timeout={milliseconds}"
    options["options"] = f"{options.get('options', '')} {limit}".strip()


application = get_wsgi_application()
limit_statements(settings.STATEMENT_TIMEOUT_MS)
