"""What an editor is shown before a record is published: what it lacks, what goes with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType

from meetings import services
from meetings.models import PublicationPlan, PublicationState, Statement
from meetings.models.plans import PlanState
from meetings.publishing import checks
from meetings.publishing.findings import Finding, check_records, mark_of
from meetings.publishing.loading import load_row, part_models, reload
from meetings.publishing.ties import find_ties

__all__ = ["checks"]
"""The checks are in their list once they are loaded."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """What one record lacks."""

    row: Any
    findings: tuple[Finding, ...]
    plan: PublicationPlan | None
    """When it is published by itself."""

    @property
    def walls(self) -> tuple[Finding, ...]:
        """Give what would make the record wrong."""
        return tuple(finding for finding in self.findings if finding.is_wall)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """Give what is missing."""
        return tuple(finding for finding in self.findings if not finding.is_wall)


@dataclass(frozen=True, slots=True)
class Companion:
    """A draft that a record points to, and that can be published with it."""

    row: Any
    words: str
    """How it is tied, such as 'body'."""
    is_needed: bool
    findings: tuple[Finding, ...]

    @property
    def key(self) -> str:
        """Give what stands for it in a form."""
        return f"{self.row._meta.label_lower}:{self.row.pk}"


def check_all(rows: Iterable[Any]) -> dict[Any, list[Finding]]:
    """Give what rows of any models lack: the queries grow with the models only."""
    by_model: dict[type[Any], list[Any]] = defaultdict(list)
    for row in rows:
        by_model[type(row)].append(row)
    found: dict[Any, list[Finding]] = {}
    for group in by_model.values():
        found |= check_records(group)
    return found


def find_readiness(row: Any) -> Readiness:
    """Give what a record lacks, and its plan."""
    loaded = load_row(type(row), row.pk) or row
    return Readiness(loaded, tuple(check_records([loaded])[loaded]), find_plan(row))


def find_plan(row: Any) -> PublicationPlan | None:
    """Give the plan by which a record is to be published, if one waits."""
    kind = ContentType.objects.get_for_model(row)
    waiting = PublicationPlan.objects.filter(content_type=kind, object_id=row.pk)
    return waiting.filter(state=PlanState.WAITING).select_related("planned_by").first()


def find_companions(row: Any) -> list[Companion]:
    """Give the drafts that can be published with a loaded record, each with what it lacks."""
    draft = PublicationState.DRAFT
    ties = {tie.target: tie for tie in find_ties([row]) if tie.target.state == draft}
    loaded = reload(ties)
    lacking = check_all(loaded)
    return [
        Companion(target, ties[target].words, ties[target].is_needed, tuple(lacking[target]))
        for target in loaded
    ]


def mark_all(readiness: Readiness, companions: Sequence[Companion]) -> str:
    """Give a mark of all that a page shows to be missing."""
    shown = [finding for one in companions for finding in one.findings]
    return mark_of([*readiness.findings, *shown])


def count_statements(row: Any) -> int:
    """Count the draft statements on a record and its parts, which become public with it."""
    return services.find_draft_statements([row]).count()


def count_parts(row: Any) -> dict[str, int]:
    """Give how many parts of each kind stand on the record's page, by their name."""
    found = {}
    for part, holder in part_models(type(row)):
        if not issubclass(part, Statement):
            name = str(part._meta.verbose_name_plural)
            found[name] = part._default_manager.filter(**{holder: row.pk}).count()
    return {name: number for name, number in found.items() if number}
