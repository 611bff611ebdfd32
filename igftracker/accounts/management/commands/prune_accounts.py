"""`manage.py prune_accounts`: to be run from cron, once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from igftracker.accounts.services.keeping import prune


class Command(BaseCommand):
    """Takes away what is kept of accounts no longer than needed."""

    help = "Take old addresses out of the audit, and drop sessions and failures that have ended."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, and say how much."""
        done = prune(timezone.now())
        self.stdout.write(
            f"Addresses taken out of the audit: {done.addresses}; sessions dropped:"
            f" {done.sessions}; failed sign-ins forgotten: {done.failures}."
        )
