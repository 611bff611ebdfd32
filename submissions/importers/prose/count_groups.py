"""What stands round a figure: the group that sent, what was sent, by which day, how exact.

The functions here take it into a figure whose words are found already.
"""

from __future__ import annotations

from dataclasses import dataclass

from submissions.importers.prose.count_words import (
    ABOUT,
    ABOUT_SUBJECT,
    ARTICLES,
    AT_MOST,
    FROM,
    ONLY,
    OVER,
    REFERS_BACK,
    SENDS,
    SENT,
    SUBJECT_ENDS,
    TO,
)
from submissions.importers.prose.scripts import MEASURED
from submissions.importers.prose.sentences import Sentence, date_of
from submissions.importers.records import WrittenDate
from submissions.importers.tokens import Token


@dataclass(slots=True)
class Figure:
    """A figure with what it counts: tokens from `first` to before `last`."""

    first: int
    last: int
    value: int
    counted: str
    upper: int | None = None
    qualifier: str = "exactly"
    group: str = ""
    group_last: int = 0
    """Behind the last token of the group, 0 without one."""
    subject: str = ""
    as_of: WrittenDate | None = None
    refers_back: bool = False
    is_elided: bool = False
    """Whether what it counts is left out."""
    is_inner: bool = False
    """Whether it stands in brackets behind another figure."""
    is_ordinal: bool = False
    confidence: float = 0.9


def qualify(sentence: Sentence, figure: Figure) -> None:
    """Take in "only", "about", "more than" and "all the" before a figure."""
    before = sentence.texts(figure.first - 3, figure.first)
    while before and before[-1] in ONLY:
        before.pop()
    if before and before[-1] in ABOUT:
        figure.qualifier = "about"
    for qualifier, forms in (("over", OVER), ("at-most", AT_MOST)):
        if any(tuple(before[-len(form) :]) == form for form in forms):
            figure.qualifier = qualifier
    figure.refers_back = bool(before) and before[-1] in REFERS_BACK


def read_behind(sentence: Sentence, figure: Figure) -> None:
    """Take in what the contributions are of, and the group that they came from."""
    at = figure.last
    tokens = sentence.tokens
    if at < len(tokens) and tokens[at].text in TO:
        at = _read_subject(sentence, figure, at + 1)
    group_at = find_group(sentence, at)
    if group_at and not _is_label_of_next(sentence, group_at):
        set_group(sentence, figure, group_at)
    elif not group_at and not figure.group:
        _read_unknown_group(sentence, figure, at)


def _read_unknown_group(sentence: Sentence, figure: Figure, at: int) -> None:
    """Take in whom a figure is of where it is no known group: "three contributions from Asia".

    It is then no figure of all groups together; the words stay for an editor to map.
    """
    tokens = sentence.tokens
    while at < len(tokens) and tokens[at].text in SENT - {","}:
        at += 1
    if at >= len(tokens) or tokens[at].text not in FROM or tokens[at].text in ABOUT_SUBJECT:
        return
    at += 1
    while at < len(tokens) and tokens[at].text in ARTICLES:
        at += 1
    end = at
    while end < len(tokens) and end < at + 4 and _names_someone(tokens[end]):
        end += 1
    if end > at:
        figure.group, figure.last = sentence.said(at, end), end
        figure.confidence = 0.6 if tokens[at].is_capital else 0.5


def _names_someone(token: Token) -> bool:
    names = token.kind in {"word", "place", "body"}
    return names and token.text not in SUBJECT_ENDS | SENT | TO | {"total", "within", "outside"}


def _is_label_of_next(sentence: Sentence, group: int) -> bool:
    """Say whether a group is followed by its own figure: "received from governments: 7"."""
    after = sentence.tokens[group + 1 : group + 3]
    return len(after) == 2 and after[0].text == ":" and after[1].kind == "number"


def _read_subject(sentence: Sentence, figure: Figure, at: int) -> int:
    """Take in the words behind "to the"; give the place behind them."""
    tokens = sentence.tokens
    while at < len(tokens) and tokens[at].text in ARTICLES | {"its", "their", "this"}:
        at += 1
    end = at
    while end < len(tokens) and end < at + 6 and _is_of_subject(sentence, end):
        end += 1
    figure.subject = sentence.said(at, end)
    figure.last = max(figure.last, end)
    return end


