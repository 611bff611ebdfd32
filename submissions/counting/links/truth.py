"""The one definition of a link in SQL, made from the expressions that the direct counts use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import connection
from django.db.models import F, Value

from meetings.models import Attendance
from submissions.counting.attendance import ATTENDANCE_DIMENSIONS
from submissions.counting.contributors import ALIAS, NOT_KNOWN
from submissions.counting.dimensions import DIMENSIONS, Dimension
from submissions.counting.direct import annotated
from submissions.counting.links.columns import (
    ATTENDANCE,
    GROUP_WORDS,
    ROLES,
    TURN,
    WORDS,
)
from submissions.counting.turns import INTERVENTION_DIMENSIONS
from submissions.models import Intervention, Submission

OWN = ("body", "call", "meeting", "received_earliest", "received_latest")
GROUPS = {"group_stated": "stated", "group_assigned": "assigned"}
FACTS = (
    *("submission", "role", *OWN, "participant", *GROUPS, "words"),
    *WORDS,
)
"""The columns of the definition, in order; words as text, all else as numbers or dates."""


SUBMISSIONS, TURNS, ATTENDANCES = (
    "submissions_submission",
    "submissions_intervention",
    "meetings_attendance",
)
"""The tables whose rows are counted."""


def define_links(table: str, condition: str = "true") -> str:
    """Give the query of all links of a table's rows that meet a condition in SQL, repeats and all.

    The column `submission` holds the key of the row, whichever table it is of.
    """
    if table == SUBMISSIONS:
        met = " UNION ALL ".join(_met_in_role(role, condition) for role in ROLES)
    else:
        met = _taken_part(table, condition)
    groups = ", ".join(f"{_number_of(name)} AS {name}" for name in GROUPS)
    words = ", ".join(f"met.{word}" for word in WORDS)
    joins = " ".join(
        f"LEFT JOIN meetings_stakeholdergroup {name} ON {name}.slug = met.{name}" for name in GROUPS
    )
    return f"""
        SELECT met.submission, met.role, met.body, coalesce(met.call, 0) AS call,
            coalesce(met.meeting, 0) AS meeting, met.received_earliest, met.received_latest,
            coalesce(participant.id, 0) AS participant, {groups}, met.words, {words}
        FROM ({met}) AS met
        LEFT JOIN meetings_participant participant ON participant.slug = met.participant {joins}
    """  # noqa: S608 - made of names in this module and of the ORM's own SQL


def define_all() -> str:
    """Give the query of all links of all tables."""
    return " UNION ALL ".join(map(define_links, (SUBMISSIONS, TURNS, ATTENDANCES)))


def _number_of(group: str) -> str:
    whens = " ".join(f"WHEN '{word}' THEN {number}" for word, number in GROUP_WORDS.items())
    return f"CASE met.{group} {whens} ELSE {group}.id END"


def _met_in_role(role: str, condition: str) -> str:
    """The submissions once for each contributor in a role, under the names of the columns."""
    names = ("participant", *WORDS)
    rows = annotated(Submission.objects.counted(), names, role=role, group_as="stated")
    rows = rows.extra(where=[condition])  # noqa: S610 - a condition of this package
    if role != "author":
        rows = rows.filter(**{f"{ALIAS}__isnull": False})
    groups = {f"by_{name}": DIMENSIONS["group"].key(kind) for name, kind in GROUPS.items()}
    rows = rows.annotate(role_number=Value(ROLES[role]), **groups)
    columns = {name: F(f"{name}_id") for name in ("body", "call", "meeting")}
    sql = _printed(
        rows.values_list(
            "pk",
            "role_number",
            *columns.values(),
            "received_earliest",
            "received_latest",
            "by_participant",
            *(f"by_{name}" for name in GROUPS),
            Value(0),
            *(f"by_{name}" for name in WORDS),
        )
    )
    return f"SELECT * FROM ({sql}) AS {role} ({', '.join(FACTS)})"  # noqa: S608


def _taken_part(table: str, condition: str) -> str:
    """The turns or attendances, each with what it gives, under the names of the columns."""
    found: dict[str, tuple[Any, Mapping[str, Dimension], int]] = {
        TURNS: (Intervention, INTERVENTION_DIMENSIONS, TURN),
        ATTENDANCES: (Attendance, ATTENDANCE_DIMENSIONS, ATTENDANCE),
    }
    model, single, number = found[table]
    keys = {
        f"by_{name}": single[name].key("stated")
        for name in ("participant", *WORDS)
        if name in single
    }
    groups = {f"by_{name}": single["group"].key(kind) for name, kind in GROUPS.items()}
    rows = model.objects.public().order_by().annotate(**keys, **groups)
    rows = rows.extra(where=[condition])  # noqa: S610 - a condition of this package
    sql = _printed(
        rows.annotate(
            role_number=Value(number),
            no_call=Value(0),
            no_word=Value(NOT_KNOWN),
            no_words=Value(0),
        ).values_list(
            *("pk", "role_number", "meeting__body_id", "no_call", "meeting_id"),
            *("meeting__held_earliest", "meeting__held_latest", "by_participant"),
            *groups,
            "words" if table == TURNS else "no_words",
            *(f"by_{name}" if name in single else "no_word" for name in WORDS),
        )
    )
    return f"SELECT * FROM ({sql}) AS taken ({', '.join(FACTS)})"  # noqa: S608


def _printed(rows: Any) -> str:
    """A query's SQL with its parameters written out."""
    sql, params = rows.query.sql_with_params()
    with connection.cursor() as cursor:
        return str(cursor.mogrify(sql, params).decode())
