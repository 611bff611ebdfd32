"""Heads of quoted messages that stand in the text without a mark: From, Sent, To, Subject.

They are known by their shape, several lines of "word: value" of which one has an address or a
date. The words of many languages are listed, for a notice of a meeting has the same shape.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from meetings.folding import fold
from submissions.importers.messages.addresses import has_address
from submissions.importers.messages.lines import Line

WORDS = {
    "from": "from de von da van od desde expediteur remitente absender mittente afzender kimden "
    "fra fran lahettaja от отправитель من 发件人 寄件者 寄件人 差出人 보낸 사람",
    "date": "date sent fecha enviado enviada envoye gesendet datum data inviato verzonden skickat "
    "sendt lahetetty wyslano tarih gonderildi "
    "отправлено дата تاريخ ارسال 日期 发送时间 時間 时间 送信日時",
    "to": "to para a an aan til till vastaanottaja kime do destinataire destinatario "
    "кому получатель "
    "الى إلى 收件人 收件者 宛先",
    "subject": "subject asunto objet sujet betreff oggetto onderwerp assunto amne emne aihe "
    "temat konu тема الموضوع موضوع 主题 主題 主旨 件名",
    "other": "cc kopie copia copie sender reply-to precedence message-id in-reply-to organization "
    "importance attachments newsgroups копия 抄送 副本",
}
ROLES = {fold(word): role for role, words in WORDS.items() for word in words.split()}
HEAD = re.compile(
    r"[>\s*_|]{0,6}([^\W\d_][^:：]{0,24}?)[\s*_]{0,3}[:：]"
    r"[*_]{0,2}(?:[ \t\u200e\u200f]{1,9}|$)(.{0,300})"
)
DATED = re.compile(
    r"\d{1,2}[:.h]\d{2}|(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}月"
)
CLOCK = re.compile(r"(?<!\d)\d{1,2}[\u200e\u200f]{0,2}[:.h][\u200e\u200f]{0,2}\d{2}(?!\d)")
RULE = re.compile(r"[ \t>]{0,4}[-_*=]{3,200}[ \t]{0,4}")
WORDED_RULE = re.compile(
    r"[ \t>]{0,4}[-_*=]{2,40}[ \t]{0,2}[^\W\d_][^\n]{0,60}?[-_*=]{2,40}[ \t]{0,4}"
)
LONGEST = 14
"""Lines of a head."""


@dataclass(frozen=True, slots=True)
class _Head:
    role: str
    value: str


def find_head_block(lines: Sequence[Line], skipped: Sequence[bool]) -> int:
    """Give the first line of a message quoted without marks, len(lines) when there is none."""
    at = 0
    while at < len(lines):
        if skipped[at] or not _head_of(lines[at]):
            at += 1
            continue
        ends = _end_of_block(lines, at)
        if _is_head(lines, at, ends):
            return _with_rule(lines, at)
        at = ends
    return len(lines)


def is_dated(words: str) -> bool:
    """Say whether a date or a time of day stands in the words."""
    return bool(DATED.search(words))


def is_rule(line: Line) -> bool:
    """Say whether it is a line of dashes, underscores or such, with or without words between."""
    return bool(RULE.fullmatch(line.raw) or WORDED_RULE.fullmatch(line.raw))


def _head_of(line: Line) -> _Head | None:
    found = HEAD.fullmatch(line.raw)
    if not found or len(found[1].split()) > 3:
        return None
    name = fold(found[1]).strip(" *_")
    return _Head(ROLES.get(name) or ROLES.get(name.split(" ")[0], ""), found[2].strip(" *_"))


def _end_of_block(lines: Sequence[Line], at: int) -> int:
    """Give the line after the block; one line between two heads may be a wrapped value."""
    end = at + 1
    while end < min(len(lines), at + LONGEST):
        if _head_of(lines[end]):
            end += 1
        elif _is_wrapped(lines, end):
            end += 2
        else:
            break
    return end


def _is_wrapped(lines: Sequence[Line], at: int) -> bool:
    follows = at + 1 < len(lines) and _head_of(lines[at + 1])
    return bool(follows) and not lines[at].is_blank and len(lines[at].words) < 80


def _is_head(lines: Sequence[Line], at: int, ends: int) -> bool:
    heads = [head for head in map(_head_of, lines[at:ends]) if head]
    if _names_sender(heads):
        return True
    stands_apart = at == 0 or lines[at - 1].is_blank or is_rule(lines[at - 1])
    return stands_apart and _has_order_of_mail(heads)


def _names_sender(heads: Sequence[_Head]) -> bool:
    """Judge by the words: a sender who is no time of day, and two more of date, to, subject."""
    roles = {head.role for head in heads}
    senders = [head.value for head in heads if head.role == "from"]
    if not senders or len(roles & {"date", "to", "subject", "other"}) < 2:
        return False
    if not re.search(r"[^\W\d_]{2}", senders[0]) or CLOCK.search(senders[0]):
        return False
    return any(has_address(head.value) for head in heads) or any(
        head.role == "date" and is_dated(head.value) for head in heads
    )


def _has_order_of_mail(heads: Sequence[_Head]) -> bool:
    """Judge words of no known language: an address first, then a date with a time of day."""
    if len(heads) < 4 or any(head.role for head in heads):
        return False
    return has_address(heads[0].value) and bool(CLOCK.search(heads[1].value))


def _with_rule(lines: Sequence[Line], at: int) -> int:
    """Give the line of dashes that stands before a head, else its first line."""
    above = at - 1
    while above >= max(0, at - 3) and lines[above].is_blank:
        above -= 1
    return above if above >= 0 and is_rule(lines[above]) else at