def _is_of_subject(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    fits = token.kind in {"word", "body", "ordinal"} and token.text not in SUBJECT_ENDS
    return fits or (token.text in {"of", "de", "du"} and at + 1 < len(sentence.tokens))


def find_group(sentence: Sentence, at: int) -> int:
    """Give the place of the group behind "published from", 0 where none follows."""
    tokens = sentence.tokens
    saw_from = False
    for here in range(at, min(at + 12, len(tokens))):
        token = tokens[here]
        if token.kind == "group":
            return here if saw_from else 0
        if token.text in FROM:
            saw_from = True
        elif (saw_from and token.text not in ARTICLES) or (token.text not in SENT and not saw_from):
            return 0
    return 0


def set_group(sentence: Sentence, figure: Figure, at: int) -> None:
    """Give a figure its group; several that share one figure are kept as the source joins them."""
    tokens, end = sentence.tokens, at + 1
    while end + 1 < len(tokens) and tokens[end].text in {",", "and", "et", "y", "or"}:
        further = end + 1
        while further < len(tokens) and tokens[further].text in ARTICLES | {"and", "et", "y"}:
            further += 1
        if further >= len(tokens) or tokens[further].kind != "group":
            break
        if _is_counted(sentence, further + 1):
            break
        end = further + 1
    figure.group = sentence.said(at, end)
    figure.group_last = figure.last = end


def _is_counted(sentence: Sentence, at: int) -> bool:
    """Say whether a group has a figure of its own behind it."""
    texts = sentence.tokens[at : at + 2]
    return bool(texts) and (texts[-1].kind == "number" or texts[0].text in SENDS)


def read_sender(sentence: Sentence, figure: Figure) -> None:
    """Take in a group before the figure: "Governments sent", "Civil society:"."""
    at = figure.first - 1
    tokens = sentence.tokens
    while at >= 0 and tokens[at].text in ONLY | ABOUT | {"in"}:
        at -= 1
    if at >= 0 and tokens[at].text in SENDS | {":", "a", "ont", "han"}:
        at -= 1
        while at >= 0 and tokens[at].text in {"have", "has", "had", "ont", "a", "han", "also"}:
            at -= 1
        if at >= 0 and tokens[at].kind == "group":
            figure.group, figure.first = sentence.said(at, at + 1), at
            figure.group_last = at + 1


def find_as_of(sentence: Sentence, figure: Figure) -> WrittenDate | None:
    """Give the day by which it was so many: "By 22 March 2011, 26 contributions"."""
    for at in range(max(1, figure.first - 8), min(figure.last + 8, len(sentence.tokens))):
        date = date_of(sentence.tokens[at])
        before = sentence.texts(at - 2, at)
        led = before[-1:] in (["by"], ["au"], ["al"], ["hasta"], ["until"]) or before == [
            "as",
            "of",
        ]
        if date and led:
            return date.written
    return None


def _is_measured_label(sentence: Sentence, at: int) -> bool:
    """Say whether a group stands directly before a figure with its measure word: "政府9份"."""
    return sentence.tokens[at].kind == "group" and sentence.tokens[at + 1].value == MEASURED


def read_label(sentence: Sentence, figure: Figure) -> bool:
    """Take in the group of "governments: 4" or "governments (4)" before the figure."""
    at = figure.first - 1
    if at >= 0 and _is_measured_label(sentence, at):
        figure.group, figure.group_last = sentence.said(at, at + 1), figure.last
        figure.first = at
        return True
    if at < 1 or sentence.tokens[at].text not in {":", "(", "-", "="}:
        return False
    if sentence.tokens[at - 1].kind != "group":
        return False
    after = sentence.tokens[figure.first + 1] if figure.first + 1 < len(sentence.tokens) else None
    if after and after.kind not in {"mark", "break"} and after.text not in {"and", "et", "y"}:
        return False
    figure.group, figure.group_last = sentence.said(at - 1, at), figure.last
    figure.first = at - 1
    return True
