"""The rows of the record of a body, counted and ranked by the database.

A row is a participant in a group: everybody with a seat, and whoever contributed, attended or spoke
without one. What states no group stands in the row of the seat held, if there is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Case, F, Q, Value, When
from django.db.models.fields import BooleanField
from django.db.models.functions import Coalesce

from meetings.membership_keys import MEMBERSHIP_KEYS
from meetings.models import Attendance, Body, Meeting, Membership, Presence
from meetings.parameters import ParameterError
from meetings.versions import reads_past
from submissions.counting.contributors import NOT_STATED, UNMAPPED
from submissions.counting.links.columns import GROUP_WORDS, ROLES
from submissions.counting.people import Part
from submissions.models import Capacity, Contributor, ContributorRole, Submission

RowKey = tuple[str, int]
"""The key of a group, and the primary key under which a participant is lastingly recorded."""
ACTS = (Presence.PRESENT, Presence.REMOTE, Presence.ABSENT)
"""What is known of a presence."""
OF_TURN = Part(prefix="", body="meeting__body", day="meeting__held")
OF_CONTRIBUTOR = Part(prefix="", body="submission__body", day="submission__received")
SQL = """
    WITH seat AS MATERIALIZED ({seats}),
    first_seat AS MATERIALIZED (
        SELECT DISTINCT ON (who) who, key FROM seat ORDER BY who, place NULLS LAST, name, slug
    ),
    sent AS ({sent}),
    spoke AS ({spoke}),
    there AS ({there}),
    act (key, who, seated, sent, placed, turns, known) AS (
        SELECT key, who, true, 0::bigint, 0::bigint, 0::bigint, false FROM seat
        UNION ALL
        SELECT CASE WHEN sent.key = '{not_stated}' THEN coalesce(first_seat.key, sent.key)
            ELSE sent.key END, who, false, number,
            CASE WHEN sent.key = '{not_stated}' AND first_seat.key <> sent.key THEN number
                ELSE 0 END, 0, false
        FROM sent LEFT JOIN first_seat USING (who)
        UNION ALL
        SELECT CASE WHEN spoke.key = '{not_stated}' THEN coalesce(first_seat.key, spoke.key)
            ELSE spoke.key END, who, false, 0, 0, number, false
        FROM spoke LEFT JOIN first_seat USING (who)
        UNION ALL
        SELECT CASE WHEN there.key = '{not_stated}' THEN coalesce(first_seat.key, there.key)
            ELSE there.key END, who, false, 0, 0, 0, known
        FROM there LEFT JOIN first_seat USING (who)
    ),
    line AS MATERIALIZED (
        SELECT line.*, 2 * (sent + turns) + known::int AS score,
            coalesce(nullif(one.sort_name, ''), one.name) AS name, one.slug
        FROM (
            SELECT key, who, bool_or(seated) AS seated, sum(sent) AS sent, sum(placed) AS placed,
                sum(turns) AS turns, bool_or(known) AS known
            FROM act GROUP BY key, who
        ) AS line JOIN meetings_participant one ON one.id = who AND one.state = 'published'
        {only}
    ),
    kept AS (
        SELECT line.*, rank() OVER (PARTITION BY line.key ORDER BY line.score DESC) AS at_best
        FROM line
        {behind}
    ),
    wanted AS (
        SELECT CASE WHEN (SELECT count(*) FROM line) <= %s THEN %s ELSE %s END AS rows
    ),
    shown AS MATERIALIZED (
        SELECT kept.*, row_number() OVER (PARTITION BY key ORDER BY score DESC, name, slug) AS place
        FROM kept, wanted WHERE at_best <= rows + 1
    )
    SELECT key, who, seated, sent, placed, turns, known, place,
        (SELECT rows FROM wanted) AS rows, of_one.rows
    FROM shown JOIN (
        SELECT who, count(*) AS rows FROM line WHERE who IN (SELECT who FROM shown) GROUP BY who
    ) AS of_one USING (who)
    WHERE place <= (SELECT rows + 1 FROM wanted)
    UNION ALL
    SELECT key, NULL, NULL, sum(sent), 0, sum(turns), NULL, count(*), 0,
        count(*) FILTER (WHERE score = 0)
    FROM line GROUP BY key
    ORDER BY 1, 8
