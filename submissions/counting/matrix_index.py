"""The rows of the record of a body, chosen, counted and ranked by the database.

A row is a participant in a group: everybody with a seat, and whoever contributed, attended or spoke
without one. What states no group stands in the row of the seat held, if there is one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _
from django_countries import countries

from meetings.models import Body, ParticipantKind
from meetings.parameters import ParameterError, quoted
from submissions.counting.contributors import NOT_STATED
from submissions.counting.matrix_acts import said_at, seats_of, sent_in_both, sent_to, there_at
from submissions.counting.matrix_choice import (
    CONTRIBUTED,
    NO_REGION,
    NO_SEAT,
    SILENT,
    THROUGH_OTHERS,
    Chosen,
)
from submissions.counting.matrix_others import find_spoken_for

RowKey = tuple[str, int]
"""The key of a group, and the primary key under which a participant is lastingly recorded."""
SQL = """
    SET LOCAL work_mem = '32MB';
    WITH seat AS MATERIALIZED ({seats}),
    first_seat AS MATERIALIZED (
        SELECT DISTINCT ON (who) who, key FROM seat ORDER BY who, place NULLS LAST, name, slug
    ),
    held AS MATERIALIZED (
        SELECT key, who, array_agg(DISTINCT status ORDER BY status) AS standings,
            who = ANY(%s::bigint[]) OR key = ANY(%s::text[]) AS spoken_for
        FROM seat GROUP BY key, who
    ),
    sent AS ({sent}),
    sent_in_both AS ({both}),
    spoke AS ({spoke}),
    there AS ({there}),
    act (key, who, sent, turns, known) AS (
        SELECT key, who, number, 0::bigint, false FROM sent
        UNION ALL SELECT key, who, 0, number, false FROM spoke
        UNION ALL SELECT key, who, 0, 0, known FROM there
    ),
    placed AS (
        SELECT CASE WHEN act.key = '{not_stated}' THEN coalesce(first_seat.key, act.key)
                ELSE act.key END AS key, act.who, sent - coalesce(twice.number, 0) AS sent, turns,
            known, CASE WHEN act.key = '{not_stated}' AND first_seat.key <> act.key
                THEN sent - coalesce(twice.number, 0) ELSE 0 END AS placed
        FROM act LEFT JOIN first_seat USING (who) LEFT JOIN sent_in_both AS twice
            ON act.key = '{not_stated}' AND act.sent > 0
            AND twice.who = act.who AND twice.key = first_seat.key
        UNION ALL SELECT key, who, 0, 0, false, 0 FROM held
    ),
    made AS (
        SELECT key, who, sum(sent)::bigint AS sent, sum(placed)::bigint AS placed,
            sum(turns)::bigint AS turns, bool_or(known) AS known
        FROM placed GROUP BY key, who
    ),
    judged AS (
        SELECT made.*, 2 * (sent + turns) + known::int AS score, held.standings,
            coalesce(nullif(one.region, ''), '{no_region}') AS region, one.country, {half} AS half
        FROM made JOIN meetings_participant one ON one.id = who AND one.state = 'published'
            {states} LEFT JOIN held USING (key, who)
    ),
    line AS MATERIALIZED (
        SELECT key, who, sent, placed, turns, known, score, standings, region, half,
            {section} AS section, ({rank})::integer AS rank FROM judged
    ),
    cube AS MATERIALIZED (
        SELECT key, region, standings, half, count(*) AS rows,
            count(*) FILTER (WHERE score = 0) AS quiet, sum(turns)::bigint AS turns
        FROM line GROUP BY key, region, standings, half
    ),
    {last}
    fitting AS {once} (
        SELECT line.* FROM line {behind}
        WHERE {of_group} AND {of_region} AND {of_standing} AND {of_only}
    ),
    wanted AS (
        SELECT CASE WHEN (
            SELECT coalesce(sum(rows), 0) FROM cube
            WHERE {of_group} AND {of_region} AND {of_standing} AND {of_only}
        ) <= %s THEN %s ELSE %s END AS rows
    ),
    best AS MATERIALIZED (
        SELECT section, max(rank) AS cut FROM (
            SELECT section, rank,
                sum(count(*)) OVER (PARTITION BY section ORDER BY rank) - count(*) AS before
            FROM fitting GROUP BY section, rank
        ) AS ranked, wanted WHERE before <= rows GROUP BY section
    ),
    shown AS MATERIALIZED (
        SELECT fitting.*, row_number() OVER (
            PARTITION BY section ORDER BY rank, {name}, one.slug, key
        ) AS place
        FROM fitting JOIN best USING (section) JOIN meetings_participant one ON one.id = who
        WHERE rank <= cut
    )
    SELECT 'row', section, key, who, standings, sent, placed, turns, known, place,
        (SELECT rows FROM wanted), of_one.rows, ''
    FROM shown JOIN (
        SELECT who, count(*) AS rows FROM line
        WHERE who IN (SELECT who FROM shown) GROUP BY who
    ) AS of_one USING (who)
    WHERE place <= (SELECT rows + 1 FROM wanted)
    UNION ALL
    SELECT 'cube', region, key, NULL, standings, quiet, 0, turns, NULL, 0, rows, 0, half FROM cube
    ORDER BY 1, 2, 10
