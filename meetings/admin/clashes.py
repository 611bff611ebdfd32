"""Two editors at one form: the version it was opened with, and what to do when that has passed."""

from django.contrib import admin


class VersionedAdmin(admin.ModelAdmin):
    """An admin whose forms know which version of the row, and of each inline, they began with."""
