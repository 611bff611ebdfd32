"""One line of a list of members, taken apart as far as its signs allow.

Commas do not divide fields safely, so the whole line goes along, and the more of a line was only
told by its place, the lower is the confidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from submissions.importers.contacts import without_contacts
from submissions.importers.countries import find_country
from submissions.importers.honorifics import is_suffix, is_title
from submissions.importers.marks import find_role, find_status
from submissions.importers.members.dividing import split_fields, without_contacts_of_lines
from submissions.importers.members.regions import is_region
from submissions.importers.names import PARTICLES, PersonName, parse_name
from submissions.importers.offices import find_sort, is_organisation

LONGEST = 400
BRACKETS = re.compile(r" {0,4}[(\[（]([^()\[\]（）]{1,80})[)\]）]")
WORD = re.compile(r"[^\s,;|]+")
PRESIDING = frozenset({"président", "présidente", "presidente", "presidenta"})
"""In brackets behind a member the chair of the body; in English a president is somebody else's."""
CHAIRS = frozenset({"chair", "acting-chair", "vice-chair", "co-chair"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line says of one member."""

    raw: str
    name: str = ""
    honorific: str = ""
    position: str = ""
    organisation: str = ""
    place: str = ""
    country: str = ""
    region_word: str = ""
    role: str = ""
    status: str = ""
    participant_kind: str = ""
    confidence: float = 0.9


def parse_entry(
    words: str, *, family_first: bool = False, french: bool = False, trusted: bool = False
) -> Entry | None:
    """Take a line apart; None when it names nobody.

    `family_first` says that the list has "Family, Given", `french` that "M." is a title in it,
    `trusted` that its frame shows it to be an entry, so that one word alone is a name.
    """
    raw = " ".join(without_contacts(words).split())
    if not raw or len(raw) > LONGEST or _is_sentence(raw):
        return None
    role, words = _split_role(words)
    entry, bare = _read_brackets(Entry(raw, role=role), words)
    pieces, safe = split_fields(without_contacts_of_lines(bare))
    pieces = _with_name_joined(pieces, family_first=family_first, french=french)
    if not pieces:
        return None
    entry, name = _name(entry, pieces[0], french=french)
    if not _is_name(name, entry, trusted=trusted):
        return None
    return _read_fields(entry, pieces[1:], safe=safe)


def split_name_and_organisation(line: str) -> tuple[str, str]:
    """Give the name and the organisation of a line, each "" where the line does not show it."""
    entry = parse_entry(line, trusted=True)
    return (entry.name, entry.organisation) if entry else ("", "")


def _split_role(words: str) -> tuple[str, str]:
    """Give the role before a colon, and the rest: "Chair: Ana Bravo"."""
    before, colon, rest = words.partition(":")
    role = find_role(before) if colon and len(before) < 40 and rest.strip() else ""
    return (role, rest.strip()) if role else ("", words)


def _is_sentence(raw: str) -> bool:
    return len(raw.split()) > 14 and raw.endswith((".", "!", "?")) and raw.count(",") < 3


def _read_brackets(entry: Entry, words: str) -> tuple[Entry, str]:
    """Read what stands in brackets: a role, a standing, a country, a region or an affiliation."""
    bare = words
    for inside in BRACKETS.findall(words)[:6]:
        found = _read_bracket(entry, inside.strip())
        if found is not None:
            entry = found
            bare = bare.replace(f"({inside})", " ").replace(f"[{inside}]", " ")
    return entry, bare


def _read_bracket(entry: Entry, inside: str) -> Entry | None:
    if find_status(inside) in {"resigned", "invited", "observer"}:
        return replace(entry, status=find_status(inside))
    if find_role(inside):
        return replace(entry, role=find_role(inside))
    if inside.lower() in PRESIDING:
        return replace(entry, role="chair")
    if is_region(inside):
        return replace(entry, region_word=inside)
    if find_country(inside):
        return replace(entry, country=inside)
    return None


def _with_name_joined(pieces: list[str], *, family_first: bool, french: bool) -> list[str]:
    """Join "Mr. Family" and "Given", which a comma divides too."""
    if len(pieces) < 2:
        return pieces
    first, second = pieces[0], pieces[1]
    title = is_title(first.split(" ")[0], french=french) and " " in first
    alone = len(_untitled(first, french=french)) == 1 or first.isupper()
    given = 0 < len(second.split()) < 4 and not find_sort(second) and not find_country(second)
    if is_suffix(second) or ((title or family_first) and alone and given and not find_role(second)):
        return [f"{first}, {second}", *pieces[2:]]
    return pieces


def _untitled(words: str, *, french: bool) -> list[str]:
    pieces = words.split(" ")
    while len(pieces) > 1 and is_title(pieces[0], french=french):
        pieces = pieces[1:]
    return pieces


def _name(entry: Entry, words: str, *, french: bool) -> tuple[Entry, PersonName]:
    name = parse_name(words, french=french)
    kind, country = "person" if name.honorific else "", entry.country
    if find_country(words):
        kind, country = "state", words
    elif not name.honorific and is_organisation(words):
        kind = "organisation"
    if kind in {"state", "organisation"}:
        name = PersonName(words, words)
    entry = _behind(replace(entry, participant_kind=kind, country=country), name.behind)
    return replace(entry, name=name.shown, honorific=name.honorific), name


def _behind(entry: Entry, words: str) -> Entry:
    """Take what stands in brackets behind a name for its organisation, if it looks like one."""
    if words and is_organisation(words) and not entry.organisation:
        return replace(entry, organisation=words, confidence=min(entry.confidence, 0.6))
    return entry


def _is_name(name: PersonName, entry: Entry, *, trusted: bool) -> bool:
    """Say whether the words can be a name: few, no figures, a great letter first."""
    words = WORD.findall(name.bare)
    if not words or len(words) > 8 or not any(one.isalpha() for one in name.bare):
        return False
    if entry.participant_kind:
        return True
    if any(one.isdigit() for one in name.bare) or ":" in name.bare or name.bare[0].islower():
        return False
    if any(one[0].islower() and one.lower() not in PARTICLES for one in words):
        return False
    if len(words) > 6 or find_sort(name.bare) == "position":
        return False
    return trusted or len(words) > 1 or "," in entry.raw or bool(entry.region_word or entry.role)


def _read_fields(entry: Entry, pieces: Sequence[str], *, safe: bool) -> Entry:
    """Give each of the other passages to the field that its words show, else by its place."""
    doubts = 0
    for at, piece in enumerate(pieces):
        later = any(find_sort(one) == "organisation" for one in pieces[at + 1 :])
        entry, doubt = _read_field(entry, piece, last=at == len(pieces) - 1, named_later=later)
        doubts += doubt
    least = (0.9, 0.75, 0.5)[min(doubts, 2)] if not safe else (0.9, 0.85, 0.6)[min(doubts, 2)]
    kind = entry.participant_kind
    if not kind and entry.organisation and 1 < len(entry.name.split()) < 6 and pieces:
        kind = "person"
    return replace(entry, participant_kind=kind, confidence=min(entry.confidence, least))


def _read_field(entry: Entry, piece: str, *, last: bool, named_later: bool) -> tuple[Entry, int]:
    """Read one passage; the second value says how much was only told by its place.

    `named_later` says that a later passage names the organisation, so that this one does not.
    """
    piece = piece.removeprefix("and ").strip()
    if find_status(piece) == "resigned":
        return replace(entry, status="resigned"), 0
    if last and not entry.role and find_role(piece) in CHAIRS:
        return replace(entry, role=find_role(piece)), 1
    if last and not entry.country and find_country(piece):
        return replace(entry, country=piece), 0
    if is_region(piece) and not entry.region_word:
        return replace(entry, region_word=piece), 0
    return _read_affiliation(entry, piece, named_later=named_later)


def _read_affiliation(entry: Entry, piece: str, *, named_later: bool) -> tuple[Entry, int]:
    """Read position, organisation and place: by their words, else by their order."""
    sort = find_sort(piece)
    if sort == "position":
        return _add(entry, "position", piece), 0
    if sort == "organisation":
        return _add(entry, "organisation", piece), int(bool(entry.organisation))
    if not entry.organisation and named_later:
        return _add(entry, "position", piece), 2
    if not entry.organisation:
        return replace(entry, organisation=piece), 1
    return (replace(entry, place=piece), 1) if not entry.place else (entry, 2)


def _add(entry: Entry, field: str, piece: str) -> Entry:
    before = getattr(entry, field)
    joined = f"{before}, {piece}" if before else piece
    return (
        replace(entry, position=joined)
        if field == "position"
        else replace(entry, organisation=joined)
    )
