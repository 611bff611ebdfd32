"""Preview, checks before publishing, and publishing at a given time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path

from meetings import services
from meetings.admin.publishing.bulk import ask_all_the_same, tell_outcome
from meetings.admin.publishing.forms import OWN_TIME
from meetings.admin.publishing.links import page_of
from meetings.admin.publishing.pages import may_publish, show_publish, show_withdraw
from meetings.admin.publishing.panel import make_panel
from meetings.admin.publishing.preview import show_preview
from meetings.admin.reasons import read_reason
from meetings.admin.states import can_publish
from meetings.models import PublicationState
from meetings.publishing.making_public import BEFORE, publish_drafts, publish_record

DRAFT, PUBLISHED = PublicationState.DRAFT, PublicationState.PUBLISHED
WITHDRAWN = PublicationState.WITHDRAWN
PAGES: dict[str, Callable[[Any, HttpRequest, str], HttpResponse]] = {
    "preview": show_preview,
    "publish": show_publish,
    "withdraw": show_withdraw,
}
"""The desk's pages of one record, by the end of their address."""


class PublishingAdmin(admin.ModelAdmin):
    """An admin whose records are previewed, checked and published, now or later."""

    class Media:
        css = {"all": ("desk/publishing.css",)}
        js = (OWN_TIME,)

    def get_urls(self) -> list[URLPattern]:
        """Give the pages of one record before those of the admin."""
        label = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            *(
                path(f"<path:object_id>/{name}/", self.wrap(show), name=f"{label}_{name}")
                for name, show in PAGES.items()
            ),
            *super().get_urls(),
        ]

    def wrap(self, show: Callable[[Any, HttpRequest, str], HttpResponse]) -> Callable[..., Any]:
        """Give the view of a page, for staff only."""

        def view(request: HttpRequest, object_id: str) -> HttpResponse:
            return show(self, request, object_id)

        return self.admin_site.admin_view(view)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Say above the form of a record how far it is."""
        row = kwargs.get("obj")
        if row is not None:
            allowed = may_publish(self, request, row)
            context["readiness"] = make_panel(self.admin_site, row, can_publish=allowed)
        return super().render_change_form(request, context, *args, **kwargs)

    def save_form(self, request: HttpRequest, form: forms.ModelForm, change: bool) -> Any:
        """Keep the state as it was where it is changed on a page of its own."""
        row: Any = super().save_form(request, form, change)
        before = form.initial.get("state", DRAFT) if change else DRAFT
        wished = row.state if "state" in form.changed_data else before
        if wished == PUBLISHED and before in BEFORE:
            row.state, request.wish = before, "publish"  # type: ignore[attr-defined]
        elif wished == WITHDRAWN and not getattr(row, "state_reason", ""):
            row.state, request.wish = before, "withdraw"  # type: ignore[attr-defined]
        return row

    def save_related(
        self, request: HttpRequest, form: forms.ModelForm, formsets: Any, change: bool
    ) -> None:
        """Publish what was to be published and lacks nothing; say what a public record lacks."""
        super().save_related(request, form, formsets, change)
        row = form.instance
        if getattr(request, "wish", "") == "publish" and not publish_record(row).held_back:
            row.state, request.wish = PUBLISHED, ""  # type: ignore[attr-defined]
        elif row.state == PUBLISHED and can_publish(request.user):
            for _, facts in services.find_unsourced([row]):
                said = f"{row}: no source for {', '.join(facts)}."
                self.message_user(request, said, messages.WARNING)

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Lead to the page on which it is published where something is missing."""
        answer = super().response_add(request, obj, post_url_continue)
        return self.lead_on(request, obj) or answer

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Lead to the page on which it is published, or withdrawn with a reason."""
        answer = super().response_change(request, obj)
        return self.lead_on(request, obj) or answer

    def lead_on(self, request: HttpRequest, row: Any) -> HttpResponse | None:
        """Give the way to the page that the state asked for needs, None where it needs none."""
        wish = getattr(request, "wish", "")
        if not wish or IS_POPUP_VAR in request.POST:
            return None
        said = {
            "publish": "It is saved and not public yet: look through what is missing first.",
            "withdraw": "It is saved and still public: say first why it is withdrawn.",
        }
        self.message_user(request, said[wish], messages.WARNING)
        return HttpResponseRedirect(page_of(row, wish))

    @admin.action(description="Publish selected drafts", permissions=["publish"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Publish the drafts among them of which nothing is missing; name the others."""
        tell_outcome(self, request, publish_drafts(queryset))

    @admin.action(description="Publish selected drafts all the same …", permissions=["publish"])
    def publish_all_the_same(
        self, request: HttpRequest, queryset: QuerySet[Any]
    ) -> HttpResponse | None:
        """Show what is missing and ask why, then publish all in whose way nothing is."""
        form = read_reason(request)
        if not form.is_valid():
            return ask_all_the_same(self, request, queryset, form)
        tell_outcome(self, request, publish_drafts(queryset, form.cleaned_data["reason"]))
        return None
