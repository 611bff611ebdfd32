"""The label of a turn: the office, the person and the organisation that it names, if it does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from meetings.folding import fold
from submissions.importers.countries import find_country
from submissions.importers.honorifics import is_title
from submissions.importers.names import PARTICLES, parse_name
from submissions.importers.offices import find_sort
from submissions.importers.vocabulary import Vocabulary

ROLES = {
    "chair": "chair|chairman|chairwoman|chairperson|madam chair|mr chair|mr chairman|president"
    "|presidente|presidenta|председатель|председательница|الرئيس|الرئيسة|رئيس|رئيسة|主席",
    "co-chair": "co-chair|cochair|co-chairman|co-chairperson|copresident|copresidente"
    "|сопредседатель|الرئيس المشارك|共同主席|联合主席",
    "vice-chair": "vice-chair|vice-chairman|vice-chairperson|vice-president|vicepresidente"
    "|заместитель председателя|نائب الرئيس|副主席",
    "moderator": "moderator|co-moderator|facilitator|co-facilitator|moderateur|moderatrice"
    "|moderador|moderadora|facilitador|модератор|ведущий|منسق|مدير الجلسة|主持人|主持",
    "remote moderator": "remote moderator|online moderator|remote participation moderator",
    "interpreter": "interpreter|interpretation|translator|interprete|переводчик|المترجم|مترجم"
    "|口译员|译员|翻译",
    "secretariat": "secretariat|secretary|secretaria|секретариат|الأمانة|秘书处",
    "panelist": "panelist|panellist|panelists|panelista|докладчик|发言人|嘉宾",
    "speaker": "speaker|unknown speaker|unidentified speaker|new speaker|orateur|orador|oradora"
    "|оратор|выступающий|متحدث|المتحدث",
    "participant": "participant|audience|audience member|question|floor|from the floor|attendee"
    "|unknown|unidentified|participante|intervenant|участник|مشارك|与会者|提问",
    "remote": "remote|remote participant|remote participants|remote intervention|online"
    " participant",
    "rapporteur": "rapporteur|reporter|relator|relatora",
    "host": "host|host country|captioner|scribe|operator",
}
PREFIXES = re.compile(
    r"(?:the )?(?:delegate|delegation|representative|delegue|representant|delegado|representante)"
    r" (?:of|from|for|de|del|du|des) (?:the )?"
)
BEHIND = re.compile(r"^(.{1,60}?)(?:[ \t]{0,3}[(\[]([^()\[\]]{1,60})[)\]]|, (.{1,60}))$")
ARTICLE = re.compile(r"(?:(?:the|le|la|el)[ \t]|l['’])", re.IGNORECASE)
"""It stands before an office: "LE PRÉSIDENT", "L'INTERPRÈTE", "LA MODERADORA"."""
NO_PARTICLES = frozenset({"st.", "san", "al", "el", "la", "le", "e", "y"})
"""Particles that in a label are rather a part of a name with a great letter."""
ORGANS = frozenset(
    {
        *(
            "unesco",
            "undesa",
            "un desa",
            "itu",
            "wipo",
            "oecd",
            "icann",
            "isoc",
            "ietf",
            "iab",
            "wto",
        ),
        *(
            "unctad",
            "undp",
            "cstd",
            "ohchr",
            "who",
            "world bank",
            "council of europe",
            "apc",
            "icc",
        ),
        *(
            "ripe ncc",
            "apnic",
            "arin",
            "lacnic",
            "afrinic",
            "w3c",
            "iana",
            "giswatch",
            "igf",
            "mag",
        ),
        *("european commission", "european union", "african union", "nro", "basis", "icc basis"),
    }
)
"""Organisations that speak under their short names, where no signs show that they are none."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says; each is empty where it does not say it."""

    role: str = ""
    name: str = ""
    organisation: str = ""
    confidence: float = 0.9


def read_label(words: str, vocabulary: Vocabulary) -> Label:
    """Read the words of a label: "CHAIR ST. AMOUR", "MS BOMMELAER", "UNESCO"."""
    bare = " ".join(words.split()).strip(" .:>-–—*")
    if not bare:
        return Label(confidence=0.5)
    behind = BEHIND.match(bare)
    if behind and not is_title(behind[1]):
        inner = read_label(behind[1], vocabulary)
        return _placed(inner, behind[2] or behind[3])
    role, rest = split_role(bare)
    if role and not rest:
        return Label(role=role)
    if _is_organ(rest, vocabulary):
        return Label(role, "", _organ(rest), 0.85)
    return _person(role, rest)


def split_role(words: str) -> tuple[str, str]:
    """Give the office at the beginning of a label, and the rest."""
    found = ARTICLE.match(words)
    bare = words[found.end() :] if found else words
    pieces = bare.split(" ")
    for count in range(min(3, len(pieces)), 0, -1):
        role = _roles().get(_key(pieces[:count]), "")
        if role:
            return role, " ".join(pieces[count:]).strip(" ,-–")
    return "", words


def _key(pieces: Sequence[str]) -> str:
    return fold(" ".join(pieces)).replace(".", "").strip(" ,")


@lru_cache(maxsize=1)
def _roles() -> dict[str, str]:
    return {fold(word): role for role, words in ROLES.items() for word in words.split("|")}


def _placed(label: Label, behind: str) -> Label:
    """Add what stands in brackets or behind a comma: where the speaker comes from."""
    if label.organisation:
        return label
    role = _roles().get(_key([behind]), "")
    if role:
        return Label(label.role or role, label.name, "", label.confidence)
    return Label(label.role, label.name, _organ(behind), min(label.confidence, 0.85))


def _is_organ(words: str, vocabulary: Vocabulary) -> bool:
    key = _key([words])
    if PREFIXES.match(fold(words)) or find_country(words) or find_country(words.title()):
        return True
    if key in ORGANS or key in vocabulary.bodies:
        return True
    return not is_title(words.split(" ")[0]) and " " in words and find_sort(words) == "organisation"


def _organ(words: str) -> str:
    bare = words[len(found[0]) :] if (found := PREFIXES.match(fold(words))) else words
    return recased(bare) if find_country(bare.title()) else bare


def _person(role: str, words: str) -> Label:
    name = parse_name(recased(words))
    sure = 0.9 if " " in name.bare or role or name.honorific else 0.6
    letters = [one for one in words if one.isalpha()]
    if " " not in name.bare and len(letters) < 4 and not role and not name.honorific:
        return Label(role, "", "", 0.5)  # a short word may be a person or an organisation
    return Label(role, name.shown, "", sure)


def recased(words: str) -> str:
    """Give a name in capitals as names are written: "ST. AMOUR" as "St. Amour"."""
    if not words.isupper():
        return words
    return " ".join(_recased(word) for word in words.split(" "))


def _recased(word: str) -> str:
    if word.lower() in PARTICLES and word.lower() not in NO_PARTICLES:
        return word.lower()
    return re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize(), word)
