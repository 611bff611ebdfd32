"""The triggers that find which submissions a change concerns, and relink them.

Whoever makes a row refer to another locks that one against change (FOR SHARE); whoever changes a
row then finds all that refer to it. A seat is no reference from submission to membership, so who
changes a seat locks its participant against new references instead.
"""

from __future__ import annotations

from collections.abc import Iterator

WATCHED: dict[str, tuple[str, ...]] = {
    "submissions_submission": (
        *("state", "body_id", "call_id", "meeting_id", "kind", "language"),
        *("received_earliest", "received_latest"),
    ),
    "submissions_contributor": (
        *("submission_id", "participant_id", "representing_id", "group_id", "group_word"),
        *("capacity", "role"),
    ),
    "submissions_intervention": (
        *("state", "meeting_id", "participant_id", "representing_id", "group_id", "group_word"),
        *("capacity", "language", "words"),
    ),
    "meetings_attendance": (
        *("meeting_id", "participant_id", "representing_id", "group_id", "group_word", "role"),
    ),
    "submissions_call": ("state",),
    "meetings_body": ("state",),
    "meetings_meeting": ("state", "body_id", "kind", "held_earliest", "held_latest"),
    "meetings_stakeholdergroup": ("state", "slug"),
    "meetings_participant": ("state", "merged_into_id", "kind", "country", "region", "slug"),
    "meetings_composition": ("state",),
    "meetings_membership": (
        *("state", "body_id", "participant_id", "representing_id", "composition_id"),
        *("group_id", "group_word", "starts_latest", "ends_edtf", "ends_earliest"),
    ),
}
"""Table to the columns that a link rests on; keys never change."""
NAMING = {("meetings_stakeholdergroup", "slug"), ("meetings_participant", "slug")}
"""Of these, columns that only name what the link holds by its key: a change concerns no link."""

PARTS = {
    "submissions_intervention": "relink_turns",
    "meetings_attendance": "relink_attendances",
}
"""Tables of what people did at meetings, and the functions that relink their rows."""
OLD, NEW = "old_rows", "new_rows"


def _hold(table: str, source: str, column: str) -> str:
    return f"""
    PERFORM 1 FROM {table} WHERE id IN (SELECT {column} FROM {source}) ORDER BY id FOR SHARE;"""  # noqa: S608


def _hold_people(people: str) -> str:
    return f"""
    PERFORM 1 FROM meetings_participant WHERE id IN ({people}) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (
        SELECT merged_into_id FROM meetings_participant WHERE id IN ({people})
    ) ORDER BY id FOR SHARE;"""  # noqa: S608


def _relink(rows: str, function: str = "relink") -> str:
    return f"""
    PERFORM counted_{function}(ARRAY({rows}));"""


def _relink_parts(condition: str) -> str:
    """Relink turns and attendances for which a condition on their own columns holds."""
    return "".join(
        _relink(f"SELECT id FROM {table} WHERE {condition}", function)  # noqa: S608
        for table, function in PARTS.items()
    )


def _reseat(condition: str) -> str:
    return f"""
    PERFORM counted_reseat(
        ARRAY(SELECT participant_id FROM meetings_membership WHERE {condition}),
        ARRAY(SELECT body_id FROM meetings_membership WHERE {condition})
    );"""  # noqa: S608


THEIRS = """(
            SELECT unnest(people)
            UNION
            SELECT id FROM meetings_participant WHERE merged_into_id = ANY(people)
        )"""
SENT = f"""
        SELECT sent.id FROM submissions_submission sent
        JOIN submissions_contributor contributor ON contributor.submission_id = sent.id
        WHERE sent.body_id = ANY(bodies) AND contributor.participant_id IN {THEIRS}
    """  # noqa: S608
TAKEN_THERE = f"""meeting_id IN (SELECT id FROM meetings_meeting WHERE body_id = ANY(bodies))
        AND participant_id IN {THEIRS}"""  # noqa: S608
