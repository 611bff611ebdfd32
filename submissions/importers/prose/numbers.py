"""Numbers and ordinals written as words, up to 999,999; in Russian and Arabic up to 99."""

from __future__ import annotations

from collections.abc import Sequence

from submissions.importers.tokens import Token, spell

NUMBER_WORDS = (
    "one", "two deux dos zwei", "three trois tres drei", "four quatre cuatro vier",
    "five cinq cinco funf", "six seis sechs", "seven sept siete sieben", "eight huit ocho acht",
    "nine neuf nueve neun", "ten dix diez zehn", "eleven onze elf", "twelve douze doce zwolf",
    "thirteen treize trece dreizehn", "fourteen quatorze catorce vierzehn",
    "fifteen quinze quince funfzehn", "sixteen seize dieciseis sechzehn",
    "seventeen diecisiete siebzehn", "eighteen dieciocho achtzehn", "nineteen diecinueve neunzehn",
    "twenty vingt veinte zwanzig", "veintiun veintiuno veintiuna", "veintidos", "veintitres",
    "veinticuatro", "veinticinco", "veintiseis", "veintisiete", "veintiocho", "veintinueve",
)  # fmt: skip
RUSSIAN_AND_ARABIC = (
    "один одна одно واحد واحدة", "два две двух اثنا اثنتا اثني اثنتي اثنان اثنتان اثنين اثنتين",
    "три трех ثلاث ثلاثة",
    "четыре четырех أربع أربعة", "пять пяти خمس خمسة", "шесть шести ست ستة", "семь семи سبع سبعة",
    "восемь восьми ثمان ثماني ثمانية", "девять девяти تسع تسعة", "десять десяти عشر عشرة",
    "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать",
    "семнадцать", "восемнадцать", "девятнадцать",
)  # fmt: skip
SMALL = {
    spell(word): value
    for row in (NUMBER_WORDS, RUSSIAN_AND_ARABIC)
    for value, words in enumerate(row, 1)
    for word in words.split()
}
ARABIC_TENS = {
    spell(word): value
    for value, words in zip(
        range(20, 100, 10),
        ("عشرون عشرين", "ثلاثون ثلاثين", "أربعون أربعين", "خمسون خمسين", "ستون ستين",
         "سبعون سبعين", "ثمانون ثمانين", "تسعون تسعين"),
        strict=True,
    )
    for word in words.split()
}  # fmt: skip
"""They stand behind the units: "five and twenty"."""
TENS = {
    **dict.fromkeys(["twenty", "vingt", "veinte", "zwanzig"], 20),
    **dict.fromkeys(["thirty", "trente", "treinta", "dreissig"], 30),
    **dict.fromkeys(["forty", "quarante", "cuarenta", "vierzig"], 40),
    **dict.fromkeys(["fifty", "cinquante", "cincuenta", "funfzig"], 50),
    **dict.fromkeys(["sixty", "soixante", "sesenta", "sechzig"], 60),
    **dict.fromkeys(["seventy", "setenta", "siebzig"], 70),
    **dict.fromkeys(["eighty", "ochenta", "achtzig"], 80),
    **dict.fromkeys(["ninety", "noventa", "neunzig"], 90),
    "двадцать": 20,
    "тридцать": 30,
    "сорок": 40,
    "пятьдесят": 50,
    "шестьдесят": 60,
    "семьдесят": 70,
    "восемьдесят": 80,
    "девяносто": 90,
    **ARABIC_TENS,
}
HUNDREDS = {
    **dict.fromkeys(["hundred", "cent", "cents", "cien", "ciento", "hundert"], 100),
    **dict.fromkeys(["doscientos", "doscientas"], 200),
    **dict.fromkeys(["trescientos", "trescientas"], 300),
}
THOUSANDS = frozenset({"thousand", "mille", "mil", "tausend"})
WITHIN = frozenset({"and", "et", "y", "-", "و"})
UNITS_BEHIND = dict.fromkeys(["un", "une", "uno", "una"], 1)
"""Articles that are figures behind tens only."""
ORDINAL_WORDS = (

    "first premier premiere primer primera primero erste ersten первое первая первой первого",
    "second deuxieme seconde segundo segunda zweite zweiten второе вторая второй второго",
    "third troisieme tercer tercera tercero dritte dritten третье третья третьей третьего",
    "fourth quatrieme cuarto cuarta vierte vierten четвертое четвертая четвертой четвертого",
    "fifth cinquieme quinto quinta funfte funften пятое пятая пятой пятого",
    "sixth sixieme sexto sexta sechste sechsten шестое шестая шестой",
    "seventh septieme septimo septima",
    "eighth huitieme octavo octava", "ninth neuvieme noveno novena", "tenth dixieme decimo decima",
    "eleventh onzieme undecimo undecima", "twelfth douzieme duodecimo duodecima",
    "thirteenth treizieme decimotercero decimotercera decimotercer",
    "fourteenth quatorzieme decimocuarto decimocuarta",
    "fifteenth quinzieme decimoquinto decimoquinta",
    "sixteenth seizieme decimosexto decimosexta", "seventeenth decimoseptimo",
    "eighteenth decimoctavo",
    "nineteenth decimonoveno", "twentieth vingtieme vigesimo vigesima",
)  # fmt: skip
MORE_ORDINALS = (
    "الأول الأولى", "الثاني الثانية", "الثالث الثالثة", "الرابع الرابعة", "الخامس الخامسة",
    "السادس السادسة шестого", "السابع السابعة седьмое седьмая седьмой седьмого",
    "الثامن الثامنة восьмое восьмая восьмой восьмого",
    "التاسع التاسعة девятое девятая девятой девятого",
    "العاشر العاشرة десятое десятая десятой десятого", "одиннадцатое одиннадцатая одиннадцатой",
    "двенадцатое двенадцатая двенадцатой",
)  # fmt: skip
ORDINALS = {
    spell(word): value
    for row in (ORDINAL_WORDS, MORE_ORDINALS)
    for value, words in enumerate(row, 1)
    for word in words.split()
}


