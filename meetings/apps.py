"""The meetings app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class MeetingsConfig(AppConfig):
    """Who met when."""

    name = "meetings"
    verbose_name = "Meetings and members"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keep the SQL that is made out of the models in step with each migration."""
        from meetings.changes.installing import install_after, remove_before

        pre_migrate.connect(remove_before, sender=self)
        post_migrate.connect(install_after, sender=self)
