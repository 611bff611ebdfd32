"""One item of a list of contributions: who sent it, what it is called, and where it leads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from meetings.folding import fold
from submissions.importers.contacts import without_contacts
from submissions.importers.countries import find_country
from submissions.importers.offices import is_organisation
from submissions.importers.records import WrittenDate
from submissions.importers.written_dates import find_dates, read_date

BRACKET = re.compile(r"[(\[（]([^()\[\]（）]{1,80})[)\]）]")
DASH = re.compile(r" {1,4}[-–—] {0,4}| {0,4}[–—] {1,4}|[:：] {1,4}")
FORMAT = re.compile(
    r"(?:pdf|docx?|rtf|html?|word|odt|txt|zip|web|link|download|\d{1,6}(?:[.,]\d{1,3})? ?[km]b"
    r"|external link|ouvrir|descargar|скачать|下载)(?:[ ,;/:-]{1,3}(?:pdf|docx?|word|file|document"
    r"|version|\d{1,6}(?:[.,]\d{1,3})? ?[km]b)){0,3}",
    re.IGNORECASE,
)
SENT_BY = re.compile(
    r"^(?:joint )?(?:written |further |additional )?(?:contribution|submission|comments?"
    "|response|reply"
    r"|input|statement|inputs|answers?|replies|observations|contribución|contribucion|comentarios"
    r"|respuesta|commentaires|réponse|вклад|ответ|комментарии)"
    r" (?:by|from|of|submitted by|received from|de la|de l['’]|del|de los|de|du|des|от|из)"
    " ?(?:the )?",
    re.IGNORECASE,
)
LANGUAGES = {
    "en": "english|en|eng|anglais|ingles|английский|الإنجليزية|英文|英语",
    "fr": "french|fr|francais|frances|французский|الفرنسية|法文|法语",
    "es": "spanish|es|espanol|espagnol|испанский|الإسبانية|西班牙文",
    "ru": "russian|ru|russe|ruso|русский|الروسية|俄文",
    "ar": "arabic|ar|arabe|арабский|العربية|阿拉伯文",
    "zh": "chinese|zh|chinois|chino|китайский|الصينية|中文",
    "pt": "portuguese|pt|portugais|portugues",
}
CODES = {fold(word): code for code, words in LANGUAGES.items() for word in words.split("|")}
AND = re.compile(
    r",? (?:and|et|y|и) | و(?=[^\W\d_])"
    r"|(?<=[\u3400-\u9fff])[和与及、](?=[\u3400-\u9fff])|; ?"
)


@dataclass(frozen=True, slots=True)
class Item:
    """What the words of an item say; `senders` is empty where they name nobody."""

    senders: tuple[str, ...] = ()
    title: str = ""
    language: str = ""
    date: WrittenDate | None = None
    confidence: float = 0.9


def parse_item(words: str) -> Item:
    """Read one item: "Finland (pdf)", "UNESCO – comments on the draft", "Comments by X"."""
    bare, language, date = _read_brackets(" ".join(without_contacts(words).split()))
    sent = SENT_BY.match(bare)
    if sent:
        return _with_senders(bare[sent.end() :], bare, language, date, sure=0.85)
    head, *rest = DASH.split(bare, maxsplit=1)
    if rest and head and rest[0] and len(head.split()) <= 12:
        return _with_senders(head, rest[0].strip(), language, date, sure=0.8)
    if find_country(bare) or is_organisation(bare) or bare.count(" ") < 1:
        return _with_senders(bare, "", language, date, sure=0.9 if find_country(bare) else 0.75)
    if len(bare.split()) <= 4:
        return _with_senders(bare, "", language, date, sure=0.5)
    return Item((), bare, language, date, 0.6)


def _with_senders(
    names: str, title: str, language: str, date: WrittenDate | None, *, sure: float
) -> Item:
    """Give an item by one sender, or by several where each of them is one for sure."""
    names = names.strip(" .,;:")
    if not names:
        return Item((), title, language, date, 0.5)
    pieces = [one.strip() for one in AND.split(names) if one.strip()]
    if len(pieces) > 1 and all(find_country(one) for one in pieces):
        return Item(tuple(pieces), title, language, date, sure)
    return Item((names,), title, language, date, min(sure, 0.6) if len(pieces) > 1 else sure)


def _read_brackets(words: str) -> tuple[str, str, WrittenDate | None]:
    """Take formats, languages and dates in brackets off; other brackets stay in the words."""
    language, date, bare = "", None, words
    for inside in BRACKET.findall(words)[:8]:
        found = find_language(inside)
        written = _date(inside)
        if FORMAT.fullmatch(inside.strip()) or found or written:
            bare = re.sub(rf" ?[(\[（]{re.escape(inside)}[)\]）]", "", bare, count=1)
        language, date = language or found, date or written
    return _without_format(bare).strip(" -–—:,;|"), language, date


def _without_format(words: str) -> str:
    """Take "PDF" off the end where no bracket is round it."""
    pieces = words.split(" ")
    while len(pieces) > 1 and (FORMAT.fullmatch(pieces[-1]) or pieces[-1] in "|-–/"):
        pieces.pop()
    return " ".join(pieces)


def find_language(words: str) -> str:
    """Give the code of the language that words name and nothing else, "" for none."""
    return CODES.get(fold(words).strip(" ()[]|"), "")


def _date(words: str) -> WrittenDate | None:
    if not any(one.isdigit() for one in words):
        return None
    date = read_date(words)
    if date.edtf and len(words) > 4:
        return date
    return next((found for _, found in find_dates(words)), None)


def is_only_format(words: str) -> bool:
    """Say whether a link says only "pdf", "download" or a language."""
    bare = words.strip(" ()[]|")
    return bool(FORMAT.fullmatch(bare)) or bool(find_language(bare))
