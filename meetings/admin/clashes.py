"""Two editors at one form: the version it was opened with, and what to do when that has passed."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import TO_FIELD_VAR
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import router, transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from meetings.admin.clashing import asking, gone, tokens
from meetings.admin.clashing.outcomes import Outcome
from meetings.admin.clashing.parts import find_parts, lock_versions
from meetings.kept_forms import mark_saved

OUTCOME = "_desk_outcome"
"""The attribute of a request that holds what came of comparing."""


class VersionedAdmin(admin.ModelAdmin):
    """An admin whose forms know which version of the row, and of each inline, they began with."""

    class Media:
        css = {"all": ("desk/clash.css",)}  # Django's own way to write it

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Show a form with the versions that it knows; save it after comparing them."""
        given = extra_context or {}
        if object_id is None or "_saveasnew" in request.POST:
            return super().changeform_view(request, object_id, form_url, given)
        if request.method != "POST":
            row = self._find_row(request, object_id)
            known = asking.mark_form(self, request, row) if row is not None else {}
            return super().changeform_view(request, object_id, form_url, {**known, **given})
        with transaction.atomic(using=router.db_for_write(self.model)):
            return self._save_or_ask(request, object_id, form_url, given)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """Give the form; one that is not saved while something is asked."""
        form = super().get_form(request, obj, change=change, **kwargs)
        outcome = get_outcome(request)
        return asking.refuse_form(form) if outcome is not None and outcome.is_open else form

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Tell the browser that what it kept of the form is saved, in a window of its own, too."""
        return mark_saved(request, super().response_add(request, obj, post_url_continue))

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Say what others saved meanwhile; tell the browser that what it kept is saved."""
        outcome = get_outcome(request)
        for sentence in asking.tell_all(outcome.told) if outcome else ():
            said = f"Meanwhile {sentence} Your changes and these are both kept."
            self.message_user(request, said, messages.INFO)
        return mark_saved(request, super().response_change(request, obj))

    def _find_row(self, request: HttpRequest, object_id: str) -> Model | None:
        field = request.POST.get(TO_FIELD_VAR, request.GET.get(TO_FIELD_VAR))
        allowed = field if field and self.to_field_allowed(request, field) else None
        return self.get_object(request, unquote(object_id), allowed)

    def _save_or_ask(
        self, request: HttpRequest, object_id: str, form_url: str, given: dict[str, Any]
    ) -> Any:
        row = self._find_row(request, object_id)
        if row is None:
            return self._offer_anew(request, object_id, form_url, given)
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        parts = find_parts(self, request, row)
        versions = lock_versions(parts)
        if not type(row)._default_manager.filter(pk=row.pk).exists():
            return self._offer_anew(request, object_id, form_url, given)
        data = request.POST.copy()
        outcome, token = asking.compare_form(data, parts, row=row, versions=versions)
        set_outcome(request, outcome)
        shown = {
            **asking.show_outcome(outcome),
            "version": tokens.write_token(token, model=type(row), key=row.pk),
        }
        return super().changeform_view(request, object_id, form_url, {**shown, **given})

    def _offer_anew(
        self, request: HttpRequest, object_id: str, form_url: str, given: dict[str, Any]
    ) -> Any:
        """Show what was typed on a row that is gone, as a form that enters it anew."""
        found = gone.find_gone(self.model, unquote(object_id))
        if found is None:
            return super().changeform_view(request, object_id, form_url, given)
        if not self.has_change_permission(request):
            raise PermissionDenied
        if not self.has_add_permission(request):
            return self._show_typed(request, found)
        outcome = Outcome(gone.enter_anew(self, request, found))
        outcome.stops = [f"{found.told} What you typed stands below; saving enters it anew."]
        set_outcome(request, outcome)
        address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_add")
        shown = {**asking.show_outcome(outcome), **given}
        return super().changeform_view(request, None, address, shown)

    def _show_typed(self, request: HttpRequest, found: gone.Gone) -> HttpResponse:
        """Show what was typed to someone who may not enter it anew."""
        form = self.get_form(request, found.row, change=True)(instance=found.row)
        context = {
            **self.admin_site.each_context(request),
            "title": f"{self.opts.verbose_name} deleted".capitalize(),
            "opts": self.opts,
            "gone": found,
            "typed": gone.list_typed(request.POST, form),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/desk/clash_gone.html", context, status=410)


def get_outcome(request: HttpRequest) -> Outcome | None:
    """Give what came of comparing the form that this request sent; None before that."""
    found: Outcome | None = getattr(request, OUTCOME, None)
    return found


def set_outcome(request: HttpRequest, outcome: Outcome) -> None:
    """Let the form be made of what came of comparing."""
    request.POST = outcome.data  # type: ignore[assignment]
    setattr(request, OUTCOME, outcome)
