"""Sentences and dates as cards have room for them."""

from __future__ import annotations

from django.utils.translation import get_language_bidi, ngettext
from django.utils.translation import gettext as _

from meetings.languages import is_english
from meetings.partial_dates import PartialDate
from meetings.partial_dates.wording import word
from submissions.charts.lettering import ISOLATE_FIRST, POP
from submissions.charts.wording import either
from submissions.counting.tallies import GroupTally

BETWEEN = " · "


def date_words(value: PartialDate) -> str:
    """Give a date as written, on English cards; in words of their own on others."""
    if not value.is_known:
        return ""
    return str(value) if is_english() else word(value.edtf)


def joined(*words: object) -> str:
    """Give what is known of some words, one behind the other; each runs in its own direction."""
    known = [str(one) for one in words if one]
    if get_language_bidi():
        known = [f"{ISOLATE_FIRST}{one}{POP}" for one in known]
    return BETWEEN.join(known)


def span_words(starts: PartialDate, ends: PartialDate) -> str:
    """Give from when to when something was; nothing where its beginning is not known."""
    first, last = date_words(starts), date_words(ends)
    return f"{first} – {last}" if first and last and not ends.is_open else first


def recorded_words(total: GroupTally) -> str:
    """Give submissions on record beside those reported: "6 recorded of 10 reported"."""
    figures = {"recorded": total.recorded, "reported": total.reported}
    if total.reported is None:
        return ngettext("%(recorded)s recorded", "%(recorded)s recorded", total.recorded) % figures
    return ngettext(
        "%(recorded)s recorded of %(reported)s reported",
        "%(recorded)s recorded of %(reported)s reported",
        total.recorded,
    ) % figures  # fmt: skip


def answered_words(total: GroupTally) -> str:
    """Give how many of the seats answered; nothing where the seats are not known."""
    if not total.bases:
        return ""
    words = (
        _("at least %(part)s of %(base)s seats answered")
        if total.at_least
        else _("%(part)s of %(base)s seats answered")
    )
    return words % {"part": total.answered, "base": either(b.seats for b in total.bases)}


def part_words(group: GroupTally) -> str:
    """Give how many of a group's seats answered; what is recorded where seats are not known."""
    if not group.bases:
        return recorded_words(group)
    words = _("at least %(part)s of %(base)s") if group.at_least else _("%(part)s of %(base)s")
    return words % {"part": group.answered, "base": either(b.seats for b in group.bases)}
