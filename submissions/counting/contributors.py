"""Contributors as SQL: the values they give a submission, one left join for each reading."""

from __future__ import annotations

from django.db.models import Expression, FilteredRelation, Q

from submissions.counting.people import NOT_KNOWN, NOT_STATED, UNMAPPED, UNSEEN, Part
from submissions.models import ContributorRole

__all__ = [
    "NOT_KNOWN",
    "NOT_STATED",
    "UNMAPPED",
    "UNSEEN",
    "group_key",
    "joined",
    "participant_key",
]

ALIAS = "asked_contributor"
PART = Part(prefix=f"{ALIAS}__", body="body", day="received")


def joined(role: str) -> dict[str, FilteredRelation]:
    """Give the annotation that joins the contributors of one role, or an empty row for none."""
    condition = Q(contributors__role=ContributorRole(role))
    return {ALIAS: FilteredRelation("contributors", condition=condition)}


def group_key(group_as: str) -> Expression:
    """Give SQL for the contributor's group: stated on the submission, or of the seat that day."""
    return PART.group_key(group_as)


def participant_key(field: str) -> Expression:
    """Give SQL for a field of the contributor's participant, under its lasting address."""
    return PART.participant_key(field)
