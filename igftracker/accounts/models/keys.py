"""The key of an account, as rows that tell what was done have it."""

from django.conf import settings
from django.db import models


def link_account() -> models.ForeignKey:
    """Give the key; an account that something is told of is disabled, never deleted."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
