"""Facts without a source, in what is published; and drafts that lack none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.lookups import ContainedBy
from django.core.exceptions import FieldDoesNotExist
from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    Exists,
    Func,
    OuterRef,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)

from meetings.models import Document, Evidenced, PublicationState, Statement
from meetings.readings import UNKNOWN
from meetings.services import find_unsourced
from submissions.care.conflicts import load_subjects
from submissions.care.keys import SURE, key_of, left
from submissions.care.kinds import PARTS, RECORDS, VIEW_ALL
from submissions.care.worklists import Entry, Piece, Rows, Worklist, pairs_of, piece, said

DRAFT, PUBLISHED = PublicationState.DRAFT, PublicationState.PUBLISHED


def find_without_source(asides: QuerySet[Any, Any]) -> Rows:
    """Give the published records with a fact for which no published document vouches."""
    kinds = (kind for kind in RECORDS if has_gap(kind))
    return _gather(
        (kind._default_manager.filter(has_gap(kind), state=PUBLISHED) for kind in kinds), asides
    )


def find_ready(asides: QuerySet[Any, Any]) -> Rows:
    """Give the drafts with a source for every fact."""
    drafts = (kind._default_manager.filter(~has_gap(kind), state=DRAFT) for kind in RECORDS)
    return _gather(drafts, asides)


def _gather(found: Iterable[QuerySet[Any, Any]], asides: QuerySet[Any, Any]) -> Rows:
    """Give the rows of several kinds as one query, kind by kind."""
    parts = [_of_kind(rows, asides, nth=nth) for nth, rows in enumerate(found)]
    return parts[0].union(*parts[1:], all=True).order_by("nth", "pk")


def _of_kind(
    rows: QuerySet[Any, Any], asides: QuerySet[Any, Any], *, nth: int
) -> QuerySet[Any, Any]:
    kind = Value(ContentType.objects.get_for_model(rows.model).pk, BigIntegerField())
    keyed = rows.order_by().annotate(
        key=key_of(kind, "pk"), sure=SURE, nth=Value(nth, BigIntegerField())
    )
    return left(keyed, asides, "nth", "pk")


def has_gap(kind: type[Evidenced]) -> Q:
    """Give the condition that a fact of a record, or of a part of it, lacks a source."""
    if kind is Document:  # a document vouches for itself
        return Q()
    gap = _has_own_gap(kind)
    for part in PARTS.get(kind, ()):
        own = part._default_manager.filter(**{part.HOLDER: OuterRef("pk")}).order_by()
        gap |= Q(Exists(own.filter(_has_own_gap(part))))
    return gap


def _has_own_gap(kind: type[Evidenced]) -> Q:
    if not kind.FACTS:
        return Q()
    vouching = (
        Statement.objects.filter(
            content_type=ContentType.objects.get_for_model(kind),
            object_id=OuterRef("pk"),
            document__state=PUBLISHED,
        )
        .exclude(state=PublicationState.WITHDRAWN)
        .order_by()
    )
    are_vouched_for = ContainedBy(_known(kind), ArraySubquery(vouching.values("field")))
    return Q(~Exists(vouching.filter(field=""))) & ~Q(are_vouched_for)


def _known(kind: type[Evidenced]) -> Func:
    """Give the names of the facts of which something is known, as an array."""
    names = (When(is_known(kind, name), then=Value(name)) for name in kind.FACTS)
    return Func(
        *(Case(one, output_field=CharField()) for one in names),
        template="array_remove(ARRAY[%(expressions)s]::varchar[], NULL)",
        output_field=ArrayField(CharField()),
    )


def is_known(kind: type[Evidenced], name: str) -> Q:
    """Give the condition that something is known of a fact."""
    try:
        field = kind._meta.get_field(name)
    except FieldDoesNotExist:  # a partial date, which is kept in four columns
        return Q(**{f"{name}_edtf__gt": ""})
    if isinstance(field, CharField | TextField):
        return ~Q(**{f"{name}__in": sorted(UNKNOWN)})
    return Q(**{f"{name}__isnull": False})


def load_without_source(keys: Sequence[str]) -> list[Entry]:
    """Give the records with the facts that lack a source; queries grow with kinds alone."""
    pairs = pairs_of(keys)
    subjects = load_subjects(pairs.values())
    gaps = {id(row): facts for row, facts in find_unsourced(subjects.values())}
    shown = ((key, subjects[pair]) for key, pair in pairs.items() if pair in subjects)
    return [_show_gaps(key, row, gaps.get(id(row), [])) for key, row in shown]


def _show_gaps(key: str, row: Any, gaps: list[str]) -> Entry:
    facts = (
        ("Kind of record", said(row._meta.verbose_name)),
        ("Without a source", tuple(Piece(words) for words in gaps) or said("nothing any more")),
    )
    return Entry(key, piece(row), facts)


def load_ready(keys: Sequence[str]) -> list[Entry]:
    """Give the drafts: one query for each kind."""
    pairs = pairs_of(keys)
    subjects = load_subjects(pairs.values())
    shown = ((key, subjects[pair]) for key, pair in pairs.items() if pair in subjects)
    return [_show_ready(key, row) for key, row in shown]


def _show_ready(key: str, row: Any) -> Entry:
    near = (getattr(row, name, None) for name in ("body", "meeting"))
    facts = (
        ("Kind of record", said(row._meta.verbose_name)),
        *(("Of", (piece(one),)) for one in near if one is not None),
    )
    return Entry(key, piece(row), facts)


WITHOUT_SOURCE = Worklist(
    slug="facts-without-a-source",
    title="Facts without a source",
    rule="Published records with a fact, of their own or of a part such as a point of the agenda, "
    "for which no published document vouches. A statement on the record as a whole vouches for "
    "all its own facts; a document vouches for itself.",
    empty="Nothing: every fact of every published record has a source.",
    needs=VIEW_ALL,
    mends="meetings.change_statement",
    find=find_without_source,
    load=load_without_source,
)
READY = Worklist(
    slug="drafts-to-publish",
    title="Drafts that wait for a publisher",
    rule="Drafts with a source for every fact: nothing stands in the way of publishing them but "
    "that a publisher reads them first.",
    empty="Nothing: no draft is ready to be published.",
    needs=VIEW_ALL,
    mends="meetings.change_statement",
    find=find_ready,
    load=load_ready,
)
