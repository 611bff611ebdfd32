"""Figures of submissions counted directly from the records: the truth that any other way equals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, F, Q

from submissions.counting import contributors
from submissions.counting.dimensions import DIMENSIONS
from submissions.counting.figures import Figures
from submissions.counting.pairs import count_pairs
from submissions.models import Submission
from submissions.querysets import SubmissionQuerySet

AUTHOR, STATED = "author", "stated"


def find_figures(
    group_by: tuple[str, ...],
    values: Mapping[str, str],
    *,
    role: str = AUTHOR,
    group_as: str = STATED,
    date_after: date | None = None,
    date_before: date | None = None,
    extra: SubmissionQuerySet | None = None,
) -> Figures:
    """Count submissions under counting rule 1 by one to three dimensions, in one query.

    `values` are filters, dimension to value ("call": "none"); those on contributors ask for one
    contributor of the role with all of them, and say which contributors are counted. The dates
    keep what was certainly received then or later, or earlier. `extra` keeps the submissions of a
    queryset. Raises KeyError for a dimension that does not exist.
    """
    kept = between(
        (Submission.objects if extra is None else extra).counted(), date_after, date_before
    )
    counted = narrowed(kept, values, role=role, group_as=group_as)
    met = _met(counted, group_by, values, role=role, group_as=group_as)
    return count_pairs(met, len(group_by))


def annotated(
    submissions: SubmissionQuerySet, names: Sequence[str], *, role: str, group_as: str
) -> Any:
    """Give the submissions with each dimension's value as `by_<name>`, once per contributor."""
    joins = contributors.joined(role) if any(DIMENSIONS[n].of_contributor for n in names) else {}
    keys = {f"by_{name}": DIMENSIONS[name].key(group_as) for name in names}
    return submissions.order_by().annotate(**joins).annotate(**keys)


def between(
    submissions: SubmissionQuerySet, date_after: date | None, date_before: date | None
) -> SubmissionQuerySet:
    """Keep what was certainly received on or after the one day, and on or before the other."""
    if date_after is not None:
        submissions = submissions.filter(received_earliest__gte=date_after)
    if date_before is not None:
        submissions = submissions.filter(received_latest__lte=date_before)
    return submissions


def narrowed(
    submissions: SubmissionQuerySet,
    values: Mapping[str, str],
    *,
    role: str = AUTHOR,
    group_as: str = STATED,
) -> SubmissionQuerySet:
    """Keep submissions whose dimensions have these values, all of one and the same contributor.

    With the role of endorser, only submissions that somebody endorsed are kept.
    """
    own = [name for name in values if not DIMENSIONS[name].of_contributor]
    theirs = [name for name in values if DIMENSIONS[name].of_contributor]
    keys = {f"by_{name}": DIMENSIONS[name].key(group_as) for name in own}
    kept: SubmissionQuerySet = submissions.alias(**keys)
    kept = kept.filter(*(DIMENSIONS[name].holds(values[name], group_as) for name in own))
    if role != AUTHOR:
        kept = kept.filter(
            pk__in=submissions.model.objects.filter(contributors__role=role).values("pk")
        )
    if not theirs:
        return kept
    every = annotated(submissions.model.objects.all(), theirs, role=role, group_as=group_as)
    matching = every.filter(*(DIMENSIONS[n].holds(values[n], group_as) for n in theirs))
    return kept.filter(pk__in=matching.values("pk"))


def _met(
    counted: SubmissionQuerySet,
    group_by: tuple[str, ...],
    chosen: Mapping[str, str],
    *,
    role: str,
    group_as: str,
) -> Any:
    """The submissions once for each contributor that is asked for: who it is, and the values."""
    theirs = [name for name in chosen if DIMENSIONS[name].of_contributor]
    every = list(dict.fromkeys(["participant", *group_by, *theirs]))
    rows = annotated(counted, every, role=role, group_as=group_as)
    kept = rows.filter(*(DIMENSIONS[name].holds(chosen[name], group_as) for name in theirs))
    undated = Q(received_earliest=None, received_latest=None)
    columns = {f"value_{place}": F(f"by_{name}") for place, name in enumerate(group_by)}
    kept = kept.annotate(undated=ExpressionWrapper(undated, BooleanField()), **columns)
    return kept.values_list("pk", "undated", "by_participant", *columns)
