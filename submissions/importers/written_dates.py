"""Dates in a cell, a bracket, a head or a file name, read only when they are sure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetings.partial_dates.errors import PartialDateError
from meetings.partial_dates.value import PartialDate
from submissions.importers.records import Span, WrittenDate

LONGEST = 100
MONTH = r"[^\W\d_]{3,12}\.?"
IN_WORDS = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|er|º)?(?: ?(?:-|–|and|et|y|to|au|al|&) ?\d{{1,2}}(?:st|nd|rd"
    "|th)?)?"
    rf" (?:of |de |du )?{MONTH},? (?:de |del )?\d{{4}}\b"
    rf"|\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?: ?(?:-|–|and|&) ?\d{{1,2}}(?:st|nd|rd|th)?)?,?"
    r" \d{4}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{4}年\d{1,2}月\d{1,2}日"
)
CHINESE = re.compile(r"(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?")
IN_NAME = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)"
)


def read_date(words: str) -> WrittenDate:
    """Give a date as written, with its EDTF where it can be read in one way."""
    text = " ".join(words.split())[:LONGEST]
    return WrittenDate(text, _edtf(_plain(text)))


def find_dates(words: str) -> Iterator[tuple[Span, WrittenDate]]:
    """Give the whole dates (day, month and year) that stand in words, in order."""
    for found in IN_WORDS.finditer(words):
        date = read_date(found[0])
        if date.edtf:
            yield Span(*found.span()), date


def find_in_name(name: str) -> WrittenDate | None:
    """Give the day that a file name or an address carries, marked as inferred."""
    days = {f"{year}-{month}-{day}" for year, month, day in IN_NAME.findall(name)}
    if len(days) != 1:
        return None
    edtf = _edtf(days.pop())
    return WrittenDate(name[-LONGEST:], edtf, inferred=True) if edtf else None


def _plain(text: str) -> str:
    found = CHINESE.fullmatch(text.replace(" ", ""))
    if found is None:
        return text
    return "-".join(f"{int(one):02}" for one in found.groups() if one)


def _edtf(text: str) -> str:
    try:
        return PartialDate.parse(text).edtf
    except (PartialDateError, ValueError, OverflowError, RecursionError):
        return ""
