"""Template tags that show a fact together with where it comes from."""

from __future__ import annotations

from typing import Any

from django import template
from django.db.models import Model
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from meetings import languages
from meetings.evidence import Evidence, Fact
from meetings.partial_dates import PartialDate
from meetings.partial_dates.wording import word
from meetings.templatetags.languages import lang, note_original

register = template.Library()


@register.filter
def partial_date(value: PartialDate) -> SafeString:
    """Show a date as written, with its machine form; 'not known' where nothing is known.

    Pages in other languages than the record's word it themselves, and keep what is written beside.
    """
    if not value.is_known:
        return format_html('<span class="unknown">{}</span>', gettext("not known"))
    if languages.is_english():
        title, words = value.describe(), str(value)
    else:
        title, words = gettext("As written: %(words)s") % {"words": str(value)}, word(value.edtf)
    return as_time(value, title=title, words=words)


def as_time(value: PartialDate, *, title: str, words: str) -> SafeString:
    """Give a date as an element: `<time>` where there is a day, month or year to begin with."""
    first = value.first_written
    machine = value.plain or (first.isoformat() if first else "")
    if not machine:
        return format_html('<span title="{}">{}</span>', title, words)
    return format_html('<time datetime="{}" title="{}">{}</time>', machine, title, words)


def shown(subject: Model, name: str) -> SafeString | str:
    """Give the value of a field as a page shows it."""
    value = getattr(subject, name)
    if isinstance(value, PartialDate):
        return partial_date(value)
    display = getattr(subject, f"get_{name}_display", None)
    text = display() if display else value
    if text is None or text == "":
        return format_html('<span class="unknown">{}</span>', gettext("not known"))
    if isinstance(value, Model) and hasattr(value, "get_absolute_url"):
        return shown_record(value)
    tag = "" if display else languages.language_of(subject, name)
    note = note_original(tag) if name in languages.IN_OUR_WORDS else ""
    return format_html('<span dir="auto"{}>{}</span>{}', lang(tag), text, note)


def shown_record(record: Any) -> SafeString:
    """Give a link to a record under its name, in the reader's language where it has such a name."""
    words, tag = languages.title_of(record)
    return format_html(
        '<a href="{}" dir="auto"{}>{}</a>', record.get_absolute_url(), lang(tag), words
    )


def is_blank(value: object) -> bool:
    """Say whether a field holds nothing, so that there is no value to give a source for."""
    return not value.is_known if isinstance(value, PartialDate) else value in (None, "")


def references(evidence: Evidence, fact: Fact) -> SafeString:
    """Give the small numbers that lead to 'How we know', and the mark of a conflict."""
    numbers = format_html_join(
        " ",
        '<a href="#{}" aria-label="{}">{}</a>',
        (
            (s.anchor, gettext("Source %(number)s") % {"number": s.number}, s.number)
            for s in evidence.cite(fact)
        ),
    )
    mark: SafeString | str = ""
    if fact.is_disputed:
        mark = format_html(
            ' <a class="conflict" href="#disputed-{}">{}</a>',
            fact.name.replace("/", "-").replace(".", "-"),
            gettext("sources differ"),
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
