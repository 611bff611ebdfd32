"""Many drafts of a list published at once: what is missing on each, and what became of them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin, helpers
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from meetings.admin.publishing.links import page_of, show_findings
from meetings.admin.publishing.panel import count_things
from meetings.admin.reasons import ReasonForm
from meetings.models import PublicationState
from meetings.publishing.findings import Finding, check_records
from meetings.publishing.loading import load_rows
from meetings.publishing.making_public import Outcome

MOST_NAMED = 20
"""So many records that were held back are named; of more it says how many."""


def ask_all_the_same(
    model_admin: ModelAdmin, request: HttpRequest, rows: QuerySet[Any], form: ReasonForm
) -> HttpResponse:
    """Show what is missing on each draft among these rows, and ask for the one reason."""
    site = model_admin.admin_site
    keys = list(rows.order_by().values_list("pk", flat=True))
    chosen = rows.model._default_manager.filter(pk__in=keys, state=PublicationState.DRAFT)
    shown = [
        {
            "row": row,
            "url": page_of(row, "publish"),
            "walls": show_findings(site, row, (one for one in found if one.is_wall)),
            "warnings": show_findings(site, row, (one for one in found if not one.is_wall)),
        }
        for row, found in check_records(load_rows(chosen)).items()
    ]
    context = {
        **site.each_context(request),
        "title": "Publish all the same",
        "opts": model_admin.opts,
        "shown": shown,
        "form": form,
        "checkbox_name": helpers.ACTION_CHECKBOX_NAME,
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/publishing/all_the_same.html", context)


def tell_outcome(model_admin: ModelAdmin, request: HttpRequest, outcome: Outcome) -> None:
    """Say how many were published, and which were not."""
    said = f"Published: {len(outcome.published)}."
    model_admin.message_user(request, said, messages.SUCCESS)
    if outcome.held_back:
        model_admin.message_user(request, name_held_back(outcome.held_back), messages.WARNING)


def name_held_back(held_back: dict[Any, list[Finding]]) -> SafeString:
    """Say which rows stay drafts, why, and where each can be published all the same."""
    lines = (
        (page_of(row, "publish"), str(row), say_missing(found))
        for row, found in list(held_back.items())[:MOST_NAMED]
    )
    named = format_html_join("; ", 'Still a draft: <a href="{}">{}</a> ({})', lines)
    more = len(held_back) - MOST_NAMED
    return format_html("{}; and {} more", named, more) if more > 0 else named


def say_missing(findings: list[Finding]) -> str:
    """Say what is missing: the first of it in words, the rest as a number."""
    first = findings[0].text.rstrip(".")
    rest = len(findings) - 1
    return f"{first}; {count_things(rest, 'missing')} besides" if rest else first
