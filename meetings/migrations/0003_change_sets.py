"""The order in which changes became visible, and the feed of those that are public.

`current_change_set` is the default of a column of every event table: at its first use a
transaction gets its change set. `close_change_set_at_commit` gives the set its place as the last
deed of the transaction, so that the order of places is the order in which changes became visible;
a lock makes transactions that wrote take turns from there to the end of their commit.
What a set changed for the public is worked out by `close_change_set`. That function depends on the
models of the day and is put in place after each migration (`meetings.changes.installing`); here it
does nothing yet, and sets that are left open are closed later.

Two functions that the triggers of history call, pghistory's for who and why and pgtrigger's for
triggers to leave out, raise and catch an error for each row where there is nothing to say; after
each error the database goes through all foreign keys that the transaction has yet to check, so
that thousands of rows in one transaction took hours. The first is put in other words here; the
second is given an empty list to read.
"""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

TRACKED = (
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

FUNCTIONS = """
    CREATE FUNCTION current_change_set(event_table text) RETURNS bigint LANGUAGE plpgsql AS $$
    DECLARE
        change_set text := current_setting('igftracker.change_set', true);
        event_tables text := current_setting('igftracker.change_set_tables', true);
    BEGIN
        IF coalesce(change_set, '') = '' THEN
            INSERT INTO meetings_changeset DEFAULT VALUES RETURNING id INTO change_set;
            PERFORM set_config('igftracker.change_set', change_set, true);
            IF coalesce(current_setting('pgtrigger.ignore', true), '') = '' THEN
                PERFORM set_config('pgtrigger.ignore', '{}', true);
            END IF;
            event_tables := ' ';
        END IF;
        IF position(' ' || event_table || ' ' IN event_tables) = 0 THEN
            PERFORM set_config(
                'igftracker.change_set_tables', event_tables || event_table || ' ', true
            );
        END IF;
        RETURN change_set::bigint;
    END
    $$;
    COMMENT ON FUNCTION current_change_set(text) IS
        'Gives the change set of this transaction, and notes which history it writes.';

    CREATE FUNCTION close_change_set(change_set bigint, event_tables text) RETURNS void
    LANGUAGE plpgsql AS $$
    BEGIN
    END
    $$;

    CREATE FUNCTION close_change_set_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        event_tables text := current_setting('igftracker.change_set_tables', true);
    BEGIN
        PERFORM pg_advisory_xact_lock(2010003);
        IF current_setting('igftracker.change_set', true) = NEW.id::text THEN
            PERFORM set_config('igftracker.change_set', '', true);
        END IF;
        PERFORM close_change_set(NEW.id, event_tables);
        RETURN NULL;
    END
    $$;

    CREATE CONSTRAINT TRIGGER close_at_commit AFTER INSERT ON meetings_changeset
        DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION close_change_set_at_commit();
"""
QUICK_CONTEXT = """
    CREATE OR REPLACE FUNCTION _pgh_attach_context() RETURNS pghistory_context.id%TYPE
    LANGUAGE plpgsql AS $$
    DECLARE
        _pgh_context_id uuid := nullif(current_setting('pghistory.context_id', true), '');
        _pgh_context_metadata jsonb :=
            nullif(current_setting('pghistory.context_metadata', true), '');
    BEGIN
        IF _pgh_context_id IS NULL OR _pgh_context_metadata IS NULL THEN
            RETURN NULL;
        END IF;
        INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
        VALUES (_pgh_context_id, _pgh_context_metadata, now(), now())
        ON CONFLICT (id) DO UPDATE SET metadata = excluded.metadata, updated_at = excluded.updated_at
        WHERE pghistory_context.metadata <> excluded.metadata;
        RETURN _pgh_context_id;
    END
    $$;
"""
NO_FUNCTIONS = """
    DROP TRIGGER close_at_commit ON meetings_changeset;
    DROP FUNCTION close_change_set_at_commit();
    DROP FUNCTION close_change_set(bigint, text);
    DROP FUNCTION current_change_set(text);
"""
NO_CHANGE_SET = "SELECT set_config('igftracker.change_set', '0', true)"
CHANGE_SETS_AGAIN = "SELECT set_config('igftracker.change_set', '', true)"
"""What is in history already is sorted into change sets by the migration of submissions."""


def add_change_set(model: str) -> migrations.AddField:
    current = models.Func(models.Value(f"meetings_{model}event"), function="current_change_set")
    field = models.BigIntegerField(db_default=current, db_index=True, editable=False)
    return migrations.AddField(f"{model}event", "pgh_change_set", field)


class Migration(migrations.Migration):
    dependencies = [("meetings", "0002_permission_to_publish")]

    operations = [
        migrations.CreateModel(
            name="ChangeSet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "position",
                    models.BigIntegerField(
                        help_text="Order of commit; empty while the transaction runs.",
                        null=True,
                        unique=True,
                    ),
                ),
                (
                    "version",
                    models.BigIntegerField(
                        help_text="The dataset version after it: the number of the last public change.",
                        null=True,
                    ),
                ),
                ("committed_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ("position",),
                "indexes": [
                    models.Index(fields=["version", "position"], name="change_set_version"),
                    models.Index(
                        fields=["committed_at", "position"], name="change_set_committed_at"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                (
                    "noun",
                    models.CharField(help_text="The list that the record is in.", max_length=30),
                ),
                ("object_id", models.BigIntegerField()),
                (
                    "key",
                    models.CharField(help_text="The end of the record's address.", max_length=250),
                ),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("created", "New to the public"),
                            ("changed", "Changed"),
                            ("merged", "Merged: its address leads to another"),
                            ("withdrawn", "Withdrawn: its address says why"),
                            (
                                "hidden",
                                "No longer public, as something that it belongs to is not",
                            ),
                            ("deleted", "Deleted"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        help_text="What differs, where changed.",
                        size=None,
                    ),
                ),
                (
                    "into",
                    models.CharField(
                        blank=True,
                        help_text="Where a merged record's address leads.",
                        max_length=120,
                    ),
                ),
                (
                    "reason",
                    models.TextField(blank=True, help_text="Why it was withdrawn."),
                ),
                ("at", models.DateTimeField(help_text="When it became visible.")),
                (
                    "change_set",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changes",
                        to="meetings.changeset",
                    ),
                ),
            ],
            options={
                "ordering": ("number",),
                "indexes": [models.Index(fields=["noun", "number"], name="change_noun")],
            },
        ),
        migrations.CreateModel(
            name="PublicRow",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "model",
                        "object_id",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("model", models.CharField(help_text="Such as meetings.body.", max_length=60)),
                ("object_id", models.BigIntegerField()),
                (
                    "key",
                    models.CharField(
                        blank=True, help_text="Empty for parts of records.", max_length=250
                    ),
                ),
                (
                    "status",
                    models.CharField(help_text="public, merged or withdrawn.", max_length=10),
                ),
                ("holder_model", models.CharField(blank=True, max_length=60)),
                (
                    "holder_id",
                    models.BigIntegerField(
                        help_text="The record that shows it; empty for a record of its own.",
                        null=True,
                    ),
                ),
            ],
        ),
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        migrations.RunSQL(QUICK_CONTEXT, migrations.RunSQL.noop),
        migrations.RunSQL(NO_CHANGE_SET, migrations.RunSQL.noop),
        *(add_change_set(model) for model in TRACKED),
        migrations.RunSQL(CHANGE_SETS_AGAIN, migrations.RunSQL.noop),
    ]
