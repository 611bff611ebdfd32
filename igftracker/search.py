"""Full text search over the records that have a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db.models import Count, Q, Window

from meetings.models import Body, Document, DocumentSymbol, Meeting, Participant
from meetings.parameters import LONGEST_VALUE, ParameterError
from meetings.querysets import PublicQuerySet
from submissions.models import Call, Submission

ROWS_A_KIND = 20
SHORTEST_SYMBOL = 4
"""Letters and digits that a symbol must have before documents are looked up by it."""


@dataclass(frozen=True, slots=True)
class Hits:
    """What one kind of record has on the words: the first rows, and how many there are."""

    kind: str
    """The heading, in the plural."""
    list_name: str
    """The URL name of the list of all records of the kind."""
    count: int
    rows: list[object]

    @property
    def is_cut(self) -> bool:
        """Whether there are more than are shown."""
        return self.count > len(self.rows)


def read_words(given: str) -> str:
    """Give the words to look for; raises ParameterError where they are too long or unreadable."""
    if len(given) > LONGEST_VALUE or "\0" in given:
        raise ParameterError("q", "The search is too long.", f"Use up to {LONGEST_VALUE} letters.")
    return given.strip()


def search(words: str) -> list[Hits]:
    """Give the hits of every kind that has any; two queries a kind at most."""
    if not words:
        return []
    found = (
        count_hits("Bodies", "body-list", Body.objects.public().matching(words)),
        count_hits("Meetings", "meeting-list", find_meetings(words)),
        count_hits("Calls", "call-list", Call.objects.public().matching(words)),
        count_hits("Submissions", "submission-list", Submission.objects.public().matching(words)),
        count_hits("Participants", "participant-list", find_participants(words)),
        count_hits("Documents", "document-list", find_documents(words)),
    )
    return [hits for hits in found if hits.count]


def count_hits(kind: str, list_name: str, rows: PublicQuerySet) -> Hits:
    """Give the first rows and the number of all: counted as they are found, then loaded."""
    counted = rows.annotate(in_all=Window(Count("*")))
    found = list(counted.values_list("pk", "in_all")[:ROWS_A_KIND])
    if not found:
        return Hits(kind, list_name, 0, [])
    loaded = rows.in_bulk([pk for pk, _ in found])
    return Hits(kind, list_name, found[0][1], [loaded[pk] for pk, _ in found])


def find_meetings(words: str) -> PublicQuerySet:
    """Give the meetings with these words, each with the body that its name needs."""
    return Meeting.objects.public().matching(words).select_related("body")


def find_participants(words: str) -> PublicQuerySet:
    """Give the participants with these words in their name, or in another form of it."""
    return Participant.objects.public().named(words)


def find_documents(words: str) -> PublicQuerySet:
    """Give the documents with these words, or with a symbol that begins so, however dashed."""
    condition = Q(pk__in=Document.objects.matching(words).values("pk"))
    symbol = re.sub("[^A-Z0-9]", "", words.upper())
    if len(symbol) >= SHORTEST_SYMBOL:
        carried = DocumentSymbol.objects.public().filter(normalised__startswith=symbol)
        condition |= Q(pk__in=carried.values("document"))
    rows: PublicQuerySet = Document.objects.public().filter(condition)
    return rows.prefetch_related("symbols")
