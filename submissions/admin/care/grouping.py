"""The admin's list of models, in the groups by which editors think of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Who met": (
        *("Meeting", "Body", "Membership", "Participant", "Composition", "Milestone"),
        *("Nomination", "Attendance", "AgendaItem", "Sitting", "Affiliation", "SeatAllocation"),
        *("StakeholderGroup", "GroupAlias", "OrganisationDomain"),
    ),
    "What was said": ("Call", "Submission", "Contributor", "Intervention", "ReportedCount"),
    "Sources": ("Document", "Statement", "Conflict", "ImportBatch", "ImportItem"),
}
"""Names of models by group, in their order."""
REST = "Accounts and the rest"


def group_models(apps: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Give the models that someone may open, group by group; what is in none comes last."""
    models = {one["object_name"]: one for app in apps for one in app["models"]}
    grouped = [
        (name, [models.pop(one) for one in names if one in models])
        for name, names in GROUPS.items()
    ]
    return [(name, found) for name, found in [*grouped, (REST, list(models.values()))] if found]
