"""A language that nobody speaks: it shows which words of a page were never marked to be translated.

Its catalogue writes every letter of every message in full width (Ｌｉｋｅ ｔｈｉｓ), and the record
is turned into Greek letters; so any word of plain letters on a page is one of neither. It stands in
for Chinese, whose days and countries need no Latin letter either.
"""

import re
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup
from django.apps import apps
from django.db import models

CODE, LOCALE = "zh-hans", "zh_Hans"
WIDE = {letter: letter + 0xFEE0 for letter in (*range(65, 91), *range(97, 123))}
GREEK = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "αβξδεφγηιϊκλμνοπψρστυϋωχύζΑΒΞΔΕΦΓΗΙΪΚΛΜΝΟΠΨΡΣΤΥΫΩΧΎΖ",
)
KEPT = re.compile(r"%\(\w+\)[a-z]|%[a-z%]|\{\w*\}|<[^>]+>|&\w+;")
"""Placeholders, marks of HTML and entities."""
NOT_TEXT = {
    "slug", "url", "archived_url", "language", "field", "reading", "original_sha256", "time_zone",
    "attributed_by", "country",
}  # fmt: skip
WORD = re.compile(r"[A-Za-z]{2,}")
NAMES = {
    "igftracker", "JSON", "CSV", "Atom", "iCalendar", "BibTeX", "CSL", "UTC", "English",
}  # fmt: skip
"""Names that are the same in every language."""
ATTRIBUTES = ("aria-label", "title", "placeholder", "alt", "value", "label")


def widen(message: str) -> str:
    """Give a message in full width, its placeholders and marks as they are."""
    spot, parts = 0, []
    for found in KEPT.finditer(message):
        parts += [message[spot : found.start()].translate(WIDE), found[0]]
        spot = found.end()
    return "".join([*parts, message[spot:].translate(WIDE)])


def write_catalogue(source: Path, folder: Path) -> Path:
    """Write it below a folder for the messages of the Chinese one; give the folder."""
    with source.open("rb") as lines:
        catalogue = read_po(lines)
    for message in catalogue:
        if message.id:
            said = message.id if isinstance(message.id, str) else message.id[1]
            message.string = widen(said) if isinstance(message.id, str) else (widen(said),)
            message.flags.discard("fuzzy")
    place = folder / LOCALE / "LC_MESSAGES"
    place.mkdir(parents=True)
    with (place / "django.mo").open("wb") as compiled:
        write_mo(compiled, catalogue)
    return folder


def make_greek() -> None:
    """Write all free text of the record in Greek letters."""
    for model in apps.get_models():
        if not hasattr(model._default_manager, "public"):
            continue  # no part of the record
        names = [field.name for field in model._meta.concrete_fields if is_text(field)]
        for row in model._default_manager.all() if names else ():
            told = {name: getattr(row, name).translate(GREEK) for name in names}
            model._default_manager.filter(pk=row.pk).update(**told)


def is_text(field: models.Field) -> bool:
    """Say whether a column holds free text of the record."""
    kinds = (models.CharField, models.TextField)
    if not isinstance(field, kinds) or field.choices or field.name in NOT_TEXT:
        return False
    return not field.generated and not field.name.endswith(("_text", "_edtf"))


def find_plain(html: bytes, *, besides: str = "") -> list[str]:
    """Give the visible words of a page that are neither translated nor of the record.

    `besides` is a CSS selector of what is left out, ", …".
    """
    page = BeautifulSoup(html, "lxml")
    left_out = "script, style, code, pre, svg, textarea, input[type=hidden]"
    inside = page.body.select(f"{left_out}, [translate=no], [lang=en]{besides}")
    for element in [*page.head.select("script"), *inside]:
        element.decompose()
    texts = [str(text) for text in page.find_all(string=True) if text.parent.name != "[document]"]
    for element in page.find_all(True):
        texts += [element[name] for name in ATTRIBUTES if is_visible(element, name)]
    return [text.strip() for text in texts if set(WORD.findall(text)) - NAMES]


def is_visible(element, name: str) -> bool:
    """Say whether an attribute holds words of the interface.

    The value of a field does not, nor the title of a date: that is what its source writes.
    """
    beside = {"value": element.name != "button", "title": element.name == "time"}
    return element.has_attr(name) and not beside.get(name)
