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
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    block = blocks.get_block("full_title") if blocks else None
    if block is None:
        return NAME
    written = html.unescape(strip_tags(block.render(context)))
    return written.strip().removesuffix(OF_THE_SITE)
