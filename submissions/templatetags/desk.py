"""Template tags for the review desk: its addresses, and the pieces of a text with their marks."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def query(asked: Any, **changes: Any) -> str:
    """Give the query of an address with other choices: `?{% query asked part=3 %}`."""
    return str(asked.query(**changes))


@register.simple_tag
def piece_marks(piece: Any, asked: Any) -> SafeString:
    """Give words of a source, escaped, with the marks of the passages that they stand in."""
    begins = format_html_join("", '<span id="passage-{}"></span>', ((one,) for one in piece.begins))
    words = format_html("{}", piece.text)
    if piece.marked_for is not None:
        kind = "passage" if piece.marked_for.has_card else "passage other"
        current = " current" if any(one.item == asked.item for one in piece.passages) else ""
        words = format_html(
            '<mark class="{}{}" data-items="{}">{}</mark>', kind, current, piece.items, words
        )
    elif piece.passages:
        words = format_html('<span class="reach" data-items="{}">{}</span>', piece.items, words)
    if piece.is_quoted or piece.is_aside:
        dim = "quoted" if piece.is_quoted else "aside"
        words = format_html('<span class="{}">{}</span>', dim, words)
    return format_html("{}{}", begins, words)
