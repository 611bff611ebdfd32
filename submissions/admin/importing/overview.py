"""The page of a batch: how far it was read, what it holds, what can be done next."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.defaultfilters import filesizeformat

from submissions.admin.importing.beginning import begin_reading
from submissions.admin.importing.labels import name_source
from submissions.admin.importing.outcomes import show_job
from submissions.admin.importing.pages import address, show_page
from submissions.admin.importing.tables import make_table
from submissions.importing.jobs import BUSY
from submissions.importing.reading import BusyError
from submissions.importing.reporting import report_on
from submissions.importing.tasks import go_on
from submissions.models import BatchState, Decision, ImportBatch

NEAR = ("body", "meeting", "call", "composition")
UNFINISHED = frozenset({BatchState.WAITING, BatchState.READING})


def show_batch(desk: Any, request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Show how far a batch has come; while it is worked on the page asks again by itself."""
    report = report_on(batch)
    return show_page(
        *(desk, request, "batch"),
        title=batch.title,
        batch=batch,
        report=report,
        table=make_table(report),
        percent=count_percent(batch),
        is_unfinished=batch.state in UNFINISHED or batch.state in BUSY,
        is_reading=batch.state in UNFINISHED,
        job=show_job(batch),
        about=list_about(batch),
        pending=report.count(decision=Decision.PENDING),
        accepted=report.count(decision=Decision.ACCEPTED),
    )


def count_percent(batch: ImportBatch) -> int:
    """Give how much of the source was read, rounded down: 100 only when all is."""
    if batch.state not in UNFINISHED and batch.state != BatchState.FAILED:
        return 100
    return min(99, batch.bytes_read * 100 // batch.size) if batch.size else 0


def show_progress(batch: ImportBatch) -> str:
    """Give in words how much of the source was read."""
    if batch.state == BatchState.WAITING:
        return "not begun"
    parts = "1 part" if batch.parts_read == 1 else f"{batch.parts_read:,} parts"
    return f"{count_percent(batch)} %, {parts}"


def list_about(batch: ImportBatch) -> list[tuple[str, str]]:
    """Give what is known of a batch, name by name; what is not given is left out."""
    known = (
        ("Kind", name_source(batch.kind) if batch.kind else "not known yet"),
        ("Kind chosen", name_source(batch.asked_kind) if batch.asked_kind else ""),
        ("File", batch.name),
        ("Found at", batch.url),
        ("Size", filesizeformat(batch.size)),
        ("SHA-256", batch.original_sha256),
        *((name.capitalize(), str(getattr(batch, name) or "")) for name in NEAR),
        ("Handed in by", str(batch.created_by or "")),
    )
    return [(name, words) for name, words in known if words]


def read_again(desk: Any, request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Read on from where reading stopped; go on with what is done in the background."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if batch.state in BUSY:
        is_queued = go_on(batch)
        said = "It goes on in the background." if is_queued else "The worker is at it."
        messages.info(request, said)
        return redirect(address(batch, "change"))
    try:
        was_read = begin_reading(batch)
    except BusyError:
        messages.info(request, "It is being read already.")
    else:
        if not was_read:
            messages.info(request, "It is being read in the background.")
    return redirect(address(batch, "change"))
