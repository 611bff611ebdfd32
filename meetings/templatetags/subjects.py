"""A template filter for the value that a record shows, where its sources stand beside it."""

from django import template
from django.utils.safestring import SafeString

from meetings.evidence import Fact
from meetings.templatetags.evidence import shown

register = template.Library()


@register.filter
def shown_value(fact: Fact) -> SafeString | str:
    """Give the value that the record itself shows for a fact: `{{ fact|shown_value }}`."""
    return shown(fact.subject, fact.field) if fact.field else ""
