"""Pasted text as lines with cells: divided by the sign that divides the text, or each by its own.

Where no one sign divides the text, each line is taken apart as the lists of members are, and its
passages stand in columns by what they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from meetings.folding import fold
from meetings.partial_dates import PartialDate, PartialDateError
from submissions.importers.countries import find_country
from submissions.importers.grids import find_separator, read_rows
from submissions.importers.lines import BULLET, NUMBER
from submissions.importers.marks import find_role, find_status
from submissions.importers.members.dividing import DASH
from submissions.importers.members.entries import BRACKETS, parse_entry
from submissions.importers.members.regions import is_region
from submissions.importers.names import parse_name
from submissions.importers.offices import is_organisation
from submissions.importers.tables.people import MEANINGS as PRESENCES
from submissions.pasting.kinds import IGNORED, MOST_LINES, SEPARATORS, Kind

SAFE = "\t|;"
"""Signs that divide a whole text safely; commas stand in names and organisations, too."""
WIDEST = 20
"""Cells of one line; what follows stays with the last."""
TALLY = re.compile(r"\s*[(\[]\d{1,4}[)\]]\s*:?$")
"""How many there are, behind a heading."""
NOBODY = (
    "It is not understood as a line that names somebody. If it is one long name, choose that "
    "values are divided by nothing."
)
IsGroup = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Line:
    """One pasted line: its number, its words as they were pasted, and its cells."""

    number: int
    raw: str
    words: str
    """Without the bullet or the number before it."""
    cells: tuple[str, ...] = ()
    kind: str = ""
    """The kind of participant that the line shows, where it was taken apart by its words."""
    fault: str = ""
    """Why it was not taken apart, "" where it was."""
    heading: str = ""
    """The group that it names for the lines under it, where it does nothing else."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """All lines, as wide as the widest, and what each column holds, if that is known."""

    lines: tuple[Line, ...] = ()
    known: tuple[str, ...] = field(default=())
    """Empty where the columns are told by their cells alone."""

    @property
    def width(self) -> int:
        """Give how many columns there are."""
        return max((len(line.cells) for line in self.lines), default=0)

    @property
    def shape(self) -> str:
        """Give what has to be the same for columns that were chosen to mean the same."""
        return f"{self.width}:{','.join(self.known)}"


def split_text(text: str, kind: Kind, *, separator: str = "", is_group: IsGroup) -> Pasted:
    """Give the lines of a text with their cells; lines without words are left out."""
    every = [_headed(line, is_group) if kind.names_people else line for line in _read_lines(text)]
    read = _split([one for one in every if not one.heading], kind, separator, is_group)
    heads = [one for one in every if one.heading]
    return replace(read, lines=tuple(sorted((*read.lines, *heads), key=lambda one: one.number)))


def _split(lines: list[Line], kind: Kind, separator: str, is_group: IsGroup) -> Pasted:
    sign = SEPARATORS[separator][1] or _find_sign(lines, kind, separator)
    if sign:
        return Pasted(tuple(_divided(line, sign) for line in lines))
    if separator or not kind.names_people:
        return Pasted(tuple(_with(line, [line.words]) for line in lines))
    return _aligned(lines, is_group)


def _headed(line: Line, is_group: IsGroup) -> Line:
    """Make a heading of a line that only names a group, or that ends in a colon."""
    bare = TALLY.sub("", line.words).strip()
    named = bare.rstrip(":： ").strip()
    is_head = bool(named) and len(named) <= 120 and (is_group(named) or bare.endswith((":", "：")))
    return replace(line, heading=named) if is_head else line


def _read_lines(text: str) -> Iterator[Line]:
    for number, raw in enumerate(text.splitlines()[:MOST_LINES], start=1):
        bare = raw.strip(" \ufeff\u00a0").rstrip()
        mark = BULLET.match(bare) or NUMBER.match(bare)
        words = bare[mark.end() :].strip(" ") if mark else bare
        if words.strip():
            yield Line(number, raw, words)


def _with(line: Line, cells: Iterable[str], kind: str = "") -> Line:
    bare = [" ".join(cell.split()) for cell in cells]
    return replace(line, cells=tuple(bare[:WIDEST]), kind=kind)


def _find_sign(lines: list[Line], kind: Kind, separator: str) -> str:
    """Give the one sign that divides the whole text safely, "" where there is none."""
    if separator:
        return ""
    sign = find_separator("\n".join(line.words for line in lines))
    if not sign and len(lines) == 1:
        sign = next((one for one in SAFE if one in lines[0].words), "")
    return sign if sign and sign in SAFE and (sign == "\t" or kind.names_people) else ""


def _divided(line: Line, sign: str) -> Line:
    if sign == "-":
        return _with(line, DASH.split(line.words))
    rows = list(read_rows(line.words, sign))
    return _with(line, rows[0].cells if rows else (line.words,))


def _aligned(lines: list[Line], is_group: IsGroup) -> Pasted:
    """Give the lines with their passages in columns by what they are."""
    read = [(line, *read_line(line.words, is_group)) for line in lines]
    used = [name for name in PLACES if any(name in found for _, found, _ in read)]
    rows = tuple(
        _placed(line, [found.get(n, "") for n in used], kind) for line, found, kind in read
    )
    return Pasted(rows, tuple(PLACES[name] for name in used))


def _placed(line: Line, cells: list[str], kind: str | None) -> Line:
    return replace(_with(line, cells, kind or ""), fault=NOBODY if kind is None else "")


PLACES: Mapping[str, str] = {
    "name": "name",
    "position": IGNORED,
    "organisation": "organisation",
    "place": IGNORED,
    "country": "country",
    "region": IGNORED,
    "group": "group",
    "role": "role",
    "status": "status",
    "presence": "presence",
    "date": "date",
}
"""What the passages of a line may be, and the columns that they are taken for."""


def read_line(words: str, is_group: IsGroup) -> tuple[dict[str, str], str | None]:
    """Give the passages of a line by what they are, and the kind of participant it shows.

    The kind is "" where no word shows it, None where the line names nobody.
    """
    if find_country(words) or (is_organisation(words.partition(" (")[0]) and _is_plain(words)):
        kind = "state" if find_country(words) else "organisation"
        return {"name": words}, kind
    bare, found = _read_brackets(words, is_group)
    entry = parse_entry(bare.replace("\t", "\n"), trusted=True)
    if entry is None:
        return {"name": words}, None
    told = (
        *(("name", entry.name), ("position", entry.position), ("place", entry.place)),
        *(("organisation", entry.organisation), ("country", entry.country)),
        *(("region", entry.region_word), ("role", entry.role), ("status", entry.status)),
    )
    for name, value in told:
        sort = _sort_of(value, is_group) if name in {"position", "organisation", "place"} else ""
        if value:
            found.setdefault(sort or name, value)
    return found, entry.participant_kind


def _is_plain(words: str) -> bool:
    return not any(sign in words for sign in ",;|\t") and not DASH.search(words)


def _sort_of(words: str, is_group: IsGroup) -> str:
    """Say what a passage is by itself: a group, a presence or a date; "" for none of them."""
    if is_group(words):
        return "group"
    if fold(words) in PRESENCES and not words.isdigit():
        return "presence"
    return "date" if is_date(words) else ""


def is_date(words: str) -> bool:
    """Say whether words are a date with its year."""
    if len(words) > 60 or not any(one.isdigit() for one in words):
        return False
    try:
        return PartialDate.parse(words).earliest is not None
    except PartialDateError:
        return False


def _read_brackets(words: str, is_group: IsGroup) -> tuple[str, dict[str, str]]:
    """Take what stands in brackets off a line, but for what the reading of entries takes off."""
    found: dict[str, str] = {}
    bare = words
    for inside in BRACKETS.findall(words)[:6]:
        sort = _sort_of(inside, is_group) or _beside_a_name(words, inside)
        if sort and sort not in found:
            found[sort] = inside.strip()
            bare = bare.replace(f"({inside})", " ").replace(f"[{inside}]", " ")
    return bare, found


def _beside_a_name(words: str, inside: str) -> str:
    """Say "organisation" where nothing else in the line can be one, and the bracket may be."""
    known = find_role(inside) or find_status(inside) or find_country(inside) or is_region(inside)
    other = parse_name(words).other  # the same name in other letters
    front = words.partition("(")[0]
    is_alone = _is_plain(words) and not is_organisation(front)
    return "organisation" if is_alone and not known and inside.strip() != other else ""