"""
"""Names are compared only among those who can be on the page: most rows have but one or none."""
BEHIND = """
    JOIN (SELECT score, name, slug FROM line WHERE slug = %s) AS last
    ON line.score < last.score
        OR (line.score = last.score AND (line.name, line.slug) > (last.name, last.slug))
"""
LINKS = """
    SELECT CASE link.group_stated {words} ELSE stated.slug END AS key, link.participant AS who,
        sum(number)::bigint AS number
    FROM (
        SELECT group_stated, participant, count(*) AS number
        FROM submissions_countedlink
        WHERE role = %s AND body = %s AND participant <> 0 AND alone GROUP BY 1, 2
        UNION ALL
        SELECT group_stated, participant, count(DISTINCT submission)
        FROM submissions_countedlink
        WHERE role = %s AND body = %s AND participant <> 0 AND NOT alone GROUP BY 1, 2
    ) AS link
    LEFT JOIN meetings_stakeholdergroup stated ON stated.id = link.group_stated GROUP BY 1, 2
"""
TURNS = """
    SELECT CASE WHEN turn.capacity <> '{stakeholder}' THEN turn.capacity
            WHEN stated.state = 'published' THEN stated.slug
            WHEN turn.has_word THEN '{unmapped}' ELSE '{not_stated}' END AS key,
        coalesce(speaker.merged_into_id, speaker.id) AS who, sum(turn.number)::bigint AS number
    FROM (
        SELECT capacity, group_id, group_word > '' AS has_word, participant_id, representing_id,
            count(*) AS number
        FROM submissions_intervention
        WHERE meeting_id = ANY(ARRAY({meetings})) AND state = 'published'
            AND participant_id IS NOT NULL
        GROUP BY 1, 2, 3, 4, 5
    ) AS turn
    JOIN meetings_participant speaker
        ON speaker.id = turn.participant_id AND speaker.state = 'published'
    LEFT JOIN meetings_participant behalf ON behalf.id = turn.representing_id
    LEFT JOIN meetings_stakeholdergroup stated ON stated.id = turn.group_id
    WHERE behalf.id IS NULL OR behalf.state = 'published' GROUP BY 1, 2
"""
"""What `turns_of` gives, added up before the rest is joined."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: who it is and how much it did for the body, whatever page shows it."""

    key: str
    who: int
    has_seat: bool
    sent: int
    """Distinct submissions that count, to any call of the body or to none."""
    placed: int
    """Of those: stating no group, but placed where a seat is held."""
    turns: int
    is_known_at_meetings: bool
    rows_of_one: int
    """How many rows, of all groups, are of the same participant."""

    @property
    def is_quiet(self) -> bool:
        """Whether nothing at all is on record under its own name."""
        return not (self.sent or self.turns or self.is_known_at_meetings)


@dataclass(frozen=True, slots=True)
class Index:
    """The rows of one page, and how many there are of each group."""

    lines: tuple[Line, ...]
    sizes: dict[str, int]
    """Rows by the key of their group."""
    quiet: dict[str, int]
    """Of those: rows with nothing on record under their own name."""
    turns: dict[str, int]
    """Turns of speakers who are known, by the key of their group."""
    more: frozenset[str]
    """The groups that have more rows behind those of the page."""
    group: str
    """The one group that is shown; empty for all."""


def find_lines(body: Body, *, group: str = "", after: str = "", each: int, whole: int = 0) -> Index:
    """Give the rows of each group with most contributions, `each` at most, in one query.

    All rows where there are up to `whole` in all groups together. Of one group where it is named,
    behind the participant with the slug `after`. Raises
    ParameterError where it has no such row.
    """
    parts, params = _parts(body)
    only, narrowed = ("WHERE key = %s", [group]) if group else ("", [])
    behind, slugs = (BEHIND, [after]) if after else ("", [])
    sql = SQL.format(**parts, not_stated=NOT_STATED, only=only, behind=behind)
    with connection.cursor() as cursor:
        cursor.execute(sql, [*params, *narrowed, *slugs, whole, whole, each])
        found = cursor.fetchall()
    index = _read(found, group)
    if after and not index.lines:
        raise ParameterError("after", f"No row '{after[:60]}' here.", "Start without it.")
    return index


