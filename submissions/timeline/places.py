"""Where a page of a timeline begins: the key of the last entry before it, as a word."""

from __future__ import annotations

from django.utils.translation import gettext as _

from meetings.parameters import ParameterError, quoted
from submissions.timeline.entries import PLACES, Key

BETWEEN = "_"


def write_place(key: Key) -> str:
    """Give the word: "2011-02-24_2011-02-25_0_second-meeting"."""
    return BETWEEN.join(str(part) for part in key)


def read_place(word: str) -> Key:
    """Give the key back; raises ParameterError for what is no such word."""
    parts = word.split(BETWEEN, 3)
    if len(parts) != 4 or parts[2] not in {str(place) for place in PLACES.values()}:
        detail = _("No entry '%(key)s' to go on from.") % {"key": quoted(word)}
        raise ParameterError("after", detail, _("Start without it."))
    return parts[0], parts[1], int(parts[2]), parts[3]


def write_before(key: Key) -> str:
    """Give the place from which on the entry with a key is the first."""
    first, last, kind, word = key
    return write_place((first, last, kind, f"{word[:-1]}{chr(ord(word[-1]) - 1)}~"))
