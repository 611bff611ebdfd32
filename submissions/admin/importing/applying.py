"""Applying a batch, the report on it, and taking it back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html

from submissions.admin.importing.cards import list_made
from submissions.admin.importing.labels import name_kind, title_of
from submissions.admin.importing.outcomes import (
    group_written,
    list_left,
    name_counted,
    show_job,
)
from submissions.admin.importing.pages import address, show_page
from submissions.admin.importing.tables import make_table
from submissions.importing.applying import (
    APPLICABLE,
    PLANNED,
    count_to_apply,
    plan_first,
    plan_items,
)
from submissions.importing.deciding import DecisionError
from submissions.importing.jobs import is_large
from submissions.importing.reporting import report_on
from submissions.importing.tasks import start_applying, start_undoing
from submissions.importing.undoing import UNDOABLE, UndoError, find_obstacles
from submissions.models import Decision, ImportBatch, JobKind

MOST_MADE = 500
"""So many applied proposals are listed in a report."""
MOST_TOLD = 3
"""So many proposals that stay open are named at once; the plan has all."""


def show_apply(desk: Any, request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Show what applying would do; when confirmed, do it and show the report.

    Of a large batch the numbers are shown and the first proposals are planned one by one.
    """
    if batch.state not in APPLICABLE:
        messages.error(
            request, f"Nothing of it can be applied now: {batch.get_state_display().lower()}."
        )
        return redirect(address(batch, "change"))
    if request.method == "POST":
        return apply_now(request, batch)
    is_bounded = is_large(batch, JobKind.APPLY)
    plan = (plan_first if is_bounded else plan_items)(batch, user=request.user)
    counted = count_to_apply(batch)
    return show_page(
        *(desk, request, "apply"),
        title=f"Apply: {batch.title}",
        batch=batch,
        plan=plan,
        planned=PLANNED if is_bounded else 0,
        accepted=sum(counted.values()),
        counted=name_counted(counted) if is_bounded else [],
        written=group_written(plan),
        left=list_left(plan.left),
        aside=list_left(plan.aside),
        pending=batch.items.filter(decision=Decision.PENDING).count(),
    )


def apply_now(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Apply what was accepted, and say what came of it; leave much of it to the worker."""
    try:
        done = start_applying(batch, user=request.user)
    except DecisionError as error:
        messages.error(request, str(error))
        return redirect(address(batch, "apply"))
    if done is None:
        messages.info(request, "It is being applied in the background. You may leave this page.")
        return redirect(address(batch, "change"))
    said = f"Records made: {done.created}, filled: {done.filled}, given a statement: {done.stated}."
    messages.success(request, said)
    left = [f"Still open: {one.label}: {one.why}" for one in done.left]
    aside = [f"Left out of {one.label}: {one.why}" for one in done.aside]
    for line in [*left[:MOST_TOLD], *aside[:MOST_TOLD]]:
        messages.warning(request, line)
    if more := max(done.left_count - MOST_TOLD, 0) + max(done.aside_count - MOST_TOLD, 0):
        words = '{} more were left, too: <a href="{}">all that stays open, and why</a>.'
        messages.warning(request, format_html(words, more, address(batch, "apply")))
    return redirect(address(batch, "report"))


def show_report(desk: Any, request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Show what the source held and what was made of it; it can be printed."""
    report = report_on(batch)
    done = batch.items.exclude(done=[]).order_by("position")
    shown = list(done[: MOST_MADE + 1])
    return show_page(
        *(desk, request, "report"),
        title=f"Report: {batch.title}",
        batch=batch,
        report=report,
        table=make_table(report),
        job=show_job(batch),
        made=[(name_kind(i.kind), title_of(i), list_made(i), i) for i in shown[:MOST_MADE]],
        has_more=len(shown) > MOST_MADE,
    )


def show_undo(desk: Any, request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Show what rests on a batch; when nothing does and it is confirmed, take it back."""
    if batch.state not in UNDOABLE:
        said = f"It cannot be undone now: {batch.get_state_display().lower()}."
        messages.error(request, said)
        return redirect(address(batch, "change"))
    is_bounded = is_large(batch, JobKind.UNDO)
    obstacles = [] if is_bounded else find_obstacles(batch)
    if request.method == "POST" and not obstacles:
        try:
            return undo_now(request, batch)
        except UndoError as error:
            obstacles = error.obstacles
        except DecisionError as error:
            messages.error(request, str(error))
            return redirect(address(batch, "change"))
    return show_page(
        *(desk, request, "undo"),
        title=f"Undo: {batch.title}",
        batch=batch,
        obstacles=obstacles,
        is_bounded=is_bounded,
        done=batch.items.exclude(done=[]).count(),
        status=409 if request.method == "POST" else 200,
    )


def undo_now(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Take a batch back; leave a large one to the worker."""
    count = start_undoing(batch, user=request.user)
    if count is None:
        messages.info(request, "It is being undone in the background. You may leave this page.")
        return redirect(address(batch, "change"))
    messages.success(request, f"Taken back: {count} rows. The source itself is kept.")
    return redirect(address(batch, "report"))
