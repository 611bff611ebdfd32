"""Who sent the contributions that a figure counts: names behind a colon, in brackets, by the group."""

from __future__ import annotations

from collections.abc import Sequence

from submissions.importers.prose.counts import Figure
from submissions.importers.prose.names import NO_NAMES
from submissions.importers.prose.sentences import Sentence
from submissions.importers.tokens import Token

MOST = 60
ARTICLES = frozenset({"the", "la", "le", "l'", "les", "el", "los", "las"})
WITHIN = frozenset(
    {"of", "and", "the", "d'", "de", "du", "des", "la", "le", "l'", "del", "y", "et"}
)
LAST = frozenset({"and", "et", "y", "und", "и", "&"})
OPENS = frozenset({":", "(", "-", ",", "namely"})
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
    if len(names) > figure.value:
        names = _rejoined(tokens, names, figure.value)
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


def _rejoined(tokens: Sequence[Token], names: list[Name], wanted: int) -> list[Name]:
    """Give names with "Bosnia and Herzegovina" as one, where the figure tells that it is."""
    joined = list(names)
    for at in range(len(joined) - 2, -1, -1):
        if len(joined) == wanted:
            break
        between = [token.text for token in tokens[joined[at][1] : joined[at + 1][0]]]
        if between in (["and"], ["et"], ["y"]):
            joined[at : at + 2] = [(joined[at][0], joined[at + 1][1])]
    return joined if len(joined) == wanted else names
