"""Sources beside the fields: each fact of a form has its document, locator and certainty there."""

from django.contrib import admin


class SourcedAdmin(admin.ModelAdmin):
    """An admin whose fact-bearing fields take their source where the value is typed."""
