"""Facts on which sources differ and none is preferred."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q, QuerySet

from meetings.models import PublicationState, Statement
from meetings.subjects import find_parents, name_field
from submissions.care.keys import SURE, key_of
from submissions.care.worklists import Entry, Piece, Rows, Worklist, is_number, piece, said

WITHDRAWN = PublicationState.WITHDRAWN
FactKey = tuple[int, int, str]
Subjects = dict[tuple[int, int], Any]


def find_statements() -> QuerySet[Statement]:
    """Give the statements on single facts that editors go by, drafts among them."""
    kept = Statement.objects.exclude(field="").exclude(state=WITHDRAWN)
    return kept.exclude(document__state=WITHDRAWN)


def find(asides: QuerySet[Any, Any]) -> Rows:
    """Give the facts with more than one reading and none preferred."""
    facts = (
        find_statements()
        .order_by()
        .values("content_type", "object_id", "field")
        .annotate(readings=Count("reading", distinct=True))
        .annotate(chosen=Count("pk", filter=Q(preferred=True)))
        .filter(readings__gt=1, chosen=0)
        .annotate(key=key_of("content_type_id", "object_id", "field"), sure=SURE)
    )
    kept = facts.exclude(key__in=asides).order_by("content_type", "object_id", "field")
    return kept.values("key", "sure")


def load(keys: Sequence[str]) -> list[Entry]:
    """Give the facts with what each source says: one query, and one for each kind of record."""
    facts = {key: fact for key in keys if (fact := read_key(key))}
    said_of = _find_said(facts.values())
    subjects = load_subjects((kind, pk) for kind, pk, _ in said_of)
    return [
        _show(key, subjects[fact[:2]], fact[2], rows=said_of[fact])
        for key, fact in facts.items()
        if fact in said_of and fact[:2] in subjects
    ]


def read_key(key: str) -> FactKey | None:
    """Give kind, number and field of a key such as "12-34-held"; None where it is no such key."""
    parts = key.split("-", 2)
    if len(parts) < 3 or not all(map(is_number, parts[:2])):
        return None
    return int(parts[0]), int(parts[1]), parts[2]


def _find_said(facts: Iterable[FactKey]) -> dict[FactKey, list[Statement]]:
    wanted = Q(pk__in=[])
    for kind, pk, field in facts:
        wanted |= Q(content_type=kind, object_id=pk, field=field)
    found: dict[FactKey, list[Statement]] = {}
    rows = find_statements().filter(wanted).select_related("document", "conflict").order_by("pk")
    for row in rows:
        found.setdefault((row.content_type_id, row.object_id, row.field), []).append(row)
    return found


def load_subjects(keys: Iterable[tuple[int, int]]) -> Subjects:
    """Give records of any kind by their kind and number: one query for each kind."""
    by_kind: dict[int, set[int]] = {}
    for kind, pk in keys:
        by_kind.setdefault(kind, set()).add(pk)
    found: Subjects = {}
    for kind, pks in by_kind.items():
        model = _find_model(kind)
        if model is not None:
            rows = model._default_manager.filter(pk__in=pks).select_related(*find_parents(model))
            found |= {(kind, row.pk): row for row in rows}
    return found


def _find_model(kind: int) -> type[Any] | None:
    try:
        return ContentType.objects.get_for_id(kind).model_class()
    except ContentType.DoesNotExist:
        return None


def _show(key: str, subject: Any, field: str, *, rows: list[Statement]) -> Entry:
    sides = tuple(
        Piece(f"{row.value or row.reading or 'nothing'}: {row.document}", Statement, row.pk)
        for row in rows
    )
    listed = sorted({str(row.conflict) for row in rows if row.conflict})
    facts = (
        ("Kind of record", said(subject._meta.verbose_name)),
        ("The fact", said(name_field(type(subject), field))),
        ("What sources say", sides),
        ("Listed as", said(", ".join(listed) or "no listed conflict")),
    )
    return Entry(key, piece(subject), facts)


UNDECIDED = Worklist(
    slug="conflicts-without-a-decision",
    title="Conflicts without a decision",
    rule="Facts on which the statements on record read differently, and none of them is preferred. "
    "Both stay shown either way; preferring one says which the record follows, and why.",
    empty="Nothing: wherever sources differ, one is preferred with a reason.",
    needs=("meetings.view_statement",),
    mends="meetings.change_statement",
    find=find,
    load=load,
)
