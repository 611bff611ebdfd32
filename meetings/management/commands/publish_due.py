"""`manage.py publish_due`: publishes the records whose planned time has come."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from meetings.publishing.planning import publish_due


class Command(BaseCommand):
    """Publishes what is due, and says what was held back. Safe to run twice, and by two at once."""

    help = "Publish the records whose planned time has come; the worker does so each minute."

    def handle(self, *args: Any, **options: Any) -> None:
        """Publish, and tell."""
        done = publish_due(timezone.now())
        self.stdout.write(f"Published: {done.published}. Held back: {done.held_back}.")
