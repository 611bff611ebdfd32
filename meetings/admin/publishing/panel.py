"""What stands above a form: whether the record is ready to be published, and ways to its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.admin import AdminSite

from meetings.admin.publishing.links import ShownList, page_of, show_findings
from meetings.models import PublicationPlan, PublicationState
from meetings.publishing.readiness import Readiness, find_readiness


@dataclass(frozen=True, slots=True)
class Panel:
    """What an editor sees of a record's readiness."""

    title: str
    walls: ShownList
    warnings: ShownList
    plan: PublicationPlan | None
    plan_url: str
    is_public: bool
    is_withdrawn: bool
    can_publish: bool
    preview_url: str
    publish_url: str
    withdraw_url: str


def make_panel(site: AdminSite, row: Any, *, can_publish: bool) -> Panel:
    """Give the panel of one record."""
    found = find_readiness(row)
    hidden = (PublicationState.DRAFT, PublicationState.WITHDRAWN)
    return Panel(
        title=title_of(found),
        walls=show_findings(site, row, found.walls),
        warnings=show_findings(site, row, found.warnings),
        plan=found.plan,
        plan_url=page_of(found.plan, "change") if found.plan else "",
        is_public=row.state not in hidden,
        is_withdrawn=row.state == PublicationState.WITHDRAWN,
        can_publish=can_publish,
        preview_url=page_of(row, "preview"),
        publish_url=page_of(row, "publish"),
        withdraw_url=page_of(row, "withdraw"),
    )


def title_of(found: Readiness) -> str:
    """Say in a few words how far a record is."""
    state = found.row.state
    missing = count_things(len(found.warnings), "missing") if found.warnings else ""
    if state == PublicationState.DRAFT and found.walls:
        return f"Draft: {count_things(len(found.walls), 'in the way')}"
    if state == PublicationState.DRAFT:
        return f"Draft: {missing}" if missing else "Draft: ready to publish"
    name = found.row.get_state_display().partition(":")[0]
    return f"{name}: {missing}" if missing else name


def count_things(number: int, what: str) -> str:
    """Give 'one thing is missing', '3 things are missing'."""
    return f"one thing is {what}" if number == 1 else f"{number} things are {what}"
