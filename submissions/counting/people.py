"""The values that somebody's part in a record gives it, as SQL: the group, and who it is.

Someone whose lasting record is not public stays hidden: "not-known", in no group.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import (
    Case,
    CharField,
    Count,
    Expression,
    F,
    Max,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, NullIf

from meetings.models import Membership, Participant

NOT_STATED, UNMAPPED, NOT_KNOWN = "not-stated", "unmapped", "not-known"
UNSEEN = ("draft", "withdrawn")


@dataclass(frozen=True, slots=True)
class Part:
    """Where a part stands: paths from the counted record to whoever took it."""

    prefix: str
    """Path to the row with `participant`, `representing`, `group` and `group_word`."""
    body: str
    """Path to the body whose seats say which group is assigned."""
    day: str
    """Path to the partial date on which the seat was to be held."""
    office: str = "capacity"
    """Column that says who is chair or secretariat."""
    chairs: tuple[str, ...] = ("chair",)

    def group_key(self, group_as: str) -> Expression:
        """Give SQL for the group: stated in the record, or of the seat that day."""
        named = self._assigned_group() if group_as == "assigned" else self._stated_group()
        return Case(
            When(self._hidden(), then=Value(NOT_STATED)),
            When(**{f"{self.prefix}{self.office}__in": self.chairs}, then=Value("chair")),
            When(**{f"{self.prefix}{self.office}": "secretariat"}, then=Value("secretariat")),
            default=named,
            output_field=CharField(),
        )

    def group_hint(self, value: str, group_as: str) -> Q:
        """Give a condition that all parts with a group of that address meet."""
        if group_as != "stated" or value in (NOT_STATED, UNMAPPED, "chair", "secretariat"):
            return Q()
        return Q(**{f"{self.prefix}group__slug": value})

    def participant_hint(self, value: str, group_as: str) -> Q:
        """Give a condition that all parts of a participant meet, under any of its addresses."""
        if value == NOT_KNOWN:
            return Q()
        same = Participant.objects.filter(Q(slug=value) | Q(merged_into__slug=value))
        return Q(**{f"{self.prefix}participant__in": same.values("pk")})

    def participant_key(self, field: str) -> Expression:
        """Give SQL for a field of the participant, under its lasting address."""
        one = f"{self.prefix}participant"
        of_lasting = Case(
            When(**{f"{one}__merged_into__isnull": False}, then=F(f"{one}__merged_into__{field}")),
            default=F(f"{one}__{field}"),
            output_field=CharField(),
        )
        known = Coalesce(NullIf(of_lasting, Value("")), Value(NOT_KNOWN), output_field=CharField())
        hidden = When(self._hidden(), then=Value(NOT_KNOWN))
        return Case(hidden, default=known, output_field=CharField())

    def _hidden(self) -> Q:
        return (
            Q(**{f"{self.prefix}participant__state__in": UNSEEN})
            | Q(**{f"{self.prefix}participant__merged_into__state__in": UNSEEN})
            | Q(**{f"{self.prefix}representing__state__in": UNSEEN})
        )

    def _stated_group(self) -> Expression:
        return _group_of(self.prefix)

    def _assigned_group(self) -> Expression:
        """The group of the seat certainly held all through the day; not if there are two."""
        one = f"{self.prefix}participant"
        seats = (
            Membership.objects.public()
            .filter(
                Q(ends_edtf="..") | Q(ends_earliest__gte=OuterRef(f"{self.day}_latest")),
                body=OuterRef(self.body),
                participant=Coalesce(OuterRef(f"{one}__merged_into"), OuterRef(one)),
                starts_latest__lte=OuterRef(f"{self.day}_earliest"),
            )
            .order_by()
            .values("body")
            .annotate(groups=Count(_group_of(""), distinct=True), one=Max(_group_of("")))
            .filter(groups=1)
            .values("one")
        )
        return Coalesce(Subquery(seats), Value(NOT_STATED), output_field=CharField())


def _group_of(prefix: str) -> Expression:
    return Case(
        When(**{f"{prefix}group__state": "published"}, then=F(f"{prefix}group__slug")),
        When(**{f"{prefix}group_word__gt": ""}, then=Value(UNMAPPED)),
        default=Value(NOT_STATED),
        output_field=CharField(),
    )
