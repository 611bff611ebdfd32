"""An EDTF string in the words of the reader's language: as much as it says, and no more.

Pages in English show a date as its source writes it; in other languages they show this, with the
source's words beside it.
"""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings import local_forms
from meetings.partial_dates.bounds import point_range

# Translators: every %(date)s, %(first)s and %(last)s here is a day, a month or a year in its plain
# form ("24 février 2011", "2011"); where a preposition would ask for another case, word it without.
QUALIFIERS = {
    "%": gettext_lazy("%(date)s (uncertain and approximate)"),
    "?": gettext_lazy("%(date)s (uncertain)"),
    "~": gettext_lazy("%(date)s (approximate)"),
}
SEASONS = {
    "21": gettext_lazy("spring %(year)s"),
    "22": gettext_lazy("summer %(year)s"),
    "23": gettext_lazy("autumn %(year)s"),
    "25": gettext_lazy("spring %(year)s (northern hemisphere)"),
    "26": gettext_lazy("summer %(year)s (northern hemisphere)"),
    "27": gettext_lazy("autumn %(year)s (northern hemisphere)"),
    "29": gettext_lazy("spring %(year)s (southern hemisphere)"),
    "31": gettext_lazy("autumn %(year)s (southern hemisphere)"),
    "32": gettext_lazy("winter %(year)s (southern hemisphere)"),
    "37": gettext_lazy("the first third of %(year)s"),
    "38": gettext_lazy("the second third of %(year)s"),
    "39": gettext_lazy("the last third of %(year)s"),
    "40": gettext_lazy("the first half of %(year)s"),
    "41": gettext_lazy("the second half of %(year)s"),
}
QUARTERS = {"33", "34", "35", "36"}


def word(edtf: str) -> str:
    """Give a canonical EDTF string in words: "24–25 février 2011", "2010 ou 2011"."""
    if edtf == "":
        return _("not known")
    if edtf == "..":
        return _("no end, still going on")
    if edtf.startswith("["):
        return local_forms.one_of([_element(one) for one in edtf[1:-1].split(",")])
    if "/" in edtf:
        return _interval(*edtf.split("/"))
    return _point(edtf)


def _element(element: str) -> str:
    """Give a member of a set: a date, a run of dates, or a run without limit."""
    left, dots, right = element.partition("..")
    if not dots:
        return _point(left)
    if not left:
        return _("%(date)s or before") % {"date": _point(right)}
    if not right:
        return _("%(date)s or after") % {"date": _point(left)}
    return _("between %(first)s and %(last)s") % {"first": _point(left), "last": _point(right)}


def _interval(left: str, right: str) -> str:
    """Give what lasted: both ends, or the one that is known."""
    if right == "..":
        return _("from %(date)s on, no end") % {"date": _point(left)}
    if right == "":
        return _("from %(date)s, end not known") % {"date": _point(left)}
    if left == "..":
        return _("until %(date)s") % {"date": _point(right)}
    if left == "":
        return _("until %(date)s, beginning not known") % {"date": _point(right)}
    if _is_day(left) and _is_day(right):
        return local_forms.days(date.fromisoformat(left), date.fromisoformat(right))
    return _("from %(first)s to %(last)s") % {"first": _point(left), "last": _point(right)}


def _is_day(point: str) -> bool:
    """Say whether it is one day without doubt."""
    return len(point) == len("2011-02-24") and "X" not in point


def _point(point: str) -> str:
    """Give one date, with the doubt that stands behind it."""
    sign = point[-1]
    if sign in QUALIFIERS:
        return str(QUALIFIERS[sign]) % {"date": _plain(point[:-1])}
    return _plain(point)


def _plain(point: str) -> str:
    """Give one date without its doubt: a day, a month, a part of a year, a year or years."""
    year, month, day = (*point.split("-"), "", "")[:3]
    if "X" in year:
        return _years(year)
    if month in SEASONS:
        return str(SEASONS[month]) % {"year": year}
    if month in QUARTERS:
        return local_forms.quarter(date(int(year), 3 * (int(month) - 33) + 1, 1))
    if month in ("", "XX"):
        return local_forms.year(date(int(year), 1, 1))
    if day in ("", "XX"):
        return local_forms.month(date(int(year), int(month), 1))
    return local_forms.day(date(int(year), int(month), int(day)))


def _years(year: str) -> str:
    """Give a year with digits left open as the years that it can be."""
    days = point_range(year)
    first, last = date.fromordinal(days.first).year, date.fromordinal(days.last).year
    return _("between %(first)s and %(last)s") % {"first": first, "last": last}
