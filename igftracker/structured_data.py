"""Records in the words of schema.org, for search engines: only what the page itself shows.

A date is given where the record knows it to the day, the month or the year; one that is uncertain
or between two bounds is left out.
"""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from django.conf import settings
from django.db.models import Model

from meetings.models import Body, Document, Meeting, Participant, ParticipantKind
from meetings.models.meetings import MeetingStatus
from meetings.partial_dates import PartialDate
from meetings.partial_dates.value import PLAIN
from submissions.models import Submission

Node = dict[str, Any]
CONTEXT = "https://schema.org"
STATUS: dict[str, str] = {
    MeetingStatus.PLANNED: "https://schema.org/EventScheduled",
    MeetingStatus.CANCELLED: "https://schema.org/EventCancelled",
}


@singledispatch
def describe(record: Model) -> Node:
    """Give a record as a node of schema.org; a TypeError for a model that has no such words."""
    raise TypeError(f"{type(record).__name__} has no words of schema.org")


@describe.register
def _(body: Body) -> Node:
    return node(
        "Organization",
        body,
        name=body.name,
        alternateName=body.acronym,
        foundingDate=body.starts.plain,
        dissolutionDate=body.ends.plain,
        parentOrganization=named("Organization", body.parent),
    )


@describe.register
def _(meeting: Meeting) -> Node:
    first, last = ends(meeting.held)
    return node(
        "Event",
        meeting,
        name=meeting.title,
        startDate=first,
        endDate=last,
        eventStatus=STATUS.get(meeting.status, ""),
        location={"@type": "Place", "name": meeting.place} if meeting.place else "",
        organizer=named("Organization", meeting.body),
    )


@describe.register
def _(participant: Participant) -> Node:
    kinds: dict[str, str] = {ParticipantKind.PERSON: "Person", ParticipantKind.STATE: "Country"}
    return node(kinds.get(participant.kind, "Organization"), participant, name=participant.name)


@describe.register
def _(document: Document) -> Node:
    return node(
        "CreativeWork",
        document,
        name=document.title,
        datePublished=document.issued.plain,
        inLanguage=document.language,
        sameAs=document.url,
    )


@describe.register
def _(submission: Submission) -> Node:
    return node(
        "CreativeWork",
        submission,
        name=submission.title,
        inLanguage=submission.language,
        dateCreated=submission.received.plain,
    )


def node(kind: str, record: Any, **facts: Any) -> Node:
    """Give a node with its address and those facts that are known."""
    address = full(record.get_absolute_url())
    known = {name: value for name, value in facts.items() if value not in ("", None)}
    return {
        "@context": CONTEXT,
        "@type": kind,
        "@id": address,
        "url": address,
        **known,
    }


def named(kind: str, record: Any) -> Node | str:
    """Give a public record by name and address; "" for none."""
    if record is None or not record.is_published:
        return ""
    return {"@type": kind, "name": record.name, "url": full(record.get_absolute_url())}


def full(path: str) -> str:
    """Give the full address of a path."""
    return f"{settings.SITE_URL}{path}"


def ends(value: PartialDate) -> tuple[str, str]:
    """Give the first and the last day of an event, as far as they are plain."""
    first, _, last = value.edtf.partition("/")
    both = (first, last or first)
    return both if all(map(PLAIN.fullmatch, both)) else ("", "")
