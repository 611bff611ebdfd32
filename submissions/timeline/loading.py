"""Which public records are events: one loader for each kind of record, few queries in each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

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
from submissions.models import Call
from submissions.timeline.dating import Days, within
from submissions.timeline.entries import Entry, EntryKind
from submissions.timeline.wording import tell_open

Keys = Collection[int] | None
"""The rows to load; None for all that the other conditions leave."""


def load_entries(
    body: Body | None = None, *, kinds: Collection[str] = (), days: Days | None = None
) -> list[Entry]:
    """Load the events that are no submissions: of a body or of all, of some days.

    Those that a body held with others too are among its own; no kinds are all kinds.
    """
    found = [
        entry
        for made, load in LOADERS.items()
        if not kinds or not made.isdisjoint(kinds)
        for entry in load(body, days)
    ]
    return [
        entry
        for entry in found
        if (not kinds or entry.kind in kinds) and (days is None or days.hold(entry.date))
    ]


def wanted(keys: Keys, days: Days | None, *fields: str) -> Q:
    """Give the condition for these rows with one of these dates in a run of days."""
    return within(days, *fields) & (Q() if keys is None else Q(pk__in=keys))


def of_body(rows: QuerySet[Any], body: Body | None) -> QuerySet[Any]:
    """Keep the public rows of a body, or of all."""
    chosen = rows.public()  # type: ignore[attr-defined]
    return chosen.filter(body=body) if body else chosen


def find_meetings(body: Body | None) -> QuerySet[Meeting]:
    """Give the public meetings of a body, also those held with another one; or of all bodies."""
    rows = Meeting.objects.public()
    if body is None:
        return rows
    joint = MeetingCoHost.objects.public().filter(body=body).values("meeting")
    return rows.filter(Q(body=body) | Q(pk__in=joint))


def find_documents(body: Body | None) -> QuerySet[Document]:
    """Give the public documents of a body or of all bodies, not those that are mere sources."""
    rows = Document.objects.public().filter(produced_by__state="published")
    return rows.filter(produced_by=body) if body else rows


def load_meetings(
    body: Body | None, days: Days | None = None, *, keys: Keys = None
) -> Iterator[Entry]:
    """Give the meetings, also those held with another body."""
    co_hosts = MeetingCoHost.objects.public().select_related("body")
    rows = find_meetings(body).filter(wanted(keys, days, "held"))
    rows = rows.select_related("body").prefetch_related(Prefetch("co_hosts", queryset=co_hosts))
    for row in rows:
        bodies = (row.body, *(host.body for host in row.co_hosts.all()))
        status = "" if row.status == "held" else f" ({row.get_status_display().lower()})"
        yield make_entry(
            EntryKind.MEETING, row, "held", bodies=bodies, note=row.place,
            word=row.get_kind_display() + status, anchor=row.slug,
        )  # fmt: skip


def load_calls(
    body: Body | None, days: Days | None = None, *, keys: Keys = None
) -> Iterator[Entry]:
    """Give the calls: when they opened, and their deadline where one is known."""
    rows = of_body(Call.objects.all(), body).filter(wanted(keys, days, "opens", "deadline"))
    for row in rows.select_related("body"):
        yield make_entry(EntryKind.CALL, row, "opens", word=_("Call opened"), note=tell_open(row))
        if row.deadline.is_known:
            yield make_entry(EntryKind.DEADLINE, row, "deadline", word=_("Deadline of the call"))


def load_milestones(
    body: Body | None, days: Days | None = None, *, keys: Keys = None
) -> Iterator[Entry]:
    """Give the milestones; their page is the timeline, so they lead to the document or meeting."""
    rows = of_body(Milestone.objects.all(), body).filter(wanted(keys, days, "happened"))
    for row in rows.select_related("body", "document", "meeting"):
        targets = [one for one in (row.document, row.meeting) if one and one.is_published]
        url = targets[0].get_absolute_url() if targets else ""
        yield make_entry(
            EntryKind.MILESTONE, row, "happened", anchor=row.slug, url=url, note=row.description,
            word=_("Event") if row.kind == MilestoneKind.OTHER else row.get_kind_display(),
        )  # fmt: skip


def load_documents(
    body: Body | None, days: Days | None = None, *, keys: Keys = None
) -> Iterator[Entry]:
    """Give the documents of bodies, not those that are mere sources."""
    rows = find_documents(body).filter(wanted(keys, days, "issued"))
    for row in rows.select_related("produced_by").defer("search"):
        kind = _("Document") if row.kind == DocumentKind.OTHER else row.get_kind_display()
        yield make_entry(EntryKind.DOCUMENT, row, "issued", bodies=(row.produced_by,), word=kind)


def load_compositions(
    body: Body | None, days: Days | None = None, *, keys: Keys = None
) -> Iterator[Entry]:
    """Give the compositions by the day of the decision, or else of their beginning."""
    rows = of_body(Composition.objects.all(), body).filter(wanted(keys, days, "decided", "starts"))
    for row in rows.select_related("body"):
        field = composition_field(row.decided.is_known, row.starts.is_known)
        word = _("Composition decided") if field == "decided" else _("Composition in force")
        yield make_entry(EntryKind.COMPOSITION, row, field, title=name_composition(row), word=word)


def composition_field(is_decided: bool, has_start: bool) -> str:
    """Give which date says when a composition came about."""
    return "decided" if is_decided or not has_start else "starts"


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


LOADERS: dict[frozenset[str], Callable[[Body | None, Days | None], Iterator[Entry]]] = {
    frozenset({"meeting"}): load_meetings,
    frozenset({"call", "deadline"}): load_calls,
    frozenset({"milestone"}): load_milestones,
    frozenset({"document"}): load_documents,
    frozenset({"composition"}): load_compositions,
}
"""By the kinds of entries that each makes."""
