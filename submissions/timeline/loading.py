"""Which public records are events: one loader for each kind of record, few queries in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils.text import slugify

from meetings.models import (
    Body,
    Composition,
    Document,
    DocumentKind,
    Meeting,
    MeetingCoHost,
    Milestone,
    MilestoneKind,
)
from submissions.models import Call, Submission
from submissions.timeline.entries import Entry, EntryKind

MANY = 3
"""Submissions to one call on one date are listed one by one up to this number."""


def load_entries(body: Body | None = None) -> list[Entry]:
    """Load the public events of a body, those it held with others too, or of all bodies."""
    return [entry for load in LOADERS for entry in load(body)]


def of_body(rows: QuerySet[Any], body: Body | None) -> QuerySet[Any]:
    """Keep the public rows of a body, or of all."""
    chosen = rows.public()  # type: ignore[attr-defined]
    return chosen.filter(body=body) if body else chosen


def load_meetings(body: Body | None) -> Iterator[Entry]:
    """Give the meetings, also those held with another body."""
    co_hosts = MeetingCoHost.objects.public().select_related("body")
    rows = Meeting.objects.public()
    if body:
        joint = co_hosts.filter(body=body).values("meeting")
        rows = rows.filter(Q(body=body) | Q(pk__in=joint))
    rows = rows.select_related("body").prefetch_related(Prefetch("co_hosts", queryset=co_hosts))
    for row in rows:
        bodies = (row.body, *(host.body for host in row.co_hosts.all()))
        status = "" if row.status == "held" else f" ({row.get_status_display().lower()})"
        yield make_entry(
            EntryKind.MEETING, row, "held", bodies=bodies, note=row.place,
            word=row.get_kind_display() + status, anchor=row.slug,
        )  # fmt: skip


def load_calls(body: Body | None) -> Iterator[Entry]:
    """Give the calls: when they opened, and their deadline where one is known."""
    for row in of_body(Call.objects.all(), body).select_related("body"):
        yield make_entry(EntryKind.CALL, row, "opens", word="Call opened")
        if row.deadline.is_known:
            yield make_entry(EntryKind.DEADLINE, row, "deadline", word="Deadline of the call")


def load_submissions(body: Body | None) -> Iterator[Entry]:
    """Give the submissions that count; many to one call on one date are one entry."""
    together: dict[tuple[int | None, str], list[Submission]] = defaultdict(list)
    rows = Submission.objects.counted().select_related("body", "call")
    for row in rows.filter(body=body) if body else rows:
        together[row.call_id, row.received_edtf].append(row)
    for (call, _), found in together.items():
        if call is not None and len(found) > MANY:
            yield gather_submissions(found)
        else:
            yield from (make_entry(EntryKind.SUBMISSION, row, "received") for row in found)


def gather_submissions(rows: list[Submission]) -> Entry:
    """Give one entry for many submissions to one call on one date."""
    first: Any = rows[0]
    return make_entry(
        EntryKind.SUBMISSION, first, "received", together=tuple(rows),
        title=f"{len(rows)} submissions to: {first.call}", url=first.call.get_absolute_url(),
        word="Submissions",
        anchor=f"submissions-{first.call.slug}-{slugify(first.received_edtf) or 'undated'}",
    )  # fmt: skip


def load_milestones(body: Body | None) -> Iterator[Entry]:
    """Give the milestones; their page is the timeline, so they lead to the document or meeting."""
    rows = of_body(Milestone.objects.all(), body).select_related("body", "document", "meeting")
    for row in rows:
        targets = [one for one in (row.document, row.meeting) if one and one.is_published]
        url = targets[0].get_absolute_url() if targets else ""
        yield make_entry(
            EntryKind.MILESTONE, row, "happened", anchor=row.slug, url=url, note=row.description,
            word="Event" if row.kind == MilestoneKind.OTHER else row.get_kind_display(),
        )  # fmt: skip


def load_documents(body: Body | None) -> Iterator[Entry]:
    """Give the documents of bodies, not those that are mere sources."""
    rows = Document.objects.public().filter(produced_by__state="published")
    rows = rows.filter(produced_by=body) if body else rows
    for row in rows.select_related("produced_by"):
        kind = "Document" if row.kind == DocumentKind.OTHER else row.get_kind_display()
        yield make_entry(EntryKind.DOCUMENT, row, "issued", bodies=(row.produced_by,), word=kind)


def load_compositions(body: Body | None) -> Iterator[Entry]:
    """Give the compositions by the day of the decision, or else of their beginning."""
    for row in of_body(Composition.objects.all(), body).select_related("body"):
        field = "decided" if row.decided.is_known or not row.starts.is_known else "starts"
        yield make_entry(
            EntryKind.COMPOSITION, row, field, title=name_composition(row),
            word="Composition decided" if field == "decided" else "Composition in force",
        )  # fmt: skip


def name_composition(row: Composition) -> str:
    """Give its label, with the body's name where the label lacks it."""
    name = row.body.short_name
    return row.label if name in row.label else f"{name}, {row.label}"


def make_entry(kind: EntryKind, row: Any, field: str, **given: Any) -> Entry:
    """Give the entry of a record, named and addressed by the record unless given otherwise."""
    given.setdefault("bodies", (row.body,) if hasattr(row, "body") else ())
    given.setdefault("title", str(row))
    given.setdefault("anchor", f"{kind.value}-{row.slug}")
    if "url" not in given:
        given["url"] = row.get_absolute_url()
    given.setdefault("word", row.get_kind_display() if hasattr(row, "get_kind_display") else "")
    return Entry(kind=kind, subject=row, field=field, date=getattr(row, field), **given)


LOADERS: tuple[Callable[[Body | None], Iterator[Entry]], ...] = (
    load_meetings,
    load_calls,
    load_submissions,
    load_milestones,
    load_documents,
    load_compositions,
)
