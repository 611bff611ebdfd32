"""The writers of the meetings app beside the admin: atomic, and harmless when run twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import pghistory
from django.db import transaction
from django.db.models import CASCADE, Model, QuerySet

from meetings.evidence import SubjectKey, subject_key
from meetings.models import Document, Evidenced, PublicationState, Statement
from meetings.partial_dates import PartialDate
from meetings.readings import UNKNOWN
from meetings.subjects import find_parents

DRAFT, PUBLISHED = PublicationState.DRAFT, PublicationState.PUBLISHED


@transaction.atomic
def prefer_statement(statement: Statement, reason: str) -> bool:
    """Make this the preferred value of its fact, for a reason; give whether anything changed.

    Raises ValueError when the reason is empty or the statement names no field: a choice between
    sources has to be explained.
    """
    if not reason.strip() or not statement.field:
        raise ValueError("Name the field, and say why this value is preferred.")
    rivals = Statement.objects.select_for_update().filter(
        content_type=statement.content_type,
        object_id=statement.object_id,
        field=statement.field,
    )
    if statement.preferred and statement.reason == reason:
        return False
    rivals.exclude(pk=statement.pk).filter(preferred=True).update(preferred=False, reason="")
    rivals.filter(pk=statement.pk).update(preferred=True, reason=reason)
    statement.refresh_from_db()
    return True


@transaction.atomic
def publish_statements(rows: Iterable[Model]) -> int:
    """Publish the draft statements on these rows and on their parts; give how many."""
    keys = list(find_draft_statements(rows).values_list("pk", flat=True))
    return Statement.objects.filter(pk__in=keys).update(state=PUBLISHED)


def find_draft_statements(rows: Iterable[Model]) -> QuerySet[Any]:
    """Give the draft statements on these rows and on their parts."""
    subjects = [row for row in rows if isinstance(row, Evidenced)]
    parts = [part for _, part in _find_parts(subjects)]
    return Statement.objects.about([*subjects, *parts]).filter(state=DRAFT)


@transaction.atomic
def withdraw(rows: QuerySet[Any], reason: str) -> int:
    """Withdraw what is public among these rows, for a reason; give how many.

    The reason is kept on the record, or in the history where the model has no place for it.
    Raises ValueError when it is empty.
    """
    if not reason.strip():
        raise ValueError("Say why it is withdrawn.")
    keys = list(rows.order_by().values_list("pk", flat=True))
    public: QuerySet[Any] = rows.model._default_manager.filter(pk__in=keys).exclude(
        state__in=(DRAFT, PublicationState.WITHDRAWN)
    )
    changes: dict[str, str] = {"state": PublicationState.WITHDRAWN}
    if hasattr(rows.model, "state_reason"):
        changes["state_reason"] = reason
    with pghistory.context(reason=reason):
        return public.update(**changes)


def find_unsourced(rows: Iterable[Model]) -> list[tuple[Model, list[str]]]:
    """Give the rows with facts for which no published document vouches, and those facts.

    Facts of their parts are among them, as "Review of the mandate: outcome". A document vouches
    for itself.
    """
    found: dict[Model, list[str]] = defaultdict(list)
    for owner, row, facts in find_gaps(rows):
        found[owner] += facts if row is owner else [f"{row}: {name}" for name in facts]
    return list(found.items())


def find_gaps(rows: Iterable[Model]) -> list[tuple[Evidenced, Evidenced, list[str]]]:
    """Give each row or part of one with facts that no published document vouches for.

    First the row, then itself or the part of it, then the names of the fields.
    """
    subjects = [row for row in rows if isinstance(row, Evidenced) and not isinstance(row, Document)]
    pairs = [*((row, row) for row in subjects), *_find_parts(subjects)]
    vouched = _find_vouched([row for _, row in pairs])
    gaps = ((owner, row, _find_gaps(row, vouched)) for owner, row in pairs)
    return [(owner, row, facts) for owner, row, facts in gaps if facts]


Vouched = dict[SubjectKey, set[str]]
"""The fields of each row for which a published document vouches; "" is the row as a whole."""


def _find_vouched(rows: list[Evidenced]) -> Vouched:
    vouched: Vouched = defaultdict(set)
    statements = Statement.objects.about(rows).exclude(state=PublicationState.WITHDRAWN)
    for kind, pk, field in statements.filter(document__state=PUBLISHED).values_list(
        "content_type_id", "object_id", "field"
    ):
        vouched[kind, pk].add(field)
    return vouched


def _find_gaps(row: Evidenced, vouched: Vouched) -> list[str]:
    fields = vouched[subject_key(row)]
    if "" in fields:
        return []
    return [name for name in row.FACTS if name not in fields and _is_known(getattr(row, name))]


def _is_known(value: Any) -> bool:
    if isinstance(value, PartialDate):
        return value.is_known
    return value is not None and str(value) not in UNKNOWN


def _find_parts(rows: Iterable[Evidenced]) -> Iterator[tuple[Evidenced, Evidenced]]:
    """Give the parts of records that have no state of their own, such as an agenda's items."""
    by_model: dict[type[Evidenced], dict[Any, Evidenced]] = defaultdict(dict)
    for row in rows:
        by_model[type(row)][row.pk] = row
    for model, owners in by_model.items():
        for part, name in _part_models(model):
            found = part._default_manager.filter(**{f"{name}__in": owners})
            found = found.select_related(*find_parents(part))
            yield from ((owners[getattr(row, f"{name}_id")], row) for row in found)


def _part_models(model: type[Model]) -> Iterator[tuple[type[Evidenced], str]]:
    """Give the models of a record's parts, each with the name of its relation to the record."""
    for relation in model._meta.related_objects:
        part: Any = relation.related_model
        is_part = issubclass(part, Evidenced) and not hasattr(part, "state")
        if is_part and relation.on_delete is CASCADE:
            yield part, relation.field.name