"""
"""Names are compared only among those who can be on the page: most rows have but one or none.

Tens of thousands of rows are grouped in memory, instead of on disk; pages are read in transactions.
"""
NAME = "coalesce(nullif(one.sort_name, ''), one.name)"
HALF = f"""CASE WHEN sent + turns > 0 THEN '{CONTRIBUTED}' WHEN held.who IS NULL THEN ''
    WHEN held.spoken_for THEN '{THROUGH_OTHERS}' ELSE '{SILENT}' END"""
LAST = f"""last AS MATERIALIZED (
        SELECT rank AS last_rank, {NAME} AS last_name, one.slug AS last_slug, key AS last_key
        FROM line JOIN meetings_participant one ON one.id = who
        WHERE one.slug = %s AND (%s IN ('', key)) AND section = %s
    ),"""  # noqa: S608
BEHIND = f"""
        JOIN last ON rank >= last_rank
        JOIN (SELECT id, {NAME} AS name, slug FROM meetings_participant one) AS one
            ON one.id = who AND (rank, one.name, one.slug, key)
                > (last_rank, last_name, last_slug, last_key)"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Line:
    """One row: who it is and how much it did for the body, whatever page shows it."""

    section: str
    """The group or region under which it stands."""
    key: str
    who: int
    standings: tuple[str, ...]
    """Of its seats; none where none is known."""
    sent: int
    """Distinct submissions that count, to any call of the body or to none."""
    placed: int
    """Of those: stating no group, but placed where a seat is held."""
    turns: int
    is_known_at_meetings: bool
    rows_of_one: int
    """How many rows, of all groups, are of the same participant."""

    @property
    def has_seat(self) -> bool:
        """Whether a seat on the body is known."""
        return bool(self.standings)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing at all is on record under its own name."""
        return not (self.sent or self.turns or self.is_known_at_meetings)


@dataclass(frozen=True, slots=True)
class _Cube:
    """How many rows have all of these together."""

    group: str
    region: str
    standings: tuple[str, ...]
    only: str
    rows: int
    quiet: int
    turns: int

    def fits(self, chosen: Chosen, *, besides: str = "") -> bool:
        """Say whether these rows are asked for, one filter left out."""
        found: dict[str, tuple[str, ...]] = {
            "group": (self.group,),
            "region": (self.region,),
            "standing": self.standings,
            "only": (self.only,),
        }
        return all(
            getattr(chosen, name) in ("", *values)
            for name, values in found.items()
            if name != besides
        )


@dataclass(slots=True)
class Index:
    """The rows of one page, and how many there are of each section."""

    lines: list[Line] = field(default_factory=list)
    sizes: Counter[str] = field(default_factory=Counter)
    """Rows that are asked for by the key of their section."""
    quiet: Counter[str] = field(default_factory=Counter)
    """Of those: rows with nothing on record under their own name."""
    turns: Counter[str] = field(default_factory=Counter)
    """Turns of speakers who are known, by section, whatever rows are asked for."""
    more: set[str] = field(default_factory=set)
    """The sections that have more rows behind those of the page."""
    offers: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By filter and value: how many rows it would leave, the other filters kept."""

    def add(self, cube: _Cube, chosen: Chosen) -> None:
        """Add rows that have the same group, region, standing and share in the record."""
        section = cube.group if chosen.by == "group" else cube.region
        self.turns[section] += cube.turns
        if cube.fits(chosen):
            self.sizes[section] += cube.rows
            self.quiet[section] += cube.quiet
        for name in ("group", "region", "only"):
            if cube.fits(chosen, besides=name):
                self.offers[name][getattr(cube, name)] += cube.rows
        if cube.fits(chosen, besides="standing"):
            for one in cube.standings:
                self.offers["standing"][one] += cube.rows


