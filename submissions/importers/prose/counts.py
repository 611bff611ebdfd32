"""Figures in running text: how many contributions, members or women, of which group.

A figure is read where what it counts stands behind it ("26 contributions"), or is left out since
it was said just before ("…, four came from governments"). Other figures are none of ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from submissions.importers.prose.count_groups import (
    Figure,
    find_as_of,
    find_group,
    qualify,
    read_behind,
    read_label,
    read_sender,
    set_group,
)
from submissions.importers.prose.count_words import (
    DENIED,
    LABELS,
    MINE,
    MODALS,
    NEEDS_GROUP,
    NEW,
    NONE,
    NOUNS,
    OF_WHOLE,
    QUALITIES,
    REFERS_BACK,
    REPLIED,
    SHARES,
    THEM,
)
from submissions.importers.prose.sentences import Sentence


def find_figures(sentence: Sentence, topic: str) -> Iterator[Figure]:
    """Give the figures of a sentence; `topic` is what the sentence before counted, "" for none."""
    end = 0
    for at in range(len(sentence.tokens)):
        if at < end:
            continue
        for figure in _figures(sentence, at, topic):
            topic, end = figure.counted, max(end, figure.last)
            figure.is_inner = _is_inside_brackets(sentence, at)
            yield figure


def _figures(sentence: Sentence, at: int, topic: str) -> list[Figure]:
    """Give the figures that begin at a token: two for "eight of the 20 responses came from"."""
    token = sentence.tokens[at]
    whole_at = _whole_behind(sentence, at) if token.kind == "number" else 0
    whole = _named_figure(sentence, whole_at) if whole_at else None
    if whole is None:
        figure = _figure(sentence, at, topic)
        return [figure] if figure else []
    part = Figure(at, whole.last, token.number, whole.counted, is_elided=True, confidence=0.85)
    part.group, part.group_last = whole.group, whole.group_last
    qualify(sentence, part)
    whole.group, whole.group_last, whole.refers_back = "", 0, True
    return [whole, part] if part.group else [whole]


def _whole_behind(sentence: Sentence, at: int) -> int:
    """Give the place of the second figure in "eight of the 20", 0 where there is none."""
    texts = sentence.texts(at + 1, at + 3)
    led = len(texts) == 2 and texts[0] in OF_WHOLE and texts[1] in REFERS_BACK | {"all"}
    here = at + 3 if led else at + 2 if texts[:1] in (["of"], ["des"]) else 0
    tokens = sentence.tokens
    return here if 0 < here < len(tokens) and tokens[here].kind == "number" else 0


def _figure(sentence: Sentence, at: int, topic: str) -> Figure | None:
    """Give the figure that begins at a token."""
    token = sentence.tokens[at]
    if token.kind == "number" and not _is_label(sentence, at):
        return (
            _named_figure(sentence, at)
            or _elided_figure(sentence, at, topic)
            or _repliers(sentence, at)
        )
    if token.kind == "ordinal":
        return _ordinal_figure(sentence, at, topic)
    if token.text in NONE:
        return _zero(sentence, at)
    return None


def _is_label(sentence: Sentence, at: int) -> bool:
    """Say whether a figure is a name ("room 24") or part of money or a percentage."""
    before = sentence.tokens[at - 1].text if at else ""
    after = sentence.texts(at + 1, at + 3)
    share = after[:1] in (["percent"], ["%"], ["prozent"]) or after in (
        ["per", "cent"], ["pour", "cent"], ["por", "ciento"],
    )  # fmt: skip
    return before in LABELS or share


def _named_figure(sentence: Sentence, at: int) -> Figure | None:
    """Read "only 26 written contributions published from governments"."""
    value, upper, behind = _value(sentence, at)
    noun, group, is_new = _noun(sentence, behind)
    if noun is None:
        return None
    if MODALS & set(sentence.texts(noun + 1, noun + 4)) or MINE & set(sentence.texts(at - 1, at)):
        return None
    counted = NOUNS[sentence.tokens[noun].text]
    if is_new and counted == "members":
        counted = "new-members"
    figure = Figure(at, noun + 1, value, counted, upper=upper, group=group)
    figure.group_last = noun if group else 0
    qualify(sentence, figure)
    read_behind(sentence, figure)
    if _is_share(sentence, at):
        figure.group, figure.group_last = "", 0
    elif not figure.group:
        read_sender(sentence, figure)
    figure.as_of = find_as_of(sentence, figure)
    unsure = sentence.tokens[noun].text in NEEDS_GROUP and not figure.group_last
    return None if unsure else figure


def _is_share(sentence: Sentence, at: int) -> bool:
    """Say whether a figure is the whole of which a share is told: "most of the 20 responses"."""
    before = sentence.texts(at - 2, at)
    behind = before[-1:] and before[-1] in REFERS_BACK and before[:1] and before[0] in OF_WHOLE
    start = at - 3 if behind else at - 2 if before[-1:] == ["of"] else -1
    return start >= 0 and sentence.tokens[start].text in SHARES


def _value(sentence: Sentence, at: int) -> tuple[int, int | None, int]:
    """Give a figure, its upper end in "10 to 12", and the place behind it."""
    tokens = sentence.tokens
    value = tokens[at].number
    between = at and tokens[at - 1].text in {"between", "entre", "zwischen"}
    joins = {"and", "et", "y", "und"} if between else {"to", "-", "a", "or"}
    if at + 2 < len(tokens) and tokens[at + 1].text in joins:
        upper = tokens[at + 2]
        if upper.kind == "number" and upper.number > value:
            return value, upper.number, at + 3
    return value, None, at + 1


def _noun(sentence: Sentence, at: int) -> tuple[int | None, str, bool]:
    """Give the place of what is counted, the group between it and its figure, whether it is new."""
    tokens, group, is_new = sentence.tokens, "", False
    for here in range(at, min(at + 5, len(tokens))):
        token = tokens[here]
        if token.text in NOUNS and token.kind == "word":
            return here, group, is_new
        if token.kind == "group" and not group:
            group = sentence.said(here, here + 1)
        elif token.text not in QUALITIES and token.kind != "body":
            return None, "", False
        is_new = is_new or token.text in NEW
    return None, "", False


def _elided_figure(sentence: Sentence, at: int, topic: str) -> Figure | None:
    """Read "four came from governments" and "governments: 4", after contributions were named."""
    topic = _topic_before(sentence, at) or topic
    if not topic:
        return None
    value, upper, behind = _value(sentence, at)
    behind = _past_them(sentence, behind)
    group_at = find_group(sentence, behind)
    figure = Figure(at, behind, value, topic, upper=upper, is_elided=True, confidence=0.85)
    qualify(sentence, figure)
    if group_at:
        set_group(sentence, figure, group_at)
        return figure
    if _is_last(sentence, behind):
        read_sender(sentence, figure)
    return figure if figure.group or read_label(sentence, figure) else None


def _repliers(sentence: Sentence, at: int) -> Figure | None:
    """Read "only two governments replied": each is taken to have sent one."""
    value, upper, behind = _value(sentence, at)
    tokens = sentence.tokens
    if behind + 1 >= len(tokens) or tokens[behind].kind != "group":
        return None
    verbs = sentence.texts(behind + 1, behind + 3)
    if not REPLIED & set(verbs) or DENIED & set(verbs):
        return None
    figure = Figure(at, behind + 2, value, "submissions", upper=upper, confidence=0.7)
    figure.group, figure.group_last, figure.is_elided = sentence.said(behind, behind + 1), 0, True
    qualify(sentence, figure)
    return figure


def _past_them(sentence: Sentence, at: int) -> int:
    """Pass "of them" behind a figure."""
    for words in THEM:
        if tuple(sentence.texts(at, at + len(words))) == words:
            return at + len(words)
    return at


def _is_last(sentence: Sentence, at: int) -> bool:
    """Say whether nothing but a mark or "and" follows."""
    tokens = sentence.tokens
    return at >= len(tokens) or tokens[at].kind in {"mark", "break"} or tokens[at].text == "and"


def _topic_before(sentence: Sentence, at: int) -> str:
    """Give what the nearest counting noun before a token in its sentence counts."""
    for here in range(at - 1, max(-1, at - 60), -1):
        token = sentence.tokens[here]
        if token.kind == "word" and token.text in NOUNS:
            return NOUNS[token.text]
    return ""


def _ordinal_figure(sentence: Sentence, at: int, topic: str) -> Figure | None:
    """Read "the tenth submission came from an intergovernmental organization": one of them."""
    tokens = sentence.tokens
    if (
        at + 2 >= len(tokens)
        or not at
        or tokens[at - 1].text not in REFERS_BACK | {"el", "la", "le"}
    ):
        return None
    noun = at + 1 if tokens[at + 1].text in NOUNS else 0
    if not noun and (tokens[at + 1].text not in {"came", "was", "one", "provenait", "procedia"}):
        return None
    counted = NOUNS[tokens[noun].text] if noun else topic
    group_at = find_group(sentence, at + 1 + bool(noun) + (tokens[at + 1].text == "one"))
    if not counted or not group_at:
        return None
    figure = Figure(at, at + 2, 1, counted, is_elided=True, is_ordinal=True, confidence=0.8)
    set_group(sentence, figure, group_at)
    return figure


def _zero(sentence: Sentence, at: int) -> Figure | None:
    """Read "no contributions were received from governments": that is a figure as well."""
    noun, group, _ = _noun(sentence, at + 1)
    if noun is None or NOUNS[sentence.tokens[noun].text] != "submissions":
        return None
    figure = Figure(at, noun + 1, 0, "submissions", group=group, confidence=0.7)
    read_behind(sentence, figure)
    said = {"received", "came", "sent", "submitted", "recues", "recibio", "recibieron", "arrived"}
    told = figure.group or said & set(sentence.texts(noun + 1, noun + 6))
    return figure if told else None


def _is_inside_brackets(sentence: Sentence, at: int) -> bool:
    """Say whether a token stands in brackets that are open."""
    depth = 0
    for token in sentence.tokens[max(0, at - 40) : at]:
        depth += (token.text == "(") - (token.text == ")")
    return depth > 0
