"""The block of "Key: value" lines before a contribution, whose values may go over several lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.folding import fold
from submissions.importers.records import Span

KEY = re.compile(r"[ \t]{0,8}([^\W\d_][\w ./&'’()-]{0,38}?)[ \t]{0,3}(?:[:：](?=\s|$)|：)")
FIELDS = {
    "author": "entitled by|author|authors|submitted by|name|by|contributor|contributors|prepared by"
    "|auteur|auteurs|soumis par|nom|autor|autores|presentado por|nombre|автор|авторы|имя|المؤلف"
    "|الاسم|مقدم من|作者|提交者|姓名|from",
    "organisation": "organization|organisation|institution|affiliation|company|organisme"
    "|organizacion"
    "|institucion|организация|المنظمة|المؤسسة|组织|机构|单位",
    "group": "sector|stakeholder group|stakeholder|group|secteur|groupe|partie prenante|grupo"
    "|parte interesada|сектор|группа|القطاع|المجموعة|利益攸关方|界别|类别|部门",
    "region": "region|country/region|регион|المنطقة|地区|区域",
    "country": "country|pays|pais|страна|البلد|الدولة|国家",
    "keywords": "keywords|key words|mots-cles|palabras clave|ключевые слова|الكلمات المفتاحية"
    "|关键词",
    "title": "title|subject|titre|titulo|название|тема|العنوان|标题|题目",
    "date": "date|submitted on|received|fecha|дата|التاريخ|日期",
    "language": "language|langue|idioma|язык|اللغة|语言",
    "attached": "doc attached|document attached|attachment|attachments|documents attached"
    "|piece jointe"
    "|adjunto|documento adjunto|вложение|المرفقات|附件",
    "consent": "consent|consent to publish|publish|may be published|publication|consentement"
    "|consentimiento|согласие|الموافقة|同意公开",
    "area": "area|theme|topic|thematic area|domaine|tema|область|المجال|主题|领域",
    "contact": "email|e-mail|mail|phone|telephone|tel|contact|courriel|correo|correo electronico"
    "|telefono|телефон|эл. почта|البريد|الهاتف|邮箱|电话|address",
}
MEANINGS = {fold(word): field for field, words in FIELDS.items() for word in words.split("|")}
DEEPEST = 60
"""Lines of a head, and of a title before it."""
WRAPPED = 55
"""A line of so many characters may go on in the next."""
SECTIONS = frozenset(
    map(
        fold,
        (
            *("abstract", "document", "introduction", "summary", "text", "body", "contribution"),
            *("résumé", "texte", "resumen", "texto", "documento", "аннотация", "документ", "текст"),
            *("ملخص", "النص", "摘要", "正文", "全文"),
        ),
    )
)
"""Words that alone in a line begin the body."""
LONGEST_TITLE = 500


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a head, with the places of the whole and of its value."""

    key: str
    meaning: str
    """Which of FIELDS it is, "" where it is not known."""
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Head:
    """The title, the fields in their order, and where the body begins."""

    title: str
    title_span: Span
    fields: tuple[Field, ...]
    ends: int

    def value(self, meaning: str) -> str:
        """Give the first value of a meaning that has words, "" where there is none."""
        return next((one.value for one in self.fields if one.meaning == meaning and one.value), "")

    def field(self, meaning: str) -> Field | None:
        """Give the first field of a meaning."""
        return next((one for one in self.fields if one.meaning == meaning), None)


def read_head(text: str) -> Head | None:
    """Read the head of a contribution; None where fewer than three of its keys are known."""
    lines = list(_lines(text))
    first = next((at for at, line in enumerate(lines) if _meaning(line[1])), None)
    if first is None:
        return None
    fields, ends = _read_fields(lines, first)
    if len({one.meaning for one in fields if one.meaning}) < 3:
        return None
    title, span = _title(lines[:first])
    return Head(title, span, tuple(fields), ends)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at, count = 0, 0
    while at <= len(text) and count < DEEPEST:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield at, text[at : min(end, at + 2000)]
        at, count = end + 1, count + 1


def _meaning(line: str) -> str:
    found = KEY.match(line)
    return MEANINGS.get(fold(" ".join(found[1].split())), "") if found else ""


def _title(lines: list[tuple[int, str]]) -> tuple[str, Span]:
    """Join the lines before the first key: a title may be wrapped."""
    full = [(at, line) for at, line in lines if line.strip()]
    if not full:
        return "", Span(0, 0)
    words = " ".join(" ".join(line for _, line in full).split())[:LONGEST_TITLE]
    last = full[-1]
    return words, Span(full[0][0], last[0] + len(last[1].rstrip()))


def _read_fields(lines: list[tuple[int, str]], first: int) -> tuple[list[Field], int]:
    """Give the fields from the first known key on, up to a line that belongs to none of them."""
    found: list[Field] = []
    before = ""
    ends = lines[first][0]
    for at, line in lines[first:]:
        field = _field(at, line)
        if field is not None:
            found.append(field)
        elif found and _goes_on(before, line):
            found[-1] = _longer(found[-1], at, line)
        else:
            break
        before, ends = line, at + len(line)
    return found, ends


def _field(at: int, line: str) -> Field | None:
    key = KEY.match(line)
    if key is None or len(key[1].split()) > 5:
        return None
    value = " ".join(line[key.end() :].split())
    return Field(" ".join(key[1].split()), _meaning(line), value, Span(at, at + len(line.rstrip())))


def _goes_on(before: str, line: str) -> bool:
    """Say whether a line goes on with the value above it, which filled its own line."""
    if not line.strip() or fold(line).strip() in SECTIONS:
        return False
    return len(before.rstrip()) >= WRAPPED or line.startswith(("  ", "\t"))


def _longer(field: Field, at: int, line: str) -> Field:
    value = f"{field.value} {' '.join(line.split())}".strip()
    return Field(field.key, field.meaning, value, Span(field.span.start, at + len(line.rstrip())))
