"""Names of States and territories in six languages, as codes of ISO 3166.

The names are those of the Unicode CLDR, and beside them the forms that the United Nations print
and the older names that sources still have. A name that could mean two States has no code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from babel import Locale

from meetings.folding import fold

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
NO_STATE = frozenset(
    {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "XK", "AC", "CP", "DG", "EA", "IC", "TA"}
)
"""Codes of CLDR that are no code of ISO 3166."""
AMBIGUOUS = frozenset({"congo", "korea", "coree", "corea", "корея", "republic of congo"})
LONGEST = 80
ABBREVIATIONS = {"US": "US", "USA": "US", "UK": "GB", "UAE": "AE", "DRC": "CD", "PRC": "CN"}
"""Read only in capitals: "us" is a word."""
FORMS = {
    "AE": "united arab emirates|emirats arabes unis",
    "BN": "brunei darussalam",
    "BO": "plurinational state of bolivia|etat plurinational de bolivie"
    "|estado plurinacional de bolivia",
    "CD": "democratic republic of the congo|dr congo|republique democratique du congo"
    "|republica democratica del congo|демократическая республика конго"
    "|جمهورية الكونغو الديمقراطية|刚果民主共和国",
    "CG": "republic of the congo|republique du congo|congo-brazzaville",
    "CI": "cote d'ivoire|ivory coast|costa de marfil|кот-д'ивуар",
    "CN": "people's republic of china|republique populaire de chine|republica popular china"
    "|китайская народная республика|جمهورية الصين الشعبية|中华人民共和国",
    "CV": "cape verde|cabo verde",
    "CZ": "czech republic|republique tcheque|republica checa|чешская республика"
    "|الجمهورية التشيكية|捷克共和国",
    "FM": "federated states of micronesia",
    "GB": "united kingdom of great britain and northern ireland|great britain"
    "|royaume-uni de grande-bretagne et d'irlande du nord"
    "|reino unido de gran bretana e irlanda del norte"
    "|соединенное королевство|соединенное королевство великобритании и северной ирландии"
    "|大不列颠及北爱尔兰联合王国|联合王国",
    "HK": "hong kong|hong kong china",
    "IE": "republic of ireland",
    "IR": "islamic republic of iran|republique islamique d'iran|republica islamica del iran"
    "|исламская республика иран|جمهورية إيران الإسلامية|伊朗伊斯兰共和国",
    "KP": "democratic people's republic of korea|north korea|dprk"
    "|republique populaire democratique de coree|republica popular democratica de corea"
    "|корейская народно-демократическая республика"
    "|جمهورية كوريا الشعبية الديمقراطية|朝鲜民主主义人民共和国",
    "KR": "republic of korea|south korea|republique de coree|republica de corea"
    "|республика корея|جمهورية كوريا|大韩民国",
    "LA": "lao people's democratic republic|lao pdr",
    "MD": "republic of moldova|republique de moldova|republica de moldova",
    "MK": "the former yugoslav republic of macedonia|former yugoslav republic of macedonia",
    "NL": "kingdom of the netherlands|royaume des pays-bas|reino de los paises bajos",
    "PS": "state of palestine|palestine|etat de palestine|estado de palestina",
    "RU": "russian federation|federation de russie|federacion de rusia|российская федерация"
    "|الاتحاد الروسي|俄罗斯联邦",
    "SA": "kingdom of saudi arabia",
    "SY": "syrian arab republic|republique arabe syrienne|republica arabe siria",
    "SZ": "swaziland",
    "TL": "timor leste|east timor",
    "TR": "turkey|turkiye|republic of turkiye",
    "TZ": "united republic of tanzania|republique-unie de tanzanie|republica unida de tanzania",
    "US": "united states of america|etats-unis d'amerique|estados unidos de america"
    "|соединенные штаты америки|الولايات المتحدة الأمريكية|美利坚合众国",
    "VA": "holy see|saint-siege|santa sede|святой престол|الكرسي الرسولي|教廷",
    "VE": "bolivarian republic of venezuela|republique bolivarienne du venezuela"
    "|republica bolivariana de venezuela",
    "VN": "viet nam|socialist republic of viet nam",
}
OFFICIAL = re.compile(
    r"(?:the )?(?:(?:federal |islamic |arab )?republic|kingdom|principality|commonwealth) of"
    " (?:the )?"
)
NOT_SHORTENED = frozenset({"china", "congo", "korea", "ireland"})
"""The republic of such a name is another State, or one of two."""


def find_country(words: str, *, codes: bool = False) -> str:
    """Give the code of the State that words name and nothing else, "" for none or for two.

    `codes` is asked where a column holds countries: there "FI" is one.
    """
    bare = " ".join(words.split()).strip(" .,;:")
    if not bare or len(bare) > LONGEST:
        return ""
    if bare in ABBREVIATIONS or bare.replace(".", "") in ABBREVIATIONS:
        return ABBREVIATIONS[bare.replace(".", "")]
    if codes and bare in _codes():
        return bare
    return _find_name(_key(bare))


def _find_name(key: str) -> str:
    if key in AMBIGUOUS:
        return ""
    names = _names()
    return names.get(key) or names.get(_turned(key)) or names.get(_shortened(key), "")


def _turned(key: str) -> str:
    """Give "iran (islamic republic of)" as "islamic republic of iran"."""
    name, bracket, rest = key.partition(" (")
    if not bracket:
        name, _, rest = key.partition(", ")
    return f"{rest.rstrip(')').strip()} {name}" if rest else key


def _shortened(key: str) -> str:
    found = OFFICIAL.match(key)
    short = key[found.end() :] if found else key
    return "" if short in NOT_SHORTENED else short


def _key(words: str) -> str:
    folded = fold(words)
    return folded.removeprefix("the ")


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for key, code in _every_name():
        if names.setdefault(key, code) != code:
            names[key] = ""
    return names


def _every_name() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if code in _codes():
                yield _key(name), code
                yield _key(name.replace(" & ", " and ")), code
    for code, forms in FORMS.items():
        yield from ((_key(form), code) for form in forms.split("|"))


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    every = Locale("en").territories
    names = map(str, every)
    return frozenset(one for one in names if len(one) == 2 and one.isalpha()) - NO_STATE
