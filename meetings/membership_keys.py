"""The value of a membership by each thing it can be listed and counted by, as SQL.

Chairs and the secretariat stand in rows of their own; what is not stated, not mapped or not known
has its own word and is never dropped.
"""

from __future__ import annotations

from django.db.models import Case, CharField, Expression, F, Value, When
from django.db.models.functions import Coalesce, NullIf

from meetings.models import Role

NOT_STATED, UNMAPPED, NOT_KNOWN = "not-stated", "unmapped", "not-known"
CHAIRS = (Role.CHAIR, Role.ACTING_CHAIR)
SPECIAL_GROUPS = ("chair", "secretariat", NOT_STATED, UNMAPPED)


def _group_key() -> Expression:
    return Case(
        When(role__in=CHAIRS, then=Value("chair")),
        When(role=Role.SECRETARIAT, then=Value("secretariat")),
        When(group__state="published", then=F("group__slug")),
        When(group_word__gt="", then=Value(UNMAPPED)),
        default=Value(NOT_STATED),
        output_field=CharField(),
    )


def _lasting_address() -> Expression:
    return Case(
        When(participant__merged_into__state="published", then=F("participant__merged_into__slug")),
        default=F("participant__slug"),
        output_field=CharField(),
    )


def _column(path: str) -> Expression:
    return Coalesce(NullIf(F(path), Value("")), Value(NOT_KNOWN), output_field=CharField())


MEMBERSHIP_KEYS: dict[str, Expression] = {
    "body": _column("body__slug"),
    "group": _group_key(),
    "role": _column("role"),
    "status": _column("status"),
    "participant": _lasting_address(),
    "country": _column("participant__country"),
    "region": _column("participant__region"),
    "participant_kind": _column("participant__kind"),
}
"""Name of the parameter and of the dimension, to its SQL."""