RUSSIAN_TENS = frozenset(word for word in TENS if "\u0400" <= word[0] <= "\u04ff")
TEN_BEHIND = frozenset({"عشر", "عشره", "عشرة"})
"""Behind a unit they make it a number from 11 to 19."""
BEHIND_ONCE = frozenset({"de", "del", "procedian", "contribuciones", "respuestas", "miembros"})
"""Spanish words that show that "once" is no English one."""
ELEVEN = frozenset({"احد", "احدى"})
ELEVENTH = frozenset({"الحادي", "الحاديه", "الحادية"})
"""They say "one" in eleven only."""
ARABIC_BEHIND = {
    **dict.fromkeys(TEN_BEHIND, 10),
    **{f"وال{word}": value for word, value in ARABIC_TENS.items()},
}
"""What stands behind the unit of an Arabic ordinal, and its value."""


def ordinal_of(token: Token) -> int:
    """Give the place in a row that a token names, 0 for none: "14th", "second", "twenty-first"."""
    if token.kind == "ordinal":
        return token.number
    tens, _, unit = token.text.partition("-")
    if tens in TENS and ORDINALS.get(unit, 10) < 10:
        return TENS[tens] + ORDINALS[unit]
    return ORDINALS.get(token.text, 0)


def ordinal_at(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Give the place in a row that is named here and where it ends; (0, at) for none.

    Two words are one ordinal in "vigésima quinta", "двадцать пятое" and "الرابعة عشرة".
    """
    text, follower = tokens[at].text, tokens[at + 1] if at + 1 < len(tokens) else None
    value = ordinal_of(tokens[at]) or (1 if text in ELEVENTH else 0)
    if not value and text not in RUSSIAN_TENS:
        return 0, at
    unit = ordinal_of(follower) if follower else 0
    if follower and value in range(1, 10) and follower.text in ARABIC_BEHIND:
        return value + ARABIC_BEHIND[follower.text], at + 2
    if text in RUSSIAN_TENS and 0 < unit < 10:
        return TENS[text] + unit, at + 2
    if value in range(10, 100, 10) and 0 < unit < 10:
        return value + unit, at + 2
    return (0, at) if text in ELEVENTH or not value else (value, at + 1)


def number_at(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Give the number that begins at a token, and where it ends; (0, at) where there is none."""
    token = tokens[at]
    if token.kind == "number":
        return token.number, at + 1
    if at and tokens[at - 1].text in {"per", "pour", "por"}:
        return 0, at
    eleven = _eleven(tokens, at)
    if eleven > at:
        return 11, eleven
    whole, part, end, here = 0, 0, at, at
    while here < len(tokens) and here < at + 10:
        pieces = _pieces(tokens, here)
        grown = _grown(part, pieces)
        if pieces and pieces[0] in THOUSANDS and not whole and (part or here == at):
            whole, part, end = max(part, 1) * 1000, 0, here + 1
        elif grown > part:
            part, end = grown, here + 1
        elif not (part and tokens[here].text in WITHIN and _goes_on(part, tokens, here + 1)):
            break
        here += 1
    return (whole + part, end) if whole + part else (0, at)


def _eleven(tokens: Sequence[Token], at: int) -> int:
    """Give where Arabic "أحد عشر" or Spanish "once" ends, `at` where neither stands."""
    follower = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if tokens[at].text == "once" and follower in BEHIND_ONCE:
        return at + 1
    return at + 2 if tokens[at].text in ELEVEN and follower in TEN_BEHIND else at


def _goes_on(value: int, tokens: Sequence[Token], at: int) -> bool:
    """Say whether the word after "and" is of the same number, as in "hundred and six"."""
    if at >= len(tokens) or tokens[at].text not in SMALL | UNITS_BEHIND | TENS:
        return False
    if tokens[at - 1].text == "و":
        return value < 10 and tokens[at].text in ARABIC_TENS
    if tokens[at - 1].text == "and":
        return value % 100 == 0
    return value % 10 == 0 and value < 100 and (SMALL | UNITS_BEHIND).get(tokens[at].text, 99) < 12


def _pieces(tokens: Sequence[Token], at: int) -> list[str]:
    """Give the number words of a token: two for "twenty-six", three for "vingt-et-un"."""
    pieces = [one for one in tokens[at].text.split("-") if one not in WITHIN]
    if len(pieces) > 1 or (at and tokens[at - 1].text in {"et", "y"}):
        known = all(_is_number_word(one) or one in UNITS_BEHIND for one in pieces)
    else:
        known = all(_is_number_word(one) for one in pieces)
    return pieces if known else []


def _is_number_word(word: str) -> bool:
    return word in SMALL or word in TENS or word in HUNDREDS or word in THOUSANDS


def _grown(value: int, pieces: Sequence[str]) -> int:
    """Give the value with further number words, or the same where they do not fit."""
    for piece in pieces:
        if piece in HUNDREDS:
            value = value * HUNDREDS[piece] if 0 < value < 10 else max(HUNDREDS[piece], value)
        elif piece in TEN_BEHIND and 0 < value < 10:
            value += 10
        elif piece in ARABIC_TENS and value < 10:
            value += ARABIC_TENS[piece]
        elif piece in TENS and value == 4 and piece == "vingt":
            value = 80
        elif piece in TENS and value % 100 == 0:
            value += TENS[piece]
        elif _fits(value, (SMALL | UNITS_BEHIND).get(piece, 0)):
            value += (SMALL | UNITS_BEHIND)[piece]
    return value


def _fits(value: int, further: int) -> bool:
    """Say whether "six" may follow "twenty" and "dix" "quatre-vingt"."""
    if not further:
        return False
    return value % 100 == 0 or (value % 10 == 0 and value % 100 >= 20 and further < 20)
