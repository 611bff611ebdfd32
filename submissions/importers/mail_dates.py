"""Dates of mail: header dates of every shape, with the zone as written and never a shift.

The day is the one that was written, in its own zone. What cannot be read keeps its words and says
why; two-digit years are read as RFC 5322 (section 4.3) has them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from meetings.folding import fold
from submissions.importers.records import WrittenDate

LONGEST = 120
"""Characters of a date that are read; a longer one is none."""
EARLIEST, LATEST = 1970, 2099
"""Years in which a mail can have been written."""
ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
CHINESE = re.compile(r"(\d{4})\s{0,2}年\s{0,2}(\d{1,2})\s{0,2}月\s{0,2}(\d{1,2})\s{0,2}日")
NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d{1,9})?(?!\d)")
ZONE = re.compile(
    r"(?<!\w)([+-]\d{4}|[+-]\d{2}:\d{2}|(?:UTC|GMT)[+-]\d{1,4}|Z|UTC?|GMT|[A-Z]{1,4}[SD]?T|MS[KD])(?!\w)"
)
ODD_ZONE = re.compile(r"(?<!\w)[A-Za-z]{1,2}\d{4}(?!\w)")
COMMENT = re.compile(r"\([^()]{0,40}\)")
WORD = re.compile(r"[^\W\d_]{1,20}|\d{1,4}")
MONTHS = (
    "january jan janvier janv enero ene januar janner gennaio gen janeiro января январь янв",
    "february feb febr fevrier fevr fev febrero februar febbraio fevereiro февраля февраль фев",
    "march mar mars marzo marz maerz mrz marco марта март мар",
    "april apr avril avr abril abr aprile апреля апрель апр",
    "may mai mayo maggio mag maio мая май",
    "june jun juin junio juni giugno giu junho июня июнь июн",
    "july jul juillet juil julio juli luglio lug julho июля июль июл",
    "august aug aout agosto ago августа август авг",
    "september sept sep septembre septiembre setiembre settembre setembro сентября сентябрь сен",
    "october oct octobre octubre oktober okt ottobre ott outubro out октября октябрь окт",
    "november nov novembre noviembre novembro ноября ноябрь ноя",
    "december dec decembre diciembre dic dezember dez dicembre dezembro декабря декабрь дек",
)
ARABIC = (
    *("يناير", "فبراير شباط", "مارس آذار", "أبريل نيسان", "مايو أيار", "يونيو يونيه حزيران"),
    *("يوليو يوليه تموز", "أغسطس آب", "سبتمبر أيلول", "أكتوبر", "نوفمبر", "ديسمبر"),
)
"""Months in Arabic, but for the eastern names of two words."""
MONTH_NUMBERS = {
    fold(word): at
    for row in (MONTHS, ARABIC)
    for at, words in enumerate(row, 1)
    for word in words.split()
}
WEEKDAYS = (
    "monday mon lundi lunes montag пн الاثنين",
    "tuesday tue mardi martes dienstag вт الثلاثاء",
    "wednesday wed mercredi miercoles mittwoch ср الأربعاء",
    "thursday thu jeudi jueves donnerstag чт الخميس خميس",
    "friday fri vendredi viernes freitag пт الجمعة",
    "saturday sat samedi sabado samstag sonnabend сб السبت",
    "sunday sun dimanche domingo sonntag вс الأحد",
)
WEEKDAY_NUMBERS = {fold(word): at for at, words in enumerate(WEEKDAYS) for word in words.split()}


@dataclass(frozen=True, slots=True)
class MailDate:
    """A date as written with its EDTF, the zone as written ("" for none), and what is wrong."""

    written: WrittenDate
    zone: str = ""
    fault: str = ""


def read_mail_date(words: str) -> MailDate:
    """Read the date of a header; its EDTF is "" when the day is not certain."""
    text = " ".join(words.split())
    if not text or len(text) > LONGEST:
        return MailDate(WrittenDate(text[:LONGEST]), fault=_unread(text[:LONGEST]))
    day, fault = _find_day(text)
    if day is None:
        return MailDate(WrittenDate(text), _find_zone(text), fault or _unread(text))
    fault = fault or _find_wrong_weekday(text, day) or _find_odd_zone(text)
    return MailDate(WrittenDate(text, day.isoformat()), _find_zone(text), fault)


def full_year(digits: str) -> int:
    """Give the year of a header: 00 to 49 are 2000 to 2049, other short ones follow 1900."""
    year = int(digits)
    if len(digits) == 2 and year < 50:
        return 2000 + year
    return 1900 + year if len(digits) in {2, 3} else year


def _unread(text: str) -> str:
    return f'The date "{text}" cannot be read.' if text else "There is no date."


def _find_day(text: str) -> tuple[date | None, str]:
    """Give the day, or None and why there is none."""
    for shape in (ISO, CHINESE):
        found = shape.search(text)
        if found:
            return _day(int(found[1]), int(found[2]), int(found[3]))
    numbers = NUMERIC.search(text)
    if numbers:
        return _numeric_day(text, *(int(one) for one in numbers.groups()))
    return _named_day(CLOCK.sub(" ", COMMENT.sub(" ", ZONE.sub(" ", text))))


def _numeric_day(text: str, one: int, two: int, year: int) -> tuple[date | None, str]:
    if one <= 12 and two <= 12 and one != two:
        return None, f'The date "{text}" may be read as two different days.'
    return _day(year, two, one) if one > 12 else _day(year, one, two)


def _named_day(text: str) -> tuple[date | None, str]:
    """Read a day whose month is a word: the last such word, for "mar" is also a weekday."""
    words = [fold(one) for one in WORD.findall(text)]
    places = [at for at, word in enumerate(words) if word in MONTH_NUMBERS]
    numbers = [word for word in words if word.isdecimal()]
    if not places or len(numbers) < 2:
        return None, ""
    month = MONTH_NUMBERS[words[places[-1]]]
    first, last = numbers[0], numbers[1]
    if len(first) > 2:
        first, last = last, first
    return _day(full_year(last), month, int(first))


def _day(year: int, month: int, day: int) -> tuple[date | None, str]:
    if not EARLIEST <= year <= LATEST:
        return None, f"The year {year} is none in which a mail can have been written."
    try:
        return date(year, month, day), ""
    except ValueError:
        return None, f"There is no day {day} of month {month} in {year}."


def _find_zone(text: str) -> str:
    found = ZONE.findall(COMMENT.sub(" ", CLOCK.sub(" ", text)))
    return str(found[-1]) if found else ""


def _find_odd_zone(text: str) -> str:
    odd = ODD_ZONE.search(text)
    return f'The zone "{odd[0]}" cannot be read.' if odd else ""


def _find_wrong_weekday(text: str, day: date) -> str:
    first = WORD.match(text.lstrip())
    said = WEEKDAY_NUMBERS.get(fold(first[0])) if first else None
    if said is None or said == day.weekday():
        return ""
    return f'The weekday of "{text}" is not that of the day.'
