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
def publish(rows: QuerySet[Any]) -> tuple[int, list[tuple[Model, list[str]]]]:
    """Publish the drafts among these rows with the statements on them; give how many.

    A draft with a fact that no published source vouches for stays a draft, and is given back with
    the names of those facts.
    """
    keys = list(rows.order_by().values_list("pk", flat=True))
    drafts = rows.model._default_manager.select_for_update().filter(pk__in=keys, state=DRAFT)
    found = list(drafts)
    unsourced = find_unsourced(found)
    held_back = {row.pk for row, _ in unsourced}
    ready = [row for row in found if row.pk not in held_back]
    drafts.filter(pk__in=[row.pk for row in ready]).update(state=PUBLISHED)
    publish_statements(ready)
    return len(ready), unsourced


@transaction.atomic
def publish_statements(rows: Iterable[Model]) -> int:
    """Publish the draft statements on these rows and on their parts; give how many."""
    subjects = [row for row in rows if isinstance(row, Evidenced)]
    parts = [part for _, part in _find_parts(subjects)]
    drafts = Statement.objects.about([*subjects, *parts]).filter(state=DRAFT)
    keys = list(drafts.values_list("pk", flat=True))
    return Statement.objects.filter(pk__in=keys).update(state=PUBLISHED)


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
    subjects = [row for row in rows if isinstance(row, Evidenced) and not isinstance(row, Document)]
    parts = list(_find_parts(subjects))
    vouched = _find_vouched([*subjects, *(part for _, part in parts)])
    gaps = {row: _find_gaps(row, vouched) for row in subjects}
    for owner, part in parts:
        gaps[owner] += [f"{part}: {name}" for name in _find_gaps(part, vouched)]
    return [(row, facts) for row, facts in gaps.items() if facts]


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
            near = [field.name for field in part._meta.fields if field.many_to_one]
            found = part._default_manager.select_related(*near).filter(**{f"{name}__in": owners})
            yield from ((owners[getattr(row, f"{name}_id")], row) for row in found)


def _part_models(model: type[Model]) -> Iterator[tuple[type[Evidenced], str]]:
    """Give the models of a record's parts, each with the name of its relation to the record."""
    for relation in model._meta.related_objects:
        part: Any = relation.related_model
        is_part = issubclass(part, Evidenced) and not hasattr(part, "state")
        if is_part and relation.on_delete is CASCADE:
            yield part, relation.field.name
