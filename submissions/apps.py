"""The submissions app."""

from django.apps import AppConfig


class SubmissionsConfig(AppConfig):
    """What was said and sent."""

    name = "submissions"
    verbose_name = "Calls and submissions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Add the checks of what was sent and said to those made before publishing."""
        from submissions import publishing  # noqa: F401
