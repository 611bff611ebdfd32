"""What was merged and moved: the list, and the journal of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from meetings.admin.merging.access import LOOKING, UNDOING, need
from meetings.admin.merging.showing import FIRST, Group, Shown, find_url, show_page, show_rows
from meetings.models import Participant, Reassignment
from meetings.models.reassignments import ReassignmentKind
from meetings.reassigning.journal import by_row, count_rows, find_model

PAGE_SIZE = 50
LOADED = ("source", "target", "made_by", "undone_by")


@dataclass(frozen=True, slots=True)
class Line:
    """One reassignment in the list."""

    row: Reassignment
    count: int


def list_reassignments(request: HttpRequest) -> HttpResponse:
    """Show what was merged and moved, the latest first; of one participant where it is named."""
    need(request, LOOKING)
    who = find_participant(request.GET.get("participant", ""))
    rows = Reassignment.objects.select_related(*LOADED)
    if who:
        rows = rows.filter(Q(source=who) | Q(target=who))
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("p"))
    lines = [Line(row, count_rows(row.moved)) for row in page]
    title = f"Merged and moved: {who}" if who else "Merged and moved participants"
    return show_page(request, "list", title=title, who=who, lines=lines, list_page=page)


def find_participant(given: str) -> Participant | None:
    """Give the participant with this number; None where there is none."""
    known = given.isascii() and given.isdecimal() and len(given) < 19
    return Participant.objects.filter(pk=given).first() if known else None


def show_reassignment(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who did it, when and why, and every row of it by its kind."""
    need(request, LOOKING)
    row = get_object_or_404(Reassignment.objects.select_related(*LOADED), pk=pk)
    return show_page(
        request,
        "journal",
        title=str(ReassignmentKind(row.kind).label.partition(":")[0]) + f": {row}",
        row=row,
        count=count_rows(row.moved),
        groups=show_journal(row),
        may_undo=row.undone_at is None and request.user.has_perms(UNDOING),
    )


def show_journal(row: Reassignment) -> list[Group]:
    """Give the rows of a journal by what became of them: two queries for each kind of row."""
    done = by_row(row.moved)
    kept = {(e["model"], e["key"]): e["kept"] for e in row.moved if "kept" in e}
    left = {(e["model"], e["key"]): e["left"] for e in row.moved if "left" in e}
    groups = group_rows(done, "", {key: f"left at undoing: {why}" for key, why in left.items()})
    return [*groups, *group_rows(kept, "stayed where they were: ", kept)]


def group_rows(keys: Any, prefix: str, notes: dict[tuple[str, int], str]) -> list[Group]:
    """Give rows by their kind, with notes on them; those that are gone by their number."""
    by_model: dict[str, list[int]] = {}
    for label, key in keys:
        by_model.setdefault(label, []).append(key)
    return [
        show_kind(label, found, prefix, {key: notes.get((label, key), "") for key in found})
        for label, found in sorted(by_model.items())
    ]


def show_kind(label: str, keys: list[int], prefix: str, notes: dict[int, str]) -> Group:
    """Give the first rows of one kind."""
    model = find_model(label)
    words = str(model._meta.verbose_name_plural) if model else label
    rows = show_rows(model, keys, notes) if model else []
    known = {row.url for row in rows if row.url}
    gone = [
        Shown(f"number {key}", note="it is gone now")
        for key in keys[:FIRST]
        if model and find_url(model, key) and find_url(model, key) not in known
    ]
    return Group(f"{prefix}{words}".capitalize(), len(keys), [*rows, *gone])
