"""The submissions app."""

from django.apps import AppConfig


class SubmissionsConfig(AppConfig):
    """What was said and sent."""

    name = "submissions"
    verbose_name = "Calls and submissions"
    default_auto_field = "django.db.models.BigAutoField"
