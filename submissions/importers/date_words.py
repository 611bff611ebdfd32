"""The words by which dates stand in running text, folded as tokens have them."""

from __future__ import annotations

from meetings.partial_dates.words import MEANINGS
from meetings.partial_dates.words import MONTHS as MONTH_WORDS
from submissions.importers.tokens import Token, spell, word_set

MONTHS = {spell(w): number for number, words in enumerate(MONTH_WORDS, 1) for w in words.split()}
OTHERWISE_WORDS = word_set("may march mar mai dec jan ago set sept ene août мае")
"""Months that are words besides, as in "they may"; read as months by a day, a year or a capital."""
WEEKDAYS = frozenset(MEANINGS["weekday"].split())
JOINS = {
    **dict.fromkeys(
        ["-", "to", "au", "al", "bis", "по", "through", "till", "الى", "至", "到"], "to"
    ),
    **dict.fromkeys(["and", "et", "y", "und", "и", "و", "&", "和"], "and"),
    **dict.fromkeys(["or", "ou", "o", "oder", "или", "او", "或"], "or"),
    ",": "and",
}
OF = frozenset({"of", "de", "d'", "del", "du", "من"})
THE = frozenset({"the", "le", "el", "am", "dem", "den", "day", "dia"})
BEFORE_YEAR = frozenset({"in", "during", "since", "en", "im", "в", "durant", "pendant", "durante"})
BEFORE_MONTH = BEFORE_YEAR | word_set(
    "early late mid last next by until this the its their our a an and upcoming coming de of desde "
    "depuis hasta le la el"
)
THIRDS = {
    **dict.fromkeys(["early", "debut", "anfang", "principios"], 0),
    **dict.fromkeys(["mid", "mid-", "mi", "mi-", "mitte", "mediados"], 1),
    **dict.fromkeys(["late", "fin", "ende", "finales"], 2),
}
ABOUT = word_set("about around circa approximately vers hacia etwa около")
BETWEEN = word_set("between entre zwischen между")
PAST = word_set(
    "was were had did held took met attended ended decided agreed discussed began opened closed "
    "adopted gave made said last yesterday ago was held avait était étaient fut furent réuni "
    "réunie réunis eu tenu tenue tenues fue fueron era tuvo tuvieron celebró celebraron "
    "reunió celebrada wurde war fand hatte состоялось состоялась состоялся прошла прошло прошел "
    "прошли было была были عقد عقدت"
)
FUTURE = word_set(
    "will shall upcoming forthcoming next tomorrow due scheduled planned aura auront sera seront "
    "prochain prochaine tiendra tiendront prévu prévue será serán tendrá tendrán celebrará "
    "próximo próxima previsto prevista wird werden nächste состоится пройдет будет предстоит "
    "ستعقد سيعقد"
)
RELATIVE_DAYS = {
    **dict.fromkeys(["yesterday", "hier", "ayer", "gestern", "вчера", "امس"], -1),
    **dict.fromkeys(["today", "aujourd'hui", "hoy", "heute", "сегодня"], 0),
    **dict.fromkeys(["tomorrow", "demain", "morgen", "завтра"], 1),
}
UNITS = {
    **dict.fromkeys(["week", "semaine", "semana", "woche"], "week"),
    **dict.fromkeys(["month", "mois", "mes", "monat"], "month"),
    **dict.fromkeys(["year", "annee", "an", "ano", "jahr"], "year"),
}
STEPS = {
    **dict.fromkeys(["last", "past", "previous", "dernier", "derniere", "pasado", "pasada"], -1),
    **dict.fromkeys(
        ["this", "ce", "cet", "cette", "este", "esta", "diese", "dieses", "current"], 0
    ),
    **dict.fromkeys(
        ["next", "coming", "prochain", "prochaine", "proximo", "proxima", "nachste"], 1
    ),
}
NO_NOUN = word_set(
    "was were is are be will has had have in at of for to and or but when where that which who "
    "we i they it the a an on with as by from after before during did would should et ou est "
    "etait en au y o es fue era sera del con que se i'm there this my our also"
)
"""Words that may follow "the 24th" where it is a day; before others it numbers what follows."""


def is_weekday(token: Token) -> bool:
    """Say whether it names a day of the week; "sat" and "sun" need their capital."""
    return token.text in WEEKDAYS and (len(token.text) > 4 or token.is_capital)


def month_of(token: Token) -> int:
    """Give the month that a word names, 0 for none; "may" and "march" need their capital."""
    if token.kind != "word" or token.text not in MONTHS:
        return 0
    if token.text in {"may", "march"} and not token.is_capital:
        return 0
    return MONTHS[token.text]


def year_of(token: Token) -> int:
    """Give the year that a figure can be, 0 for none."""
    plain = token.kind == "number" and token.raw.isdecimal() and len(token.raw) == 4
    return token.number if plain and 1900 <= token.number <= 2100 else 0


def day_of(token: Token) -> int:
    """Give the day that a figure can be, 0 for none."""
    plain = token.kind == "ordinal" or (token.kind == "number" and len(token.raw) <= 2)
    return token.number if plain and 1 <= token.number <= 31 else 0
