"""The meetings app."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Who met when."""

    name = "meetings"
    verbose_name = "Meetings and members"
    default_auto_field = "django.db.models.BigAutoField"
