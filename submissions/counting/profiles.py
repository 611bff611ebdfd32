"""What one participant sent: how many submissions, by body, call and year."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from django.db import connection
from django.db.models import F, Q

from meetings.models import Body, Participant
from meetings.versions import reads_past
from submissions.counting import direct
from submissions.counting.dimensions import NONE
from submissions.counting.figures import Counted
from submissions.counting.links.columns import ROLES
from submissions.counting.links.reading import make_rows
from submissions.counting.periods import period_label
from submissions.models import Call, Submission


@dataclass(frozen=True, slots=True)
class Part:
    """How many submissions under one value, and the filter of the list that holds them."""

    label: str
    count: int
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Profile:
    """The submissions of one participant as an author, under counting rule 1."""

    total: int
    bodies: tuple[Part, ...]
    calls: tuple[Part, ...]
    """The calls with most of them; `calls_total` says how many there are."""
    calls_total: int
    years: tuple[Part, ...]


MOST = 50
"""So many calls are named at most."""
COLUMNS = ("body", "call", "year")
CELLS = """
    SELECT body, call, year,
        count(*) FILTER (WHERE alone) + count(DISTINCT submission) FILTER (WHERE NOT alone)
    FROM submissions_countedlink WHERE role = %s AND participant = %s GROUP BY body, call, year
"""
NEWEST = """
    SELECT submission FROM submissions_countedlink WHERE role = ANY(%s) AND participant = %s
    GROUP BY submission, received_earliest
    ORDER BY received_earliest DESC NULLS LAST, submission DESC LIMIT %s
"""


def profile_of(participant: Participant) -> Profile:
    """Count what a participant sent, in a few queries; its parts add up to the total.

    Body, call and year belong to the submission, so each stands in one row.
    """
    cells = _count_cells(participant)
    counts = {name: Counter[str]() for name in COLUMNS}
    for row in cells:
        for name, value in zip(COLUMNS, row.values, strict=True):
            counts[name][value] += row.count
    calls = sorted(counts["call"].items(), key=lambda pair: (-pair[1], pair[0]))
    wanted = [slug for slug, _ in calls[:MOST]]
    titles = dict(Call.objects.filter(slug__in=wanted).values_list("slug", "title"))
    names = {one.slug: one.short_name for one in Body.objects.filter(slug__in=counts["body"])}
    return Profile(
        total=sum(row.count for row in cells),
        bodies=_parts("body", counts["body"].most_common(), names),
        calls=_parts("call", calls[:MOST], titles),
        calls_total=len(calls) - (NONE in counts["call"]),
        years=_parts("year", sorted(counts["year"].items()), {}),
    )


def _count_cells(participant: Participant) -> list[Counted]:
    if reads_past():
        return direct.find_figures(COLUMNS, {"participant": participant.slug}).rows
    with connection.cursor() as cursor:
        cursor.execute(CELLS, [ROLES["author"], participant.pk])
        cells = {tuple(key): (int(n), Fraction(n)) for *key, n in cursor.fetchall()}
    return make_rows(COLUMNS, cells, {})


def find_newest(participant: Participant, size: int) -> list[int]:
    """Give the keys of the newest submissions with a participant's name, of those that count."""
    if reads_past():
        named = Q(contributors__participant=participant) | Q(
            contributors__participant__merged_into=participant
        )
        rows = Submission.objects.counted().filter(named).distinct()
        rows = rows.order_by(F("received_earliest").desc(nulls_last=True), "-pk")
        return [row.pk for row in rows.only("pk", "received_earliest")[:size]]
    with connection.cursor() as cursor:
        cursor.execute(NEWEST, [list(ROLES.values()), participant.pk, size])
        return [key for (key,) in cursor.fetchall()]


def _parts(name: str, counts: list[tuple[str, int]], labels: dict[str, str]) -> tuple[Part, ...]:
    return tuple(
        Part(
            label=period_label("year", value) if name == "year" else labels.get(value, ""),
            count=count,
            name=name,
            value=value,
        )
        for value, count in counts
    )