def find_lines(body: Body, chosen: Chosen, *, each: int, whole: int = 0) -> Index:
    """Give the first rows of each section in the order asked for, `each` at most.

    All rows where there are up to `whole` in all sections together. Of one section where it is
    chosen, behind the row `after`. Raises ParameterError where it has no such row.
    """
    sources = (sent_to(body), sent_in_both(body), said_at(body), there_at(body))
    seats, of_seats = seats_of(body)
    names = ("sent", "both", "spoke", "there")
    printed, ranked, filtered = _conditions(chosen)
    of_last = _behind(chosen)
    sql = SQL.format(
        **dict(zip(names, (sql for sql, _ in sources), strict=True)),
        **printed,
        seats=seats,
        not_stated=NOT_STATED,
        no_region=NO_REGION,
        half=HALF,
        name=NAME,
        last=LAST if of_last else "",
        behind=BEHIND if of_last else "",
        once="MATERIALIZED" if chosen.narrows else "",
    )
    acts = [one for _, given in sources for one in given]
    params = [*of_seats, *find_spoken_for(body), *acts, *ranked, *of_last, *filtered, *filtered]
    with connection.cursor() as cursor:
        cursor.execute(sql, [*params, whole, whole, each])
        index = _read(cursor.fetchall(), chosen)
    if chosen.after and not index.lines:
        detail = _("No row '%(key)s' here.") % {"key": quoted(chosen.after)}
        raise ParameterError("after", detail, _("Start without it."))
    return index


def _conditions(chosen: Chosen) -> tuple[dict[str, str], list[Any], list[str]]:
    """The parts of the query that order and choose, and their parameters."""
    ranks = {
        "contributions": "-score",
        "silent": "score",
        "name": "0",
        "country": "coalesce(array_position(%s::text[], country::text), 1000)",
    }
    states = f"AND one.kind = '{ParticipantKind.STATE}'" if chosen.by == "region" else ""
    standing = "standings IS NULL" if chosen.standing == NO_SEAT else "%s = ANY(standings)"
    printed = {
        "states": states,
        "section": "key" if chosen.by == "group" else "region",
        "rank": ranks[chosen.sort],
        "of_group": "key = %s" if chosen.group else "true",
        "of_region": "region = %s" if chosen.region else "true",
        "of_standing": standing if chosen.standing else "true",
        "of_only": "half = %s" if chosen.only else "true",
    }
    by_country = [[code for code, _ in countries]] if chosen.sort == "country" else []
    seat = "" if chosen.standing == NO_SEAT else chosen.standing
    filtered = [one for one in (chosen.group, chosen.region, seat, chosen.only) if one]
    return printed, by_country, filtered


def _behind(chosen: Chosen) -> list[str]:
    """The row behind which a page begins: a participant, its group where needed, its section."""
    if not chosen.after:
        return []
    slug, _, key = chosen.after.partition("/")
    return [slug, key, chosen.section]


def _read(found: list[tuple[Any, ...]], chosen: Chosen) -> Index:
    index = Index()
    for what, value, key, who, standings, *numbers, wanted, other, half in found:
        sent, placed, turns, known, place = numbers
        seats = tuple(standings or ())
        if what == "cube":
            index.add(_Cube(key, value, seats or (NO_SEAT,), half, wanted, sent, turns), chosen)
        elif place > wanted:
            index.more.add(value)
        else:
            line = Line(value, key, who, seats, sent, placed, turns, known, other)
            index.lines.append(line)
    return index
