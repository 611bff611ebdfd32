"""The project as an app, so that its templates, static files and commands are found."""

from django.apps import AppConfig


class IgftrackerConfig(AppConfig):
    """The project itself; it has no models."""

    name = "igftracker"
    verbose_name = "igftracker"
