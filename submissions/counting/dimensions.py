"""What records can be counted by: each dimension's value as SQL, its words, and all its values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import CharField, Expression, F, Q, Value
from django.db.models.functions import Coalesce, NullIf

from meetings.models import Body, Meeting, ParticipantKind, Region, StakeholderGroup
from submissions.counting import closed, contributors, labels, periods
from submissions.counting.closed import Values
from submissions.counting.labels import NONE, Label
from submissions.counting.people import Part
from submissions.models import Call, SubmissionKind


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing to count by."""

    name: str
    title: str
    key: Callable[[str], Expression]
    """SQL for the value of a submission or of one contributor; takes `group_as`."""
    find_labels: Callable[[Iterable[str]], dict[str, Label]]
    """Words and sort order of the values found, in one query at most."""
    of_contributor: bool = False
    closed: Values | None = None
    """All values, for rows of 0; None where the list of them is open."""
    hint: Callable[[str, str], Q] | None = None
    """A condition that all records with a value meet and an index serves: value, `group_as`."""

    def holds(self, value: str, group_as: str) -> Q:
        """Give the condition for a value, once the key is there as `by_<name>`."""
        exact = Q(**{f"by_{self.name}": value})
        return exact if self.hint is None else self.hint(value, group_as) & exact


def column(path: str, missing: str) -> Expression:
    """Give SQL for a column, with a word for an empty one."""
    return Coalesce(NullIf(F(path), Value("")), Value(missing), output_field=CharField())


def own(
    name: str, title: str, *, path: str, missing: str, find: Any, closed: Values | None = None
) -> Dimension:
    """Give a dimension that is a column of the record, or of one that it belongs to."""
    return Dimension(
        name,
        title,
        lambda group_as: column(path, missing),
        find,
        closed=closed,
        hint=partial(_column_hint, path, missing),
    )


def _column_hint(path: str, missing: str, value: str, group_as: str) -> Q:
    empty = Q(**{f"{path}__isnull": True}) | Q(**{path: ""})
    return empty if value == missing else Q(**{path: value})


def of_part(part: Part, *, of_contributor: bool = False) -> tuple[Dimension, ...]:
    """Give the dimensions of somebody's part in a record: group, who it is, whence."""
    groups = Dimension(
        "group",
        "Stakeholder group",
        part.group_key,
        labels.of_groups,
        of_contributor,
        closed.of_rows(StakeholderGroup),
        part.group_hint,
    )
    return groups, *(
        Dimension(
            name,
            title,
            partial(_participant_key, part, field),
            find,
            of_contributor,
            all_values,
            part.participant_hint if name == "participant" else None,
        )
        for name, title, field, find, all_values in _OF_PARTICIPANT
    )


def _participant_key(part: Part, field: str, group_as: str) -> Expression:
    return part.participant_key(field)


def of_date(path: str, happened: str) -> tuple[Dimension, ...]:
    """Give the dimensions of a partial date, in words such as "Year received"."""
    return tuple(
        Dimension(
            period,
            f"{period.capitalize()} {happened}",
            partial(_period_key, period, path),
            partial(labels.of_periods, period),
            closed=closed.of_periods(period),
            hint=partial(_period_hint, path),
        )
        for period in periods.FORMATS
    )


def _period_hint(path: str, value: str, group_as: str) -> Q:
    return periods.period_hint(value, path)


def _period_key(period: str, path: str, group_as: str) -> Expression:
    return periods.period_key(period, path)


_OF_PARTICIPANT: tuple[tuple[str, str, str, Any, Values | None], ...] = (
    ("participant", "Participant", "slug", labels.of_participants, None),
    (
        "participant_kind",
        "Kind of participant",
        "kind",
        partial(labels.of_choices, ParticipantKind),
        closed.of_choices(ParticipantKind),
    ),
    ("country", "Country", "country", labels.of_countries, None),
    (
        "region",
        "Regional group",
        "region",
        partial(labels.of_choices, Region),
        closed.of_choices(Region),
    ),
)
_ALL = (
    own(
        "body",
        "Body",
        path="body__slug",
        missing=NONE,
        find=partial(labels.of_rows, Body),
        closed=closed.of_rows(Body),
    ),
    own(
        "call",
        "Call",
        path="call__slug",
        missing=NONE,
        find=partial(labels.of_rows, Call),
        closed=closed.of_body(Call, "call"),
    ),
    own(
        "meeting",
        "Meeting",
        path="meeting__slug",
        missing=NONE,
        find=partial(labels.of_rows, Meeting),
        closed=closed.of_body(Meeting, "meeting"),
    ),
    *of_part(contributors.PART, of_contributor=True),
    own(
        "kind",
        "Kind of submission",
        path="kind",
        missing=contributors.NOT_KNOWN,
        find=partial(labels.of_choices, SubmissionKind),
        closed=closed.of_choices(SubmissionKind),
    ),
    own(
        "language",
        "Language",
        path="language",
        missing=contributors.NOT_KNOWN,
        find=labels.of_languages,
    ),
    *of_date("received", "received"),
)
DIMENSIONS: dict[str, Dimension] = {dimension.name: dimension for dimension in _ALL}
"""What submissions are counted by."""
