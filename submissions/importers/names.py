"""Names of people as sources write them, taken apart only where the words show how.

"Riehl, Frédéric", "RIEHL Frédéric" and "W. J. Drake" show which is the family name; "Hu Xianhong"
does not, and then neither part is given. No order is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from submissions.importers.honorifics import BEHIND_CHINESE, is_suffix, is_title

LONGEST = 200
"""Characters; what is longer is no name."""
PARTICLES = frozenset(
    {
        *("van", "von", "der", "den", "de", "da", "do", "dos", "das", "del", "della", "di", "du"),
        *("la", "las", "los", "le", "ter", "ten", "zu", "zur", "af", "av", "bin", "binti", "ibn"),
        *("al", "el", "y", "e", "st.", "san", "ould", "vande", "ap"),
    }
)
INITIAL: Final = re.compile(r"(?:[^\W\d_]\.[- ]?){1,4}|[^\W\d_]", re.UNICODE)
BRACKETS: Final = re.compile(r"[(（\[]([^()（）\[\]]{1,80})[)）\]]")
HAN: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
PIECES: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name: `bare` is the words without titles, brackets and suffix, in the order of the source.

    `given` and `family` are empty where the order is not shown. `other` is the same name in other
    letters, as "胡献红" beside "Hu Xianhong"; `behind` is what else stood in brackets.
    """

    raw: str
    bare: str = ""
    honorific: str = ""
    given: str = ""
    family: str = ""
    suffix: str = ""
    order_known: bool = False
    other: str = ""
    behind: str = ""

    @property
    def shown(self) -> str:
        """Give the name as it is shown: as written, but "Family, Given" the other way round."""
        return f"{self.given} {self.family}" if "," in self.bare and self.order_known else self.bare


def parse_name(words: str, *, french: bool = False) -> PersonName:
    """Take a name apart; `french` says that "M." is a title here."""
    raw = " ".join(words.split())
    if not raw or len(raw) > LONGEST:
        return PersonName(raw, bare=raw[:LONGEST])
    name = _without_brackets(PersonName(raw, bare=raw))
    name = _without_titles(name, french=french)
    return _ordered(_without_suffix(name))


def _without_brackets(name: PersonName) -> PersonName:
    """Set apart what stands in brackets: the name in other letters, or a region, or a group."""
    other, behind = "", []
    for inside in BRACKETS.findall(name.bare):
        if not other and _is_han(inside) != _is_han(BRACKETS.sub("", name.bare)):
            other = inside.strip()
        else:
            behind.append(inside.strip())
    bare = " ".join(BRACKETS.sub(" ", name.bare).split()).strip(" ,;")
    if not bare:
        return name
    return replace(name, bare=bare, other=other, behind=", ".join(behind))


def _is_han(words: str) -> bool:
    return bool(HAN.search(words))


def _without_titles(name: PersonName, *, french: bool) -> PersonName:
    pieces = name.bare.split(" ")
    count = 0
    while count < len(pieces) - 1 and is_title(pieces[count], french=french):
        count += 1
    honorific, bare = " ".join(pieces[:count]), " ".join(pieces[count:])
    for title in BEHIND_CHINESE:
        if bare.endswith(title) and len(bare) > len(title):
            return replace(name, honorific=title, bare=bare[: -len(title)].strip())
    return replace(name, honorific=honorific.strip(" ,"), bare=bare)


def _without_suffix(name: PersonName) -> PersonName:
    head, space, last = name.bare.rpartition(" ")
    if not space or not is_suffix(last):
        return name
    return replace(name, bare=head.rstrip(" ,"), suffix=last.strip(" ,"))


def _ordered(name: PersonName) -> PersonName:
    """Tell family from given name where the writing shows it."""
    family, comma, given = name.bare.partition(",")
    if comma:
        return _told(name, given.strip(" ,"), family.strip())
    pieces = name.bare.split(" ")
    for find in (_by_capitals, _by_particle, _by_initials):
        found = find(pieces)
        if found:
            return _told(name, *found)
    return name


def _told(name: PersonName, given: str, family: str) -> PersonName:
    if not given or not family:
        return name
    return replace(name, given=given, family=family, order_known=True)


def _by_capitals(pieces: list[str]) -> tuple[str, str] | None:
    """Find a family name in capitals beside a given name that is not."""
    great = [_is_capitals(piece) for piece in pieces]
    if not any(great) or all(
        one or _is_initial(piece) for one, piece in zip(great, pieces, strict=True)
    ):
        return None
    first, last = great.index(True), len(great) - 1 - great[::-1].index(True)
    if not all(
        one or pieces[at].lower() in PARTICLES
        for at, one in enumerate(great[first : last + 1], first)
    ):
        return None
    while first > 0 and pieces[first - 1] in PARTICLES:
        first -= 1
    if first and last < len(pieces) - 1:
        return None
    return " ".join(pieces[:first] or pieces[last + 1 :]), " ".join(pieces[first : last + 1])


def _by_particle(pieces: list[str]) -> tuple[str, str] | None:
    """Find the small words that begin a family name: "Anna van der Berg"."""
    for at in range(1, len(pieces) - 1):
        if pieces[at] in PARTICLES:
            return " ".join(pieces[:at]), " ".join(pieces[at:])
    return None


def _by_initials(pieces: list[str]) -> tuple[str, str] | None:
    """Find initials before, in the middle of or behind the one other name."""
    marks = [_is_initial(piece) for piece in pieces]
    if len(pieces) == 2 and pieces[0] == "M.":
        return None  # "Monsieur" or an initial: nothing shows which
    if len(pieces) < 2 or not any(marks) or all(marks):
        return None
    if marks[-1]:
        first = marks.index(True)
        return (" ".join(pieces[first:]), " ".join(pieces[:first])) if first == 1 else None
    if marks[-2]:
        return " ".join(pieces[:-1]), pieces[-1]
    return None


def _is_capitals(piece: str) -> bool:
    letters = [one for one in piece if one.isalpha()]
    return len(letters) > 1 and "." not in piece and all(one.isupper() for one in letters)


def _is_initial(piece: str) -> bool:
    return INITIAL.fullmatch(piece) is not None and not _is_han(piece)
