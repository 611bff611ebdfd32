"""The pages on which one record is published, now or later, or withdrawn."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone

from meetings import services
from meetings.admin.publishing.forms import PublishForm
from meetings.admin.publishing.links import page_of, show_findings
from meetings.admin.publishing.panel import make_panel
from meetings.admin.reasons import ReasonForm, read_reason
from meetings.admin.states import can_publish
from meetings.models import PublicationState
from meetings.publishing.making_public import Outcome, publish_record
from meetings.publishing.planning import plan_publication
from meetings.publishing.readiness import (
    Companion,
    Readiness,
    count_parts,
    count_statements,
    find_companions,
    find_readiness,
    mark_all,
)
from meetings.publishing.withdrawing import count_hidden

CHANGED = "What is missing has changed since this page was opened. Look through it again."
UNKNOWN = "Tick that you know what is missing, and say why it is published all the same."


def find_row(model_admin: Any, request: HttpRequest, object_id: str) -> Any:
    """Give the row; raises Http404 where there is none, PermissionDenied for who may not see it."""
    row = model_admin.get_object(request, unquote(object_id))
    if row is None:
        raise Http404(f"No {model_admin.opts.verbose_name} has this number.")
    if not model_admin.has_view_or_change_permission(request, row):
        raise PermissionDenied
    return row


def may_publish(model_admin: Any, request: HttpRequest, row: Model) -> bool:
    """Say whether someone may publish this row."""
    allowed: bool = model_admin.has_change_permission(request, row)
    return can_publish(request.user) and allowed


def show_publish(model_admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """Show what would become public and what is missing; publish or plan it."""
    row = find_row(model_admin, request, object_id)
    allowed = may_publish(model_admin, request, row)
    if request.method == "POST" and not allowed:
        raise PermissionDenied
    found, companions = find_readiness(row), find_publishable(model_admin, request, row)
    sent = request.POST if request.method == "POST" else None
    initial = {"seen": mark_all(found, companions)}
    form = PublishForm(sent, initial=initial, companions=companions)
    if sent is not None and form.is_valid():
        if form.cleaned_data["seen"] == initial["seen"]:
            return carry_out(model_admin, request, row, form) or show_page(
                model_admin, request, found, companions=companions, form=form
            )
        form.add_error(None, CHANGED)
    return show_page(model_admin, request, found, companions=companions, form=form)


def find_publishable(model_admin: Any, request: HttpRequest, row: Any) -> list[Companion]:
    """Give the drafts that someone can publish with a record: those that they may change."""
    site = model_admin.admin_site
    return [
        one
        for one in find_companions(row)
        if site.is_registered(type(one.row))
        and site.get_model_admin(type(one.row)).has_change_permission(request, one.row)
    ]


def carry_out(
    model_admin: Any, request: HttpRequest, row: Any, form: PublishForm
) -> HttpResponse | None:
    """Publish a record or plan it, and go back to its form; give None where that is refused."""
    along, reason = form.find_along(), form.get_reason()
    at = form.cleaned_data["publish_at"] if "plan" in request.POST else None
    if at is not None:
        outcome = plan_publication(row, at, request.user, along=along, reason=reason)  # type: ignore[arg-type]
        done = f"It is published by itself at {at:%Y-%m-%d %H:%M} UTC: {row}."
    else:
        outcome = publish_record(row, along=along, reason=reason)
        done = f"Published: {', '.join(str(one) for one in outcome.published) or row}."
    if outcome.held_back:
        refuse(form, outcome)
        return None
    model_admin.log_change(request, row, done)
    messages.success(request, done)
    return HttpResponseRedirect(page_of(row, "change"))


def refuse(form: PublishForm, outcome: Outcome) -> None:
    """Say in the form why nothing was published."""
    walls = [one for found in outcome.held_back.values() for one in found if one.is_wall]
    for wall in walls:
        form.add_error(None, f"In the way: {wall.text}")
    if not walls:
        form.add_error("acknowledged", UNKNOWN)


def show_page(
    model_admin: Any,
    request: HttpRequest,
    found: Readiness,
    *,
    companions: list[Companion],
    form: PublishForm,
) -> HttpResponse:
    """Show the page between a draft and its readers."""
    site, row = model_admin.admin_site, found.row
    chosen = form["along"].value() or []
    needed = not form.is_bound
    context = {
        "title": f"Publish: {row}",
        "panel": make_panel(site, row, can_publish=may_publish(model_admin, request, row)),
        "is_ready": not found.findings and not any(one.findings for one in companions),
        "statements": count_statements(row),
        "parts": count_parts(row),
        "companions": [
            {
                "key": one.key,
                "row": one.row,
                "words": one.words,
                "kind": one.row._meta.verbose_name,
                "url": page_of(one.row, "change"),
                "is_needed": one.is_needed,
                "is_chosen": one.key in chosen or (needed and one.is_needed),
                "findings": show_findings(site, one.row, one.findings),
            }
            for one in companions
        ],
        "form": form,
        "mark": mark_all(found, companions),
        "now": timezone.now(),
    }
    return render_page(model_admin, request, row, "admin/publishing/publish.html", context)


def show_withdraw(model_admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """Ask why a record is withdrawn, say what goes with it, and withdraw it."""
    row = find_row(model_admin, request, object_id)
    if not may_publish(model_admin, request, row):
        raise PermissionDenied
    if row.state in (PublicationState.DRAFT, PublicationState.WITHDRAWN):
        messages.warning(request, f"It is not public, so there is nothing to withdraw: {row}.")
        return HttpResponseRedirect(page_of(row, "change"))
    form: ReasonForm = read_reason(request)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        services.withdraw(type(row)._default_manager.filter(pk=row.pk), reason)
        model_admin.log_change(request, row, f"Withdrawn: {reason}")
        messages.success(request, f"Withdrawn: {row}.")
        return HttpResponseRedirect(page_of(row, "change"))
    context = {
        "title": f"Withdraw: {row}",
        "form": form,
        "hidden": count_hidden(row),
        "is_shown": hasattr(row, "state_reason"),
    }
    return render_page(model_admin, request, row, "admin/publishing/withdraw.html", context)


def render_page(
    model_admin: Any, request: HttpRequest, row: Any, template: str, context: dict[str, Any]
) -> HttpResponse:
    """Give one of these pages in the frame of the admin."""
    request.current_app = model_admin.admin_site.name
    frame = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "object": row,
        "change_url": page_of(row, "change"),
    }
    return TemplateResponse(request, template, {**frame, **context})