def _read(found: list[tuple[Any, ...]], group: str) -> Index:
    lines, sizes, quiet, turns, more = [], {}, {}, {}, set()
    for key, who, seated, sent, placed, spoken, known, place, wanted, other in found:
        if who is None:
            sizes[key], quiet[key], turns[key] = place, other, int(spoken)
        elif place > wanted:
            more.add(key)
        else:
            numbers = int(sent), int(placed), int(spoken)
            lines.append(Line(key, who, seated, *numbers, known, other))
    return Index(tuple(lines), sizes, quiet, turns, frozenset(more), group)


def _parts(body: Body) -> tuple[dict[str, str], list[Any]]:
    """The queries of seats, submissions, turns and presence, and their parameters in order."""
    names = {"seats": _seats(body), "there": _attendance(body)}
    printed = {name: rows.query.sql_with_params() for name, rows in names.items()}
    printed["spoke"] = _turns(body)
    printed["sent"] = _sent_then(body) if reads_past() else _sent_now(body)
    order = ("seats", "sent", "spoke", "there")
    return (
        {name: printed[name][0] for name in order},
        [one for name in order for one in printed[name][1]],
    )


def _seats(body: Body) -> Any:
    return (
        Membership.objects.public()
        .filter(body=body)
        .order_by()
        .annotate(
            key=MEMBERSHIP_KEYS["group"],
            who=Coalesce("participant__merged_into", "participant"),
            place=F("group__order"),
            name=F("participant__sort_name"),
        )
        .values("key", "who", "place", "name", "slug")
    )


def _sent_now(body: Body) -> tuple[str, tuple[Any, ...]]:
    words = " ".join(f"WHEN {number} THEN '{word}'" for word, number in GROUP_WORDS.items())
    return LINKS.format(words=words), (ROLES["author"], body.pk) * 2


def _sent_then(body: Body) -> tuple[str, tuple[Any, ...]]:
    counted = Submission.objects.counted().filter(body=body).values("pk")
    rows = Contributor.objects.public().filter(
        submission__in=counted, role=ContributorRole.AUTHOR, participant__isnull=False
    )
    named = rows.order_by().annotate(key=OF_CONTRIBUTOR.group_key("stated"), who=LASTING)
    sql, params = named.values("key", "who", "submission").query.sql_with_params()
    return (
        "SELECT key, who, count(DISTINCT submission_id) AS number "  # noqa: S608
        f"FROM ({sql}) AS named GROUP BY key, who"
    ), params


LASTING = Coalesce("participant__merged_into", "participant")


def turns_of(rows: Any) -> Any:
    """Give turns of speakers who are known, with the `key` of their group and `who` they are."""
    known = rows.filter(participant__isnull=False).order_by()
    return known.annotate(key=OF_TURN.group_key("stated"), who=LASTING)


def _turns(body: Body) -> tuple[str, tuple[Any, ...]]:
    meetings = Meeting.objects.public().filter(body=body).order_by().values("pk")
    sql, params = meetings.query.sql_with_params()
    words = {"not_stated": NOT_STATED, "unmapped": UNMAPPED, "stakeholder": Capacity.STAKEHOLDER}
    return TURNS.format(meetings=sql, **words), params


def attendance_of(rows: Any) -> Any:
    """Give presences with the `key` of their group, `who` was there, and whether it is `known`."""
    key = Case(
        When(group__state="published", then=F("group__slug")),
        When(group_word__gt="", then=Value(UNMAPPED)),
        default=Value(NOT_STATED),
    )
    known = Case(
        When(Q(presence__in=ACTS), then=Value(True)),
        default=Value(False),
        output_field=BooleanField(),
    )
    return rows.order_by().annotate(key=key, who=LASTING, known=known)


def _attendance(body: Body) -> Any:
    rows = attendance_of(Attendance.objects.public().filter(meeting__body=body))
    return rows.values("key", "who", "known")