RESEAT = f"""
CREATE OR REPLACE FUNCTION counted_reseat(people bigint[], bodies bigint[]) RETURNS void
LANGUAGE plpgsql AS $reseat$
BEGIN
    PERFORM 1 FROM meetings_participant WHERE id = ANY(people) ORDER BY id FOR NO KEY UPDATE;
    {_relink(SENT).strip()}{_relink_parts(TAKEN_THERE)}
END
$reseat$;
"""


def _of_submissions(rows: str) -> str:
    return "".join(
        (
            _hold("meetings_body", rows, "body_id"),
            _hold("submissions_call", rows, "call_id"),
            _hold("meetings_meeting", rows, "meeting_id"),
        )
    )


def _of_contributors(rows: str) -> str:
    return "".join(
        (
            _hold_people(
                f"SELECT participant_id FROM {rows} UNION SELECT representing_id FROM {rows}"  # noqa: S608
            ),
            _hold("meetings_stakeholdergroup", rows, "group_id"),
        )
    )


def _of_parts(rows: str) -> str:
    return "".join(
        (
            _hold("meetings_meeting", rows, "meeting_id"),
            f"""
    PERFORM 1 FROM meetings_body WHERE id IN (
        SELECT body_id FROM meetings_meeting WHERE id IN (SELECT meeting_id FROM {rows})
    ) ORDER BY id FOR SHARE;""",  # noqa: S608
            _of_contributors(rows),
        )
    )


def _of_seats(rows: str) -> str:
    return "".join(
        (
            _hold("meetings_composition", rows, "composition_id"),
            _hold("meetings_participant", rows, "representing_id"),
            _hold("meetings_stakeholdergroup", rows, "group_id"),
        )
    )


def _seats_of(rows: str) -> str:
    return f"""
    PERFORM counted_reseat(
        ARRAY(SELECT participant_id FROM {rows}), ARRAY(SELECT body_id FROM {rows})
    );"""  # noqa: S608


MOVED = """
        SELECT contributor.participant_id FROM submissions_contributor contributor
        JOIN new_rows AS after ON after.id = contributor.submission_id
        JOIN old_rows AS before ON before.id = after.id
        WHERE before.body_id <> after.body_id"""
MOVED_MEETINGS = """
        SELECT participant_id FROM submissions_intervention part JOIN changed
        ON changed.id = part.meeting_id
        UNION
        SELECT participant_id FROM meetings_attendance part JOIN changed
        ON changed.id = part.meeting_id"""
TO_PEOPLE = """
        SELECT submission_id FROM submissions_contributor WHERE participant_id IN (
            SELECT id FROM changed
            UNION
            SELECT id FROM meetings_participant WHERE merged_into_id IN (SELECT id FROM changed)
        )
        UNION
        SELECT submission_id FROM submissions_contributor
        WHERE representing_id IN (SELECT id FROM changed)"""

PARTS_OF_PEOPLE = """participant_id IN (
            SELECT id FROM changed
            UNION
            SELECT id FROM meetings_participant WHERE merged_into_id IN (SELECT id FROM changed)
        ) OR representing_id IN (SELECT id FROM changed)"""


def _in_changed(column: str) -> str:
    return f"{column} IN (SELECT id FROM changed)"  # noqa: S608


def _to(column: str) -> str:
    return f"SELECT id FROM submissions_submission WHERE {_in_changed(column)}"  # noqa: S608


def _hold_new(table: str, column: str) -> str:
    """Lock what rows refer to since this change."""
    return f"""
    PERFORM 1 FROM {table} WHERE id IN (
        SELECT after.{column} FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id
        WHERE before.{column} IS DISTINCT FROM after.{column}
    ) ORDER BY id FOR SHARE;"""  # noqa: S608


