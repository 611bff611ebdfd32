"""The editors' site: Django's admin under our name, with autocompletes that tell rows apart."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, path


class LabelledAutocompleteView(AutocompleteJsonView):
    """Answers autocompletes with the label that the row's admin gives it."""

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, Any]:
        """Give the key and the label of one row."""
        label = getattr(self.model_admin, "label_choice", str)
        return {"id": str(getattr(obj, to_field_name)), "text": label(obj)}


class EditorsSite(admin.AdminSite):
    """The admin, as editors and publishers see it."""

    site_header = "igftracker – editors"
    site_title = "igftracker – editors"
    index_title = "The record"
    enable_nav_sidebar = False  # lists with many columns need the room

    def autocomplete_view(self, request: HttpRequest) -> Any:
        """Answer an autocomplete."""
        return LabelledAutocompleteView.as_view(admin_site=self)(request)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Give the pages of the handbook before those of the admin."""
        # Only now: the handbook names the desk, whose modules need this site when they are loaded.
        from igftracker.handbook import show_contents, show_importing

        pages = (
            ("handbook/", show_contents, "handbook"),
            ("handbook/importing/", show_importing, "handbook_importing"),
        )
        own = [path(end, self.admin_view(page), name=name) for end, page, name in pages]
        return [*own, *super().get_urls()]
