"""Template tags for the reader's language: the ways to the others, names, dates and numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.db.models import Model
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from meetings import languages, local_forms
from meetings.partial_dates import PartialDate
from meetings.partial_dates.wording import word

register = template.Library()

ENGLISH_ONLY = ("/api/", "/admin/")
"""Addresses without a language."""


@dataclass(frozen=True, slots=True)
class Other:
    """The same page in one language."""

    code: str
    """As `lang` and `hreflang` have it: "zh-Hans"."""
    name: str
    """What the language calls itself."""
    path: str
    is_here: bool
    is_same_page: bool
    """Whether it is the same page; else it leads to the first page."""

    @property
    def url(self) -> str:
        """Give the full address."""
        return f"{settings.SITE_URL}{self.path}"


@register.simple_tag(takes_context=True)
def languages_of_page(context: template.Context) -> list[Other]:
    """Give this page in every published language, English first; none where there is but one."""
    request: HttpRequest | None = context.get("request")
    if request is None or len(settings.LANGUAGES) < 2:
        return []
    return [find_other(request, code, str(name)) for code, name in settings.LANGUAGES]


def find_other(request: HttpRequest, code: str, name: str) -> Other:
    """Give the address of a page in another language; the first page where it has no other."""
    is_same = has_languages(request)
    path = bare_path(request.path) + query_of(request) if is_same else "/"
    prefix = "" if code == settings.LANGUAGE_CODE else f"/{code}"
    tag = "zh-Hans" if code == "zh-hans" else code
    return Other(tag, name, prefix + path, code == languages.here(), is_same)


def has_languages(request: HttpRequest) -> bool:
    """Say whether it is a page that is there in every language."""
    return request.resolver_match is not None and not request.path.startswith(ENGLISH_ONLY)


def bare_path(path: str) -> str:
    """Give a path without the prefix of the page's language."""
    here = languages.here()
    return path if here == settings.LANGUAGE_CODE else path.removeprefix(f"/{here}")


def query_of(request: HttpRequest) -> str:
    """Give what stands behind the path, the state of the record that is asked for included."""
    query = request.GET.copy()
    snapshot = getattr(request, "snapshot", None)
    if snapshot is not None and snapshot.as_of:
        query["as_of"] = snapshot.as_of
    pairs = [(name, value) for name, values in query.lists() for value in values]
    return f"?{urlencode(pairs, safe=',:/')}" if pairs else ""


@register.filter
def named(row: Model | None) -> str:
    """Give what a record is called: a body or group in the reader's language where it can be."""
    return languages.title_of(row)[0] if row else ""


@register.filter
def named_in(row: Model | None) -> SafeString:
    """Give ` lang="…"` for `named` where it is not the language of the page; else nothing."""
    return lang(languages.title_of(row)[1]) if row else SafeString("")


@register.filter
def lang(tag: str) -> SafeString:
    """Give ` lang="…"` for a text of this language on a page of another; else nothing."""
    if not tag or tag == languages.here():
        return SafeString("")
    return format_html(' lang="{}"', tag)


@register.simple_tag
def not_translated(row: Model, field: str) -> SafeString:
    """Say beside a text of sentences that it is shown in its own language, where it is another."""
    return note_original(languages.language_of(row, field))


def note_original(tag: str) -> SafeString:
    """Give the remark that a text was not translated; nothing in its own language."""
    if not tag or tag == languages.here():
        return SafeString("")
    words = gettext("In %(language)s; not translated.") % {"language": local_forms.language(tag)}
    return format_html(' <span class="note untranslated">{}</span>', words)


@register.simple_tag
def mark(english: str) -> str:
    """Give a mark between two parts of a sentence, as the reader's language has it."""
    return local_forms.mark(english)


@register.filter
def day(value: date | datetime | None) -> str:
    """Give a day in the reader's language: "24 February 2011", "2011年2月24日"."""
    return local_forms.day(value) if value else ""


@register.filter
def moment(value: datetime | None) -> str:
    """Give a day and the time in UTC: "24 February 2011, 13:05"."""
    return local_forms.moment(value) if value else ""


@register.filter
def instant(value: datetime | None) -> str:
    """Give an instant for programs, to the second as HTML has it: "2011-02-24T13:05:00+00:00"."""
    return value.isoformat(timespec="seconds") if value else ""


@register.filter
def number(value: Decimal | float | None) -> str:
    """Give a number with the reader's marks: "1,234.5", "1 234,5"; nothing for None."""
    return local_forms.number(value) if value is not None else ""


@register.filter
def percent(value: Decimal | float | None) -> str:
    """Give a share of a hundred with its sign as the reader's language sets it: "12.5 %"."""
    return local_forms.percent(value) if value is not None else ""


@register.filter
def translated(words: str) -> str:
    """Give the translation of words that stand in the code, marked there by gettext_noop."""
    return gettext(words) if words else ""


@register.filter
def language_name(tag: str) -> str:
    """Give what a language is called in that of the page."""
    return local_forms.language(tag)


@register.filter
def listed(items: Iterable[Any]) -> str:
    """Give things as a sentence lists them: "a, b and c"."""
    return local_forms.listed([str(item) for item in items])


@register.filter
def understood(value: PartialDate) -> str:
    """Give how a partial date is understood, in words: "from 24 to 25 February 2011"."""
    return value.describe() if languages.is_english() else word(value.edtf)
