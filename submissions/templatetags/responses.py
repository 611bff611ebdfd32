"""Template tags that pick the figures of a call out of those that counting gives."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from meetings.evidence import Evidence
from submissions.counting import Base
from submissions.counting.expected import CallFigures
from submissions.models import Call

register = template.Library()


@register.simple_tag
def response_to(call: Call, responses: Mapping[int, CallFigures]) -> CallFigures:
    """Give the figures of a call: `{% response_to call responses as response %}`."""
    return responses[call.pk]


@register.simple_tag(takes_context=True)
def base_sources(context: template.Context, base: Base) -> SafeString:
    """Give the small numbers of the sources that say how many seats there are."""
    evidence: Evidence = context["evidence"]
    sources = dict.fromkeys(evidence.number(statement) for statement in base.statements)
    numbers = format_html_join(
        " ",
        '<a href="#{}" aria-label="Source {}">{}</a>',
        ((source.anchor, source.number, source.number) for source in sources),
    )
    return format_html('<sup class="refs">{}</sup>', numbers) if sources else SafeString("")
