"""Who sent the contributions that a figure counts: the names behind its group."""

from __future__ import annotations

from collections.abc import Sequence

from submissions.importers.prose.body_names import NO_NAMES
from submissions.importers.prose.counts import Figure
from submissions.importers.prose.sentences import Sentence
from submissions.importers.tokens import Token

MOST = 60
ARTICLES = frozenset({"the", "la", "le", "l'", "les", "el", "los", "las"})
WITHIN = frozenset(
    {"of", "and", "the", "d'", "de", "du", "des", "la", "le", "l'", "del", "y", "et"}
)
LAST = frozenset({"and", "et", "y", "und", "и", "&"})
OPENS = frozenset({":", "(", "-", ",", "namely"})
PAIRS = {
    "bosnia": {"herzegovina"},
    "trinidad": {"tobago", "tabago"},
    "antigua": {"barbuda"},
    "kitts": {"nevis"},
    "tome": {"principe"},
}
"""States with "and" in their names, by the words round it."""
Name = tuple[int, int]
"""The first token of a name, and the place behind its last."""


def find_names(sentence: Sentence, figure: Figure) -> tuple[list[Name], bool]:
    """Give the names that follow a figure's group, and whether they are as many as it says.

    Behind a comma a single name is read alone ("an organization, UNESCO"), for one contribution.
    """
    at = figure.group_last
    tokens = sentence.tokens
    if not at or at + 1 >= len(tokens) or tokens[at].text not in OPENS:
        return [], False
    names = _names(tokens, at + 1)
    if tokens[at].text == ",":
        names = names[:1] if figure.value == 1 else []
    return names, len(names) == figure.value


def _names(tokens: Sequence[Token], at: int) -> list[Name]:
    """Give the names of a list "A, B, the C and D" that begins here."""
    names: list[Name] = []
    while at < len(tokens) and len(names) < MOST:
        if tokens[at].text in ARTICLES:
            at += 1
            continue
        end = _name_end(tokens, at)
        if end == at:
            break
        end = _past_pair(tokens, end)
        names.append((at, end))
        at = _past_bracket(tokens, end)
        if at >= len(tokens) or tokens[at].text not in LAST | {",", ";"}:
            break
        while at < len(tokens) and tokens[at].text in LAST | {",", ";"}:
            at += 1
    return names


def _name_end(tokens: Sequence[Token], at: int) -> int:
    """Give where a name ends: great letters, with small words between them but no "and"."""
    end = at
    while end < len(tokens) and end < at + 10:
        if _is_name(tokens[end], is_first=end == at) or (
            end > at and tokens[end].text in WITHIN - LAST and _goes_on(tokens, end)
        ):
            end += 1
        else:
            break
    return end


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return any(
        _is_name(token, is_first=False)
        for token in tokens[at + 1 : at + 3]
        if token.text not in WITHIN
    )


def _is_name(token: Token, *, is_first: bool) -> bool:
    named = token.kind in {"word", "body", "place", "group"} and token.is_capital
    return named and not (is_first and token.text in NO_NAMES)


def _past_bracket(tokens: Sequence[Token], at: int) -> int:
    """Pass "(United Nations Office)" behind a name."""
    if at < len(tokens) and tokens[at].text == "(":
        for end in range(at, min(at + 20, len(tokens))):
            if tokens[end].text == ")":
                return end + 1
    return at


def _past_pair(tokens: Sequence[Token], end: int) -> int:
    """Pass "and Herzegovina" behind "Bosnia"."""
    pair = [token.text for token in tokens[end : end + 2]]
    first = tokens[end - 1].text.split()[-1]
    second = PAIRS.get(first)
    if second and len(pair) == 2 and pair[0] in LAST and pair[1] in second:
        return end + 2
    return end
