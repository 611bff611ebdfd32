"""Template tags for the review desk: its addresses, and the pieces of a text with their marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def query(asked: Any, **changes: Any) -> str:
    """Give the query of an address with other choices: `?{% query asked part=3 %}`."""
    return str(asked.query(**changes))


INNER = ("slug", "state", "position", "mode", "standing", "capacity")
"""Columns of a new row that tell an editor nothing."""
ENDS = ("_id", "_edtf", "_earliest", "_latest")
"""Ends of columns that say again, in numbers, what another says in words."""


@register.filter
def other(data: Mapping[str, str], name: str) -> str:
    """Give how a record was named beside the box to choose it from."""
    return str(data.get(f"other-{name}", ""))


@register.filter
def in_words(fields: Mapping[str, Sequence[Any]]) -> list[tuple[str, str, str]]:
    """Give what would be written in a row: the field, what it was and what it is, in words."""
    return [
        (name.removesuffix("_text").replace("_", " "), *_was_and_is(fields, name))
        for name in fields
        if name not in INNER and not name.endswith(ENDS)
    ]


def _was_and_is(fields: Mapping[str, Sequence[Any]], name: str) -> tuple[str, str]:
    was, now = (str(one) if one not in (None, "") else "" for one in fields[name])
    read = fields.get(f"{name.removesuffix('_text')}_edtf", ("", ""))[1]
    is_read = name.endswith("_text") and read and str(read) != now
    return was, f"{now} ({read})" if is_read else now


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
