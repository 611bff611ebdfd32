"""The page that takes a reassignment back, with a preview of what goes back and what stays."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from meetings.admin.merging.access import UNDOING, find_hindrance, need
from meetings.admin.merging.forms import UndoForm
from meetings.admin.merging.showing import FIRST, Group, Shown, find_url, show_page
from meetings.models import Reassignment
from meetings.reassigning import ReassigningError, UndoPlan, plan_undo, undo
from meetings.reassigning.journal import find_model
from meetings.reassigning.undoing import Returning


def undo_reassignment(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what undoing would do, and do it."""
    need(request, UNDOING)
    found = Reassignment.objects.select_related("source", "target", "made_by", "undone_by")
    row = get_object_or_404(found, pk=pk)
    plan = plan_undo(row)
    if request.method != "POST" or plan.refusals:
        form = UndoForm(initial={"digest": plan.digest})
        return show_undo(request, plan, form, refusals=plan.refusals)
    return do_undo(request, plan)


def do_undo(request: HttpRequest, plan: UndoPlan) -> HttpResponse:
    """Undo, and lead to the journal; where it is refused, show the page with what was typed."""
    form = UndoForm(request.POST)
    if hindrance := find_hindrance(request, is_public=plan.is_public):
        return show_undo(request, plan, form, refusals=[hindrance], status=403)
    form.is_valid()
    form.renew(plan.digest)
    if form.errors:
        return show_undo(request, plan, form)
    try:
        done = undo(plan.reassignment, user=request.user, **form.cleaned_data)
    except ReassigningError as error:
        return show_undo(request, plan, form, refusals=list(error.refusals))
    messages.success(request, f"Undone: {len(done.back)} went back, {len(done.left)} stayed.")
    return redirect("admin:participants_reassignment", plan.reassignment.pk)


def show_undo(request: HttpRequest, plan: UndoPlan, form: UndoForm, **context: Any) -> HttpResponse:
    """Show the page."""
    return show_page(
        request,
        "undo",
        title=f"Undo: {plan.reassignment}",
        row=plan.reassignment,
        plan=plan,
        form=form,
        back=group_rows(plan.back),
        left=[Shown(one.label, find_row_url(one), one.why) for one in plan.left],
        hindrance=find_hindrance(request, is_public=plan.is_public),
        **context,
    )


def group_rows(rows: list[Returning]) -> list[Group]:
    """Give the rows by their kind, the first of each."""
    by_model: dict[str, list[Returning]] = {}
    for one in rows:
        by_model.setdefault(one.model, []).append(one)
    return [
        Group(
            name_rows(label),
            len(found),
            [Shown(one.label, find_row_url(one)) for one in found[:FIRST]],
        )
        for label, found in by_model.items()
    ]


def name_rows(label: str) -> str:
    """Give the words for rows of a model."""
    model = find_model(label)
    return str(model._meta.verbose_name_plural).capitalize() if model else label


def find_row_url(one: Returning) -> str:
    """Give the admin page of a row; "" where there is none."""
    model = find_model(one.model)
    return find_url(model, one.pk) if model else ""
