"""Template tags for the wording and marks that pages share; none of them counts or queries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext_lazy

from meetings.evidence import Evidence, Fact
from meetings.models import Statement
from meetings.words import field_words

register = template.Library()

SHAPES = {
    "government": "■",
    "civil-society": "●",
    "private-sector": "▲",
    "technical-academic": "◆",
    "intergovernmental": "⬟",
}
NO_GROUP, OTHER_GROUP = "○", "▣"
LONGEST_ROW_OF_PIPS = 80
FACT_WORDS = {
    "held": pgettext_lazy("fact", "days"),
    "starts": pgettext_lazy("fact", "start"),
    "ends": pgettext_lazy("fact", "end"),
    "issued": pgettext_lazy("fact", "date of issue"),
    "happened": pgettext_lazy("fact", "date"),
    "received": pgettext_lazy("fact", "day of receipt"),
    "as_of": pgettext_lazy("fact", "day of the figure"),
}


@dataclass(frozen=True, slots=True)
class Position:
    """One of several readings of a disputed fact, with the statements that say so."""

    value: str
    statements: tuple[Statement, ...]
    preferred: Statement | None
    number: str = ""
    """The number that the words stand for, where they do not name it."""


@register.filter
def group_shape(group: Model | None) -> str:
    """Give the shape of a stakeholder group: a square, a circle, …; a ring where there is none."""
    return SHAPES.get(str(getattr(group, "slug", "")), OTHER_GROUP) if group else NO_GROUP


@register.filter
def pips(number: int | None, group: Model | None) -> str:
    """Give a row of shapes, one for each unit; nothing where there is no such row to draw."""
    return group_shape(group) * number if number and number <= LONGEST_ROW_OF_PIPS else ""


@register.filter
def fact_anchor(fact: Fact) -> str:
    """Give the id under which the foot of the page explains a disputed fact."""
    return "disputed-" + fact.name.replace("/", "-").replace(".", "-")


@register.filter
def fact_words(fact: Fact) -> str:
    """Give the name of a fact's field as a sentence uses it."""
    return str(FACT_WORDS.get(fact.field) or field_words(fact.field.replace("_", " ")))


@register.filter
def positions(fact: Fact) -> list[Position]:
    """Give the readings of a disputed fact, the shown one first where one is preferred."""
    found = []
    for reading in fact.readings:
        said = tuple(s for s in fact.statements if s.field and s.reading == reading)
        chosen = next((s for s in said if s.preferred), None)
        value = (chosen or said[0]).value or reading
        number = reading if reading.isdigit() and reading not in value else ""
        found.append(Position(value, said, chosen, number))
    return sorted(found, key=lambda position: position.preferred is None)


@register.simple_tag(takes_context=True)
def cite(context: template.Context, statements: tuple[Statement, ...]) -> SafeString:
    """Give the numbers of the sources of these statements: `{% cite position.statements %}`."""
    evidence: Evidence = context["evidence"]
    sources = dict.fromkeys(evidence.number(s) for s in statements)
    return format_html_join(
        ", ",
        '<a href="#{}">{}</a>',
        ((s.anchor, gettext("source %(number)s") % {"number": s.number}) for s in sources),
    )


@register.simple_tag(takes_context=True)
def other_positions(context: template.Context, subject: Model, name: str) -> list[Position]:
    """Give what sources say on a disputed fact, to stand beside it; nothing where they agree."""
    evidence: Evidence = context["evidence"]
    fact = evidence.fact(subject, name)
    return positions(fact) if fact.is_disputed else []


@register.simple_tag(takes_context=True)
def nav_link(context: template.Context, name: str, label: str) -> SafeString:
    """Give a link of the navigation, marked where the reader is on its page or below it."""
    address = reverse(name)
    path = context["request"].path if "request" in context else ""
    current = ' aria-current="page"' if path == address else ""
    if not current and path.startswith(address):
        current = ' aria-current="true"'
    return format_html('<a href="{}"{}>{}</a>', address, SafeString(current), label)


@register.simple_tag
def querystring_of(parameters: Mapping[str, str]) -> str:
    """Give parameters as the end of an address, "?body=mag&year=2012"; nothing for none."""
    return f"?{urlencode(parameters)}" if parameters else ""


@register.simple_tag
def canonical(request: HttpRequest) -> str:
    """Give the full address of this page."""
    return f"{settings.SITE_URL}{request.get_full_path()}"
