"""The documents that a meeting is tied to, by how they are: only to be read."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from meetings.models import Document, Meeting, Statement

MOST = 50


@dataclass(frozen=True, slots=True)
class DocumentTie:
    """Documents with the same tie to a meeting."""

    words: str
    documents: list[Document]
    """The first of them."""
    more: bool
    """Whether there are others."""


def find_ties(ways: list[tuple[str, QuerySet[Document]]]) -> list[DocumentTie]:
    """Give the documents of each way that has any: one query for each, whatever their number."""
    found = []
    for words, rows in ways:
        documents = list(rows.distinct()[: MOST + 1])
        if documents:
            found.append(DocumentTie(words, documents[:MOST], more=len(documents) > MOST))
    return found


def find_ways(meeting: Meeting) -> list[tuple[str, QuerySet[Document]]]:
    """Give how documents can be tied to a meeting, and those that are."""
    said = Statement.objects.about([meeting]).order_by().values("document")
    return [
        ("Sources of statements on the meeting", Document.objects.filter(pk__in=said)),
        ("Documents of its milestones", Document.objects.filter(milestones__meeting=meeting.pk)),
    ]
