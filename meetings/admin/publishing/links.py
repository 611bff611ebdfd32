"""Where a finding is mended: the field of a form, or the form of another row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.admin import AdminSite
from django.db.models import Model
from django.urls import reverse

from meetings.admin.relations import is_field
from meetings.publishing.findings import STATEMENTS, Finding

STATEMENTS_BELOW = "meetings-statement-content_type-object_id-group"
MOST = 30
"""So many findings of one kind stand on a page; of more it says how many."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as a page shows it."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class ShownList:
    """Findings as a page shows them, and how many are left out."""

    items: tuple[Shown, ...]
    more: int


def show_findings(site: AdminSite, row: Model, findings: Iterable[Finding]) -> ShownList:
    """Give findings about a row with their links."""
    found = list(findings)
    shown = (Shown(one.text, link_finding(site, row, one)) for one in found[:MOST])
    return ShownList(tuple(shown), max(0, len(found) - MOST))


def link_finding(site: AdminSite, row: Model, finding: Finding) -> str:
    """Give the address at which a finding is mended."""
    if finding.row is not None and site.is_registered(type(finding.row)):
        return page_of(finding.row, "change")
    return page_of(row, "change") + anchor_of(type(row), finding.field)


def anchor_of(model: type[Model], name: str) -> str:
    """Give the place of a field in a form, or of the rows below it."""
    if name == STATEMENTS:
        return f"#{STATEMENTS_BELOW}"
    if not name:
        return ""
    return f"#id_{name}" if is_field(model, name) else f"#{name}-group"


def page_of(row: Model, name: str) -> str:
    """Give the address of one of the desk's pages of a row."""
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{name}", args=[row.pk])
