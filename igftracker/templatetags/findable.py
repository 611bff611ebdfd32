"""Template tags for those who find and share a page: search engines and messengers."""

from __future__ import annotations

import json
from typing import Any

from django import template
from django.db.models import Model
from django.utils.safestring import SafeString, mark_safe

from igftracker.structured_data import describe, describe_dataset
from meetings.versions import current_snapshot

register = template.Library()
HARMLESS = {ord(letter): f"\\u{ord(letter):04X}" for letter in "<>&"}
"""How a script element writes what could end it."""


@register.simple_tag
def structured(record: Model) -> SafeString:
    """Give a record in the words of schema.org: `{% structured meeting %}` in the page's head."""
    return as_script(describe(record))


@register.simple_tag
def structured_dataset() -> SafeString:
    """Give the whole record as a data set in the words of schema.org."""
    return as_script(describe_dataset(current_snapshot().version))


def as_script(node: dict[str, Any]) -> SafeString:
    """Give a node as a block of data, which no browser runs."""
    data = json.dumps(node, ensure_ascii=False).translate(HARMLESS)
    return mark_safe(f'<script type="application/ld+json">{data}</script>')  # noqa: S308
