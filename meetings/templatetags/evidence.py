"""Template tags that show a fact together with where it comes from."""

from __future__ import annotations

from typing import Any

from django import template
from django.db.models import Model
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from meetings.evidence import Evidence, Fact
from meetings.partial_dates import PartialDate

register = template.Library()


@register.filter
def partial_date(value: PartialDate) -> SafeString:
    """Show a date as written, with its machine form; 'not known' where nothing is known."""
    if not value.is_known:
        return format_html('<span class="unknown">{}</span>', "not known")
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        value.earliest.isoformat() if value.earliest else "",
        value.describe(),
        str(value),
    )


def shown(subject: Model, name: str) -> SafeString | str:
    """Give the value of a field as a page shows it."""
    value = getattr(subject, name)
    if isinstance(value, PartialDate):
        return partial_date(value)
    display = getattr(subject, f"get_{name}_display", None)
    text = display() if display else value
    if text is None or text == "":
        return format_html('<span class="unknown">{}</span>', "not known")
    if isinstance(value, Model) and hasattr(value, "get_absolute_url"):
        return format_html('<a href="{}" dir="auto">{}</a>', value.get_absolute_url(), text)
    return format_html('<span dir="auto">{}</span>', text)


def is_blank(value: object) -> bool:
    """Say whether a field holds nothing, so that there is no value to give a source for."""
    return not value.is_known if isinstance(value, PartialDate) else value in (None, "")


def references(evidence: Evidence, fact: Fact) -> SafeString:
    """Give the small numbers that lead to 'How we know', and the mark of a conflict."""
    numbers = format_html_join(
        " ",
        '<a href="#{}" aria-label="Source {}">{}</a>',
        ((s.anchor, s.number, s.number) for s in evidence.cite(fact)),
    )
    mark: SafeString | str = ""
    if fact.is_disputed:
        mark = format_html(
            ' <a class="conflict" href="#disputed-{}">{}</a>',
            fact.name.replace("/", "-").replace(".", "-"),
            "sources differ",
        )
    return format_html('<sup class="refs">{}</sup>{}', numbers, mark)


def sourced(evidence: Evidence, fact: Fact, content: SafeString | str) -> SafeString:
    """Wrap a value with its name and its references."""
    return format_html(
        '<span class="fact" data-fact="{}">{}{}</span>',
        fact.name,
        content,
        references(evidence, fact),
    )


@register.simple_tag(takes_context=True, name="fact")
def fact_tag(context: template.Context, subject: Model, name: str) -> SafeString | str:
    """Show a field of a record with its sources: `{% fact meeting "held" %}`.

    What is not known has no source, unless sources say something that the record left open.
    """
    evidence: Evidence = context["evidence"]
    fact = evidence.fact(subject, name)
    if is_blank(getattr(subject, name)) and not fact.readings:
        return shown(subject, name)
    return sourced(evidence, fact, shown(subject, name))


class SourcedNode(template.Node):
    """Content of our own wording with the sources of the fact that it shows."""

    def __init__(self, subject: FilterExpression, name: FilterExpression, body: NodeList) -> None:
        self.subject, self.name, self.nodelist = subject, name, body

    def render(self, context: template.Context) -> SafeString:
        """Give the content with its references."""
        evidence: Evidence = context["evidence"]
        fact = evidence.fact(self.subject.resolve(context), self.name.resolve(context))
        return sourced(evidence, fact, self.nodelist.render(context))


@register.tag(name="sourced")
def sourced_tag(parser: Parser, token: Token) -> SourcedNode:
    """Wrap content: `{% sourced meeting "held" %}…{% endsourced %}`; "" is the whole record."""
    pieces: list[Any] = token.split_contents()
    if len(pieces) != 3:
        raise template.TemplateSyntaxError("sourced takes a record and the name of a field")
    body = parser.parse(("endsourced",))
    parser.delete_first_token()
    return SourcedNode(parser.compile_filter(pieces[1]), parser.compile_filter(pieces[2]), body)
