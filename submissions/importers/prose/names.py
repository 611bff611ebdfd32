"""Bodies, groups and places in a sentence: by the words handed in, and by how names are built."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from submissions.importers.prose.body_names import Words
from submissions.importers.prose.scripts import rejoin
from submissions.importers.tokens import Token, split_tokens
from submissions.importers.vocabulary import Vocabulary

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
    *("государств", "государства", "научного сообщества", "научное сообщество"),
    *("техническое сообщество", "делового сообщества", "неправительственных организаций"),
    *("межправительственных организаций", "межправительственные организации"),
    *("технического сообщества", "научных кругов", "政府", "民间社会", "私营部门", "技术界"),
    *("政府间组织", "学术界", "企业界", "国际组织", "非政府组织", "成员国"),
    *("حكومات", "الحكومات", "حكومة", "المجتمع المدني", "القطاع الخاص", "المجتمع التقني"),
    *("الأوساط الأكاديمية", "المنظمات الحكومية الدولية", "المنظمات الدولية", "الدول الأعضاء"),
)
"""Words by which sources commonly call groups. They are found as such, and never mapped here."""


LONGEST = 12


@dataclass(frozen=True, slots=True)
class Phrases:
    """Names as rows of folded words, with what each is."""

    known: Mapping[Words, tuple[str, str]] = field(default_factory=dict)
    longest: Mapping[str, int] = field(default_factory=dict)
    """How many words the longest name with this first word has."""
    beginnings: frozenset[str] = frozenset()
    """The first words of all names."""

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
    return Phrases(known, longest, frozenset(longest))


def _rows(kind: str, names: Iterable[tuple[str, str]]) -> Iterable[tuple[Words, tuple[str, str]]]:
    for name, slug in names:
        words = tuple(token.text for token in rejoin(split_tokens(name)))
        if 0 < len(words) <= LONGEST:
            yield words, (kind, slug)
