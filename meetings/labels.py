"""Labels by which participants are told apart in choices: their seats with years, kind, country."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from meetings.folding import fold
from meetings.models import Membership, Participant, ParticipantName, Role
from meetings.partial_dates import PartialDate

MOST_SEATS = 2
"""So many seats are named; of more it is said how many there are."""


def label_participants(rows: Iterable[Participant]) -> dict[int, str]:
    """Give for each participant its label: "Jane Roe — civil society on CSTD WG 2010–2012; person".

    One query, however many there are.
    """
    people = list(rows)
    seats: dict[int, list[Membership]] = defaultdict(list)
    found = Membership.objects.filter(participant__in=[row.pk for row in people])
    order = ("participant", "-starts_earliest", "pk")
    for seat in found.select_related("body", "group", "composition").order_by(*order):
        seats[seat.participant_id].append(seat)
    return {row.pk: label_participant(row, seats[row.pk]) for row in people}


def label_participant(row: Participant, seats: Iterable[Membership] = ()) -> str:
    """Give the label of one participant with these seats; no query where they are loaded."""
    told = list(seats)
    words = [_label_seat(seat) for seat in told[:MOST_SEATS]]
    more = len(told) - MOST_SEATS
    if more > 0:
        words.append(f"{more} more seats" if more > 1 else "1 more seat")
    country: Any = row.country
    where = str(country.name) if country else ""
    kind = str(row.get_kind_display()).lower() if row.kind != "state" else "State"
    about = ", ".join(filter(None, (kind, "" if row.kind == "state" else where)))
    if row.merged_into_id:
        words.append(f"merged into {row.merged_into}")
    return f"{row.name} — {'; '.join([*words, about])}"


def find_forms(rows: Iterable[Participant], words: str) -> dict[int, str]:
    """Give the other form of the name by which words find each, where its name does not: one query.

    Words find a name where each of them begins one of its own, however accented.
    """
    people = [row for row in rows if not is_found(row.name, words)]
    found: dict[int, str] = {}
    names = ParticipantName.objects.filter(participant__in=[row.pk for row in people])
    for pk, name in names.order_by("pk").values_list("participant", "name"):
        if is_found(name, words):
            found.setdefault(pk, name)
    return found


def is_found(name: str, words: str) -> bool:
    """Say whether each of the words begins a word of a name, however accented."""
    parts = re.findall(r"[^\W_]+", fold(name))
    tokens = re.findall(r"[^\W_]+", fold(words))
    return all(any(part.startswith(token) for part in parts) for token in tokens)


def label_years(starts: PartialDate, ends: PartialDate) -> str:
    """Give the years of a seat: "2010–2012", "2010–" while it goes on, "" where none is known."""
    first, last = _year(starts), _year(ends)
    if first == last:
        return first
    if not last:
        return f"from {first}"
    return f"{first}–{last}" if first else f"until {last}"


def _year(date: PartialDate) -> str:
    return "today" if date.is_open else date.year or str(date)


def _label_seat(seat: Membership) -> str:
    group = seat.group.name if seat.group else seat.group_word
    role = "" if seat.role == Role.MEMBER else str(seat.get_role_display())
    years = label_years(seat.starts, seat.ends)
    body = seat.body.short_name
    where = "" if years or seat.composition is None else seat.composition.label
    named = where if body in where else f"{body} {where}".strip()
    what = ", ".join(filter(None, (role, group))) or "member"
    return f"{what} on {named} {years}".strip()
