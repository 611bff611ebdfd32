"""What a heading over a list says: a group, a region, a role, a standing, who was there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from meetings.folding import fold
from submissions.importers.countries import find_country
from submissions.importers.marks import find_role, find_status
from submissions.importers.members.regions import is_region
from submissions.importers.tables.figures import is_total
from submissions.importers.vocabulary import Vocabulary

TALLY = re.compile(r"[ \t]{0,4}[(\[:–-]{1,2}[ \t]{0,4}(\d{1,4})[ \t]{0,4}[\w ]{0,20}[)\]]?$")
GROUPS_WRITTEN = (
    "government|governments|governmental|member states|states|civil society|private sector"
    "|business|business community|technical community|technical and academic community"
    "|academia|technical|academic community|intergovernmental organisations"
    "|intergovernmental organizations|international organisations"
    "|international organizations|media|youth|other|others|host countries|gouvernements"
    "|societe civile|secteur prive|communaute technique|milieux universitaires"
    "|organisations intergouvernementales|organisations internationales|gobiernos"
    "|sociedad civil|sector privado|comunidad tecnica|comunidad academica"
    "|organizaciones intergubernamentales|правительства|государства|гражданское общество"
    "|частный сектор|техническое сообщество|академическое сообщество"
    "|межправительственные организации|الحكومات|المجتمع المدني|القطاع الخاص"
    "|المجتمع التقني|الأوساط الأكاديمية|المنظمات الحكومية الدولية"
    "|政府|民间社会|私营部门|技术界|学术界|政府间组织|企业界"
)
GROUPS = frozenset(map(fold, GROUPS_WRITTEN.split("|")))
"""Groups as lists call them, only to tell a group from the title of a list; none is mapped."""
OF_LISTS = re.compile(
    r"\b(?:members?|membership|composition|list|participants?|attendees|attendance|delegates"
    r"|membres?|liste|miembros?|lista|composicion|участник\w{0,3}|член\w{0,3}|список|состав)\b"
    r"|اعضاء|قائمة|المشارك|成员|名单|与会|参会"
)
OF_ATTENDANCE = re.compile(
    r"\b(?:participants|attendees|attendance|delegates|list of participants|asistentes"
    "|participantes"
    r"|присутствующи\w{0,3}|участник\w{0,3} (?:заседания|встречи|совещания))\b|المشاركين"
    "|الحضور|与会者|参会"
)
PRESENCES = {
    "remote": (
        "remote participants",
        "remote",
        "online",
        "a distance",
        "participantes remotos",
        "线上",
    ),
    "absent": ("apologies", "absent", "regrets", "excuses", "ausentes", "отсутствовали", "缺席"),
    "present": ("present", "in person", "presents", "presentes", "присутствовали", "出席"),
}


LONGEST_TITLE = 150


@dataclass(frozen=True, slots=True)
class Heading:
    """What holds for the entries under a heading; `said` is how many it says there are."""

    words: str = ""
    group_word: str = ""
    region_word: str = ""
    country: str = ""
    role: str = ""
    status: str = ""
    presence: str = ""
    said: int | None = None


def read_heading(words: str, *, vocabulary: Vocabulary, alone: bool) -> Heading:
    """Read a heading; `alone` says that it is the only one, and so rather the title of the list."""
    bare = words.strip(" :：*")
    tally = TALLY.search(bare)
    bare = bare[: tally.start()].strip(" :-–") if tally else bare
    heading = Heading(words=bare, said=int(tally[1]) if tally else None)
    key = fold(bare)
    for presence, named in PRESENCES.items():
        if key in named:
            return replace(heading, presence=presence)
    return _read_standing(heading, bare, key, known=_is_known(key, vocabulary), alone=alone)


def _read_standing(heading: Heading, bare: str, key: str, *, known: bool, alone: bool) -> Heading:
    if not known and (find_role(bare) or find_status(bare)) and find_role(bare) != "member":
        return replace(heading, role=find_role(bare), status=find_status(bare))
    if is_region(bare):
        return replace(heading, region_word=bare)
    if find_country(bare):
        return replace(heading, country=bare)
    if known or not (alone or len(key) < 3 or is_total(key) or _is_title(key)):
        return replace(heading, group_word=bare)
    return heading


def is_group(words: str, vocabulary: Vocabulary) -> bool:
    """Say whether a line is the name of a group and nothing else: "Civil society (5)"."""
    bare = words.strip(" :：*")
    tally = TALLY.search(bare)
    return _is_known(fold(bare[: tally.start()].strip(" :-–") if tally else bare), vocabulary)


def _is_known(key: str, vocabulary: Vocabulary) -> bool:
    return key in vocabulary.groups or key in GROUPS


def _is_title(key: str) -> bool:
    """Say whether a heading only says that a list follows: "Members", "List of participants"."""
    return OF_LISTS.search(key) is not None


def is_title_of_list(words: str) -> bool:
    """Say whether a line says that a list of members or participants follows, and names nobody."""
    found = OF_LISTS.match(fold(words.strip()))
    return bool(found) and "," not in words and len(words) < LONGEST_TITLE


def is_of_attendance(title: str) -> bool:
    """Say whether a title is one of those who came, and not of those who hold a seat."""
    return OF_ATTENDANCE.search(fold(title)) is not None
