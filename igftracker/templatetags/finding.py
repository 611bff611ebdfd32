"""Template filters for what a search found: numbers that were counted to a bound."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from igftracker.search.kinds import SHORTEST_SYMBOL, bare_symbol
from igftracker.search.options import Tally
from meetings import local_forms

register = template.Library()


@register.filter
def tally(value: Tally) -> str:
    """Give a number of hits: "12", "more than 1000", "at least 57"."""
    number = {"number": local_forms.number(value.number)}
    if value.is_exact:
        return number["number"]
    if value.is_exceeded:
        return gettext("more than %(number)s") % number
    return gettext("at least %(number)s") % number


@register.filter
def called(tag: str) -> str:
    """Give what a language is called, in the language of the page."""
    return local_forms.language(tag)


@register.filter
def symbol_for(symbol: object, words: str) -> SafeString:
    """Give a document's symbol, marked where it is one that the words ask for."""
    asked, printed = bare_symbol(words), str(symbol)
    is_asked = len(asked) >= SHORTEST_SYMBOL and bare_symbol(printed).startswith(asked)
    return format_html("<mark>{}</mark>" if is_asked else "{}", printed)
