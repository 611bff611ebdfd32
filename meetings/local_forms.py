"""Days, numbers and lists as each language writes them, out of Unicode's CLDR (Babel).

English pages keep the forms that they always had: "24 February 2011", "1234". Digits are Western
in all languages, in Arabic too: the tables of the United Nations' Arabic documents mix both, and
figures, symbols (A/66/67) and years have to be found by the same search in every language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from django.utils.translation import get_language_bidi

from meetings.languages import here

CLDR = {"en": "en_GB", "zh-hans": "zh_Hans"}
"""Django's codes whose locale has another name; the record's English is British."""

ISOLATE, POP = "\u2068", "\u2069"
"""Unicode's marks round words whose first letter decides their direction, as `<bdi>` does."""
MARKS = {
    "ar": {",": "، ", ";": "؛ "},
    "fr": {";": "\N{NO-BREAK SPACE}; ", ":": "\N{NO-BREAK SPACE}: "},
    "zh-hans": {",": "，", ";": "；", ":": "：", ".": "。"},
}
"""What the languages write otherwise than English does."""
MONTHS = {
    "يناير": "كانون الثاني",
    "فبراير": "شباط",
    "مارس": "آذار",
    "أبريل": "نيسان",
    "مايو": "أيار",
    "يونيو": "حزيران",
    "يوليو": "تموز",
    "أغسطس": "آب",
    "سبتمبر": "أيلول",
    "أكتوبر": "تشرين الأول",
    "نوفمبر": "تشرين الثاني",
    "ديسمبر": "كانون الأول",
}
"""The other Arabic name of each month: the United Nations writes both, "شباط/فبراير"."""


@cache
def locale_of(code: str) -> Locale:
    """Give the CLDR locale of one of Django's language codes."""
    return Locale.parse(CLDR.get(code, code.replace("-", "_")))


def locale() -> Locale:
    """Give the CLDR locale of the page."""
    return locale_of(here())


def day(value: date) -> str:
    """Give a day: "24 February 2011", "1er février 2011", "2011年2月24日"."""
    return _dated(value, "long", here())


def month(value: date) -> str:
    """Give a month with its year: "February 2011", "2011年2月"."""
    return _dated(value, locale().datetime_skeletons["yMMMM"].pattern, here())


def year(value: date) -> str:
    """Give a year: "2011", "2011年"."""
    return _dated(value, locale().datetime_skeletons["y"].pattern, here())


def quarter(value: date) -> str:
    """Give the quarter that a day lies in: "1st quarter 2011", "1er trimestre 2011"."""
    return _dated(value, locale().datetime_skeletons["yQQQQ"].pattern, here())


def days(first: date, last: date) -> str:
    """Give a run of days with what they share said once: "24–25 février 2011"."""
    if first == last:
        return day(first)
    unit = "d" if (first.year, first.month) == (last.year, last.month) else "M"
    unit = unit if first.year == last.year else "y"
    formats = locale().interval_formats
    patterns = formats.get("yMMMMd", formats["yMMMd"])[unit]
    ends = zip(patterns, (first, last), strict=True)
    return "".join(_dated(end, re.sub("M{3,}", "MMMM", pattern), here()) for pattern, end in ends)


@lru_cache(maxsize=4096)
def _dated(value: date, pattern: str, code: str) -> str:
    """Give a day by a pattern of CLDR; kept, since a page shows the same few over and over.

    Arabic gets both names of a month, and French its "1er", as the United Nations writes them.
    """
    text = format_date(value, pattern, locale_of(code))
    if code == "ar":
        return re.sub("|".join(MONTHS), lambda name: f"{MONTHS[name[0]]}/{name[0]}", text)
    return re.sub(r"^1(?= \w)", "1er", text) if code == "fr" else text


def moment(value: datetime) -> str:
    """Give a day and the time in UTC: "24 February 2011, 13:05"."""
    value = value.astimezone(UTC)
    return f"{day(value)}{comma()}{format_time(value, 'HH:mm', locale=locale())}"


def comma() -> str:
    """Give what stands between two things side by side."""
    return mark(",")


def mark(english: str) -> str:
    """Give a mark between two parts of a sentence with its spaces: " ; " in French for ";"."""
    return MARKS.get(here(), {}).get(english, f"{english} ")


def isolated(words: str) -> str:
    """Give words of any script so that on a page from right to left they keep their direction.

    Other pages have them as they are, so that nobody copies what cannot be seen.
    """
    return f"{ISOLATE}{words}{POP}" if get_language_bidi() else words


def number(value: Decimal | float) -> str:
    """Give a number with the language's marks: "1 234,5"; English keeps plain figures."""
    return str(value) if here() == "en" else _numbered(value, here())


@lru_cache(maxsize=4096, typed=True)
def _numbered(value: Decimal | float, code: str) -> str:
    return format_decimal(value, locale=locale_of(code))


def percent(value: Decimal | float) -> str:
    """Give a share of a hundred: 12.5 as "12.5 %", "12,5 %", "12.5%" in Chinese."""
    if here() == "en":
        return f"{value}\N{NO-BREAK SPACE}%"
    return format_percent(Decimal(str(value)) / 100, locale=locale(), decimal_quantization=False)


def listed(items: Sequence[str]) -> str:
    """Give things as a sentence lists them: "a, b and c"."""
    return format_list(items, locale=locale())


def one_of(items: Sequence[str]) -> str:
    """Give things of which one is meant: "a, b or c"."""
    return format_list(items, style="or", locale=locale())


def language(tag: str) -> str:
    """Give what a language is called in that of the page; its tag where there is no word."""
    names = locale().languages
    return str(names.get(tag.replace("-", "_")) or names.get(tag.split("-")[0]) or tag)
