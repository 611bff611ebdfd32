"""`/healthz`: whether this installation can serve, for load balancers and containers."""

import logging
from functools import cache

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from igftracker.exports.running import find_trouble

logger = logging.getLogger(__name__)


@never_cache
@require_safe
def show_health(request: HttpRequest) -> JsonResponse:
    """Answer 200 `{"status": "ok"}`, or 503 with `problems`, a list of what is wrong.

    Where the site serves and only its last export failed, the answer is 200 with the status
    `degraded` and the same list: no balancer should take the site away for it.
    """
    problems = find_problems()
    if problems:
        return JsonResponse({"status": "unavailable", "problems": problems}, status=503)
    trouble = find_trouble(settings.EXPORTS_ROOT)
    if trouble:
        return JsonResponse({"status": "degraded", "problems": [trouble]})
    return JsonResponse({"status": "ok"})


def find_problems() -> list[str]:
    """Give what keeps the site from serving, in words that show nothing of the installation."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        missing = get_migrations() - set(MigrationRecorder(connection).applied_migrations())
    except DatabaseError:
        logger.exception("The database cannot be reached")
        return ["the database cannot be reached"]
    return [f"migration {app}.{name} is not applied" for app, name in sorted(missing)]


@cache
def get_migrations() -> frozenset[tuple[str, str]]:
    """Give app and name of every migration that the code brings; they change with the code only."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).disk_migrations)
