"""Contributors as SQL: the values they give a submission, one left join for each reading.

A contributor whose participant is no public record stays hidden: it counts as "not stated".
"""

from __future__ import annotations

from django.db.models import (
    Case,
    CharField,
    Count,
    Expression,
    F,
    FilteredRelation,
    Max,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, NullIf

from meetings.models import Membership
from submissions.models import ContributorRole

NOT_STATED, UNMAPPED, NOT_KNOWN = "not-stated", "unmapped", "not-known"
ALIAS = "asked_contributor"
UNSEEN = ("draft", "withdrawn")

_HIDDEN = (
    Q(**{f"{ALIAS}__participant__state__in": UNSEEN})
    | Q(**{f"{ALIAS}__participant__merged_into__state__in": UNSEEN})
    | Q(**{f"{ALIAS}__representing__state__in": UNSEEN})
)


def joined(role: str) -> dict[str, FilteredRelation]:
    """Give the annotation that joins the contributors of one role, or an empty row for none."""
    condition = Q(contributors__role=ContributorRole(role))
    return {ALIAS: FilteredRelation("contributors", condition=condition)}


def group_key(group_as: str) -> Expression:
    """Give SQL for the contributor's group: stated on the submission, or of the seat that day."""
    named = _assigned_group() if group_as == "assigned" else _stated_group()
    return Case(
        When(_HIDDEN, then=Value(NOT_STATED)),
        When(**{f"{ALIAS}__capacity": "chair"}, then=Value("chair")),
        When(**{f"{ALIAS}__capacity": "secretariat"}, then=Value("secretariat")),
        default=named,
        output_field=CharField(),
    )


def _stated_group() -> Expression:
    return Case(
        When(**{f"{ALIAS}__group__state": "published"}, then=F(f"{ALIAS}__group__slug")),
        When(**{f"{ALIAS}__group_word__gt": ""}, then=Value(UNMAPPED)),
        default=Value(NOT_STATED),
        output_field=CharField(),
    )


def _assigned_group() -> Expression:
    """The group of the seat certainly held all through the day received; not if there are two."""
    key = Case(
        When(group__state="published", then=F("group__slug")),
        When(group_word__gt="", then=Value(UNMAPPED)),
        default=Value(NOT_STATED),
        output_field=CharField(),
    )
    seats = (
        Membership.objects.public()
        .filter(
            Q(ends_edtf="..") | Q(ends_earliest__gte=OuterRef("received_latest")),
            body=OuterRef("body"),
            participant=Coalesce(
                OuterRef(f"{ALIAS}__participant__merged_into"), OuterRef(f"{ALIAS}__participant")
            ),
            starts_latest__lte=OuterRef("received_earliest"),
        )
        .order_by()
        .values("body")
        .annotate(groups=Count(key, distinct=True), one=Max(key))
        .filter(groups=1)
        .values("one")
    )
    return Coalesce(Subquery(seats), Value(NOT_STATED), output_field=CharField())


def participant_key(field: str) -> Expression:
    """Give SQL for a field of the contributor's participant, under its lasting address."""
    of_lasting = Case(
        When(
            **{f"{ALIAS}__participant__merged_into__isnull": False},
            then=F(f"{ALIAS}__participant__merged_into__{field}"),
        ),
        default=F(f"{ALIAS}__participant__{field}"),
        output_field=CharField(),
    )
    known = Coalesce(NullIf(of_lasting, Value("")), Value(NOT_KNOWN), output_field=CharField())
    return Case(When(_HIDDEN, then=Value(NOT_KNOWN)), default=known, output_field=CharField())
