"""What a timeline says in words of its own: how long a call is open, how long something is off."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings import languages, local_forms
from meetings.partial_dates import PartialDate
from meetings.partial_dates.wording import word
from submissions.models import Call
from submissions.opening import count_days


def tell_open(call: Call) -> str:
    """Say from when to when a call is open: "open 9–19 November 2010, 10 days"."""
    opens, deadline = call.opens.day, call.deadline.day
    days = count_days(call)
    if opens and deadline and days:
        words = ngettext("open %(span)s, %(days)d day", "open %(span)s, %(days)d days", days)
        return words % {"span": local_forms.days(opens, deadline), "days": days}
    if not call.deadline.is_known:
        return _("no source gives a deadline")
    given = {"opens": say(call.opens), "deadline": say(call.deadline)}
    if not call.opens.is_known:
        return _("open until %(deadline)s; no source says since when") % given
    return _("open from: %(opens)s; until: %(deadline)s") % given


def say(written: PartialDate) -> str:
    """Give a date as written, or in the reader's language where that is not English."""
    return str(written) if languages.is_english() else word(written.edtf)
