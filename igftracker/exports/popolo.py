"""People, organisations and memberships as Popolo JSON, read from the SQLite file of an export.

After https://www.popoloproject.com/: `persons`, `organizations`, `memberships`. Ids are ends of
addresses, such as `participants/brazil`. A day is given only where it is known as a plain year,
month or day; what Popolo has no word for, the stakeholder group, is `stakeholder_group`.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from django.conf import settings

PLAIN = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)
"""The dates that Popolo can say."""
NAMES = "SELECT name, kind AS note FROM participant_names WHERE participant = ? ORDER BY id"
SOURCES = """
    SELECT documents.source_url AS url, documents.title || iif(locator = '', '', ', ' || locator)
        AS note
    FROM statements JOIN documents ON documents.slug = statements.document
    WHERE subject = ? AND subject_key = ? AND documents.source_url <> ''
    GROUP BY 1, 2 ORDER BY min(statements.id)
"""
LANGUAGES = ("fr", "es", "ru", "ar", "zh_hans")
Row = Mapping[str, Any]


def write_popolo(path: Path, database: Path, *, about: Mapping[str, Any]) -> int:
    """Write the JSON file and give how many entries it has; one entry is in memory at a time."""
    with closing(sqlite3.connect(database)) as tables, path.open("w", encoding="utf-8") as out:
        tables.row_factory = sqlite3.Row
        out.write('{"meta": ' + json.dumps(about, ensure_ascii=False))
        rows = 0
        for name, entries in find_entries(tables).items():
            out.write(f',\n"{name}": [')
            rows += write_entries(out, entries)
            out.write("]")
        out.write("}\n")
    return rows


def find_entries(tables: sqlite3.Connection) -> dict[str, Iterator[dict[str, Any]]]:
    """Give the entries of each list, as they are read."""
    return {
        "persons": find_persons(tables),
        "organizations": find_organizations(tables),
        "memberships": find_memberships(tables),
    }


def write_entries(out: Any, entries: Iterable[dict[str, Any]]) -> int:
    """Write entries, one a line, and give their number; empty values are left out."""
    count = 0
    for count, entry in enumerate(entries, start=1):
        kept = {name: value for name, value in entry.items() if value not in (None, "", [])}
        out.write(",\n" if count > 1 else "\n")
        out.write(json.dumps(kept, ensure_ascii=False))
    return count


def find_persons(tables: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Give the persons."""
    for row in tables.execute("SELECT * FROM participants WHERE kind = 'person' ORDER BY slug"):
        yield {**describe_party(tables, row), "sort_name": row["sort_name"]}


def find_organizations(tables: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Give bodies, then States and organisations."""
    for row in tables.execute("SELECT * FROM bodies ORDER BY slug"):
        yield describe_body(tables, row)
    for row in tables.execute("SELECT * FROM participants WHERE kind <> 'person' ORDER BY slug"):
        yield {**describe_party(tables, row), "classification": row["kind"]}


def describe_party(tables: sqlite3.Connection, row: Row) -> dict[str, Any]:
    """Give what persons and organisations share."""
    place = f"participants/{row['slug']}"
    return {
        "id": place,
        "name": row["name"],
        "other_names": [dict(one) for one in tables.execute(NAMES, [row["slug"]])],
        "links": [{"url": f"{settings.SITE_URL}/{place}/"}],
        "sources": find_sources(tables, "participants", row["slug"]),
    }


def describe_body(tables: sqlite3.Connection, row: Row) -> dict[str, Any]:
    """Give a body as an organisation."""
    names = [{"name": row[f"name_{one}"], "note": one.replace("_", "-")} for one in LANGUAGES]
    names.append({"name": row["acronym"], "note": "abbreviated"})
    return {
        "id": f"bodies/{row['slug']}",
        "name": row["name"],
        "other_names": [one for one in names if one["name"]],
        "classification": row["kind"],
        "parent_id": place_of("bodies", row["parent"]),
        "founding_date": plain(row["starts_edtf"]),
        "dissolution_date": plain(row["ends_edtf"]),
        "links": [{"url": f"{settings.SITE_URL}/bodies/{row['slug']}/"}],
        "sources": find_sources(tables, "bodies", row["slug"]),
    }


def find_memberships(tables: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Give the seats on bodies, then the ties of persons to organisations."""
    for row in tables.execute(
        "SELECT seat.*, party.kind FROM memberships seat "
        "JOIN participants party ON party.slug = seat.participant ORDER BY seat.slug"
    ):
        yield describe_membership(tables, row)
    for row in tables.execute("SELECT * FROM affiliations ORDER BY id"):
        yield describe_affiliation(tables, row)


def describe_membership(tables: sqlite3.Connection, row: Row) -> dict[str, Any]:
    """Give a seat; a State or an organisation in it is `member_id`, a person `person_id`."""
    holder = "person_id" if row["kind"] == "person" else "member_id"
    return {
        "id": f"memberships/{row['slug']}",
        holder: place_of("participants", row["participant"]),
        "organization_id": place_of("bodies", row["body"]),
        "on_behalf_of_id": place_of("participants", row["representing"]),
        "role": row["role"],
        "stakeholder_group": row["group"],
        "start_date": plain(row["starts_edtf"]),
        "end_date": plain(row["ends_edtf"]),
        "sources": find_sources(tables, "memberships", row["slug"]),
    }


def describe_affiliation(tables: sqlite3.Connection, row: Row) -> dict[str, Any]:
    """Give a person's tie to an organisation."""
    return {
        "id": f"affiliations/{row['id']}",
        "person_id": place_of("participants", row["person"]),
        "organization_id": place_of("participants", row["organisation"]),
        "role": row["position"],
        "start_date": plain(row["starts_edtf"]),
        "end_date": plain(row["ends_edtf"]),
        "sources": find_sources(tables, "affiliations", str(row["id"])),
    }


def find_sources(tables: sqlite3.Connection, table: str, key: str) -> list[dict[str, str]]:
    """Give the documents that bear on a row and have an address."""
    return [dict(one) for one in tables.execute(SOURCES, [table, key])]


def place_of(noun: str, slug: str | None) -> str | None:
    """Give the id of the entry for a row, None where there is none."""
    return f"{noun}/{slug}" if slug else None


def plain(edtf: str) -> str | None:
    """Give a date that Popolo can say, else None."""
    return edtf if PLAIN.fullmatch(edtf) else None
