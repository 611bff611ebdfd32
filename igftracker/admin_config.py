"""Puts our own site in the place of Django's default admin site."""

from django.contrib.admin.apps import AdminConfig


class EditorsAdminConfig(AdminConfig):
    """Django's admin with the editors' site."""

    default_site = "igftracker.admin.EditorsSite"
