"""Counts of submissions by one dimension or two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Count, Q

from submissions.counting import contributors
from submissions.counting.dimensions import DIMENSIONS, NONE
from submissions.counting.labels import UNKNOWN, Label
from submissions.counting.pairs import Counted, count_pairs, count_unknown
from submissions.counting.tables import CountRow, CountTable
from submissions.querysets import SubmissionQuerySet

AUTHOR = "author"


def annotated(
    submissions: SubmissionQuerySet, names: Sequence[str], *, role: str, group_as: str
) -> Any:
    """Give the submissions with each dimension's value as `by_<name>`, once per contributor."""
    joins = contributors.joined(role) if any(DIMENSIONS[n].of_contributor for n in names) else {}
    keys = {f"by_{name}": DIMENSIONS[name].key(group_as) for name in names}
    return submissions.order_by().annotate(**joins).annotate(**keys)


def narrowed(
    submissions: SubmissionQuerySet,
    values: Mapping[str, str],
    *,
    role: str = AUTHOR,
    group_as: str = "stated",
) -> SubmissionQuerySet:
    """Keep submissions whose dimensions have these values, all of one and the same contributor.

    With the role of endorser, only submissions that somebody endorsed are kept.
    """
    own = [name for name in values if not DIMENSIONS[name].of_contributor]
    theirs = [name for name in values if DIMENSIONS[name].of_contributor]
    keys = {f"by_{name}": DIMENSIONS[name].key(group_as) for name in own}
    kept: SubmissionQuerySet = submissions.alias(**keys)
    kept = kept.filter(**{f"by_{name}": values[name] for name in own})
    if role != AUTHOR:
        kept = kept.filter(
            pk__in=submissions.model.objects.filter(contributors__role=role).values("pk")
        )
    if not theirs:
        return kept
    every = annotated(submissions.model.objects.all(), theirs, role=role, group_as=group_as)
    matching = every.filter(**{f"by_{name}": values[name] for name in theirs})
    return kept.filter(pk__in=matching.values("pk"))


def count_submissions(
    submissions: SubmissionQuerySet,
    *,
    group_by: Sequence[str],
    role: str = AUTHOR,
    group_as: str = "stated",
    filters: Mapping[str, str] | None = None,
) -> CountTable:
    """Count submissions under counting rule 1 by one dimension or two, in six queries at most.

    `submissions` may be any; only those that count are counted. `filters` are the parameters that
    chose them, dimension to value ("call": "none"): they are applied once more, so that a filter
    on contributors also says which contributors are counted, and they go into each row's `records`.
    Raises KeyError for a dimension that does not exist.
    """
    given = dict(filters or {})
    chosen = {name: value for name, value in given.items() if name in DIMENSIONS}
    counted = narrowed(submissions.counted(), chosen, role=role, group_as=group_as)
    pairs = _pairs(counted, tuple(group_by), chosen, role=role, group_as=group_as)
    unseen = Count("pk", filter=Q(received_earliest=None, received_latest=None))
    figures = counted.order_by().aggregate(total=Count("pk"), undated=unseen)
    asked = _asked(given, role=role, group_as=group_as)
    rows = _rows(tuple(group_by), count_pairs(pairs, len(group_by)), asked)
    return CountTable(
        group_by=tuple(group_by),
        rows=rows,
        total=figures["total"],
        unknown=_unknown(rows, pairs, len(group_by)),
        undated=figures["undated"],
        filters=asked,
    )


def _asked(given: Mapping[str, str], *, role: str, group_as: str) -> dict[str, str]:
    """The parameters in full, without those that say what holds anyhow."""
    asked = {name: value for name, value in given.items() if name not in ("role", "group_as")}
    if role != AUTHOR:
        asked["role"] = role
    return {**asked, "group_as": group_as} if group_as != "stated" else asked


def _pairs(
    counted: SubmissionQuerySet,
    group_by: tuple[str, ...],
    chosen: Mapping[str, str],
    *,
    role: str,
    group_as: str,
) -> Any:
    """The distinct pairs of a submission and its values, of the contributors that are asked for."""
    theirs = [name for name in chosen if DIMENSIONS[name].of_contributor]
    if not any(DIMENSIONS[name].of_contributor for name in group_by):
        theirs = []
    names = list(dict.fromkeys([*group_by, *theirs]))
    rows = annotated(counted, names, role=role, group_as=group_as)
    kept = rows.filter(**{f"by_{name}": chosen[name] for name in theirs})
    pairs = kept.values_list("pk", *(f"by_{name}" for name in group_by))
    return pairs.distinct() if any(DIMENSIONS[name].of_contributor for name in names) else pairs


def _unknown(rows: Sequence[CountRow], pairs: Any, columns: int) -> int:
    """Distinct records in the unknown rows; only several such rows can share a record."""
    unknown = [row.count for row in rows if row.unknown]
    return count_unknown(pairs, columns) if len(unknown) > 1 else sum(unknown)


def _rows(
    group_by: tuple[str, ...], found: list[Counted], asked: Mapping[str, str]
) -> tuple[CountRow, ...]:
    labels = [
        DIMENSIONS[name].find_labels(dict.fromkeys(row.values[place] for row in found))
        for place, name in enumerate(group_by)
    ]
    found = sorted(found, key=lambda row: [labels[i][v].order for i, v in enumerate(row.values)])
    return tuple(_row(group_by, row, labels, asked) for row in found)


def _row(
    group_by: tuple[str, ...],
    row: Counted,
    labels: list[dict[str, Label]],
    asked: Mapping[str, str],
) -> CountRow:
    keys = dict(zip(group_by, row.values, strict=True))
    return CountRow(
        key={name: None if value == NONE else value for name, value in keys.items()},
        labels={name: labels[i][keys[name]].words for i, name in enumerate(group_by)},
        count=row.count,
        fractional=row.fractional,
        records={**asked, **keys},
        special=any(labels[i][value].special for i, value in enumerate(row.values)),
        unknown=any(value in UNKNOWN for value in row.values),
    )
