"""The application that gunicorn and runserver serve."""

import gc
import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.urls import get_resolver

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


COLLECT_AFTER = 50_000
"""Objects made and not yet let go, after which cycles are looked for; Python's 700 are reached
several times in a count of thousands of rows."""


def spare_code() -> None:
    """Load all addresses, and let the search for cycles leave out all that stays for good.

    Else each long answer stops several times to walk through the whole of the loaded code.
    """
    get_resolver().url_patterns  # noqa: B018 - it is kept once it was asked for
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)


application = get_wsgi_application()
spare_code()
limit_statements(settings.STATEMENT_TIMEOUT_MS)
