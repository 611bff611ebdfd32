"""The change sets of submissions' history; and those of all history there was before them.

Each moment at which history was written becomes a change set of its own, in the order of time.
"""

from typing import Any

from django.db import migrations, models

MEETINGS = (
    "affiliation",
    "agendaitem",
    "attendance",
    "body",
    "composition",
    "conflict",
    "document",
    "documentrequest",
    "documentsymbol",
    "groupalias",
    "meeting",
    "meetingcohost",
    "membership",
    "milestone",
    "nomination",
    "participant",
    "participantname",
    "seatallocation",
    "sitting",
    "stakeholdergroup",
    "statement",
)
TRACKED = (
    "call",
    "contributor",
    "importbatch",
    "importitem",
    "intervention",
    "reportedcount",
    "submission",
)
TABLES = (
    *(f"meetings_{model}event" for model in MEETINGS),
    *(f"submissions_{model}event" for model in TRACKED),
)
NO_CHANGE_SET = "SELECT set_config('igftracker.change_set', '0', true)"
CHANGE_SETS_AGAIN = "SELECT set_config('igftracker.change_set', '', true)"


def sort_history(apps: Any, schema_editor: Any) -> None:
    """Give each moment its change set, and each event that of its moment."""
    moments = " UNION ".join(f"SELECT pgh_created_at AS moment FROM {table}" for table in TABLES)  # noqa: S608
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(
            f"""
            INSERT INTO meetings_changeset (position, version, committed_at)
            SELECT row_number() OVER (ORDER BY moment), 0, moment
            FROM ({moments}) moments ORDER BY moment
            """  # noqa: S608
        )
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(
                f"""
                UPDATE {table} event SET pgh_change_set = known.id
                FROM meetings_changeset known WHERE known.committed_at = event.pgh_created_at
                """  # noqa: S608
            )
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def add_change_set(model: str) -> migrations.AddField:
    current = models.Func(models.Value(f"submissions_{model}event"), function="current_change_set")
    field = models.BigIntegerField(db_default=current, db_index=True, editable=False)
    return migrations.AddField(f"{model}event", "pgh_change_set", field)


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0003_change_sets"),
        ("submissions", "0003_revisions_keep_first_receipt"),
    ]

    operations = [
        migrations.RunSQL(NO_CHANGE_SET, migrations.RunSQL.noop),
        *(add_change_set(model) for model in TRACKED),
        migrations.RunSQL(CHANGE_SETS_AGAIN, migrations.RunSQL.noop),
        migrations.RunPython(sort_history, migrations.RunPython.noop),
    ]
