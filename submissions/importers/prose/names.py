"""Bodies, groups and places in a sentence: by the words handed in, and by how names are built."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from submissions.importers.tokens import Token, split_tokens, word_set
from submissions.importers.vocabulary import Vocabulary

Words = tuple[str, ...]
HEADS: frozenset[Words] = frozenset(
    tuple(words.split())
    for words in (
        *("working group", "study group", "expert group", "advisory group", "task force"),
        *("commission", "committee", "council", "forum", "board", "assembly", "subcommittee"),
        *("groupe de travail", "groupe d' experts", "comite", "conseil", "assemblee"),
        *("grupo de trabajo", "grupo de expertos", "comision", "consejo", "foro", "asamblea"),
        *("arbeitsgruppe", "ausschuss", "kommission", "рабочая группа", "рабочеи группы"),
        *("комиссия", "комиссии", "комитет", "комитета"),
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
GROUPS: tuple[str, ...] = (
    *("government", "governments", "government representatives", "governmental representatives"),
    *("member states", "member state", "states", "civil society", "civil society organizations"),
    *("civil society organisations", "business", "business community", "business sector"),
    *("private sector", "industry", "technical community", "academic community", "academia"),
    *("technical and academic community", "technical and academic communities"),
    *("academic and technical community", "academic and technical communities"),
    *("intergovernmental organizations", "intergovernmental organisations", "igo", "igos"),
    *("intergovernmental organization", "intergovernmental organisation"),
    *("inter-governmental organizations", "inter-governmental organisations"),
    *("international organizations", "international organisations", "regional organizations"),
    *("international organization", "international organisation", "regional organisations"),
    *("non-governmental organizations", "non-governmental organisations", "ngo", "ngos"),
    *("multistakeholder groups", "multi-stakeholder groups", "stakeholder groups", "individuals"),
    *("non-governmental stakeholders", "non-government stakeholders", "youth", "media"),
    *("gouvernement", "gouvernements", "états membres", "états", "société civile", "ong"),
    *("organisations de la société civile", "secteur privé", "milieux d' affaires", "entreprises"),
    *("communauté technique", "communauté technique et universitaire", "monde universitaire"),
    *("milieux universitaires", "organisations intergouvernementales", "milieu universitaire"),
    *("organisation intergouvernementale", "organisations internationales"),
    *("organisation internationale", "organisations non gouvernementales"),
    *("gobierno", "gobiernos", "estados miembros", "estados", "sociedad civil", "sector privado"),
    *("organizaciones de la sociedad civil", "sector empresarial", "empresas"),
    *("comunidad técnica", "comunidad técnica y académica", "comunidad académica"),
    *("mundo académico", "organizaciones intergubernamentales", "organización intergubernamental"),
    *("organizaciones internacionales", "organización internacional"),
    *("organizaciones no gubernamentales", "regierungen", "zivilgesellschaft", "privatwirtschaft"),
    *("zwischenstaatliche organisationen", "правительств", "правительства", "правительствами"),
    *("гражданское общество", "гражданского общества", "частный сектор", "частного сектора"),
    *("межправительственных организаций", "межправительственные организации"),
    *("технического сообщества", "научных кругов", "政府", "民间社会", "私营部门", "技术界"),
    *("政府间组织", "حكومات", "الحكومات", "المجتمع المدني", "القطاع الخاص"),
)
"""Words by which sources commonly call groups. They are found as such, and never mapped here."""
LONGEST = 12


@dataclass(frozen=True, slots=True)
class Phrases:
    """Names as rows of folded words, with what each is."""

    known: Mapping[Words, tuple[str, str]] = field(default_factory=dict)
    longest: Mapping[str, int] = field(default_factory=dict)
    """How many words the longest name with this first word has."""

    def at(self, tokens: Sequence[Token], start: int) -> tuple[str, str, int]:
        """Give kind, slug and end of the longest name that begins here; ("", "", start) if none."""
        most = min(self.longest.get(tokens[start].text, 0), len(tokens) - start)
        for size in range(most, 0, -1):
            words = tuple(token.text for token in tokens[start : start + size])
            if words in self.known:
                kind, slug = self.known[words]
                return kind, slug, start + size
        return "", "", start


def gather_phrases(vocabulary: Vocabulary) -> Phrases:
    """Give the names that are known: those handed in, and common words for groups."""
    return _gather(
        tuple(sorted(vocabulary.bodies.items())),
        tuple(sorted(vocabulary.groups.items())),
        vocabulary.places,
    )


@lru_cache(maxsize=8)
def _gather(
    bodies: tuple[tuple[str, str], ...],
    groups: tuple[tuple[str, str], ...],
    places: frozenset[str],
) -> Phrases:
    known: dict[Words, tuple[str, str]] = {}
    for kind, names in (
        ("group", ((words, "") for words in GROUPS)),
        ("place", ((words, "") for words in places)),
        ("group", groups),
        ("body", bodies),
    ):
        known.update(_rows(kind, names))
    longest: dict[str, int] = {}
    for words in known:
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return Phrases(known, longest)


def _rows(kind: str, names: Iterable[tuple[str, str]]) -> Iterable[tuple[Words, tuple[str, str]]]:
    for name, slug in names:
        words = tuple(token.text for token in split_tokens(name))
        if 0 < len(words) <= LONGEST:
            yield words, (kind, slug)


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
    for size in (3, 2, 1):
        words = tuple(token.text for token in tokens[at : at + size])
        if len(words) == size and words in HEADS:
            begun = tokens[at].is_capital or (
                at and size > 1 and tokens[at - 1].text in {"the", "this", "le", "du", "el", "del"}
            )
            return at + size if begun else at
    return at


def _past_named_head(tokens: Sequence[Token], start: int) -> int:
    """Give where "Marine Data Advisory Committee" ends: capitals up to its head."""
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
