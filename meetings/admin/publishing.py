"""Preview, checks before publishing, and publishing at a given time."""

from django.contrib import admin


class PublishingAdmin(admin.ModelAdmin):
    """An admin whose records are previewed, checked and published, now or later."""
