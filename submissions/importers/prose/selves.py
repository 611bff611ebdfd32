"""Seats that the author claims: "I was one of the five representatives of …"."""

from __future__ import annotations

from collections.abc import Iterator

from submissions.importers.prose.sentences import Sentence, names_a_body
from submissions.importers.records import MemberFact
from submissions.importers.tokens import word_set

WRITER = word_set("i je j' yo ich")
AM = word_set(
    "am was have has been served serve serving sat sit suis étais ai été siège soy fui era he "
    "sido bin war"
)
OFFICES = {
    **dict.fromkeys(
        word_set("representatives representative representing member members"), "member"
    ),
    **dict.fromkeys(word_set("représentants représentantes représentant représentante"), "member"),
    **dict.fromkeys(
        word_set("membre membres representantes representante miembro miembros"), "member"
    ),
    **dict.fromkeys(
        word_set("chair chairman chairwoman chairperson président présidente"), "chair"
    ),
    **dict.fromkeys(word_set("presidente presidenta"), "chair"),
    **dict.fromkeys(word_set("vice-chair"), "vice-chair"),
}
BETWEEN = word_set(
    "a an the one of as on its their also then now currently formerly myself both l' un une d' la "
    "le les des de uno una los las el entre eux"
)
OF = word_set("of from for on to the in de du des d' l' la le les del el los las von an a au à en")
REPRESENTING = word_set(", representing for représentant representing en representación")
AS = word_set("as como soy fui")
NOT = word_set("not never no if ne n' pas nunca nicht")
SURE = 0.6


def find_selves(sentence: Sentence) -> Iterator[MemberFact]:
    """Give the seats that the writer of a sentence says to hold; the name is the author's, left "".

    A seat is read where a group or a body is named with it; "I was a member" alone says too little.
    """
    tokens = sentence.tokens
    for at, token in enumerate(tokens[:-1]):
        led = token.text in WRITER or token.text in {"soy", "fui"}
        if sentence.quoted[at] or not (led or _speaks_as(sentence, at)):
            continue
        office = _office(sentence, at + (token.text in WRITER))
        fact = _seat(sentence, at, office) if office is not None else None
        if fact:
            yield fact
            return


def _speaks_as(sentence: Sentence, at: int) -> bool:
    """Say whether "as a member of the Board, I" begins here."""
    texts = sentence.texts(at, at + 16)
    return texts[0] in AS and bool(WRITER & set(texts[2:])) and "," in texts[2:]


def _office(sentence: Sentence, at: int) -> int | None:
    """Give the place of "representatives" behind "was one of the five"."""
    tokens, saw = sentence.tokens, sentence.tokens[at].text in AS
    for here in range(at, min(at + 14, len(tokens))):
        token = tokens[here]
        if token.text in OFFICES:
            return here if saw else None
        if token.text in NOT:
            return None
        if token.text in AM:
            saw = True
        elif token.kind not in {"number", "body", "group"} and token.text not in BETWEEN:
            return None
    return None


def _seat(sentence: Sentence, first: int, office: int) -> MemberFact | None:
    """Give the seat with the group and the body around the office."""
    tokens, end, group, body = sentence.tokens, office + 1, "", ""
    for at in range(first, min(office + 16, len(tokens))):
        token = tokens[at]
        if token.kind == "group" and not group:
            group, end = sentence.said(at, at + 1), max(end, at + 1)
        elif names_a_body(token) and not body:
            body, end = sentence.said(at, at + 1), max(end, at + 1)
        elif at > office and token.text not in OF | REPRESENTING:
            break
    if not group and not body:
        return None
    return MemberFact(
        span=sentence.span(first, end),
        confidence=SURE,
        raw=sentence.said(0, len(tokens)),
        group_word=group,
        role=OFFICES[tokens[office].text],
    )
