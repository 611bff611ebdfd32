"""A template filter that sets a counting rule as the page prints it."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def as_rule(words: str) -> SafeString:
    """Give a rule's words with `names` as code and **stress** as strong; all else is escaped."""
    escaped = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(words))
    return mark_safe(re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", escaped))  # noqa: S308
