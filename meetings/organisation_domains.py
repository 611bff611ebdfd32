"""Mail domains of organisations out of a table, as others publish them.

The table has a column "name", and one whose head speaks of domains; several domains in a cell
stand with commas, semicolons or blanks between. A row is kept only for an organisation that the
record knows by that very name: nothing is made, and no parent stands in for its daughter.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from django.db import transaction

from meetings.folding import fold
from meetings.models import OrganisationDomain, Participant, ParticipantKind, ParticipantName

SHARED = frozenset(
    (
        *("gmail.com", "googlemail.com", "hotmail.com", "outlook.com", "live.com", "yahoo.com"),
        *("aol.com", "gmx.net", "gmx.de", "mail.ru", "qq.com", "163.com", "icloud.com"),
        *("protonmail.com", "yandex.ru", "web.de", "msn.com", "me.com"),
    )
)
"""Everyone can have an address there, so that it tells nothing."""


class TableError(ValueError):
    """The table lacks a column; the message names it."""


@dataclass(frozen=True, slots=True)
class DomainLine:
    """An organisation's name and one of its domains."""

    number: int
    """The line in the table, the head being the first."""
    name: str
    domain: str


@dataclass(frozen=True, slots=True)
class DomainReport:
    """What became of the lines of a table."""

    added: tuple[DomainLine, ...]
    unchanged: tuple[DomainLine, ...]
    unknown: tuple[DomainLine, ...]
    """The record knows no organisation of the name, or several."""
    taken: tuple[DomainLine, ...]
    """The domain is another organisation's."""
    refused: tuple[DomainLine, ...]
    """It is no domain, or one of everyone's."""


def read_domains(table: TextIO) -> Iterator[DomainLine]:
    """Give each domain of a table with its organisation; raises TableError without the columns."""
    rows = csv.DictReader(table)
    heads = [head for head in rows.fieldnames or () if "domain" in head.lower()]
    if "name" not in (rows.fieldnames or ()) or not heads:
        raise TableError('The table needs a column "name" and one for domains.')
    for row in rows:
        cell = (row[heads[0]] or "").lower().replace(",", " ").replace(";", " ")
        for domain in dict.fromkeys(cell.split()):
            yield DomainLine(rows.line_num, " ".join((row["name"] or "").split()), domain)


@transaction.atomic
def add_domains(lines: Iterable[DomainLine]) -> DomainReport:
    """Keep the domains of organisations that the record knows; a second run changes nothing."""
    known, owners = (
        _read_names(),
        dict(OrganisationDomain.objects.values_list("domain", "participant")),
    )
    found: dict[str, list[DomainLine]] = {}
    for line in lines:
        participant = known.get(_key_of(line.name))
        sort = _sort_out(line, participant, owners)
        found.setdefault(sort, []).append(line)
        if sort == "added" and participant is not None:
            owners[line.domain] = participant
    OrganisationDomain.objects.bulk_create(
        OrganisationDomain(participant_id=owners[line.domain], domain=line.domain)
        for line in found.get("added", ())
    )
    sorts = ("added", "unchanged", "unknown", "taken", "refused")
    return DomainReport(*(tuple(found.get(sort, ())) for sort in sorts))


def _sort_out(line: DomainLine, participant: int | None, owners: dict[str, int]) -> str:
    if not _is_own_domain(line.domain):
        return "refused"
    if participant is None:
        return "unknown"
    if line.domain not in owners:
        return "added"
    return "unchanged" if owners[line.domain] == participant else "taken"


def _is_own_domain(domain: str) -> bool:
    labels = domain.split(".")
    plain = all(label.replace("-", "").isalnum() for label in labels)
    return plain and len(labels) > 1 and len(domain) < 254 and domain not in SHARED


def _read_names() -> dict[str, int]:
    """Give the names that belong to one organisation or State, folded."""
    rows = Participant.objects.exclude(kind=ParticipantKind.PERSON).filter(merged_into=None)
    others = ParticipantName.objects.filter(participant__in=rows.order_by().values("pk"))
    pairs = [*rows.values_list("name", "pk"), *others.values_list("name", "participant")]
    found: dict[str, set[int]] = {}
    for name, pk in pairs:
        found.setdefault(_key_of(name), set()).add(pk)
    return {name: min(pks) for name, pks in found.items() if len(pks) == 1}


def _key_of(name: str) -> str:
    return " ".join(fold(name).split())
