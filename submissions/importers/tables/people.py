"""Rows of a table as members of a body, or as those who attended."""

from __future__ import annotations

from meetings.folding import fold
from submissions.importers.contacts import without_contacts
from submissions.importers.countries import find_country
from submissions.importers.grids import Row
from submissions.importers.honorifics import is_title
from submissions.importers.marks import find_role, find_status
from submissions.importers.names import PersonName, parse_name
from submissions.importers.offices import find_sort, is_organisation
from submissions.importers.records import AttendeeFact, MemberFact, WrittenDate
from submissions.importers.tables.reading import Table
from submissions.importers.written_dates import read_date

SURE = 0.95
PRESENCES = {
    "present": "present|yes|y|x|✓|✔|1|attended|in person|on site|onsite|oui|presente|si|sí|да"
    "|присутствовал|присутствовала|حاضر|نعم|حضوري|是|出席|现场|present in person",
    "remote": "remote|online|virtual|remotely|remote participation|a distance|en ligne|remoto"
    "|remota"
    "|en linea|virtuel|удаленно|онлайн|дистанционно|عن بعد|افتراضي|线上|远程",
    "absent": "absent|no|n|0|apologies|regrets|excused|non|ausente|excuse|нет|отсутствовал"
    "|отсутствовала|غائب|لا|否|缺席",
}
MEANINGS = {
    fold(word): presence for presence, words in PRESENCES.items() for word in words.split("|")
}
SEAT_ROLES = frozenset({"chair", "acting-chair", "vice-chair", "secretariat", "adviser"})
ATTENDANCE_ROLES = frozenset({"chair", "co-chair", "secretariat", "observer", "speaker"})


def read_member(table: Table, row: Row) -> MemberFact | None:
    """Give the seat that a row tells of; None when it names nobody."""
    name, kind = _who(table, row)
    beside = _beside(table, row)
    if not name.shown and not table.value(row, "organisation"):
        return None
    return MemberFact(
        span=row.span,
        confidence=SURE,
        raw=raw_of(table, row),
        name=name.shown,
        honorific=name.honorific,
        position=without_contacts(table.value(row, "position")) or beside.get("position", ""),
        organisation=table.value(row, "organisation") or beside.get("organisation", ""),
        place=table.value(row, "place"),
        country=table.value(row, "country"),
        region_word=table.value(row, "region"),
        group_word=table.value(row, "group"),
        role=role_on_body(table.value(row, "role")),
        status=find_status(table.value(row, "status"))
        or find_status(table.value(row, "role"))
        or "not-stated",
        participant_kind=kind,
        starts=_date(table.value(row, "starts")),
        ends=_date(table.value(row, "ends")),
    )


def read_attendee(table: Table, row: Row) -> AttendeeFact | None:
    """Give the attendance that a row tells of; None when it names nobody."""
    name, _ = _who(table, row)
    beside = _beside(table, row)
    if not name.shown and not table.value(row, "organisation"):
        return None
    role = find_role(table.value(row, "role"))
    return AttendeeFact(
        span=row.span,
        confidence=SURE,
        raw=raw_of(table, row),
        name=name.shown,
        honorific=name.honorific,
        position=without_contacts(table.value(row, "position")) or beside.get("position", ""),
        organisation=table.value(row, "organisation") or beside.get("organisation", ""),
        country=table.value(row, "country"),
        group_word=table.value(row, "group"),
        presence=MEANINGS.get(fold(table.value(row, "presence")).strip(" ."), "unknown"),
        role=role if role in ATTENDANCE_ROLES else "delegate",
    )


def raw_of(table: Table, row: Row) -> str:
    """Give the words of a row without its contacts."""
    cells = zip(row.cells, (*table.fields, *[""] * len(row.cells)), strict=False)
    kept = (without_contacts(cell) for cell, field in cells if field != "contact")
    return " | ".join(" ".join(one.split()) for one in kept if one)


def role_on_body(words: str) -> str:
    """Give the role on a body that words are; "member" for a role that bodies do not know."""
    role = find_role(words)
    return role if role in SEAT_ROLES else "member"


def _who(table: Table, row: Row) -> tuple[PersonName, str]:
    """Give the name of a row, and what sort of participant it shows it to be."""
    given, family = table.value(row, "given"), table.value(row, "family")
    if given and family:
        title = table.value(row, "honorific")
        return PersonName(f"{given} {family}", f"{given} {family}", title, given, family), "person"
    cell = table.value(row, "name") or family or given or table.value(row, "contributor")
    written = without_contacts(cell.partition("\n")[0] if _beside(table, row) else cell)
    return _read_name(written, table.value(row, "honorific"), table, row)


def _beside(table: Table, row: Row) -> dict[str, str]:
    """Give position and organisation that stand under the name in its cell, {} where none do."""
    if "organisation" in table.fields:
        return {}
    lines = (without_contacts(one).strip() for one in table.value(row, "name").split("\n")[1:])
    found: dict[str, str] = {}
    for line in filter(None, lines):
        field = find_sort(line) or ("organisation" if "organisation" not in found else "")
        if not field or field in found:
            return {}
        found[field] = line
    return found


def _read_name(written: str, title: str, table: Table, row: Row) -> tuple[PersonName, str]:
    if table.is_of_states:
        return PersonName(table.value(row, "country"), table.value(row, "country")), "state"
    if find_country(written):
        return PersonName(written, written), "state"
    if is_organisation(written):
        return PersonName(written, written), "organisation"
    name = (
        parse_name(written) if _is_of_person(written, table, row) else PersonName(written, written)
    )
    if title and not name.honorific and is_title(title.split(" ")[0], french=True):
        name = PersonName(name.raw, name.shown, title, suffix=name.suffix)
    return name, "person" if name.honorific else ""


def _is_of_person(written: str, table: Table, row: Row) -> bool:
    """Say whether a comma in the name can only divide family and given name."""
    return "," not in written or "organisation" in table.fields or is_title(written.split(" ")[0])


def _date(words: str) -> WrittenDate | None:
    return read_date(words) if words else None
