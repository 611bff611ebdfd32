"""Filters of submissions and calls; those of submissions are the counting's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from meetings import checks
from meetings.filters import COUNTRY, Filter, ListFilter, Offer, Option, choice, record
from meetings.models import Body, Meeting, Participant, ParticipantKind, Region, StakeholderGroup
from submissions.counting import CountTable, count_submissions
from submissions.counting.dimensions import DIMENSIONS, NONE
from submissions.counting.direct import narrowed
from submissions.counting.periods import SHAPES
from submissions.models import (
    Call,
    CallKind,
    ContributorRole,
    Submission,
    SubmissionKind,
    SubmissionState,
)
from submissions.querysets import SubmissionQuerySet
from submissions.turn_filters import (
    SPECIAL_GROUPS,
    AttendanceFilter,
    InterventionFilter,
    between,
    group_as,
    unchanged,
)

__all__ = ["AttendanceFilter", "CallFilter", "InterventionFilter", "SubmissionFilter"]

STATES = (str(SubmissionState.PUBLISHED), str(SubmissionState.SUPERSEDED))


def _by(name: str, check: checks.Check, choices: Iterable[str] = (), *, text: str = "") -> Filter:
    return Filter(name, DIMENSIONS[name].title, check, unchanged, tuple(choices), text)


def _closed(name: str, choices: Iterable[str]) -> Filter:
    words = tuple(str(word) for word in choices)
    return _by(name, checks.one_of(words), words)


def check_language(name: str, value: str) -> str:
    """Allow the languages of public submissions, and "not-known"."""
    public = Submission.objects.public()
    if value not in ("", "not-known") and public.filter(language=value).exists():
        return value
    found = public.order_by().values_list("language", flat=True).distinct()
    return checks.one_of([*filter(None, found), "not-known"])(name, value)


class SubmissionFilter(ListFilter):
    """Submissions by anything they are counted by: a row's `records` hold exactly its records.

    Filters on contributors (group, participant, country, region) ask for one contributor of the
    role that has all of them. Unless `state` says otherwise, the list holds what counts.
    """

    filters: ClassVar[tuple[Filter, ...]] = (
        _by("body", checks.address_of(Body)),
        _by("call", checks.address_of(Call, NONE), text="`none`: outside any call."),
        _by("meeting", checks.address_of(Meeting, NONE), text="`none`: for no meeting."),
        _by(
            "group",
            checks.address_of(StakeholderGroup, *SPECIAL_GROUPS),
            text="Slug, or `chair`, `secretariat`, `not-stated`, `unmapped`.",
        ),
        _by("participant", checks.address_of(Participant, "not-known")),
        _closed("participant_kind", [*ParticipantKind.values, "not-known"]),
        Filter("country", COUNTRY, checks.country, unchanged),
        _closed("region", [*Region.values, "not-known"]),
        _closed("kind", SubmissionKind.values),
        _by("language", check_language, text="Language tag such as `en`, or `not-known`."),
        _by("year", checks.shape(SHAPES["year"], "2011"), text="`2011` or `undated`."),
        _by("quarter", checks.shape(SHAPES["quarter"], "2011-Q1"), text="`2011-Q1` or `undated`."),
        _by("month", checks.shape(SHAPES["month"], "2011-03"), text="`2011-03` or `undated`."),
        Filter("state", "State", checks.one_of(STATES), unchanged, STATES),
        Filter(
            "role",
            "Role of contributors",
            checks.one_of(ContributorRole.values),
            unchanged,
            tuple(ContributorRole.values),
        ),
        group_as("on the submission"),
        *between("received", "Received"),
    )

    @property
    def role(self) -> str:
        """Give the role of the contributors that are asked for."""
        return self.values.get("role", "author")

    @property
    def group_as(self) -> str:
        """Give which group is asked for: stated or assigned."""
        return self.values.get("group_as", "stated")

    def narrow(self, rows: SubmissionQuerySet) -> SubmissionQuerySet:
        """Keep public submissions that the values ask for: those that count, or superseded ones."""
        counted = self.values.get("state", "published") == "published"
        kept = rows.counted() if counted else rows.public().filter(state="superseded")
        chosen = {name: value for name, value in self.values.items() if name in DIMENSIONS}
        return narrowed(super().narrow(kept), chosen, role=self.role, group_as=self.group_as)

    def count(self, group_by: Sequence[str], *, zero: bool = False) -> CountTable:
        """Count what the values ask for; see `count_submissions`."""
        return self._table(self.values, group_by, zero=zero)

    def options(self, names: Iterable[str]) -> list[Offer]:
        """Give what a form offers for some dimensions, each with the other values kept."""
        return [self._offer(name) for name in names]

    def _offer(self, name: str) -> Offer:
        others = {other: value for other, value in self.values.items() if other != name}
        chosen = self.values.get(name, "")
        rows = self._table(others, [name]).rows
        options = [
            Option(
                value := row.key[name] or NONE,
                row.labels[name],
                row.count,
                selected=value == chosen,
            )
            for row in rows
        ]
        return Offer(name, DIMENSIONS[name].title, tuple(options), chosen)

    def _table(
        self, values: Mapping[str, str], group_by: Sequence[str], *, zero: bool = False
    ) -> CountTable:
        given = {name: value for name, value in values.items() if name != "state"}
        return count_submissions(
            group_by=group_by, role=self.role, group_as=self.group_as, filters=given, zero=zero
        )


class CallFilter(ListFilter):
    """Calls by body and kind."""

    filters = (record("body", "Body", Body), choice("kind", "Kind", CallKind))
