"""The template tag that lets each page say how to cite it."""

from __future__ import annotations

import html

from django import template
from django.http import HttpRequest
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.html import strip_tags

from meetings.citation import NAME, Citation, cite

register = template.Library()
OF_THE_SITE = f" · {NAME}"


@register.simple_tag(takes_context=True)
def page_citation(context: template.Context) -> Citation | None:
    """Give the citation of the page under its own title; nothing where there is no address."""
    request: HttpRequest | None = context.get("request")
    if request is None:
        return None
    return cite(request.path, request.GET, page_title(context))


def page_title(context: template.Context) -> str:
    """Give what the page's block `full_title` says, without the name of the site."""
    return block_text(context, "full_title").removesuffix(OF_THE_SITE) or NAME


def block_text(context: template.Context, name: str) -> str:
    """Give what a block of the page says, without marks; nothing where the page has no such."""
    return " ".join(html.unescape(strip_tags(block_html(context, name))).split())


def block_html(context: template.Context, name: str) -> str:
    """Give what a block of the page holds, which stands in the page as well."""
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    block = blocks.get_block(name) if blocks else None
    return str(block.render(context)) if block else ""
