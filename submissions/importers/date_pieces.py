"""The pieces of dates among tokens: days, a month, a year, what joins two dates.

Each function is given tokens and a position, and gives where its piece ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from submissions.importers.date_words import (
    JOINS,
    NO_NOUN,
    OF,
    THE,
    day_of,
    is_weekday,
    month_of,
    year_of,
)
from submissions.importers.tokens import Token

Tokens = Sequence[Token]


MOST_DAYS = 8


def read_signed(tokens: Tokens, at: int, sign: str) -> tuple[int, int]:
    """Give the figure before a sign such as "年", and where it ends; 0 for none."""
    if at + 1 < len(tokens) and tokens[at].kind == "number" and tokens[at + 1].text == sign:
        return tokens[at].number, at + 2
    return 0, at


def read_days(tokens: Tokens, at: int) -> tuple[list[int], str, int]:
    """Give the days that begin here, how they are joined, and where they end."""
    days: list[int] = []
    joins: set[str] = set()
    end = at
    while at < len(tokens) and day_of(tokens[at]) and len(days) < MOST_DAYS:
        days.append(day_of(tokens[at]))
        end = at + 1
        end = _past_day_point(tokens, end)
        at = past_join(tokens, end)
        if at < len(tokens) and at > end and day_of(tokens[at]):
            joins.add(JOINS[tokens[end].text])
    join = next((one for one in ("or", "to", "and") if one in joins), "")
    return days, join, end


def _past_day_point(tokens: Tokens, at: int) -> int:
    """Pass the point of "24. Februar" and of "24. und 25. Februar"."""
    if at + 1 >= len(tokens) or tokens[at].text != ".":
        return at
    follows = read_month(tokens, at + 1)[0] or JOINS.get(tokens[at + 1].text) in {"and", "or", "to"}
    return at + 1 if follows else at


def past_join(tokens: Tokens, at: int) -> int:
    """Give the place behind a joining word and the article or weekday after it."""
    if at >= len(tokens) or tokens[at].text not in JOINS:
        return at
    at += 1
    while at < len(tokens) and (tokens[at].text in THE or is_weekday(tokens[at])):
        at += 1
    return at


def read_month(tokens: Tokens, at: int) -> tuple[int, int]:
    """Give the month that stands here, with "of" before and a point behind, and where it ends."""
    if at < len(tokens) and tokens[at].text in OF:
        at += 1
    month = month_of(tokens[at]) if at < len(tokens) else 0
    return (month, past_point(tokens, at + 1)) if month else (0, at)


def past_point(tokens: Tokens, at: int) -> int:
    """Pass the point of "Feb." where something of the date follows."""
    if at + 1 < len(tokens) and tokens[at].text == "." and tokens[at - 1].text not in {"may"}:
        follows = day_of(tokens[at + 1]) or year_of(tokens[at + 1])
        return at + 1 if follows and len(tokens[at - 1].text) <= 5 else at
    return at


def read_year(tokens: Tokens, at: int) -> tuple[int, int]:
    """Give the year that stands here, behind "," or "de", and where it ends."""
    here = past_point(tokens, at)
    if here < len(tokens) and tokens[here].text in OF | {","}:
        here += 1
    year = year_of(tokens[here]) if here < len(tokens) else 0
    return (year, past_word_of_year(tokens, here + 1)) if year else (0, at)


def past_word_of_year(tokens: Tokens, at: int) -> int:
    """Pass "года" behind a year."""
    if at < len(tokens) and tokens[at].text in {"года", "году", "г", "年"}:
        dotted = tokens[at].text == "г" and at + 1 < len(tokens) and tokens[at + 1].text == "."
        return at + 2 if dotted else at + 1
    return at


def past_weekday(tokens: Tokens, at: int) -> int:
    """Pass "Thursday," and an article before a day."""
    start = at
    while start < len(tokens) and start < at + 3:
        weekday = is_weekday(tokens[start])
        behind = start > at and tokens[start].text in THE | {","}
        if not weekday and not behind:
            return start
        start += 1
    return start


def read_join(tokens: Tokens, at: int) -> str:
    """Give how two dates are joined here; a comma joins none."""
    joined = JOINS.get(tokens[at].text, "") if at < len(tokens) else ""
    return "" if tokens[at].text == "," else joined


def counts_things(tokens: Tokens, at: int) -> bool:
    """Say whether a small word follows the figure, which then counts: "In May 10 papers came"."""
    if at >= len(tokens) or tokens[at - 1].kind == "ordinal":
        return False
    follower = tokens[at]
    return (
        follower.kind == "word"
        and follower.raw.islower()
        and not (follower.text in NO_NOUN or follower.text in JOINS or follower.text in OF)
    )
