"""Names as people type them: without accents, in small letters, two letters for joined ones.

The same is done to a name in the database, where it is indexed, and to the words that are looked
for. PostgreSQL's own `unaccent` is an extension that not every server has, and a database of the
locale "C" lowers the letters of ASCII only; so the letters are written out here.
"""

from __future__ import annotations

import re
import unicodedata

MARKS = "[\u0300-\u036f\u0640\u064b-\u065f\u0670]"
"""Accents of Latin, Greek and Cyrillic; vowel signs, hamza and the stretching of Arabic."""
GREAT = "АБВГДЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШЩЪЫЬЭЮЯЄІЂΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"
SMALL = "абвгдежзијклљмнњопрстћуфхцчџшщъыьэюяєіђαβγδεζηθικλμνξοπρστυφχψω"
SINGLE = {"ØøŁłĐđĦħıŊŋςʼ’": "OoLlDdHhiNnσ''"}
JOINED = {"ß": "ss", "ẞ": "ss", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Þ": "Th", "þ": "th"}
FROM, TO = GREAT + "".join(SINGLE), SMALL + "".join(SINGLE.values())
LETTERS = str.maketrans(FROM, TO) | str.maketrans(JOINED)


def plain(words: str) -> str:
    """Give words with plain letters: "Fältström" as "Faltstrom"; ASCII keeps its case."""
    bare = re.sub(MARKS, "", unicodedata.normalize("NFD", words))
    return unicodedata.normalize("NFC", bare).translate(LETTERS)


def fold(words: str) -> str:
    """Give words as they are compared: plain, and in small letters."""
    return plain(words).lower()


def plain_sql(text: str) -> str:
    """Give SQL that does to a text what `plain` does to words; immutable, as an index needs."""
    sql = f"normalize(regexp_replace(normalize({text}, NFD), '{MARKS}', '', 'g'), NFC)"
    for letter, letters in JOINED.items():
        sql = f"replace({sql}, '{letter}', '{letters}')"
    quoted = (part.replace("'", "''") for part in (FROM, TO))
    return "translate({}, '{}', '{}')".format(sql, *quoted)
