"""Template tags for those who find and share a page: search engines and messengers."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from django import template
from django.db.models import Model
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from igftracker.cards import Picture, find_card
from igftracker.exports.manifests import Export
from igftracker.structured_data import describe
from igftracker.structured_pages import (
    describe_crumbs,
    describe_dataset,
    describe_figures,
    describe_files,
    describe_site,
)
from meetings.templatetags.citing import block_html, block_text, page_title
from meetings.templatetags.pages import canonical
from meetings.versions import current_snapshot
from submissions.charts.shown import Shown

register = template.Library()
HARMLESS = {ord(letter): f"\\u{ord(letter):04X}" for letter in "<>&"}
"""How a script element writes what could end it."""
CRUMB = re.compile(r'<li[^>]*>(?:<a [^>]*?href="([^"]*)"[^>]*>)?(.*?)</li>', re.DOTALL)


@register.simple_tag
def structured(record: Model) -> SafeString:
    """Give a record in the words of schema.org: `{% structured meeting %}` in the page's head."""
    return as_script(describe(record))


@register.simple_tag
def structured_site() -> SafeString:
    """Give the site and its search in the words of schema.org."""
    return as_script(describe_site())


@register.simple_tag
def structured_dataset(export: Export | None = None) -> SafeString:
    """Give the whole record as a data set in the words of schema.org, with an export's files."""
    files = describe_files(export) if export else []
    return as_script(describe_dataset(current_snapshot().version, files))


@register.simple_tag(takes_context=True)
def structured_figures(context: template.Context, twin: str, query: str = "") -> SafeString:
    """Give the figures of a page as a data set: `{% structured_figures twin twin_query %}`."""
    query = query.replace("&amp;", "&")
    return figures(
        context,
        {
            "application/json": f"{twin}?format=json{query}",
            "text/csv": f"{twin}?format=csv{query}",
        },
    )


@register.simple_tag(takes_context=True)
def structured_chart(context: template.Context, chart: Shown) -> SafeString:
    """Give the figures of a chart as a data set, with its pictures."""
    downloads = {"text/csv": chart.csv_address, "image/svg+xml": chart.svg_address}
    if chart.has_png:
        downloads["image/png"] = chart.png_address
    return figures(context, downloads)


def figures(context: template.Context, downloads: dict[str, str]) -> SafeString:
    """Give the figures of a page as a data set, under the page's own title and description."""
    return as_script(
        describe_figures(
            canonical(context["request"]),
            current_snapshot().version,
            downloads,
            name=page_title(context),
            description=block_text(context, "description"),
        )
    )


@register.simple_tag(takes_context=True)
def structured_crumbs(context: template.Context) -> SafeString:
    """Give the way to the page as its block `crumbs` has it; nothing where it has none."""
    found = CRUMB.findall(block_html(context, "crumbs"))
    if not found:
        return SafeString("")
    steps = [(words_of(inside), html.unescape(path)) for path, inside in found]
    return as_script(describe_crumbs([(_("Home"), reverse("home")), *steps]))


def words_of(inside: str) -> str:
    """Give the words of a piece of a page."""
    return " ".join(html.unescape(strip_tags(inside)).split())


@register.simple_tag(takes_context=True)
def words_of_page(context: template.Context, block: str) -> str:
    """Give what a block of the page says, to be said once more: its title, its description."""
    return page_title(context) if block == "title" else block_text(context, block)


@register.simple_tag(takes_context=True)
def card_of_page(context: template.Context) -> Picture:
    """Give the picture that others show beside a link to the page."""
    return find_card(context["request"])


def as_script(node: dict[str, Any]) -> SafeString:
    """Give a node as a block of data, which no browser runs."""
    data = json.dumps(node, ensure_ascii=False).translate(HARMLESS)
    return mark_safe(f'<script type="application/ld+json">{data}</script>')  # noqa: S308
