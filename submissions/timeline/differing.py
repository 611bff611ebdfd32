"""Which events sources disagree on, and in which of their facts.

Of submissions, those whose facts belong to a listed conflict: there are too many to look through
what sources say on each. Of all other kinds every fact on which readings differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Model

from meetings.evidence import Evidence, Fact
from meetings.models import Body, Composition, Document, Meeting, Milestone, Statement
from submissions.models import Call, Submission
from submissions.timeline.entries import Entry, EntryKind
from submissions.timeline.loading import (
    load_calls,
    load_compositions,
    load_documents,
    load_meetings,
    load_milestones,
    make_entry,
)

LOADERS: dict[type[Model], Any] = {
    Meeting: load_meetings,
    Call: load_calls,
    Milestone: load_milestones,
    Document: load_documents,
    Composition: load_compositions,
}
Fields = dict[type[Model], dict[int, set[str]]]
DEADLINE = "deadline"


def concerns(kind: EntryKind, field: str) -> bool:
    """Say whether a fact of a record belongs to this event: a call has two, and one deadline."""
    if kind == EntryKind.DEADLINE:
        return field == DEADLINE
    return kind != EntryKind.CALL or field != DEADLINE


def facts_differing(evidence: Evidence, entry: Entry) -> list[Fact]:
    """Give the facts of an event on which sources disagree, its date first."""
    found = [f for f in evidence.disputes(entry.subject) if concerns(entry.kind, f.field)]
    return sorted(found, key=lambda fact: fact.field != entry.field)


def load_differing(body: Body | None) -> list[Entry]:
    """Give the events of a body, or of all, on which sources disagree; each by itself."""
    fields = find_fields()
    found = [
        entry
        for model, load in LOADERS.items()
        if fields[model]
        for entry in load(body, keys=list(fields[model]))
    ]
    found += _submissions(body, list(fields[Submission]))
    return [
        entry
        for entry in found
        if any(concerns(entry.kind, name) for name in fields[type(entry.subject)][entry.subject.pk])
    ]


def find_fields() -> Fields:
    """Give the facts with several readings, by kind of record and key, in two queries."""
    found: Fields = defaultdict(lambda: defaultdict(set))
    types = ContentType.objects.get_for_models(*LOADERS, Submission)
    models = {one.pk: model for model, one in types.items()}
    said = Statement.objects.public().exclude(field="").exclude(reading="").order_by()
    of_submissions = said.filter(content_type=types[Submission])
    listed = of_submissions.filter(conflict__isnull=False).values("object_id")
    rows = said.filter(content_type__in=[types[model] for model in LOADERS])
    for part in (rows, of_submissions.filter(object_id__in=listed)):
        names: Any = part.values_list("content_type_id", "object_id", "field")
        differing = names.annotate(number=Count("reading", distinct=True)).filter(number__gt=1)
        for kind, key, field, _number in differing:
            found[models[kind]][key].add(field)
    return found


def _submissions(body: Body | None, keys: list[int]) -> Iterator[Entry]:
    rows = Submission.objects.counted().filter(pk__in=keys) if keys else Submission.objects.none()
    rows = rows.filter(body=body) if body else rows
    for row in rows.select_related("body", "call").defer("search", "abstract"):
        yield make_entry(EntryKind.SUBMISSION, row, "received")
