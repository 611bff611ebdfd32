"""The shape of a label: a name, an office or an organisation before a colon, and no other words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from meetings.folding import fold
from submissions.importers.honorifics import is_title
from submissions.importers.names import PARTICLES
from submissions.importers.transcripts.labels import split_role

NOT_INSIDE = re.compile(r"[:：<>]|http|[^\W\d_]{4}[.?!…]{1,3} ")
"""What no label has in it; a full stop stands only behind a few letters, as in "ST. AMOUR"."""
WORD = re.compile(r"[^\s,]+")
UNCASED = re.compile(r"[\u0600-\u06ff\u3400-\u9fff]")
LONGEST = 80
NO_LABELS = frozenset(
    {
        *("agenda", "item", "items", "note", "notes", "date", "time", "place", "venue", "subject"),
        *(
            "from",
            "to",
            "cc",
            "re",
            "url",
            "http",
            "https",
            "tel",
            "fax",
            "phone",
            "email",
            "e-mail",
        ),
        *(
            "source",
            "contact",
            "session",
            "day",
            "page",
            "room",
            "topic",
            "theme",
            "part",
            "section",
        ),
        *(
            "example",
            "thing",
            "location",
            "title",
            "city",
            "country",
            "ps",
            "nb",
            "summary",
            "sitting",
        ),
        *(
            "conclusion",
            "introduction",
            "annex",
            "chapter",
            "figure",
            "table",
            "step",
            "point",
            "number",
        ),
        *(
            "website",
            "web",
            "link",
            "links",
            "see",
            "copyright",
            "transcript",
            "disclaimer",
            "duration",
        ),
        *(
            "organizer",
            "organizers",
            "participants",
            "speakers",
            "panelists",
            "moderators",
            "present",
        ),
        *("fecha", "lugar", "hora", "lieu", "heure", "ordre", "objet", "дата", "место", "время"),
        *(
            "日期",
            "时间",
            "地点",
            "主题",
            "议题",
            "题目",
            "التاريخ",
            "المكان",
            "الموضوع",
            "الوقت",
            "ملاحظة",
        ),
        *("第一", "第二", "第三", "例如", "问题", "注"),
    }
)
"""Words over other things than speech."""


def is_great(label: str) -> bool:
    """Say whether a label is in capitals, but for particles and the "c" of "McDONALD"."""
    letters = [
        one
        for word in label.split()
        if word.lower() not in PARTICLES or word.isupper()
        for one in word
        if one.isalpha()
    ]
    return sum(one.isupper() for one in letters) >= max(2, len(letters) * 0.75)


def is_label(words: str, *, marked: bool = False) -> bool:
    """Say whether words can be the label of a turn; `marked` says that chevrons stand before."""
    bare = words.partition("(")[0].strip(" ,*.")
    pieces = WORD.findall(bare)
    if not pieces or len(words) > LONGEST or len(pieces) > 7 or NOT_INSIDE.search(words):
        return False
    if not bare[0].isalpha() or (not marked and _names_a_thing(pieces)):
        return False
    if UNCASED.search(bare):
        return len(pieces) < 5 and (len(bare) < 13 or " " in bare)
    if is_great(bare):
        return sum(one.isalpha() for one in bare) > 1
    great = all(one[0].isupper() or one.lower() in PARTICLES for one in pieces)
    known = bool(split_role(bare)[0]) or is_title(pieces[0])
    return great and (known or (1 < len(pieces) < 6 and len(bare) > 4))


def _names_a_thing(pieces: Sequence[str]) -> bool:
    return any(fold(one).strip(".,") in NO_LABELS or one.isdigit() for one in pieces)
