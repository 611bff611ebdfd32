"""What the rows of the record of a body are counted from, as SQL: seats, what was sent and said.

Of the present, submissions and turns are read from the links (submissions/counting/links): one
narrow row each, in which hidden, merged and unmapped ones are worked out already. Of an earlier
state they are read from the record itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.db import connection
from django.db.models import Case, Count, F, Q, Value, When
from django.db.models.fields import BooleanField
from django.db.models.functions import Coalesce

from meetings.membership_keys import MEMBERSHIP_KEYS
from meetings.models import Attendance, Body, Meeting, Membership, Participant, Presence
from meetings.versions import reads_past
from submissions.counting.contributors import NOT_STATED, UNMAPPED
from submissions.counting.links.columns import GROUP_WORDS, ROLES, TURN
from submissions.counting.people import Part
from submissions.models import Contributor, ContributorRole, Intervention, Submission

Printed = tuple[str, list[Any]]
"""A query in SQL, and its parameters in order."""
ACTS = (Presence.PRESENT, Presence.REMOTE, Presence.ABSENT)
"""What is known of a presence."""
OF_TURN = Part(prefix="", body="meeting__body", day="meeting__held")
OF_CONTRIBUTOR = Part(prefix="", body="submission__body", day="submission__received")
LASTING = Coalesce("participant__merged_into", "participant")
WORDS = " ".join(f"WHEN {number} THEN '{word}'" for word, number in GROUP_WORDS.items())
LINKS = f"""
    SELECT CASE link.group_stated {WORDS} ELSE stated.slug END AS key, link.participant AS who,
        number
    FROM (
        SELECT group_stated, participant, count(*) AS number FROM submissions_countedlink
        WHERE role = %s AND body = %s AND participant <> 0 GROUP BY 1, 2
    ) AS link
    LEFT JOIN meetings_stakeholdergroup stated ON stated.id = link.group_stated
"""  # noqa: S608
"""A submission has one link for each participant and group: all else in it follows from these."""
BOTH = f"""
    SELECT CASE link.group_stated {WORDS} ELSE stated.slug END AS key, link.participant AS who,
        count(*) AS number
    FROM submissions_countedlink open
    JOIN submissions_countedlink link USING (submission, role, participant)
    LEFT JOIN meetings_stakeholdergroup stated ON stated.id = link.group_stated
    WHERE role = %s AND open.body = %s AND participant <> 0 AND NOT open.alone
        AND open.group_stated = {GROUP_WORDS[NOT_STATED]}
        AND link.group_stated <> open.group_stated
    GROUP BY 1, 2
"""  # noqa: S608
AT_MEETINGS = f"""
    SELECT link.meeting, CASE link.group_stated {WORDS} ELSE stated.slug END, link.participant,
        number
    FROM (
        SELECT meeting, group_stated, participant, count(*) AS number FROM submissions_countedlink
        WHERE role = %s AND meeting = ANY(%s) AND participant = ANY(%s) GROUP BY 1, 2, 3
    ) AS link
    LEFT JOIN meetings_stakeholdergroup stated ON stated.id = link.group_stated
"""  # noqa: S608
OF_MEETINGS = """
    SELECT meeting, count(*) FROM submissions_countedlink
    WHERE role = %s AND meeting = ANY(%s) GROUP BY 1
