"""Putting drafts before the public: atomic, harmless when run twice, never past a wall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

import pghistory
from django.db import transaction
from django.db.models import Model, QuerySet

from meetings import services
from meetings.models import PublicationState
from meetings.publishing.ending import end_plans
from meetings.publishing.findings import Finding
from meetings.publishing.loading import load_row, load_rows, reload
from meetings.publishing.readiness import check_all

DRAFT, PUBLISHED = PublicationState.DRAFT, PublicationState.PUBLISHED
BEFORE = (DRAFT, PublicationState.WITHDRAWN)
"""From where a record is published."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was published, and what was not, with what is missing there."""

    published: tuple[Any, ...]
    held_back: dict[Any, list[Finding]]


@transaction.atomic
def publish_drafts(rows: QuerySet[Any], reason: str = "") -> Outcome:
    """Publish the drafts of one model among these rows of which nothing is missing.

    With a reason those with warnings too; those with walls never.
    """
    keys = list(rows.order_by().values_list("pk", flat=True))
    drafts = load_rows(rows.model._default_manager.filter(pk__in=keys, state=DRAFT), lock=True)
    lacking = check_all(drafts)
    held_back = {row: found for row, found in lacking.items() if stops(found, reason)}
    ready = tuple(row for row in drafts if row not in held_back)
    make_public(ready, reason)
    return Outcome(ready, held_back)


def stops(findings: Iterable[Finding], reason: str) -> bool:
    """Say whether something stands in the way: a wall, or a warning without a reason."""
    return any(finding.is_wall or not reason.strip() for finding in findings)


@transaction.atomic
def publish_record(row: Model, *, along: Sequence[Any] = (), reason: str = "") -> Outcome:
    """Publish one draft or withdrawn record, together with drafts that it is tied to.

    All or nothing: where any of them has a wall, or a warning without a reason, none is published.
    Of a record that is public the draft statements are published.
    """
    found = load_row(type(row), row.pk, lock=True)
    if found is None:
        return Outcome((), {})
    if found.state not in BEFORE:
        services.publish_statements([found])
        return Outcome((), {})
    with transaction.atomic():
        make_public(along, reason)
        rows = reload([*along, row])
        held_back = {one: all_ for one, all_ in check_all(rows).items() if stops(all_, reason)}
        if held_back:
            transaction.set_rollback(True)
        else:
            make_public([found], reason)
    return Outcome(() if held_back else tuple(rows), held_back)


def make_public(rows: Iterable[Any], reason: str = "") -> None:
    """Set rows to published with the statements on them; their plans have ended with that."""
    by_model: dict[type[Any], list[Any]] = defaultdict(list)
    for row in rows:
        by_model[type(row)].append(row)
    with said(reason):
        for model, group in by_model.items():
            keys = [row.pk for row in group]
            changes = {"state": PUBLISHED} | ({"state_reason": ""} if has_reason(model) else {})
            model._default_manager.filter(pk__in=keys, state__in=BEFORE).update(**changes)
            services.publish_statements(group)
            end_plans(model, keys)


def has_reason(model: type[Any]) -> bool:
    """Say whether a model keeps why a row was withdrawn."""
    return any(field.name == "state_reason" for field in model._meta.fields)


def said(reason: str) -> AbstractContextManager[Any]:
    """Give a context in which the history notes a reason, if there is one."""
    return pghistory.context(reason=reason) if reason.strip() else nullcontext()
