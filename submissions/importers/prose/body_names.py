"""How names of bodies are built: short forms, capitals up to what a body is called, tails."""

from __future__ import annotations

from collections.abc import Sequence

from submissions.importers.tokens import Token, word_set

Words = tuple[str, ...]


HEADS: frozenset[Words] = frozenset(
    tuple(words.split())
    for words in (
        *("working group", "study group", "expert group", "advisory group", "task force"),
        *("commission", "committee", "council", "forum", "board", "assembly", "subcommittee"),
        *("groupe de travail", "groupe d' experts", "comite", "conseil", "assemblee"),
        *("grupo de trabajo", "grupo de expertos", "comision", "consejo", "foro", "asamblea"),
        *("arbeitsgruppe", "ausschuss", "kommission", "рабочая группа", "рабочеи группы"),
        *("комиссия", "комиссии", "комитет", "комитета", "совет", "совета", "форум", "форума"),
        *("الفريق العامل", "فريق العمل", "اللجنة", "المجلس", "المنتدى", "الفريق الاستشاري"),
        *("لجنة", "مجلس", "منتدى", "فريق عامل"),
        *("工 作 组", "委 员 会", "论 坛", "理 事 会", "咨 询 小 组", "专 家 组", "特 设 组"),
    )
)
"""What a body is called at the end of its name; accents and great letters make no difference."""


ABOUT = word_set("on for sur pour sobre para zu по")


OF = word_set("of to for de du des del d' l' la le les el los las the in")


TIES = OF | word_set("and et y e und")


NO_BODIES = frozenset(
    [
        "uk",
        "us",
        "usa",
        "eu",
        "un",
        "uae",
        "tor",
        "pdf",
        "html",
        "utc",
        "gmt",
        "cet",
        "cest",
        "est",
        "pst",
        "am",
        "pm",
        "ok",
        "nb",
        "ps",
        "faq",
        "url",
        "ceo",
        "cto",
        "id",
        "tv",
        "ii",
        "iii",
        "iv",
        "vi",
        "vii",
        "viii",
        "ix",
        "xi",
        "xii",
        "it",
        "pc",
        "http",
        "cc",
        "bcc",
        "re",
        "fwd",
        "fw",
        "rsvp",
        "asap",
        "ict",
        "icts",
        "ip",
        "dns",
        "cs",
        "www",
    ]
)
"""Short forms that name no body; most are what signatures and figures are made of."""


NO_NAMES = word_set(
    "the a an this that these those on in at of for to by from with and or but if as it its we i "
    "he she they our their there then when while since after before during both each all no not "
    "his her le la les un une ce cette ces en au aux du des et ou el los las una este esta der "
    "die das second first third final last next however according"
)


UNCASED = "\u0600"
"""From here on scripts have no great letters that could show a name."""
SMALL_HAN = frozenset("的了在由和与及向对为是于经据第该本各")
"""Characters at which a name ends or behind which one begins."""
LONGEST_HAN = 14


def body_at(tokens: Sequence[Token], start: int) -> int:
    """Give where a name that is built as a body's ends, `start` where none begins.

    "CSTD WG", "Advisory Committee on Ocean Law", "the working group", "Groupe de travail".
    """
    at = _past_acronyms(tokens, start)
    end = max(at, _past_head(tokens, at), _past_named_head(tokens, start) if at == start else at)
    return _past_tail(tokens, end) if end > at else end


def _past_acronyms(tokens: Sequence[Token], at: int) -> int:
    start = at
    while at < len(tokens) and at < start + 3 and is_body_acronym(tokens[at]):
        at += 1
    return at


def is_body_acronym(token: Token) -> bool:
    """Say whether a token can be the short form of a body's name."""
    return token.is_acronym and token.text.replace(".", "") not in NO_BODIES


def _past_head(tokens: Sequence[Token], at: int) -> int:
    """Give where "Working Group" ends, in small letters behind an article only."""
    for size in (4, 3, 2, 1):
        words = tuple(token.text for token in tokens[at : at + size])
        if len(words) == size and words in HEADS:
            begun = (
                tokens[at].is_capital
                or tokens[at].raw[:1] >= UNCASED
                or (
                    at
                    and size > 1
                    and tokens[at - 1].text in {"the", "this", "le", "du", "el", "del"}
                )
            )
            return at + size if begun else at
    return at


def _past_chinese_head(tokens: Sequence[Token], start: int) -> int:
    """Give where "雾号工作组" ends, whose name begins behind a mark or a small word."""
    before = tokens[start - 1] if start else None
    if before and _is_han(before) and before.text not in SMALL_HAN:
        return start
    for at in range(start, min(start + LONGEST_HAN, len(tokens))):
        if not _is_han(tokens[at]) or tokens[at].text in SMALL_HAN:
            return start
        end = _past_head(tokens, at)
        if end > at:
            return end
    return start


def _is_han(token: Token) -> bool:
    return "\u3400" <= token.raw[:1] <= "\u9fff"


def _past_named_head(tokens: Sequence[Token], start: int) -> int:
    """Give where "Marine Data Advisory Committee" ends: capitals up to its head."""
    if _is_han(tokens[start]):
        return _past_chinese_head(tokens, start)
    at = start
    while at < len(tokens) and at < start + 6 and _is_name_word(tokens[at]):
        end = _past_head(tokens, at)
        if end > at:
            return end
        at += 1
    return start


def _is_name_word(token: Token) -> bool:
    return token.kind == "word" and token.is_capital and token.text not in NO_NAMES


def _past_tail(tokens: Sequence[Token], at: int) -> int:
    """Give where "on Science and Technology for Development" ends, behind what a body is called."""
    if at >= len(tokens) or tokens[at].text not in ABOUT | {"of", "de", "du", "des", "d'"}:
        return at
    end, here = at, at + 1
    if tokens[at].text in ABOUT and _is_subject(tokens, here):
        here, end = here + 1, here + 1
    while here < len(tokens) and here < at + 12:
        if _is_name_word(tokens[here]):
            end = here + 1
        elif tokens[here].text not in TIES:
            break
        here += 1
    return end


def _is_subject(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a small word begins a longer name, as in "on improvements to the Forum"."""
    if at + 1 >= len(tokens) or not tokens[at].raw.islower() or tokens[at].text in NO_NAMES:
        return False
    after = [token for token in tokens[at + 1 : at + 4] if token.text not in OF]
    return tokens[at + 1].text in OF and bool(after) and _is_name_word(after[0])
