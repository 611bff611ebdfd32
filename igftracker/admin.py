"""The editors' site: Django's admin under our name, with autocompletes that tell rows apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import wraps
from http import HTTPStatus
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.auth.models import User
from django.db.models import Model
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.decorators import method_decorator
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from igftracker.accounts.pages.showing import find_member, find_next, find_step
from igftracker.accounts.pages.signing_in import ChangePasswordView, SignInView
from igftracker.accounts.pages.staying import asks_by_script, refuse_script
from igftracker.accounts.services.signing_in import note_sign_out
from igftracker.accounts.standing import has_passed
from meetings.kept_forms import mark_saved

OWN_PAGES = (
    "igftracker.accounts.pages",
    "igftracker.desk_language",
    "igftracker.handbook",
    "meetings.admin.merging",
    "meetings.admin.quick",
    "submissions.admin.care",
    "submissions.admin.quick",
)
"""Modules with pages of the desk that belong to no single model: each has `find_pages(site)`."""


WAYS = (
    ("Meetings", "meetings_meeting"),
    ("Members", "meetings_membership"),
    ("Participants", "meetings_participant"),
    ("Submissions", "submissions_submission"),
    ("Documents", "meetings_document"),
    ("Conflicts", "meetings_conflict"),
    ("Imports", "submissions_importbatch"),
)
"""The ways through the desk, and the list to which each leads."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way through the desk."""

    words: str
    url: str
    here: str
    """The path of the page that is shown."""

    @property
    def is_exactly_here(self) -> bool:
        """Say whether it leads to this very page."""
        return self.here == self.url

    @property
    def is_here(self) -> bool:
        """Say whether it leads to this page or to one that it is below."""
        return self.is_exactly_here or (self.url != "/admin/" and self.here.startswith(self.url))


def find_ways(site: admin.AdminSite, request: HttpRequest) -> list[Way]:
    """Give the ways that someone may go, the dashboard first; none before signing in."""
    if not site.has_permission(request):
        return []
    open_lists = [
        (words, reverse(f"admin:{name}_changelist"))
        for words, name in WAYS
        if request.user.has_perm("{}.view_{}".format(*name.split("_")))
    ]
    pages = [("Dashboard", reverse("admin:index")), *open_lists]
    return [Way(words, url, request.path) for words, url in pages]


class LabelledAutocompleteView(AutocompleteJsonView):
    """Answers autocompletes with the label that the row's admin gives it."""

    labels: Mapping[Any, str] = {}

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        """Give a page of rows, and load what its labels need: a fixed number of queries."""
        found = super().paginate_queryset(queryset, page_size)
        label = getattr(self.model_admin, "label_choices", None)
        self.labels = label(found[2], self.term) if label else {}
        return found

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, Any]:
        """Give the key and the label of one row."""
        label = getattr(self.model_admin, "label_choice", str)
        text = self.labels.get(obj.pk) or label(obj)
        return {"id": str(getattr(obj, to_field_name)), "text": text}


class EditorsSite(admin.AdminSite):
    """The admin, as editors and publishers see it."""

    site_header = "igftracker – editors"
    site_title = "igftracker – editors"
    index_title = "The record"
    enable_nav_sidebar = False  # lists with many columns need the room

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Give what every page of the desk shows: its ways and its languages."""
        return {
            **super().each_context(request),
            "desk_ways": find_ways(self, request),
            "desk_languages": settings.LANGUAGES,
            "LANGUAGE_OF_DESK": get_language(),
        }

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> Any:
        """Give the lists that someone may open, looked for only where a page shows them."""
        return SimpleLazyObject(lambda: super(EditorsSite, self).get_app_list(request, app_label))

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Show the front page: what wants attention, one's own work, and all lists."""
        # Only now: its module needs this site when it is loaded.
        dashboard = import_module("submissions.admin.care.dashboard")
        found = dashboard.gather(self, request, self.get_app_list(request))
        return super().index(request, {**found, **(extra_context or {})})

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Let those at the desk through; tell scripts of others that they are signed out."""
        guarded = super().admin_view(view, cacheable)

        @wraps(guarded)
        def answer(request: HttpRequest, *given: Any, **named: Any) -> Any:
            if asks_by_script(request) and not self.has_permission(request):
                return refuse_script()
            may_do = request.method == "POST" and self.has_permission(request)
            response = guarded(request, *given, **named)
            # A form that was taken leads on; its browser need not keep what was typed any more.
            is_taken = may_do and response.status_code == HTTPStatus.FOUND
            return mark_saved(request, response) if is_taken else response

        return answer

    def has_permission(self, request: HttpRequest) -> bool:
        """Say whether someone is at the desk: on the staff, with the second factor passed."""
        return super().has_permission(request) and has_passed(request)

    @method_decorator(never_cache)
    def login(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Ask for name and password; send those who gave them on to the second factor."""
        if request.method == "GET" and find_member(request):
            return HttpResponseRedirect(find_step(request))
        context = {
            **self.each_context(request),
            "title": "Log in",
            "app_path": request.get_full_path(),
            "username": request.user.get_username(),
            "next": find_next(request),
            **(extra_context or {}),
        }
        request.current_app = self.name
        return SignInView.as_view(extra_context=context)(request)

    def logout(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Sign out; also those who have given no code yet."""
        if request.method == "POST" and isinstance(request.user, User):
            note_sign_out(request, request.user)
        return super().logout(request, extra_context)

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Change one's password; the other sessions end."""
        context = {**self.each_context(request), **(extra_context or {})}
        request.current_app = self.name
        return ChangePasswordView.as_view(extra_context=context)(request)

    def autocomplete_view(self, request: HttpRequest) -> Any:
        """Answer an autocomplete."""
        return LabelledAutocompleteView.as_view(admin_site=self)(request)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Give the desk's own pages before those of the admin."""
        # Not by admin_view, which lets only those through who have passed the second factor.
        sign_out = path("logout/", never_cache(self.logout), name="logout")
        return [sign_out, *self.find_own_pages(), *super().get_urls()]

    def find_own_pages(self) -> list[URLPattern]:
        """Give the addresses of pages that belong to no single model."""
        # Only now: their modules need this site when they are loaded.
        return [page for module in OWN_PAGES for page in import_module(module).find_pages(self)]
