"""What the pages show of rows: labels with links, the first of many, and how many there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.contrib import admin
from django.db.models import Model, Q
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse

from meetings.reassigning.planning import MergePlan, Part
from meetings.reassigning.relations import label_row, load_rows

FIRST = 20
"""So many rows of a kind are shown."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A row as the pages show it."""

    label: str
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one kind: how many there are, and the first of them."""

    words: str
    count: int
    rows: list[Shown]

    @property
    def more(self) -> int:
        """Give how many are not shown."""
        return self.count - len(self.rows)


def show_page(request: HttpRequest, page: str, **context: Any) -> TemplateResponse:
    """Show a page; `context` has its `title`."""
    request.current_app = admin.site.name
    status = context.pop("status", 200)
    frame = {**admin.site.each_context(request), "page": page, **context}
    return TemplateResponse(request, f"admin/merging/{page}.html", frame, status=status)


def find_url(model: type[Model], pk: Any) -> str:
    """Give the admin page of a row; "" where its kind has none."""
    if not admin.site.is_registered(model):
        return ""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[pk])


def show_rows(
    model: type[Model], keys: Iterable[int], notes: Mapping[int, str] | None = None
) -> list[Shown]:
    """Give the first of these rows: one query."""
    wanted = list(islice(keys, FIRST))
    found = load_rows(model, Q(pk__in=wanted)).in_bulk()
    notes = notes or {}
    return [
        Shown(label_row(found[key]), find_url(model, key), notes.get(key, ""))
        for key in wanted
        if key in found
    ]


def show_moving(plan: MergePlan) -> list[Group]:
    """Give what moves, by relation."""
    beside = dict.fromkeys(plan.overlapping, "beside another seat on this body, at the same time")
    dropped = dict.fromkeys(plan.unpreferred, "preferred no more")
    notes = {"meetings.membership.participant": beside, "meetings.statement.subject": dropped}
    return [
        show_group(part, part.moving, notes.get(part.relation.key))
        for part in plan.parts
        if part.moving
    ]


def show_kept(plan: MergePlan) -> list[Group]:
    """Give what stays under the old record, by relation, with the reasons."""
    return [show_group(part, list(part.kept), part.kept) for part in plan.parts if part.kept]


def show_group(part: Part, keys: list[int], notes: Mapping[int, str] | None) -> Group:
    """Give the first rows of a part."""
    marked = [key for key in keys if notes and key in notes]
    rest = [key for key in keys if key not in set(marked)]
    rows = show_rows(part.relation.model, [*marked, *rest], notes)
    return Group(part.relation.words, len(keys), rows)
