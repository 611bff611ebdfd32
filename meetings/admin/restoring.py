"""The pages that show one version whole, write it back, and bring back what was deleted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from meetings.admin.states import can_publish
from meetings.admin.timelines import Strand, event_model, find_strands
from meetings.admin.versions import (
    LABELS,
    Change,
    find_names,
    find_users,
    label_part,
    make_change,
    name_gone,
    show_value,
    shown_fields,
)
from meetings.models.history import TRACKED
from meetings.restoring import (
    RestoringError,
    bring_back,
    plan_restore,
    plan_return,
    restore,
    was_public,
)

PAGE_SIZE = 50
FOR_PUBLISHERS = "It was before the public, so only publishers bring it back."


class RestoreForm(forms.Form):
    """Why a version is written back."""

    reason = forms.CharField(
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField", "dir": "auto"}),
        help_text="It stands in the history.",
        error_messages={"required": "Say why it is restored."},
    )


class RestoringAdmin(admin.ModelAdmin):
    """An admin whose versions can be looked at whole and restored."""

    def get_urls(self) -> list[URLPattern]:
        """Give the addresses of single versions, and of what was deleted."""
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        views = (
            ("deleted/", self.deleted_view, "deleted"),
            ("deleted/<int:event_id>/", self.return_view, "return"),
            ("<path:object_id>/history/<int:event_id>/", self.version_view, "version"),
            ("<path:object_id>/history/<int:event_id>/restore/", self.restore_view, "restore"),
            ("<path:object_id>/history/<str:part>/<int:event_id>/", self.version_view, "version"),
            (
                "<path:object_id>/history/<str:part>/<int:event_id>/restore/",
                self.restore_view,
                "restore",
            ),
        )
        own = [
            path(end, self.admin_site.admin_view(view), name=f"{name}_{word}")
            for end, view, word in views
        ]
        return [*own, *super().get_urls()]

    def is_restorable(self) -> bool:
        """Say whether its rows are record, and no working papers of imports."""
        tracked = TRACKED[self.model]
        return bool(tracked.noun or tracked.part)

    def version_view(
        self, request: HttpRequest, object_id: str, event_id: int, part: str = ""
    ) -> HttpResponse:
        """Show one version whole."""
        row = self.find_row(request, object_id)
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        strand, event = find_event(row, part, event_id)
        return self.show_version(request, row, strand, event, form=None)

    def restore_view(
        self, request: HttpRequest, object_id: str, event_id: int, part: str = ""
    ) -> HttpResponse:
        """Ask why, and write one version back."""
        row = self.find_row(request, object_id)
        strand, event = find_event(row, part, event_id)
        if not self.may_restore(request, row, strand):
            raise PermissionDenied
        form = RestoreForm(request.POST if request.method == "POST" else None)
        if not form.is_valid():
            return self.show_version(request, row, strand, event, form=form)
        try:
            self.write_back(request, strand, event, reason=form.cleaned_data["reason"])
        except RestoringError as error:
            form.add_error(None, str(error))
            return self.show_version(request, row, strand, event, form=form)
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_history"
        return redirect(name, quote(row.pk))

    def find_row(self, request: HttpRequest, object_id: str) -> Model:
        """Give the record; 404 where there is none."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404(f"No {self.opts.verbose_name} has this number.")
        return row

    def may_restore(self, request: HttpRequest, row: Model, strand: Strand) -> bool:
        """Say whether someone may change the record, and rows of this kind."""
        opts = strand.model._meta
        needed = [f"{opts.app_label}.{verb}_{opts.model_name}" for verb in ("add", "change")]
        allowed = self.is_restorable() and self.has_change_permission(request, row)
        return allowed and (not strand.is_part or request.user.has_perms(needed))

    def write_back(self, request: HttpRequest, strand: Strand, event: Any, *, reason: str) -> None:
        """Restore a version of a row, or bring the row back where it is gone; say what was done."""
        live = strand.model._default_manager.filter(pk=event.pgh_obj_id).first()
        if live is None:
            if was_public(event) and not can_publish(request.user):
                raise RestoringError(FOR_PUBLISHERS)
            made, count, left = bring_back(event, strand.model, reason=reason)
            self.tell_back(request, made, count, left)
            return
        done = restore(live, event, reason=reason)
        self.message_user(request, f"Restored as a new version: {live}.", messages.SUCCESS)
        for name, why in done.left.items():
            self.message_user(request, f"{name.capitalize()} stays: {why}", messages.WARNING)

    def tell_back(self, request: HttpRequest, row: Model, count: int, left: list[str]) -> None:
        """Say what came back, and what did not."""
        parts = f" with {count} of its parts" if count else ""
        self.message_user(request, f"Brought back as it was{parts}: {row}.", messages.SUCCESS)
        for words in left:
            self.message_user(request, f"Not brought back: {words}", messages.WARNING)

    def show_version(
        self, request: HttpRequest, row: Model, strand: Strand, event: Any, **context: Any
    ) -> HttpResponse:
        """Show a version whole, beside what stands now and what restoring would write."""
        live: Any = strand.model._default_manager.filter(pk=event.pgh_obj_id).first()
        plan = plan_restore(live, event) if live else plan_return(event, strand.model)
        return self.show_page(
            request,
            "version",
            title=f"A version of {row}",
            object=row,
            label=label_part(strand.model, event, live) if strand.is_part else "",
            event=event,
            action=LABELS.get(event.pgh_label, event.pgh_label),
            who=find_users([event]),
            lines=compare_now(strand.model, event, live),
            written=getattr(plan, "written", []),
            plan=plan,
            is_gone=live is None,
            may_restore=self.may_restore(request, row, strand),
            address=find_address(self.opts, row, strand, event),
            **context,
        )

    def deleted_view(self, request: HttpRequest) -> HttpResponse:
        """List what was deleted, the latest first."""
        if not self.is_restorable() or not self.has_view_or_change_permission(request):
            raise PermissionDenied
        page = Paginator(find_deleted(self.model), PAGE_SIZE).get_page(request.GET.get("p"))
        users = find_users(page)
        lines = [(event, name_gone(event), find_maker(event, users)) for event in page]
        title = f"Deleted {self.opts.verbose_name_plural}"
        return self.show_page(request, "deleted", title=title, lines=lines, list_page=page)

    def return_view(self, request: HttpRequest, event_id: int) -> HttpResponse:
        """Ask why, and bring back what was deleted."""
        if not self.is_restorable() or not self.has_add_permission(request):
            raise PermissionDenied
        event = find_deleted(self.model).filter(pgh_id=event_id).first()
        if event is None:
            raise Http404(f"No deleted {self.opts.verbose_name} has this number.")
        form = RestoreForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            try:
                return self.do_return(request, event, form.cleaned_data["reason"])
            except RestoringError as error:
                form.add_error(None, str(error))
        return self.show_page(
            request,
            "return",
            title=f"Bring back: {name_gone(event)}",
            event=event,
            lines=compare_now(self.model, event, None),
            plan=plan_return(event, self.model),
            form=form,
            hindrance=find_hindrance(request, event),
        )

    def do_return(self, request: HttpRequest, event: Any, reason: str) -> HttpResponse:
        """Bring a row back, and lead to its form."""
        if hindrance := find_hindrance(request, event):
            raise RestoringError(hindrance)
        row, count, left = bring_back(event, self.model, reason=reason)
        self.tell_back(request, row, count, left)
        return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", quote(row.pk))

    def show_page(self, request: HttpRequest, page: str, **context: Any) -> HttpResponse:
        """Show a page of the history."""
        request.current_app = self.admin_site.name
        frame = {**self.admin_site.each_context(request), "opts": self.opts, **context}
        return TemplateResponse(request, f"admin/history/{page}.html", frame)