"""


def seats_of(body: Body) -> Printed:
    """Give the seats: the `key` of their group, `who` held them, their standing, their order."""
    rows = (
        Membership.objects.public()
        .filter(body=body)
        .order_by()
        .annotate(
            key=MEMBERSHIP_KEYS["group"],
            who=Coalesce("participant__merged_into", "participant"),
            place=F("group__order"),
            name=F("participant__sort_name"),
        )
    )
    return _printed(rows.values("key", "who", "status", "place", "name", "slug"))


def sent_to(body: Body) -> Printed:
    """Give how many submissions each participant sent under each group: `key`, `who`, `number`."""
    if not reads_past():
        return LINKS, [ROLES["author"], body.pk]
    rows = _authors_to(body).values("key", "who")
    return _printed(rows.annotate(number=Count("submission", distinct=True)))


def sent_in_both(body: Body) -> Printed:
    """Give how many of them each sent under a group and stating none, too: `key`, `who`, `number`.

    That is where two contributors of a submission turned out to be the same.
    """
    if not reads_past():
        return BOTH, [ROLES["author"], body.pk]
    sql, params = _printed(_authors_to(body).values("submission", "key", "who").distinct())
    both = f"""
        SELECT link.key, who, count(*) AS number
        FROM ({sql}) AS open (submission, key, who)
        JOIN ({sql}) AS link (submission, key, who) USING (submission, who)
        WHERE open.key = '{NOT_STATED}' AND link.key <> open.key
        GROUP BY 1, 2
    """  # noqa: S608
    return both, [*params, *params]


def _authors_to(body: Body) -> Any:
    counted = Submission.objects.counted().filter(body=body).values("pk")
    rows = Contributor.objects.public().filter(
        submission__in=counted, role=ContributorRole.AUTHOR, participant__isnull=False
    )
    return rows.order_by().annotate(key=OF_CONTRIBUTOR.group_key("stated"), who=LASTING)


def said_at(body: Body) -> Printed:
    """Give how many turns each participant took under each group: `key`, `who`, `number`."""
    if not reads_past():
        return LINKS, [TURN, body.pk]
    rows = turns_of(Intervention.objects.public().filter(meeting__body=body))
    return _printed(rows.values("key", "who").annotate(number=Count("pk")))


def there_at(body: Body) -> Printed:
    """Give the presences at meetings: `key`, `who`, and whether it is `known`."""
    rows = attendance_of(Attendance.objects.public().filter(meeting__body=body))
    return _printed(rows.values("key", "who", "known"))


def _printed(rows: Any) -> Printed:
    sql, params = rows.query.sql_with_params()
    return sql, list(params)


def turns_of(rows: Any) -> Any:
    """Give turns of speakers who are known, with the `key` of their group and `who` they are."""
    known = rows.filter(participant__isnull=False).order_by()
    return known.annotate(key=OF_TURN.group_key("stated"), who=LASTING)


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


def of_people(rows: Any, meetings: Collection[int], people: Collection[int]) -> Any:
    """Keep what these participants did at these meetings, under whichever address."""
    own = Q(participant__in=people) | Q(participant__merged_into__in=people)
    return rows.filter(own, meeting__in=meetings)


def addresses_of(people: Collection[int]) -> list[int]:
    """Give all primary keys under which they are recorded: by a list of keys an index finds rows.

    By "or merged into one of them" the database would read all rows there are.
    """
    merged = Participant.objects.filter(merged_into__in=people).order_by()
    return [*people, *merged.values_list("pk", flat=True)]


def find_turns(
    meetings: Collection[int], people: Collection[int]
) -> list[tuple[int, str, int, int]]:
    """Give how often these participants spoke: meeting, key of the group, who, and number."""
    if reads_past():
        spoken = turns_of(of_people(Intervention.objects.public(), meetings, people))
        return list(spoken.values_list("meeting", "key", "who").annotate(number=Count("pk")))
    return _read(AT_MEETINGS, [TURN, list(meetings), list(people)])


def count_turns(meetings: Iterable[Meeting]) -> dict[int, int]:
    """Give all turns on record at each meeting, whoever spoke, in one query."""
    wanted = [one.pk for one in meetings]
    if not reads_past():
        return dict(_read(OF_MEETINGS, [TURN, wanted]))
    rows = Intervention.objects.public().filter(meeting__in=wanted)
    return dict(rows.order_by().values_list("meeting").annotate(Count("pk")))


def _read(sql: str, params: list[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())
