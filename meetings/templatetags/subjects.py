"""Template filters for what records are called, and for the value that a record shows."""

from django import template
from django.utils.safestring import SafeString

from meetings import words
from meetings.evidence import Fact
from meetings.templatetags.evidence import shown

register = template.Library()


@register.filter
def shown_value(fact: Fact) -> SafeString | str:
    """Give the value that the record itself shows for a fact: `{{ fact|shown_value }}`."""
    return shown(fact.subject, fact.field) if fact.field else ""


@register.filter
def kind_words(kind: str) -> str:
    """Give the words for a kind of record: `{{ place.kind|kind_words }}`."""
    return words.kind_words(kind)


@register.filter
def withdrawn_words(kind: str) -> str:
    """Give the heading in place of a withdrawn record: `{{ record.kind|withdrawn_words }}`."""
    return words.withdrawn_words(kind)


@register.filter
def field_words(field: str) -> str:
    """Give the words for a field by its English name: `{{ name|field_words }}`."""
    return words.field_words(field)


@register.filter
def deed_words(deed: str) -> str:
    """Give the words for what was done to a record: `{{ change.done|deed_words }}`."""
    return words.deed_words(deed)