ON_CHANGE: dict[str, str] = {
    "submissions_submission": _hold_new("meetings_body", "body_id")
    + _hold_new("submissions_call", "call_id")
    + _hold_new("meetings_meeting", "meeting_id")
    + _hold_people(MOVED)
    + _relink("SELECT id FROM changed"),
    "submissions_contributor": _of_contributors("changed")
    + _relink(
        "SELECT submission_id FROM changed UNION SELECT before.submission_id FROM old_rows AS "
        "before JOIN changed ON changed.id = before.id"
    ),
    **{
        table: _of_parts("changed") + _relink("SELECT id FROM changed", function)
        for table, function in PARTS.items()
    },
    "submissions_call": _relink(_to("call_id")),
    "meetings_body": _relink(_to("body_id"))
    + _relink_parts(
        "meeting_id IN (SELECT id FROM meetings_meeting WHERE body_id IN (SELECT id FROM changed))"
    ),
    "meetings_meeting": _hold_new("meetings_body", "body_id")
    + _hold_people(MOVED_MEETINGS)
    + _relink(_to("meeting_id"))
    + _relink_parts(_in_changed("meeting_id")),
    "meetings_stakeholdergroup": _relink(
        f"SELECT submission_id FROM submissions_contributor WHERE {_in_changed('group_id')}"  # noqa: S608
    )
    + _relink_parts(_in_changed("group_id"))
    + _reseat(_in_changed("group_id")),
    "meetings_participant": _hold("meetings_participant", "changed", "merged_into_id")
    + _relink(TO_PEOPLE)
    + _relink_parts(PARTS_OF_PEOPLE)
    + _reseat(_in_changed("representing_id")),
    "meetings_composition": _reseat(_in_changed("composition_id")),
    "meetings_membership": _of_seats("changed")
    + _seats_of(
        "(SELECT participant_id, body_id FROM changed UNION SELECT before.participant_id, "
        "before.body_id FROM old_rows AS before JOIN changed ON changed.id = before.id) AS seats"
    ),
}
"""Table to what is done where watched columns of its rows changed."""
ON_INSERT: dict[str, str] = {
    "submissions_submission": _of_submissions(NEW) + _relink("SELECT id FROM new_rows"),
    "submissions_contributor": _of_contributors(NEW)
    + _relink("SELECT submission_id FROM new_rows"),
    **{
        table: _of_parts(NEW) + _relink("SELECT id FROM new_rows", function)
        for table, function in PARTS.items()
    },
    "meetings_membership": _of_seats(NEW) + _seats_of(NEW),
}
ON_DELETE: dict[str, str] = {
    "submissions_submission": _relink("SELECT id FROM old_rows"),
    "submissions_contributor": _relink("SELECT submission_id FROM old_rows"),
    **{table: _relink("SELECT id FROM old_rows", function) for table, function in PARTS.items()},
    "meetings_membership": _seats_of(OLD),
}


def _changed(table: str) -> str:
    """The rows whose watched columns changed, as a query."""
    names = [name for name in WATCHED[table] if (table, name) not in NAMING]
    before, after = (", ".join(f"{row}.{name}" for name in names) for row in ("before", "after"))
    return (
        "(SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id "  # noqa: S608
        f"WHERE ({before}) IS DISTINCT FROM ({after}))"
    )


def _trigger(table: str, event: str, body: str, tables: str) -> str:
    name = f"counted_{table}_{event.lower()}"
    return f"""
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN{body}
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_{event.lower()} AFTER {event} ON {table}
    REFERENCING {tables} FOR EACH STATEMENT EXECUTE FUNCTION {name}();
"""


def _on_change(table: str) -> str:
    """What is done on update: nothing, at little cost, where no watched column changed."""
    rows = _changed(table)
    action = ON_CHANGE[table].replace("FROM changed", f"FROM {rows} AS changed")
    action = action.replace("JOIN changed", f"JOIN {rows} AS changed")
    return f"""
    IF NOT EXISTS {rows} THEN
        RETURN NULL;
    END IF;{action}"""


def find_triggers() -> Iterator[str]:
    """Give the function and trigger of each table and event."""
    yield RESEAT
    for table, body in ON_INSERT.items():
        yield _trigger(table, "INSERT", body, "NEW TABLE AS new_rows")
    for table in ON_CHANGE:
        tables = "OLD TABLE AS old_rows NEW TABLE AS new_rows"
        yield _trigger(table, "UPDATE", _on_change(table), tables)
    for table, body in ON_DELETE.items():
        yield _trigger(table, "DELETE", body, "OLD TABLE AS old_rows")
