"""What counting reads: links of submissions and contributors, and their sums.

The functions and triggers are written out beside this file, as the code of that day made them: a
migration stays what it was. `manage.py recount --sql` prints those of today.
"""

from pathlib import Path

from django.db import migrations, models

DEFINITIONS = Path(__file__).with_name("0005_counted_links.sql").read_text(encoding="utf-8")
UNDO = """
DO $$ DECLARE one text; BEGIN
    FOR one IN SELECT oid::regprocedure::text FROM pg_proc WHERE proname LIKE 'counted\\_%' LOOP
        EXECUTE 'DROP FUNCTION ' || one || ' CASCADE';
    END LOOP;
END $$;
DROP TYPE counted_link;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0003_change_sets"),
        ("submissions", "0004_change_sets"),
    ]
    operations = [
        migrations.CreateModel(
            name="CountedChange",
            fields=[
                ("submission", models.BigIntegerField()),
                ("participant", models.BigIntegerField()),
                ("body", models.IntegerField()),
                ("call", models.IntegerField()),
                ("meeting", models.IntegerField()),
                ("group_stated", models.IntegerField()),
                ("group_assigned", models.IntegerField()),
                ("participant_kind", models.IntegerField()),
                ("country", models.IntegerField()),
                ("region", models.IntegerField()),
                ("kind", models.IntegerField()),
                ("language", models.IntegerField()),
                ("year", models.IntegerField()),
                ("quarter", models.IntegerField()),
                ("month", models.IntegerField()),
                ("received_earliest", models.DateField(null=True)),
                ("received_latest", models.DateField(null=True)),
                ("role", models.SmallIntegerField()),
                ("place", models.SmallIntegerField()),
                ("alone", models.BooleanField()),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "event",
                        "sign",
                        "place",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("event", models.BigIntegerField()),
                ("sign", models.SmallIntegerField()),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="CountedWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("word", models.CharField(max_length=300, unique=True)),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="CountedLink",
            fields=[
                ("submission", models.BigIntegerField()),
                ("participant", models.BigIntegerField()),
                ("body", models.IntegerField()),
                ("call", models.IntegerField()),
                ("meeting", models.IntegerField()),
                ("group_stated", models.IntegerField()),
                ("group_assigned", models.IntegerField()),
                ("participant_kind", models.IntegerField()),
                ("country", models.IntegerField()),
                ("region", models.IntegerField()),
                ("kind", models.IntegerField()),
                ("language", models.IntegerField()),
                ("year", models.IntegerField()),
                ("quarter", models.IntegerField()),
                ("month", models.IntegerField()),
                ("received_earliest", models.DateField(null=True)),
                ("received_latest", models.DateField(null=True)),
                ("role", models.SmallIntegerField()),
                ("place", models.SmallIntegerField()),
                ("alone", models.BooleanField()),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "submission",
                        "role",
                        "place",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["role", "body", "participant"], name="link_by_body"),
                    models.Index(fields=["role", "call", "participant"], name="link_by_call"),
                    models.Index(fields=["role", "meeting", "participant"], name="link_by_meeting"),
                    models.Index(fields=["role", "year", "participant"], name="link_by_year"),
                    models.Index(fields=["role", "quarter", "participant"], name="link_by_quarter"),
                    models.Index(fields=["role", "month", "participant"], name="link_by_month"),
                    models.Index(fields=["role", "participant"], name="link_by_participant"),
                    models.Index(fields=["role", "country"], name="link_by_country"),
                ],
            },
        ),
        migrations.CreateModel(
            name="CountedSum",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "grain",
                        "role",
                        "a",
                        "b",
                        "c",
                        "size",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("grain", models.SmallIntegerField()),
                ("role", models.SmallIntegerField()),
                ("a", models.BigIntegerField()),
                ("b", models.BigIntegerField()),
                ("c", models.BigIntegerField()),
                ("size", models.IntegerField()),
                ("number", models.BigIntegerField()),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(
                        condition=models.Q(("number", 0)), fields=["grain"], name="sum_of_nothing"
                    )
                ],
            },
        ),
        migrations.RunSQL("CREATE SEQUENCE counted_event", "DROP SEQUENCE counted_event"),
        migrations.RunSQL(DEFINITIONS, UNDO),
        migrations.RunSQL("SELECT counted_rebuild()", migrations.RunSQL.noop),
    ]
