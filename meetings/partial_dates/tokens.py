"""Written words and figures as the few tokens that the reading of dates knows.

Tokens are figures ("24", "2011"), ISO dates ("2011-02"), months ("m02"), the meanings of words.py
and the signs "-" and "?". Dashes, no-break signs, accents, capitals, weekdays, commas and
abbreviation points make no difference.
"""

import re
import unicodedata
from datetime import date

from meetings.partial_dates.errors import PartialDateError
from meetings.partial_dates.words import PHRASES, WORDS

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad"), "-")
_TOKEN = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![0-9-])|[0-9]+|[^\W\d_]+|\.\.|\S")
_CHINESE = re.compile(r"([0-9]{4})年(?:([0-9]{1,2})月(?:([0-9]{1,2})[日号])?)?")
_NUMERIC = re.compile(r"(?<![0-9])([0-9]{1,4})([/.-])([0-9]{1,2})\2([0-9]{1,4})(?![0-9])")
_PHRASE = re.compile(rf"\b(?:{'|'.join(PHRASES)})\b")
_JOINS = {"-", "to", "and"}
_DROPPED = {"", ".", "(", ")", "'", "’"}


def plain(written: str) -> str:
    """The text in small letters with plain dashes and figures, single spaces and no accents."""
    split = unicodedata.normalize("NFKD", written.translate(_DASHES).lower()).translate(_DASHES)
    signs = (sign for sign in split if not unicodedata.combining(sign))
    letters = (str(unicodedata.decimal(sign, sign)) for sign in signs)
    return " ".join("".join(letters).split())


def tokens(written: str) -> list[str]:
    """The tokens of a date as written; PartialDateError at the first word that is not known."""
    text = _PHRASE.sub(lambda found: PHRASES[found[0]], _CHINESE.sub(_as_iso, plain(written)))
    refuse_numeric(text, written)
    known = [_token(raw, written) for raw in _TOKEN.findall(text)]
    return _without_weekdays([token for token in known if token not in _DROPPED])


def refuse_numeric(text: str, written: str) -> None:
    """PartialDateError for 03/04/2011 and the like, where day and month can be confused."""
    found = _NUMERIC.search(text)
    if not found or (found[2] == "-" and len(found[4]) < 4):
        return
    first, middle, last = (int(found[group]) for group in (1, 3, 4))
    tried = ((last, middle, first), (last, first, middle), (first, middle, last))
    days = tuple(dict.fromkeys(day for day in (_iso(*parts) for parts in tried) if day))
    advice = " or ".join(days) or "the year, month and day as 2011-04-03"
    reason = f"{found[0]} does not say which is the month; write {advice}"
    raise PartialDateError(written, reason, readings=days)


def _as_iso(found: re.Match[str]) -> str:
    """The ISO form of a date with the Chinese signs for year, month and day."""
    year, *rest = (figure for figure in found.groups() if figure)
    return "-".join([year, *(figure.zfill(2) for figure in rest)])


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if year >= 1000 else None
    except ValueError:
        return None


def _token(raw: str, written: str) -> str:
    """The meaning of one word, figure or sign."""
    if raw == "..":
        return "open"
    if raw[0] in "0123456789-?,.()'’":
        return raw
    if raw not in WORDS:
        raise PartialDateError(written, f"“{raw}” is not a word of dates")
    return WORDS[raw]


def _without_weekdays(found: list[str]) -> list[str]:
    """Without weekdays, "Thu-Fri" and commas; but "24, 25 and 26" as "24 and 25 and 26"."""
    kept: list[str] = []
    for before, word, after in zip(["", *found], found, [*found[1:], ""], strict=False):
        if word == ",":
            kept += ["and"] if is_day(before) and is_day(after) else []
        elif word != "weekday" and not (word in _JOINS and before == after == "weekday"):
            kept.append(word)
    return kept


def is_day(token: str) -> bool:
    """Whether the token is a figure of one or two digits."""
    return token.isdigit() and len(token) <= 2