def find_hindrance(request: HttpRequest, event: Any) -> str:
    """Say why someone may not bring it back; "" where they may."""
    return FOR_PUBLISHERS if was_public(event) and not can_publish(request.user) else ""


def find_event(row: Model, part: str, event_id: int) -> tuple[Strand, Any]:
    """Give a version on the timeline of a record, and its strand; 404 where it is not on it."""
    label = part or row._meta.label_lower
    for strand in find_strands(row, with_parts=bool(part)):
        if strand.model._meta.label_lower == label:
            found = strand.events.select_related("pgh_context").filter(pgh_id=event_id).first()
            if found is not None:
                return strand, found
    raise Http404("There is no such version of this record.")


def find_address(opts: Any, row: Model, strand: Strand, event: Any) -> str:
    """Give the address at which a version is restored."""
    part = [strand.model._meta.label_lower] if strand.is_part else []
    args = [quote(row.pk), *part, event.pgh_id]
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_restore", args=args)


def compare_now(model: type[Model], event: Any, live: Any) -> list[Change]:
    """Give every field of a version: what stands now, and what stood then."""
    fields = shown_fields(model, event)
    both = [event] if live is None else [event, live]
    names = find_names(both, {type(event): model, model: model})
    return [
        make_change(
            str(one.verbose_name),
            show_value(live, one, names) if live else "",
            show_value(event, one, names),
        )
        for one in fields
    ]


def find_deleted(model: Any) -> QuerySet[Any]:
    """Give the last event of every row that was deleted and is not there again."""
    events = event_model(model).objects
    there = model._default_manager.filter(pk=OuterRef("pgh_obj_id"))
    later = events.filter(pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__gt=OuterRef("pgh_id"))
    found = events.filter(pgh_label="delete").exclude(Exists(there)).exclude(Exists(later))
    return found.select_related("pgh_context").order_by("-pgh_id")


def find_maker(event: Any, users: dict[Any, str]) -> str:
    """Give who made an event; "" for an import or the shell."""
    metadata = event.pgh_context.metadata if event.pgh_context else {}
    return users.get(metadata.get("user"), "")
