"""The one definition of a link in SQL, made from the expressions that the direct count uses."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import F, Value

from submissions.counting.contributors import ALIAS
from submissions.counting.dimensions import DIMENSIONS
from submissions.counting.direct import annotated
from submissions.counting.links.columns import GROUP_WORDS, ROLES, WORDS
from submissions.models import Submission

OWN = ("body", "call", "meeting", "received_earliest", "received_latest")
GROUPS = {"group_stated": "stated", "group_assigned": "assigned"}
FACTS = (
    *("submission", "role", *OWN, "participant", *GROUPS),
    *WORDS,
)
"""The columns of the definition, in order; words as text, all else as numbers or dates."""


def define_links(condition: str) -> str:
    """Give the query of all links of submissions that meet a condition in SQL, repeats and all."""
    met = " UNION ALL ".join(_met_in_role(role, condition) for role in ROLES)
    groups = ", ".join(f"{_number_of(name)} AS {name}" for name in GROUPS)
    words = ", ".join(f"met.{word}" for word in WORDS)
    joins = " ".join(
        f"LEFT JOIN meetings_stakeholdergroup {name} ON {name}.slug = met.{name}" for name in GROUPS
    )
    return f"""
        SELECT met.submission, met.role, met.body, coalesce(met.call, 0) AS call,
            coalesce(met.meeting, 0) AS meeting, met.received_earliest, met.received_latest,
            coalesce(participant.id, 0) AS participant, {groups}, {words}
        FROM ({met}) AS met
        LEFT JOIN meetings_participant participant ON participant.slug = met.participant {joins}
    """  # noqa: S608 - made of names in this module and of the ORM's own SQL


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
            *(f"by_{name}" for name in WORDS),
        )
    )
    return f"SELECT * FROM ({sql}) AS {role} ({', '.join(FACTS)})"  # noqa: S608


def _printed(rows: Any) -> str:
    """A query's SQL with its parameters written out."""
    sql, params = rows.query.sql_with_params()
    with connection.cursor() as cursor:
        return str(cursor.mogrify(sql, params).decode())
