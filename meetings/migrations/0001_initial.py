"""The tables of the app; its triggers are installed together, once all tables are there."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
import django_countries.fields
import pgtrigger.compiler
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def install_triggers(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Install the triggers that the models above carry."""
    for model in apps.get_app_config("meetings").get_models():
        for trigger in getattr(model._meta, "triggers", ()):
            schema_editor.execute(trigger.install_sql, params=None)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Affiliation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.CharField(blank=True, max_length=200)),
                (
                    "starts_text",
                    models.CharField(blank=True, help_text="Empty when not known.", max_length=200),
                ),
                ("starts_edtf", models.CharField(blank=True, max_length=100)),
                ("starts_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("starts_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "ends_text",
                    models.CharField(
                        blank=True,
                        help_text="Empty when not known; '..' when it goes on.",
                        max_length=200,
                    ),
                ),
                ("ends_edtf", models.CharField(blank=True, max_length=100)),
                ("ends_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("ends_latest", models.DateField(blank=True, db_index=True, null=True)),
            ],
            options={
                "ordering": ("starts_earliest", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_earliest__isnull", True),
                            ("starts_latest__isnull", True),
                            ("starts_earliest__lte", models.F("starts_latest")),
                            _connector="OR",
                        ),
                        name="affiliation_starts_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("starts_edtf", ""), _negated=True),
                            models.Q(
                                ("starts_earliest__isnull", True), ("starts_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="affiliation_starts_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_edtf", ""),
                            models.Q(("starts_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="affiliation_starts_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_earliest__isnull", True),
                            ("ends_latest__isnull", True),
                            ("ends_earliest__lte", models.F("ends_latest")),
                            _connector="OR",
                        ),
                        name="affiliation_ends_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ends_edtf", ""), _negated=True),
                            models.Q(
                                ("ends_earliest__isnull", True), ("ends_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="affiliation_ends_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_edtf", ""),
                            models.Q(("ends_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="affiliation_ends_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_latest__isnull", True),
                            ("starts_earliest__isnull", True),
                            ("ends_latest__gte", models.F("starts_earliest")),
                            _connector="OR",
                        ),
                        name="affiliation_does_not_end_before_it_starts",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_affiliationevent" ("ends_earliest", "ends_edtf", "ends_latest", "ends_text", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "starts_earliest", "starts_edtf", "starts_latest", "starts_text") VALUES (NEW."ends_earliest", NEW."ends_edtf", NEW."ends_latest", NEW."ends_text", NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."starts_earliest", NEW."starts_edtf", NEW."starts_latest", NEW."starts_text"); RETURN NULL;',
                            hash="1cde80fa3c0b8661a6ba1012cea2c5ea9d8955d2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5ae9d",
                            table="meetings_affiliation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_affiliationevent" ("ends_earliest", "ends_edtf", "ends_latest", "ends_text", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "starts_earliest", "starts_edtf", "starts_latest", "starts_text") VALUES (NEW."ends_earliest", NEW."ends_edtf", NEW."ends_latest", NEW."ends_text", NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."starts_earliest", NEW."starts_edtf", NEW."starts_latest", NEW."starts_text"); RETURN NULL;',
                            hash="9c2a152108bf337d8dbe57b2eb24134c6527ba54",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1ae74",
                            table="meetings_affiliation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_affiliationevent" ("ends_earliest", "ends_edtf", "ends_latest", "ends_text", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "starts_earliest", "starts_edtf", "starts_latest", "starts_text") VALUES (OLD."ends_earliest", OLD."ends_edtf", OLD."ends_latest", OLD."ends_text", OLD."id", OLD."organisation_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."starts_earliest", OLD."starts_edtf", OLD."starts_latest", OLD."starts_text"); RETURN NULL;',
                            hash="cd2ec648b3e3fc836b5d13e11340db71829f88aa",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_863d2",
                            table="meetings_affiliation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Conflict",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "number",
                    models.PositiveIntegerField(help_text="Shown as K1, K2, …", unique=True),
                ),
                (
                    "question",
                    models.CharField(help_text="What the sources disagree on.", max_length=300),
                ),
                (
                    "remark",
                    models.TextField(
                        blank=True, help_text="What helps to judge, in the editor's words."
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        db_index=True,
                        default="draft",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "ordering": ("number",),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_conflictevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "remark", "state") VALUES (NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."question", NEW."remark", NEW."state"); RETURN NULL;',
                            hash="47d0c635eac3ced0f8b8fbc986bbcbd08ee5a85b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3eab4",
                            table="meetings_conflict",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_conflictevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "remark", "state") VALUES (NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question", NEW."remark", NEW."state"); RETURN NULL;',
                            hash="a2c6db8106a08afb9993d3675c83e52514638224",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_78c60",
                            table="meetings_conflict",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_conflictevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "remark", "state") VALUES (OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."question", OLD."remark", OLD."state"); RETURN NULL;',
                            hash="035e7e8397d3d07ee8f5ce14690a91db6989f695",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_73464",
                            table="meetings_conflict",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GroupAlias",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "word",
                    models.CharField(
                        help_text="In lower case, as 'icann system'.", max_length=120, unique=True
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "group aliases",
                "ordering": ("word",),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_groupaliasevent" ("group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "word") VALUES (NEW."group_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."word"); RETURN NULL;',
                            hash="36a9aac26c9afc1b21d2f203c93a1fa8ff0dd010",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_363a9",
                            table="meetings_groupalias",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_groupaliasevent" ("group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "word") VALUES (NEW."group_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."word"); RETURN NULL;',
                            hash="cb62d890a6f48dde041b3904dfc575ee324b5307",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6432d",
                            table="meetings_groupalias",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_groupaliasevent" ("group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "word") VALUES (OLD."group_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."word"); RETURN NULL;',
                            hash="bdf905080a549c5ef3b7464b22276489142fe6ea",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5c000",
                            table="meetings_groupalias",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("title", models.CharField(max_length=300)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("agreed", "Agreed"),
                            ("discussed", "Discussed"),
                            ("no-agreement", "No agreement"),
                            ("deferred", "Deferred"),
                            ("not-reached", "Not reached"),
                            ("displaced", "Displaced"),
                            ("not-known", "Not known"),
                        ],
                        default="not-known",
                        max_length=14,
                    ),
                ),
                (
                    "outcome_note",
                    models.TextField(blank=True, help_text="What came of it, in our words."),
                ),
                (
                    "displaced_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="The item that took its time.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="displaced",
                        to="meetings.agendaitem",
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "position"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("displaced_by__isnull", True),
                            ("outcome", "displaced"),
                            _connector="OR",
                        ),
                        name="agenda_item_displaced_by_says_displaced",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_agendaitemevent" ("displaced_by_id", "id", "meeting_id", "outcome", "outcome_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (NEW."displaced_by_id", NEW."id", NEW."meeting_id", NEW."outcome", NEW."outcome_note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."title"); RETURN NULL;',
                            hash="3add96a9767d39c224f7ff91ff4f6994175d5af8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f98e2",
                            table="meetings_agendaitem",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_agendaitemevent" ("displaced_by_id", "id", "meeting_id", "outcome", "outcome_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (NEW."displaced_by_id", NEW."id", NEW."meeting_id", NEW."outcome", NEW."outcome_note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."title"); RETURN NULL;',
                            hash="32af662337ea66de392250298437c6371e319608",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ca6ee",
                            table="meetings_agendaitem",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_agendaitemevent" ("displaced_by_id", "id", "meeting_id", "outcome", "outcome_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (OLD."displaced_by_id", OLD."id", OLD."meeting_id", OLD."outcome", OLD."outcome_note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."title"); RETURN NULL;',
                            hash="f0567b1f7f30e6b0ef893eed91a6ed023d775807",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2c12a",
                            table="meetings_agendaitem",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Body",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(help_text="In English.", max_length=300)),
                (
                    "name_fr",
                    models.CharField(blank=True, max_length=300, verbose_name="name in French"),
                ),
                (
                    "name_es",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Spanish"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Russian"),
                ),
                (
                    "name_ar",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Arabic"),
                ),
                (
                    "name_zh_hans",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Chinese"),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        db_index=True,
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("assembly", "Assembly"),
                            ("council", "Council"),
                            ("commission", "Commission"),
                            ("working-group", "Working group"),
                            ("advisory-group", "Advisory group"),
                            ("forum", "Forum"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                ("acronym", models.CharField(blank=True, max_length=40)),
                (
                    "mandate",
                    models.TextField(blank=True, help_text="What it was set up for, in our words."),
                ),
                (
                    "starts_text",
                    models.CharField(
                        blank=True,
                        help_text="When it was set up. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("starts_edtf", models.CharField(blank=True, max_length=100)),
                ("starts_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("starts_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "ends_text",
                    models.CharField(
                        blank=True, help_text="When it ended; '..' when it goes on.", max_length=200
                    ),
                ),
                ("ends_edtf", models.CharField(blank=True, max_length=100)),
                ("ends_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("ends_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "featured",
                    models.BooleanField(
                        default=False,
                        help_text="Stands on the home page as a body whose record is kept.",
                    ),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.SearchVector(
                            "name", "acronym", "mandate", config="simple"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="meetings.body",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "bodies",
                "ordering": ("-featured", "slug"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(models.F("search"), name="body_search")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="body_withdrawn_says_why",
                        violation_error_message="Say why it was withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_earliest__isnull", True),
                            ("starts_latest__isnull", True),
                            ("starts_earliest__lte", models.F("starts_latest")),
                            _connector="OR",
                        ),
                        name="body_starts_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("starts_edtf", ""), _negated=True),
                            models.Q(
                                ("starts_earliest__isnull", True), ("starts_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="body_starts_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_edtf", ""),
                            models.Q(("starts_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="body_starts_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_earliest__isnull", True),
                            ("ends_latest__isnull", True),
                            ("ends_earliest__lte", models.F("ends_latest")),
                            _connector="OR",
                        ),
                        name="body_ends_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ends_edtf", ""), _negated=True),
                            models.Q(
                                ("ends_earliest__isnull", True), ("ends_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="body_ends_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_edtf", ""),
                            models.Q(("ends_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="body_ends_edtf_needs_text",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_bodyevent" ("acronym", "ends_earliest", "ends_edtf", "ends_latest", "ends_text", "featured", "id", "kind", "mandate", "name", "name_ar", "name_es", "name_fr", "name_ru", "name_zh_hans", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "starts_earliest", "starts_edtf", "starts_latest", "starts_text", "state", "state_reason") VALUES (NEW."acronym", NEW."ends_earliest", NEW."ends_edtf", NEW."ends_latest", NEW."ends_text", NEW."featured", NEW."id", NEW."kind", NEW."mandate", NEW."name", NEW."name_ar", NEW."name_es", NEW."name_fr", NEW."name_ru", NEW."name_zh_hans", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."starts_earliest", NEW."starts_edtf", NEW."starts_latest", NEW."starts_text", NEW."state", NEW."state_reason"); RETURN NULL;',
                            hash="914d885d2db3134e2bf604773f60ee99363f2479",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_09850",
                            table="meetings_body",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."acronym" IS DISTINCT FROM (NEW."acronym") OR OLD."ends_earliest" IS DISTINCT FROM (NEW."ends_earliest") OR OLD."ends_edtf" IS DISTINCT FROM (NEW."ends_edtf") OR OLD."ends_latest" IS DISTINCT FROM (NEW."ends_latest") OR OLD."ends_text" IS DISTINCT FROM (NEW."ends_text") OR OLD."featured" IS DISTINCT FROM (NEW."featured") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."mandate" IS DISTINCT FROM (NEW."mandate") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_ar" IS DISTINCT FROM (NEW."name_ar") OR OLD."name_es" IS DISTINCT FROM (NEW."name_es") OR OLD."name_fr" IS DISTINCT FROM (NEW."name_fr") OR OLD."name_ru" IS DISTINCT FROM (NEW."name_ru") OR OLD."name_zh_hans" IS DISTINCT FROM (NEW."name_zh_hans") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."starts_earliest" IS DISTINCT FROM (NEW."starts_earliest") OR OLD."starts_edtf" IS DISTINCT FROM (NEW."starts_edtf") OR OLD."starts_latest" IS DISTINCT FROM (NEW."starts_latest") OR OLD."starts_text" IS DISTINCT FROM (NEW."starts_text") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."state_reason" IS DISTINCT FROM (NEW."state_reason"))',
                            func='INSERT INTO "meetings_bodyevent" ("acronym", "ends_earliest", "ends_edtf", "ends_latest", "ends_text", "featured", "id", "kind", "mandate", "name", "name_ar", "name_es", "name_fr", "name_ru", "name_zh_hans", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "starts_earliest", "starts_edtf", "starts_latest", "starts_text", "state", "state_reason") VALUES (NEW."acronym", NEW."ends_earliest", NEW."ends_edtf", NEW."ends_latest", NEW."ends_text", NEW."featured", NEW."id", NEW."kind", NEW."mandate", NEW."name", NEW."name_ar", NEW."name_es", NEW."name_fr", NEW."name_ru", NEW."name_zh_hans", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."starts_earliest", NEW."starts_edtf", NEW."starts_latest", NEW."starts_text", NEW."state", NEW."state_reason"); RETURN NULL;',
                            hash="3cd2b3f2c23d1f87df16d0e92acf48f40ef0b0bf",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5edc6",
                            table="meetings_body",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_bodyevent" ("acronym", "ends_earliest", "ends_edtf", "ends_latest", "ends_text", "featured", "id", "kind", "mandate", "name", "name_ar", "name_es", "name_fr", "name_ru", "name_zh_hans", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "starts_earliest", "starts_edtf", "starts_latest", "starts_text", "state", "state_reason") VALUES (OLD."acronym", OLD."ends_earliest", OLD."ends_edtf", OLD."ends_latest", OLD."ends_text", OLD."featured", OLD."id", OLD."kind", OLD."mandate", OLD."name", OLD."name_ar", OLD."name_es", OLD."name_fr", OLD."name_ru", OLD."name_zh_hans", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."starts_earliest", OLD."starts_edtf", OLD."starts_latest", OLD."starts_text", OLD."state", OLD."state_reason"); RETURN NULL;',
                            hash="0859c431511411aa4ed6d9f522f07f5e77c0faf8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ba16a",
                            table="meetings_body",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BodyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(help_text="In English.", max_length=300)),
                (
                    "name_fr",
                    models.CharField(blank=True, max_length=300, verbose_name="name in French"),
                ),
                (
                    "name_es",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Spanish"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Russian"),
                ),
                (
                    "name_ar",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Arabic"),
                ),
                (
                    "name_zh_hans",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Chinese"),
                ),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("assembly", "Assembly"),
                            ("council", "Council"),
                            ("commission", "Commission"),
                            ("working-group", "Working group"),
                            ("advisory-group", "Advisory group"),
                            ("forum", "Forum"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                ("acronym", models.CharField(blank=True, max_length=40)),
                (
                    "mandate",
                    models.TextField(blank=True, help_text="What it was set up for, in our words."),
                ),
                (
                    "starts_text",
                    models.CharField(
                        blank=True,
                        help_text="When it was set up. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("starts_edtf", models.CharField(blank=True, max_length=100)),
                ("starts_earliest", models.DateField(blank=True, null=True)),
                ("starts_latest", models.DateField(blank=True, null=True)),
                (
                    "ends_text",
                    models.CharField(
                        blank=True, help_text="When it ended; '..' when it goes on.", max_length=200
                    ),
                ),
                ("ends_edtf", models.CharField(blank=True, max_length=100)),
                ("ends_earliest", models.DateField(blank=True, null=True)),
                ("ends_latest", models.DateField(blank=True, null=True)),
                (
                    "featured",
                    models.BooleanField(
                        default=False,
                        help_text="Stands on the home page as a body whose record is kept.",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.body",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.body",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5482a46e6fba1a67897f883d805f7cb3e4d966f8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c0bdb",
                            table="meetings_bodyevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Composition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        db_index=True,
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="Such as 'MAG 2012' or '17 December 2010'.", max_length=120
                    ),
                ),
                (
                    "decided_text",
                    models.CharField(
                        blank=True, help_text="When it was decided or announced.", max_length=200
                    ),
                ),
                ("decided_edtf", models.CharField(blank=True, max_length=100)),
                ("decided_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("decided_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "starts_text",
                    models.CharField(
                        blank=True,
                        help_text="From when it held. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("starts_edtf", models.CharField(blank=True, max_length=100)),
                ("starts_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("starts_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "ends_text",
                    models.CharField(
                        blank=True,
                        help_text="Until when it held; '..' when it goes on.",
                        max_length=200,
                    ),
                ),
                ("ends_edtf", models.CharField(blank=True, max_length=100)),
                ("ends_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("ends_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "size",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Members in all, as given. Empty when not known.",
                        null=True,
                    ),
                ),
                ("description", models.TextField(blank=True, help_text="In our words.")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="compositions",
                        to="meetings.body",
                    ),
                ),
            ],
            options={
                "ordering": ("body", "starts_earliest", "decided_earliest", "slug"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="composition_withdrawn_says_why",
                        violation_error_message="Say why it was withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_earliest__isnull", True),
                            ("decided_latest__isnull", True),
                            ("decided_earliest__lte", models.F("decided_latest")),
                            _connector="OR",
                        ),
                        name="composition_decided_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_edtf", ""), _negated=True),
                            models.Q(
                                ("decided_earliest__isnull", True), ("decided_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="composition_decided_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_edtf", ""),
                            models.Q(("decided_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="composition_decided_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_earliest__isnull", True),
                            ("starts_latest__isnull", True),
                            ("starts_earliest__lte", models.F("starts_latest")),
                            _connector="OR",
                        ),
                        name="composition_starts_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("starts_edtf", ""), _negated=True),
                            models.Q(
                                ("starts_earliest__isnull", True), ("starts_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="composition_starts_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_edtf", ""),
                            models.Q(("starts_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="composition_starts_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_earliest__isnull", True),
                            ("ends_latest__isnull", True),
                            ("ends_earliest__lte", models.F("ends_latest")),
                            _connector="OR",
                        ),
                        name="composition_ends_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ends_edtf", ""), _negated=True),
                            models.Q(
                                ("ends_earliest__isnull", True), ("ends_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="composition_ends_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_edtf", ""),
                            models.Q(("ends_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="composition_ends_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_latest__isnull", True),
                            ("starts_earliest__isnull", True),
                            ("ends_latest__gte", models.F("starts_earliest")),
                            _connector="OR",
                        ),
                        name="composition_does_not_end_before_it_starts",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_compositionevent" ("body_id", "decided_earliest", "decided_edtf", "decided_latest", "decided_text", "description", "ends_earliest", "ends_edtf", "ends_latest", "ends_text", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "size", "slug", "starts_earliest", "starts_edtf", "starts_latest", "starts_text", "state", "state_reason") VALUES (NEW."body_id", NEW."decided_earliest", NEW."decided_edtf", NEW."decided_latest", NEW."decided_text", NEW."description", NEW."ends_earliest", NEW."ends_edtf", NEW."ends_latest", NEW."ends_text", NEW."id", NEW."label", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."size", NEW."slug", NEW."starts_earliest", NEW."starts_edtf", NEW."starts_latest", NEW."starts_text", NEW."state", NEW."state_reason"); RETURN NULL;',
                            hash="739b5eeb7fe914ea790e4c9676ef896dbaedb2a4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_93f9e",
                            table="meetings_composition",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_compositionevent" ("body_id", "decided_earliest", "decided_edtf", "decided_latest", "decided_text", "description", "ends_earliest", "ends_edtf", "ends_latest", "ends_text", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "size", "slug", "starts_earliest", "starts_edtf", "starts_latest", "starts_text", "state", "state_reason") VALUES (NEW."body_id", NEW."decided_earliest", NEW."decided_edtf", NEW."decided_latest", NEW."decided_text", NEW."description", NEW."ends_earliest", NEW."ends_edtf", NEW."ends_latest", NEW."ends_text", NEW."id", NEW."label", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."size", NEW."slug", NEW."starts_earliest", NEW."starts_edtf", NEW."starts_latest", NEW."starts_text", NEW."state", NEW."state_reason"); RETURN NULL;',
                            hash="a7d907f51e25f82229122156a7f34d06b4a1082d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b01bd",
                            table="meetings_composition",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_compositionevent" ("body_id", "decided_earliest", "decided_edtf", "decided_latest", "decided_text", "description", "ends_earliest", "ends_edtf", "ends_latest", "ends_text", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "size", "slug", "starts_earliest", "starts_edtf", "starts_latest", "starts_text", "state", "state_reason") VALUES (OLD."body_id", OLD."decided_earliest", OLD."decided_edtf", OLD."decided_latest", OLD."decided_text", OLD."description", OLD."ends_earliest", OLD."ends_edtf", OLD."ends_latest", OLD."ends_text", OLD."id", OLD."label", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."size", OLD."slug", OLD."starts_earliest", OLD."starts_edtf", OLD."starts_latest", OLD."starts_text", OLD."state", OLD."state_reason"); RETURN NULL;',
                            hash="f4818915f9a586752249e066f80ea2502d13fac7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_db63c",
                            table="meetings_composition",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CompositionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="Such as 'MAG 2012' or '17 December 2010'.", max_length=120
                    ),
                ),
                (
                    "decided_text",
                    models.CharField(
                        blank=True, help_text="When it was decided or announced.", max_length=200
                    ),
                ),
                ("decided_edtf", models.CharField(blank=True, max_length=100)),
                ("decided_earliest", models.DateField(blank=True, null=True)),
                ("decided_latest", models.DateField(blank=True, null=True)),
                (
                    "starts_text",
                    models.CharField(
                        blank=True,
                        help_text="From when it held. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("starts_edtf", models.CharField(blank=True, max_length=100)),
                ("starts_earliest", models.DateField(blank=True, null=True)),
                ("starts_latest", models.DateField(blank=True, null=True)),
                (
                    "ends_text",
                    models.CharField(
                        blank=True,
                        help_text="Until when it held; '..' when it goes on.",
                        max_length=200,
                    ),
                ),
                ("ends_edtf", models.CharField(blank=True, max_length=100)),
                ("ends_earliest", models.DateField(blank=True, null=True)),
                ("ends_latest", models.DateField(blank=True, null=True)),
                (
                    "size",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Members in all, as given. Empty when not known.",
                        null=True,
                    ),
                ),
                ("description", models.TextField(blank=True, help_text="In our words.")),
                (
                    "body",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.body",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.composition",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="415cf9c5b34d0fa37d78795a3807d0f944fcd992",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_5a15e",
                            table="meetings_compositionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ConflictEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveIntegerField(help_text="Shown as K1, K2, …")),
                (
                    "question",
                    models.CharField(help_text="What the sources disagree on.", max_length=300),
                ),
                (
                    "remark",
                    models.TextField(
                        blank=True, help_text="What helps to judge, in the editor's words."
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.conflict",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="73ea44be713e5a3b0c4e37df143aaa133a61a2f2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_df6e4",
                            table="meetings_conflictevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        db_index=True,
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                ("title", models.CharField(help_text="As printed on it.", max_length=500)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("resolution", "Resolution"),
                            ("report", "Report"),
                            ("summary", "Summary"),
                            ("statement", "Statement"),
                            ("questionnaire", "Questionnaire"),
                            ("contribution", "Contribution"),
                            ("article", "Article"),
                            ("list-post", "Mailing-list post"),
                            ("letter", "Letter"),
                            ("transcript", "Transcript"),
                            ("press-release", "Press release"),
                            ("web-page", "Web page"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                (
                    "author",
                    models.CharField(
                        blank=True, help_text="As printed; empty when not known.", max_length=300
                    ),
                ),
                ("publisher", models.CharField(blank=True, max_length=300)),
                (
                    "issued_text",
                    models.CharField(
                        blank=True,
                        help_text="The date on it, as written. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("issued_edtf", models.CharField(blank=True, max_length=100)),
                ("issued_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("issued_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("adopted", "Adopted"),
                            ("adopted-in-committee", "Adopted in committee"),
                            ("issued", "Issued"),
                            ("draft", "Draft"),
                        ],
                        help_text="For resolutions and reports.",
                        max_length=24,
                    ),
                ),
                (
                    "url",
                    models.URLField(blank=True, help_text="Where it was found.", max_length=1000),
                ),
                (
                    "archived_url",
                    models.URLField(blank=True, help_text="An archive's copy.", max_length=1000),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="Language tag, such as en or pt-BR. Empty: not known.",
                        max_length=20,
                    ),
                ),
                (
                    "original",
                    models.FileField(
                        blank=True,
                        help_text="The file as it was found; never served raw.",
                        upload_to="originals/",
                    ),
                ),
                ("original_sha256", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "retrieved_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was read. Empty when not known.",
                        null=True,
                    ),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.SearchVector(
                            "title", "author", "publisher", config="simple"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "produced_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="The body whose document it is. Empty for a mere source.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="meetings.body",
                    ),
                ),
            ],
            options={
                "ordering": ("issued_earliest", "slug"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        models.F("search"), name="document_search"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="document_withdrawn_says_why",
                        violation_error_message="Say why it was withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("issued_earliest__isnull", True),
                            ("issued_latest__isnull", True),
                            ("issued_earliest__lte", models.F("issued_latest")),
                            _connector="OR",
                        ),
                        name="document_issued_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("issued_edtf", ""), _negated=True),
                            models.Q(
                                ("issued_earliest__isnull", True), ("issued_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="document_issued_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("issued_edtf", ""),
                            models.Q(("issued_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="document_issued_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("original_sha256", ""),
                            ("original_sha256__regex", "^[0-9a-f]{64}$"),
                            _connector="OR",
                        ),
                        name="document_sha256_is_64_hex_digits",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_documentevent" ("archived_url", "author", "id", "issued_earliest", "issued_edtf", "issued_latest", "issued_text", "kind", "language", "original", "original_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "produced_by_id", "publisher", "retrieved_on", "slug", "state", "state_reason", "status", "title", "url") VALUES (NEW."archived_url", NEW."author", NEW."id", NEW."issued_earliest", NEW."issued_edtf", NEW."issued_latest", NEW."issued_text", NEW."kind", NEW."language", NEW."original", NEW."original_sha256", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."produced_by_id", NEW."publisher", NEW."retrieved_on", NEW."slug", NEW."state", NEW."state_reason", NEW."status", NEW."title", NEW."url"); RETURN NULL;',
                            hash="7a784240d56c7b2205cabfede211921c50830b95",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ca944",
                            table="meetings_document",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."archived_url" IS DISTINCT FROM (NEW."archived_url") OR OLD."author" IS DISTINCT FROM (NEW."author") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."issued_earliest" IS DISTINCT FROM (NEW."issued_earliest") OR OLD."issued_edtf" IS DISTINCT FROM (NEW."issued_edtf") OR OLD."issued_latest" IS DISTINCT FROM (NEW."issued_latest") OR OLD."issued_text" IS DISTINCT FROM (NEW."issued_text") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."original" IS DISTINCT FROM (NEW."original") OR OLD."original_sha256" IS DISTINCT FROM (NEW."original_sha256") OR OLD."produced_by_id" IS DISTINCT FROM (NEW."produced_by_id") OR OLD."publisher" IS DISTINCT FROM (NEW."publisher") OR OLD."retrieved_on" IS DISTINCT FROM (NEW."retrieved_on") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."state_reason" IS DISTINCT FROM (NEW."state_reason") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."url" IS DISTINCT FROM (NEW."url"))',
                            func='INSERT INTO "meetings_documentevent" ("archived_url", "author", "id", "issued_earliest", "issued_edtf", "issued_latest", "issued_text", "kind", "language", "original", "original_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "produced_by_id", "publisher", "retrieved_on", "slug", "state", "state_reason", "status", "title", "url") VALUES (NEW."archived_url", NEW."author", NEW."id", NEW."issued_earliest", NEW."issued_edtf", NEW."issued_latest", NEW."issued_text", NEW."kind", NEW."language", NEW."original", NEW."original_sha256", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."produced_by_id", NEW."publisher", NEW."retrieved_on", NEW."slug", NEW."state", NEW."state_reason", NEW."status", NEW."title", NEW."url"); RETURN NULL;',
                            hash="dd75d19f4ebe7ccc4ee527f955d67a6f6197625f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bb2a1",
                            table="meetings_document",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_documentevent" ("archived_url", "author", "id", "issued_earliest", "issued_edtf", "issued_latest", "issued_text", "kind", "language", "original", "original_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "produced_by_id", "publisher", "retrieved_on", "slug", "state", "state_reason", "status", "title", "url") VALUES (OLD."archived_url", OLD."author", OLD."id", OLD."issued_earliest", OLD."issued_edtf", OLD."issued_latest", OLD."issued_text", OLD."kind", OLD."language", OLD."original", OLD."original_sha256", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."produced_by_id", OLD."publisher", OLD."retrieved_on", OLD."slug", OLD."state", OLD."state_reason", OLD."status", OLD."title", OLD."url"); RETURN NULL;',
                            hash="c8ce9f197ccd629e3787bbb8a0df159edc882698",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_468c6",
                            table="meetings_document",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                ("title", models.CharField(help_text="As printed on it.", max_length=500)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("resolution", "Resolution"),
                            ("report", "Report"),
                            ("summary", "Summary"),
                            ("statement", "Statement"),
                            ("questionnaire", "Questionnaire"),
                            ("contribution", "Contribution"),
                            ("article", "Article"),
                            ("list-post", "Mailing-list post"),
                            ("letter", "Letter"),
                            ("transcript", "Transcript"),
                            ("press-release", "Press release"),
                            ("web-page", "Web page"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                (
                    "author",
                    models.CharField(
                        blank=True, help_text="As printed; empty when not known.", max_length=300
                    ),
                ),
                ("publisher", models.CharField(blank=True, max_length=300)),
                (
                    "issued_text",
                    models.CharField(
                        blank=True,
                        help_text="The date on it, as written. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("issued_edtf", models.CharField(blank=True, max_length=100)),
                ("issued_earliest", models.DateField(blank=True, null=True)),
                ("issued_latest", models.DateField(blank=True, null=True)),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("adopted", "Adopted"),
                            ("adopted-in-committee", "Adopted in committee"),
                            ("issued", "Issued"),
                            ("draft", "Draft"),
                        ],
                        help_text="For resolutions and reports.",
                        max_length=24,
                    ),
                ),
                (
                    "url",
                    models.URLField(blank=True, help_text="Where it was found.", max_length=1000),
                ),
                (
                    "archived_url",
                    models.URLField(blank=True, help_text="An archive's copy.", max_length=1000),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="Language tag, such as en or pt-BR. Empty: not known.",
                        max_length=20,
                    ),
                ),
                (
                    "original",
                    models.FileField(
                        blank=True,
                        help_text="The file as it was found; never served raw.",
                        upload_to="originals/",
                    ),
                ),
                ("original_sha256", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "retrieved_on",
                    models.DateField(
                        blank=True,
                        help_text="The day it was read. Empty when not known.",
                        null=True,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.document",
                    ),
                ),
                (
                    "produced_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The body whose document it is. Empty for a mere source.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.body",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6fc4c2a4d36fcd6341df374c53adf3937f5e9265",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f57c5",
                            table="meetings_documentevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="request_links",
                        to="meetings.document",
                    ),
                ),
                (
                    "resolution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requested_links",
                        to="meetings.document",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("document", "resolution"), name="document_requested_once_by_each"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("document", models.F("resolution")), _negated=True),
                        name="document_does_not_request_itself",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_documentrequestevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolution_id") VALUES (NEW."document_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."resolution_id"); RETURN NULL;',
                            hash="0c19ec56ee2bd81bc77da972f5ec0e3e2415bc0e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c42e3",
                            table="meetings_documentrequest",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_documentrequestevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolution_id") VALUES (NEW."document_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."resolution_id"); RETURN NULL;',
                            hash="29e07e3ff82827ec50baf58156fceb5e4d13cb9b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_68453",
                            table="meetings_documentrequest",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_documentrequestevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolution_id") VALUES (OLD."document_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."resolution_id"); RETURN NULL;',
                            hash="82e1e0dc24f66db7850b57f81ca9ca7fd433ad5a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9b442",
                            table="meetings_documentrequest",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="document",
            name="requested_by",
            field=models.ManyToManyField(
                related_name="requests",
                through="meetings.DocumentRequest",
                through_fields=("document", "resolution"),
                to="meetings.document",
            ),
        ),
        migrations.CreateModel(
            name="DocumentRequestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "document",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.document",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.documentrequest",
                    ),
                ),
                (
                    "resolution",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.document",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="add58f5b55cefee64938771bf0525986a8a03305",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_897fd",
                            table="meetings_documentrequestevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentSymbol",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("symbol", models.CharField(help_text="As printed.", max_length=100)),
                (
                    "normalised",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.text.Upper(models.F("symbol")),
                            models.Value("[^A-Z0-9]"),
                            models.Value(""),
                            models.Value("g"),
                            function="regexp_replace",
                        ),
                        output_field=models.CharField(max_length=100),
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="symbols",
                        to="meetings.document",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "indexes": [models.Index(fields=["normalised"], name="document_symbol_normalised")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("document", "normalised"), name="document_carries_a_symbol_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_documentsymbolevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "symbol") VALUES (NEW."document_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."symbol"); RETURN NULL;',
                            hash="d1475c7e816f46145bf5b99fdcadb3335b2c55ac",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b8f86",
                            table="meetings_documentsymbol",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."document_id" IS DISTINCT FROM (NEW."document_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."symbol" IS DISTINCT FROM (NEW."symbol"))',
                            func='INSERT INTO "meetings_documentsymbolevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "symbol") VALUES (NEW."document_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."symbol"); RETURN NULL;',
                            hash="169daf097c3277e8294564126765a54aceba1af4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7ea74",
                            table="meetings_documentsymbol",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_documentsymbolevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "symbol") VALUES (OLD."document_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."symbol"); RETURN NULL;',
                            hash="f84fb011c2bc15b9c0c9ab893196c5876f61a498",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7d88d",
                            table="meetings_documentsymbol",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentSymbolEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("symbol", models.CharField(help_text="As printed.", max_length=100)),
                (
                    "document",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.document",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.documentsymbol",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="c32334fc3df28c81e7da73eaadb9d13f1e774964",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0b023",
                            table="meetings_documentsymbolevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        db_index=True,
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="First, second, … of its body. Empty when not numbered.",
                        null=True,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("meeting", "Meeting"),
                            ("session", "Session"),
                            ("consultation", "Open consultation"),
                            ("preliminary", "Preliminary consultation"),
                            ("panel", "Panel"),
                            ("virtual", "Virtual meeting"),
                            ("forum", "Annual forum"),
                        ],
                        default="meeting",
                        max_length=14,
                    ),
                ),
                (
                    "held_text",
                    models.CharField(
                        blank=True,
                        help_text="Its days, as written: '24 and 25 February 2011'.",
                        max_length=200,
                    ),
                ),
                ("held_edtf", models.CharField(blank=True, max_length=100)),
                ("held_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("held_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "time_zone",
                    models.CharField(blank=True, help_text="Such as Europe/Zurich.", max_length=60),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, help_text="The town. Empty: not known.", max_length=120
                    ),
                ),
                ("venue", models.CharField(blank=True, max_length=200)),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("in-person", "In person"),
                            ("remote", "Online"),
                            ("hybrid", "In person and online"),
                            ("not-known", "Not known"),
                        ],
                        default="not-known",
                        max_length=12,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("held", "Held"),
                            ("planned", "Planned"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="held",
                        max_length=10,
                    ),
                ),
                (
                    "description",
                    models.TextField(blank=True, help_text="What happened, in our words."),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.SearchVector(
                            "title", "place", "venue", "description", config="simple"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="meetings",
                        to="meetings.body",
                    ),
                ),
            ],
            options={
                "ordering": ("held_earliest", "held_latest", "slug"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        models.F("search"), name="meeting_search"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="meeting_withdrawn_says_why",
                        violation_error_message="Say why it was withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("held_earliest__isnull", True),
                            ("held_latest__isnull", True),
                            ("held_earliest__lte", models.F("held_latest")),
                            _connector="OR",
                        ),
                        name="meeting_held_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_edtf", ""), _negated=True),
                            models.Q(
                                ("held_earliest__isnull", True), ("held_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="meeting_held_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("held_edtf", ""),
                            models.Q(("held_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="meeting_held_edtf_needs_text",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("number__isnull", False)),
                        fields=("body", "number", "kind"),
                        name="meeting_number_once_per_body_and_kind",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_meetingevent" ("body_id", "description", "held_earliest", "held_edtf", "held_latest", "held_text", "id", "kind", "mode", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "slug", "state", "state_reason", "status", "time_zone", "title", "venue") VALUES (NEW."body_id", NEW."description", NEW."held_earliest", NEW."held_edtf", NEW."held_latest", NEW."held_text", NEW."id", NEW."kind", NEW."mode", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."slug", NEW."state", NEW."state_reason", NEW."status", NEW."time_zone", NEW."title", NEW."venue"); RETURN NULL;',
                            hash="6013f24d853f601a98951cb9b5c3bd34a831a55d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_61d9e",
                            table="meetings_meeting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."body_id" IS DISTINCT FROM (NEW."body_id") OR OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."held_earliest" IS DISTINCT FROM (NEW."held_earliest") OR OLD."held_edtf" IS DISTINCT FROM (NEW."held_edtf") OR OLD."held_latest" IS DISTINCT FROM (NEW."held_latest") OR OLD."held_text" IS DISTINCT FROM (NEW."held_text") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."mode" IS DISTINCT FROM (NEW."mode") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."state_reason" IS DISTINCT FROM (NEW."state_reason") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."time_zone" IS DISTINCT FROM (NEW."time_zone") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."venue" IS DISTINCT FROM (NEW."venue"))',
                            func='INSERT INTO "meetings_meetingevent" ("body_id", "description", "held_earliest", "held_edtf", "held_latest", "held_text", "id", "kind", "mode", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "slug", "state", "state_reason", "status", "time_zone", "title", "venue") VALUES (NEW."body_id", NEW."description", NEW."held_earliest", NEW."held_edtf", NEW."held_latest", NEW."held_text", NEW."id", NEW."kind", NEW."mode", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."slug", NEW."state", NEW."state_reason", NEW."status", NEW."time_zone", NEW."title", NEW."venue"); RETURN NULL;',
                            hash="32ee128b671a8fa6b0ebd8a38a4d61450b045854",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_495b8",
                            table="meetings_meeting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_meetingevent" ("body_id", "description", "held_earliest", "held_edtf", "held_latest", "held_text", "id", "kind", "mode", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "slug", "state", "state_reason", "status", "time_zone", "title", "venue") VALUES (OLD."body_id", OLD."description", OLD."held_earliest", OLD."held_edtf", OLD."held_latest", OLD."held_text", OLD."id", OLD."kind", OLD."mode", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."slug", OLD."state", OLD."state_reason", OLD."status", OLD."time_zone", OLD."title", OLD."venue"); RETURN NULL;',
                            hash="ecc980a5aa4dfdf0318234e576e27616971e2710",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4bf26",
                            table="meetings_meeting",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItemEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField()),
                ("title", models.CharField(max_length=300)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("agreed", "Agreed"),
                            ("discussed", "Discussed"),
                            ("no-agreement", "No agreement"),
                            ("deferred", "Deferred"),
                            ("not-reached", "Not reached"),
                            ("displaced", "Displaced"),
                            ("not-known", "Not known"),
                        ],
                        default="not-known",
                        max_length=14,
                    ),
                ),
                (
                    "outcome_note",
                    models.TextField(blank=True, help_text="What came of it, in our words."),
                ),
                (
                    "displaced_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The item that took its time.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.agendaitem",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.agendaitem",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="1b8de708c8bd890b145ba1a7c1536a2aac70cd27",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6ea58",
                            table="meetings_agendaitemevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="meeting",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="agenda",
                to="meetings.meeting",
            ),
        ),
        migrations.CreateModel(
            name="MeetingCoHost",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="co_hosted",
                        to="meetings.body",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="co_hosts",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(fields=("meeting", "body"), name="meeting_co_host_once")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_meetingcohostevent" ("body_id", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."body_id", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="b13a27b3d3a7fa1931a62395569e9d6a45de7edb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f04fd",
                            table="meetings_meetingcohost",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_meetingcohostevent" ("body_id", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."body_id", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="6d74f8a2225ba6d0601447c7f46a489e3313254c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7ee98",
                            table="meetings_meetingcohost",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_meetingcohostevent" ("body_id", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."body_id", OLD."id", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="ce2b25c1566d27e884693f56cd928ea1832629b8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e9656",
                            table="meetings_meetingcohost",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="meeting",
            name="held_with",
            field=models.ManyToManyField(
                related_name="joint_meetings", through="meetings.MeetingCoHost", to="meetings.body"
            ),
        ),
        migrations.CreateModel(
            name="MeetingCoHostEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "body",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.body",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.meetingcohost",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f371e4b16bcad613058d8560f5516326f9032057",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_553e0",
                            table="meetings_meetingcohostevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="First, second, … of its body. Empty when not numbered.",
                        null=True,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("meeting", "Meeting"),
                            ("session", "Session"),
                            ("consultation", "Open consultation"),
                            ("preliminary", "Preliminary consultation"),
                            ("panel", "Panel"),
                            ("virtual", "Virtual meeting"),
                            ("forum", "Annual forum"),
                        ],
                        default="meeting",
                        max_length=14,
                    ),
                ),
                (
                    "held_text",
                    models.CharField(
                        blank=True,
                        help_text="Its days, as written: '24 and 25 February 2011'.",
                        max_length=200,
                    ),
                ),
                ("held_edtf", models.CharField(blank=True, max_length=100)),
                ("held_earliest", models.DateField(blank=True, null=True)),
                ("held_latest", models.DateField(blank=True, null=True)),
                (
                    "time_zone",
                    models.CharField(blank=True, help_text="Such as Europe/Zurich.", max_length=60),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, help_text="The town. Empty: not known.", max_length=120
                    ),
                ),
                ("venue", models.CharField(blank=True, max_length=200)),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("in-person", "In person"),
                            ("remote", "Online"),
                            ("hybrid", "In person and online"),
                            ("not-known", "Not known"),
                        ],
                        default="not-known",
                        max_length=12,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("held", "Held"),
                            ("planned", "Planned"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="held",
                        max_length=10,
                    ),
                ),
                (
                    "description",
                    models.TextField(blank=True, help_text="What happened, in our words."),
                ),
                (
                    "body",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.body",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="161adc4dee7601797a02097cded16f6fce0bad5d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2b4ce",
                            table="meetings_meetingevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        db_index=True,
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("established", "Set up"),
                            ("composition", "Composition decided"),
                            ("deadline", "Deadline"),
                            ("extended", "Mandate extended"),
                            ("report", "Report issued"),
                            ("appointment", "Appointment"),
                            ("statement", "Statement made"),
                            ("decision", "Decision"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=12,
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                (
                    "happened_text",
                    models.CharField(
                        blank=True,
                        help_text="When, as written. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("happened_edtf", models.CharField(blank=True, max_length=100)),
                ("happened_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("happened_latest", models.DateField(blank=True, db_index=True, null=True)),
                ("description", models.TextField(blank=True, help_text="In our words.")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="milestones",
                        to="meetings.body",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="meetings.document",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ("happened_earliest", "happened_latest", "slug"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="milestone_withdrawn_says_why",
                        violation_error_message="Say why it was withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("happened_earliest__isnull", True),
                            ("happened_latest__isnull", True),
                            ("happened_earliest__lte", models.F("happened_latest")),
                            _connector="OR",
                        ),
                        name="milestone_happened_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("happened_edtf", ""), _negated=True),
                            models.Q(
                                ("happened_earliest__isnull", True),
                                ("happened_latest__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="milestone_happened_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("happened_edtf", ""),
                            models.Q(("happened_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="milestone_happened_edtf_needs_text",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_milestoneevent" ("body_id", "description", "document_id", "happened_earliest", "happened_edtf", "happened_latest", "happened_text", "id", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "state", "state_reason", "title") VALUES (NEW."body_id", NEW."description", NEW."document_id", NEW."happened_earliest", NEW."happened_edtf", NEW."happened_latest", NEW."happened_text", NEW."id", NEW."kind", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."state", NEW."state_reason", NEW."title"); RETURN NULL;',
                            hash="ac1f1286dcb3946ef254683eb8e7b94ec8819098",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_25850",
                            table="meetings_milestone",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_milestoneevent" ("body_id", "description", "document_id", "happened_earliest", "happened_edtf", "happened_latest", "happened_text", "id", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "state", "state_reason", "title") VALUES (NEW."body_id", NEW."description", NEW."document_id", NEW."happened_earliest", NEW."happened_edtf", NEW."happened_latest", NEW."happened_text", NEW."id", NEW."kind", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."state", NEW."state_reason", NEW."title"); RETURN NULL;',
                            hash="15a5e92e1cf9e414fcc1c65e422a492b5f1b7f9f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a4b19",
                            table="meetings_milestone",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_milestoneevent" ("body_id", "description", "document_id", "happened_earliest", "happened_edtf", "happened_latest", "happened_text", "id", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "state", "state_reason", "title") VALUES (OLD."body_id", OLD."description", OLD."document_id", OLD."happened_earliest", OLD."happened_edtf", OLD."happened_latest", OLD."happened_text", OLD."id", OLD."kind", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."state", OLD."state_reason", OLD."title"); RETURN NULL;',
                            hash="d940c4522753037081e5907743ed6b9305a1db4b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9812e",
                            table="meetings_milestone",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MilestoneEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("established", "Set up"),
                            ("composition", "Composition decided"),
                            ("deadline", "Deadline"),
                            ("extended", "Mandate extended"),
                            ("report", "Report issued"),
                            ("appointment", "Appointment"),
                            ("statement", "Statement made"),
                            ("decision", "Decision"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=12,
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                (
                    "happened_text",
                    models.CharField(
                        blank=True,
                        help_text="When, as written. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("happened_edtf", models.CharField(blank=True, max_length=100)),
                ("happened_earliest", models.DateField(blank=True, null=True)),
                ("happened_latest", models.DateField(blank=True, null=True)),
                ("description", models.TextField(blank=True, help_text="In our words.")),
                (
                    "body",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.body",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.document",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.milestone",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5b364d521a8775e9e198ff14ed8af6d988bba054",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_907df",
                            table="meetings_milestoneevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Participant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        db_index=True,
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("state", "State"),
                            ("intergovernmental", "Intergovernmental organisation"),
                            ("organisation", "Organisation"),
                            ("person", "Person"),
                            ("constituency", "Constituency speaking as one"),
                        ],
                        db_index=True,
                        max_length=20,
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="The form to show. Others go below.", max_length=300
                    ),
                ),
                (
                    "sort_name",
                    models.CharField(
                        blank=True,
                        help_text="The form to sort by: family name first for persons.",
                        max_length=300,
                    ),
                ),
                (
                    "country",
                    django_countries.fields.CountryField(
                        blank=True, help_text="Empty when no source gives it.", max_length=2
                    ),
                ),
                (
                    "region",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("africa", "African States"),
                            ("asia-pacific", "Asia-Pacific States"),
                            ("eastern-europe", "Eastern European States"),
                            ("latin-america", "Latin American and Caribbean States"),
                            ("western-europe", "Western European and other States"),
                        ],
                        help_text="The UN regional group. Empty when no source gives it.",
                        max_length=20,
                        verbose_name="regional group",
                    ),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.SearchVector(
                            "name", config="simple"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        help_text="The same participant under its lasting address, to which this one redirects.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="meetings.participant",
                    ),
                ),
            ],
            options={
                "ordering": ("sort_name", "name", "slug"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        models.F("search"), name="participant_search"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="participant_withdrawn_says_why",
                        violation_error_message="Say why it was withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into__isnull", True),
                            models.Q(("merged_into", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="participant_not_merged_into_itself",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_participantevent" ("country", "id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "slug", "sort_name", "state", "state_reason") VALUES (NEW."country", NEW."id", NEW."kind", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."region", NEW."slug", NEW."sort_name", NEW."state", NEW."state_reason"); RETURN NULL;',
                            hash="08b4e12478ec2208f2cac003ac4d2aa51c6f0c70",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3c481",
                            table="meetings_participant",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."country" IS DISTINCT FROM (NEW."country") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."region" IS DISTINCT FROM (NEW."region") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."sort_name" IS DISTINCT FROM (NEW."sort_name") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."state_reason" IS DISTINCT FROM (NEW."state_reason"))',
                            func='INSERT INTO "meetings_participantevent" ("country", "id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "slug", "sort_name", "state", "state_reason") VALUES (NEW."country", NEW."id", NEW."kind", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."region", NEW."slug", NEW."sort_name", NEW."state", NEW."state_reason"); RETURN NULL;',
                            hash="f3147ecaeaf44e29bdc6a13f689f3a9481cb9ca6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_92127",
                            table="meetings_participant",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_participantevent" ("country", "id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "slug", "sort_name", "state", "state_reason") VALUES (OLD."country", OLD."id", OLD."kind", OLD."merged_into_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."region", OLD."slug", OLD."sort_name", OLD."state", OLD."state_reason"); RETURN NULL;',
                            hash="8d92b965d4c13ebd964811507359ec6ab3118edf",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7b977",
                            table="meetings_participant",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Nomination",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        db_index=True,
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "nominated_text",
                    models.CharField(
                        blank=True,
                        help_text="When the choice was made or announced.",
                        max_length=200,
                    ),
                ),
                ("nominated_edtf", models.CharField(blank=True, max_length=100)),
                ("nominated_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("nominated_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "region_word",
                    models.CharField(
                        blank=True, help_text="The region as the source calls it.", max_length=60
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("seated", "Got a seat"),
                            ("not-seated", "Got no seat"),
                            ("not-known", "Not known"),
                        ],
                        default="not-known",
                        max_length=12,
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="nominations",
                        to="meetings.body",
                    ),
                ),
                (
                    "nominated_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nominated",
                        to="meetings.participant",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nominations",
                        to="meetings.participant",
                    ),
                ),
            ],
            options={
                "ordering": ("body", "nominated_earliest", "participant__sort_name", "slug"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="nomination_withdrawn_says_why",
                        violation_error_message="Say why it was withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("nominated_earliest__isnull", True),
                            ("nominated_latest__isnull", True),
                            ("nominated_earliest__lte", models.F("nominated_latest")),
                            _connector="OR",
                        ),
                        name="nomination_nominated_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("nominated_edtf", ""), _negated=True),
                            models.Q(
                                ("nominated_earliest__isnull", True),
                                ("nominated_latest__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="nomination_nominated_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("nominated_edtf", ""),
                            models.Q(("nominated_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="nomination_nominated_edtf_needs_text",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_nominationevent" ("body_id", "group_id", "id", "nominated_by_id", "nominated_earliest", "nominated_edtf", "nominated_latest", "nominated_text", "outcome", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_word", "slug", "state", "state_reason") VALUES (NEW."body_id", NEW."group_id", NEW."id", NEW."nominated_by_id", NEW."nominated_earliest", NEW."nominated_edtf", NEW."nominated_latest", NEW."nominated_text", NEW."outcome", NEW."participant_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."region_word", NEW."slug", NEW."state", NEW."state_reason"); RETURN NULL;',
                            hash="eca0fdef1c61713a49cdb7ed24dde94af6a73843",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_be570",
                            table="meetings_nomination",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_nominationevent" ("body_id", "group_id", "id", "nominated_by_id", "nominated_earliest", "nominated_edtf", "nominated_latest", "nominated_text", "outcome", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_word", "slug", "state", "state_reason") VALUES (NEW."body_id", NEW."group_id", NEW."id", NEW."nominated_by_id", NEW."nominated_earliest", NEW."nominated_edtf", NEW."nominated_latest", NEW."nominated_text", NEW."outcome", NEW."participant_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."region_word", NEW."slug", NEW."state", NEW."state_reason"); RETURN NULL;',
                            hash="50feb9b6c742206cba8f03620382dc2be2fb08b6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fb15a",
                            table="meetings_nomination",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_nominationevent" ("body_id", "group_id", "id", "nominated_by_id", "nominated_earliest", "nominated_edtf", "nominated_latest", "nominated_text", "outcome", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_word", "slug", "state", "state_reason") VALUES (OLD."body_id", OLD."group_id", OLD."id", OLD."nominated_by_id", OLD."nominated_earliest", OLD."nominated_edtf", OLD."nominated_latest", OLD."nominated_text", OLD."outcome", OLD."participant_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."region_word", OLD."slug", OLD."state", OLD."state_reason"); RETURN NULL;',
                            hash="3f5ca6cc237e26bc0f8d55a8f43191c6a3ebe48b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6cb81",
                            table="meetings_nomination",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        db_index=True,
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "group_word",
                    models.CharField(
                        blank=True, help_text="The group as the source calls it.", max_length=120
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("member", "Member"),
                            ("invited", "Invited"),
                            ("observer", "Observer"),
                            ("resigned", "Resigned, still listed"),
                            ("not-stated", "Not stated"),
                        ],
                        default="member",
                        max_length=12,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("member", "Member"),
                            ("chair", "Chair"),
                            ("acting-chair", "Acting Chair"),
                            ("vice-chair", "Vice-Chair"),
                            ("secretariat", "Secretariat"),
                            ("adviser", "Adviser"),
                        ],
                        default="member",
                        max_length=12,
                    ),
                ),
                (
                    "starts_text",
                    models.CharField(blank=True, help_text="Empty when not known.", max_length=200),
                ),
                ("starts_edtf", models.CharField(blank=True, max_length=100)),
                ("starts_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("starts_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "ends_text",
                    models.CharField(
                        blank=True,
                        help_text="Empty when not known; '..' when it goes on.",
                        max_length=200,
                    ),
                ),
                ("ends_edtf", models.CharField(blank=True, max_length=100)),
                ("ends_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("ends_latest", models.DateField(blank=True, db_index=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=200)),
                ("name_as_printed", models.CharField(blank=True, max_length=300)),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to="meetings.body",
                    ),
                ),
                (
                    "composition",
                    models.ForeignKey(
                        blank=True,
                        help_text="The composition it belongs to, such as 'MAG 2012', where dates are not known.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="meetings.composition",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="meetings.participant",
                    ),
                ),
                (
                    "representing",
                    models.ForeignKey(
                        blank=True,
                        help_text="The State or organisation on whose behalf. Empty when not known.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="represented_by",
                        to="meetings.participant",
                    ),
                ),
            ],
            options={
                "ordering": ("body", "group__order", "participant__sort_name", "slug"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="membership_withdrawn_says_why",
                        violation_error_message="Say why it was withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_earliest__isnull", True),
                            ("starts_latest__isnull", True),
                            ("starts_earliest__lte", models.F("starts_latest")),
                            _connector="OR",
                        ),
                        name="membership_starts_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("starts_edtf", ""), _negated=True),
                            models.Q(
                                ("starts_earliest__isnull", True), ("starts_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="membership_starts_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_edtf", ""),
                            models.Q(("starts_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="membership_starts_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_earliest__isnull", True),
                            ("ends_latest__isnull", True),
                            ("ends_earliest__lte", models.F("ends_latest")),
                            _connector="OR",
                        ),
                        name="membership_ends_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ends_edtf", ""), _negated=True),
                            models.Q(
                                ("ends_earliest__isnull", True), ("ends_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="membership_ends_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_edtf", ""),
                            models.Q(("ends_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="membership_ends_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_latest__isnull", True),
                            ("starts_earliest__isnull", True),
                            ("ends_latest__gte", models.F("starts_earliest")),
                            _connector="OR",
                        ),
                        name="membership_does_not_end_before_it_starts",
                        violation_error_message="A membership cannot end before it starts.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_membershipevent" ("body_id", "composition_id", "end_reason", "ends_earliest", "ends_edtf", "ends_latest", "ends_text", "group_id", "group_word", "id", "name_as_printed", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "representing_id", "role", "slug", "starts_earliest", "starts_edtf", "starts_latest", "starts_text", "state", "state_reason", "status") VALUES (NEW."body_id", NEW."composition_id", NEW."end_reason", NEW."ends_earliest", NEW."ends_edtf", NEW."ends_latest", NEW."ends_text", NEW."group_id", NEW."group_word", NEW."id", NEW."name_as_printed", NEW."participant_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."representing_id", NEW."role", NEW."slug", NEW."starts_earliest", NEW."starts_edtf", NEW."starts_latest", NEW."starts_text", NEW."state", NEW."state_reason", NEW."status"); RETURN NULL;',
                            hash="dde7006aa559109473fe33f453c58051cab0953a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a542d",
                            table="meetings_membership",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_membershipevent" ("body_id", "composition_id", "end_reason", "ends_earliest", "ends_edtf", "ends_latest", "ends_text", "group_id", "group_word", "id", "name_as_printed", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "representing_id", "role", "slug", "starts_earliest", "starts_edtf", "starts_latest", "starts_text", "state", "state_reason", "status") VALUES (NEW."body_id", NEW."composition_id", NEW."end_reason", NEW."ends_earliest", NEW."ends_edtf", NEW."ends_latest", NEW."ends_text", NEW."group_id", NEW."group_word", NEW."id", NEW."name_as_printed", NEW."participant_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."representing_id", NEW."role", NEW."slug", NEW."starts_earliest", NEW."starts_edtf", NEW."starts_latest", NEW."starts_text", NEW."state", NEW."state_reason", NEW."status"); RETURN NULL;',
                            hash="95fb48194920b7414c812a0193961a40204f552f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_44ed1",
                            table="meetings_membership",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_membershipevent" ("body_id", "composition_id", "end_reason", "ends_earliest", "ends_edtf", "ends_latest", "ends_text", "group_id", "group_word", "id", "name_as_printed", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "representing_id", "role", "slug", "starts_earliest", "starts_edtf", "starts_latest", "starts_text", "state", "state_reason", "status") VALUES (OLD."body_id", OLD."composition_id", OLD."end_reason", OLD."ends_earliest", OLD."ends_edtf", OLD."ends_latest", OLD."ends_text", OLD."group_id", OLD."group_word", OLD."id", OLD."name_as_printed", OLD."participant_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."representing_id", OLD."role", OLD."slug", OLD."starts_earliest", OLD."starts_edtf", OLD."starts_latest", OLD."starts_text", OLD."state", OLD."state_reason", OLD."status"); RETURN NULL;',
                            hash="422fa47e4ceddbed4facf26aa82352ed072f484c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2ad87",
                            table="meetings_membership",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "presence",
                    models.CharField(
                        choices=[
                            ("present", "Present"),
                            ("remote", "Remote"),
                            ("absent", "Absent"),
                            ("unknown", "Not known"),
                        ],
                        default="unknown",
                        max_length=8,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "Chair"),
                            ("co-chair", "Co-Chair"),
                            ("delegate", "Delegate"),
                            ("secretariat", "Secretariat"),
                            ("observer", "Observer"),
                            ("speaker", "Speaker"),
                        ],
                        default="delegate",
                        max_length=12,
                    ),
                ),
                ("group_word", models.CharField(blank=True, max_length=120)),
                ("name_as_printed", models.CharField(blank=True, max_length=300)),
                ("note", models.TextField(blank=True, help_text="Such as why someone was remote.")),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attendance",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendance",
                        to="meetings.participant",
                    ),
                ),
                (
                    "representing",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="meetings.participant",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "attendance",
                "ordering": ("meeting", "role", "participant__sort_name", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("meeting", "participant"), name="attendance_once_per_meeting"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_attendanceevent" ("group_id", "group_word", "id", "meeting_id", "name_as_printed", "note", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "representing_id", "role") VALUES (NEW."group_id", NEW."group_word", NEW."id", NEW."meeting_id", NEW."name_as_printed", NEW."note", NEW."participant_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."presence", NEW."representing_id", NEW."role"); RETURN NULL;',
                            hash="56b8e3ace366d635609a9343727bc44fc5fb4034",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f595f",
                            table="meetings_attendance",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_attendanceevent" ("group_id", "group_word", "id", "meeting_id", "name_as_printed", "note", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "representing_id", "role") VALUES (NEW."group_id", NEW."group_word", NEW."id", NEW."meeting_id", NEW."name_as_printed", NEW."note", NEW."participant_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."presence", NEW."representing_id", NEW."role"); RETURN NULL;',
                            hash="fdce4e51887970ca09c8960ac80ed09fb3bc9bef",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_870cb",
                            table="meetings_attendance",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_attendanceevent" ("group_id", "group_word", "id", "meeting_id", "name_as_printed", "note", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "representing_id", "role") VALUES (OLD."group_id", OLD."group_word", OLD."id", OLD."meeting_id", OLD."name_as_printed", OLD."note", OLD."participant_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."presence", OLD."representing_id", OLD."role"); RETURN NULL;',
                            hash="29d7d02bfc1d228484747a74679148b785e22895",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_774f3",
                            table="meetings_attendance",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AffiliationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.CharField(blank=True, max_length=200)),
                (
                    "starts_text",
                    models.CharField(blank=True, help_text="Empty when not known.", max_length=200),
                ),
                ("starts_edtf", models.CharField(blank=True, max_length=100)),
                ("starts_earliest", models.DateField(blank=True, null=True)),
                ("starts_latest", models.DateField(blank=True, null=True)),
                (
                    "ends_text",
                    models.CharField(
                        blank=True,
                        help_text="Empty when not known; '..' when it goes on.",
                        max_length=200,
                    ),
                ),
                ("ends_edtf", models.CharField(blank=True, max_length=100)),
                ("ends_earliest", models.DateField(blank=True, null=True)),
                ("ends_latest", models.DateField(blank=True, null=True)),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.affiliation",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.participant",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.participant",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2d4a1e2fee5f0a7fb9ef29fb305dda1899bd28ad",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f4a3e",
                            table="meetings_affiliationevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="affiliation",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="affiliated",
                to="meetings.participant",
            ),
        ),
        migrations.AddField(
            model_name="affiliation",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="affiliations",
                to="meetings.participant",
            ),
        ),
        migrations.CreateModel(
            name="ParticipantEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("state", "State"),
                            ("intergovernmental", "Intergovernmental organisation"),
                            ("organisation", "Organisation"),
                            ("person", "Person"),
                            ("constituency", "Constituency speaking as one"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="The form to show. Others go below.", max_length=300
                    ),
                ),
                (
                    "sort_name",
                    models.CharField(
                        blank=True,
                        help_text="The form to sort by: family name first for persons.",
                        max_length=300,
                    ),
                ),
                (
                    "country",
                    django_countries.fields.CountryField(
                        blank=True, help_text="Empty when no source gives it.", max_length=2
                    ),
                ),
                (
                    "region",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("africa", "African States"),
                            ("asia-pacific", "Asia-Pacific States"),
                            ("eastern-europe", "Eastern European States"),
                            ("latin-america", "Latin American and Caribbean States"),
                            ("western-europe", "Western European and other States"),
                        ],
                        help_text="The UN regional group. Empty when no source gives it.",
                        max_length=20,
                        verbose_name="regional group",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The same participant under its lasting address, to which this one redirects.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.participant",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.participant",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="c8a76805c2994e4389de9a3edf25594976c88cbe",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_85754",
                            table="meetings_participantevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ParticipantName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("printed", "As a source prints it"),
                            ("former", "Former name"),
                            ("native", "In its own language"),
                            ("abbreviated", "Abbreviated"),
                        ],
                        default="printed",
                        max_length=12,
                    ),
                ),
                ("language", models.CharField(blank=True, max_length=20)),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="meetings.participant",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("participant", "name"), name="participant_has_a_name_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_participantnameevent" ("id", "kind", "language", "name", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."kind", NEW."language", NEW."name", NEW."participant_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="f1112664020d6236305995890bf1c6e885cf15c4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_688ba",
                            table="meetings_participantname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_participantnameevent" ("id", "kind", "language", "name", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."kind", NEW."language", NEW."name", NEW."participant_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="c7023fc6e7d9e7b5c460079b5693f86932786049",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_935b5",
                            table="meetings_participantname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_participantnameevent" ("id", "kind", "language", "name", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."kind", OLD."language", OLD."name", OLD."participant_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="4a82a8fc3215a1764bdf0d09014f7b70fb0c4ebf",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7eeb1",
                            table="meetings_participantname",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ParticipantNameEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("printed", "As a source prints it"),
                            ("former", "Former name"),
                            ("native", "In its own language"),
                            ("abbreviated", "Abbreviated"),
                        ],
                        default="printed",
                        max_length=12,
                    ),
                ),
                ("language", models.CharField(blank=True, max_length=20)),
                (
                    "participant",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.participant",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.participantname",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="7aa7ac9ee4b95337b33ad5383ef1992de3d2f2f7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cc3a7",
                            table="meetings_participantnameevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SeatAllocation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "group_word",
                    models.CharField(
                        blank=True, help_text="The group as the source calls it.", max_length=120
                    ),
                ),
                (
                    "category",
                    models.CharField(
                        blank=True,
                        help_text="A part of the group, such as 'past IGF hosts'.",
                        max_length=120,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("member", "Member"),
                            ("invited", "Invited"),
                            ("observer", "Observer"),
                            ("resigned", "Resigned, still listed"),
                            ("not-stated", "Not stated"),
                        ],
                        default="member",
                        max_length=12,
                    ),
                ),
                ("seats", models.PositiveIntegerField()),
                (
                    "composition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="seats",
                        to="meetings.composition",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_seatallocationevent" ("category", "composition_id", "group_id", "group_word", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "status") VALUES (NEW."category", NEW."composition_id", NEW."group_id", NEW."group_word", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seats", NEW."status"); RETURN NULL;',
                            hash="d705d714198dfe0d1555c60d58b7b19cf44d1c2f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_37314",
                            table="meetings_seatallocation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_seatallocationevent" ("category", "composition_id", "group_id", "group_word", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "status") VALUES (NEW."category", NEW."composition_id", NEW."group_id", NEW."group_word", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seats", NEW."status"); RETURN NULL;',
                            hash="17e4296bba7d62cd9705da89321746430b9df431",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a5525",
                            table="meetings_seatallocation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_seatallocationevent" ("category", "composition_id", "group_id", "group_word", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "status") VALUES (OLD."category", OLD."composition_id", OLD."group_id", OLD."group_word", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seats", OLD."status"); RETURN NULL;',
                            hash="3cfdb8ddb0a777449e8a62857b6a04e1f1f173df",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b52c0",
                            table="meetings_seatallocation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Sitting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "label",
                    models.CharField(
                        help_text="Such as 'morning of the first day'.", max_length=120
                    ),
                ),
                (
                    "held_text",
                    models.CharField(
                        blank=True, help_text="Its day. Empty when not known.", max_length=200
                    ),
                ),
                ("held_edtf", models.CharField(blank=True, max_length=100)),
                ("held_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("held_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sittings",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "position"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("held_earliest__isnull", True),
                            ("held_latest__isnull", True),
                            ("held_earliest__lte", models.F("held_latest")),
                            _connector="OR",
                        ),
                        name="sitting_held_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_edtf", ""), _negated=True),
                            models.Q(
                                ("held_earliest__isnull", True), ("held_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="sitting_held_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("held_edtf", ""),
                            models.Q(("held_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="sitting_held_edtf_needs_text",
                    ),
                    models.UniqueConstraint(
                        fields=("meeting", "position"), name="sitting_position_once_per_meeting"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_sittingevent" ("held_earliest", "held_edtf", "held_latest", "held_text", "id", "label", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."held_earliest", NEW."held_edtf", NEW."held_latest", NEW."held_text", NEW."id", NEW."label", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="cb41dc4eb9130f8b2801a8917442c4828825aff7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0dce9",
                            table="meetings_sitting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_sittingevent" ("held_earliest", "held_edtf", "held_latest", "held_text", "id", "label", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."held_earliest", NEW."held_edtf", NEW."held_latest", NEW."held_text", NEW."id", NEW."label", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="f29de8a9eb0ed4e773a52fc6aad37aa1260ada7d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1e26d",
                            table="meetings_sitting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_sittingevent" ("held_earliest", "held_edtf", "held_latest", "held_text", "id", "label", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."held_earliest", OLD."held_edtf", OLD."held_latest", OLD."held_text", OLD."id", OLD."label", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="497345762e262f457f7a2efa51aa89210fcfdbfd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_20459",
                            table="meetings_sitting",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SittingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "label",
                    models.CharField(
                        help_text="Such as 'morning of the first day'.", max_length=120
                    ),
                ),
                (
                    "held_text",
                    models.CharField(
                        blank=True, help_text="Its day. Empty when not known.", max_length=200
                    ),
                ),
                ("held_edtf", models.CharField(blank=True, max_length=100)),
                ("held_earliest", models.DateField(blank=True, null=True)),
                ("held_latest", models.DateField(blank=True, null=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.sitting",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3f4540a128a67a954e8ed4aa482c32d863b87b93",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_59de2",
                            table="meetings_sittingevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StakeholderGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(help_text="In English.", max_length=300)),
                (
                    "name_fr",
                    models.CharField(blank=True, max_length=300, verbose_name="name in French"),
                ),
                (
                    "name_es",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Spanish"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Russian"),
                ),
                (
                    "name_ar",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Arabic"),
                ),
                (
                    "name_zh_hans",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Chinese"),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                        unique=True,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        db_index=True,
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "order",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="Place in lists and charts."
                    ),
                ),
                (
                    "description",
                    models.TextField(blank=True, help_text="Who is meant, in the editor's words."),
                ),
            ],
            options={
                "ordering": ("order", "slug"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="stakeholder_group_withdrawn_says_why",
                        violation_error_message="Say why it was withdrawn.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_stakeholdergroupevent" ("description", "id", "name", "name_ar", "name_es", "name_fr", "name_ru", "name_zh_hans", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "state", "state_reason") VALUES (NEW."description", NEW."id", NEW."name", NEW."name_ar", NEW."name_es", NEW."name_fr", NEW."name_ru", NEW."name_zh_hans", NEW."order", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."state", NEW."state_reason"); RETURN NULL;',
                            hash="dadd75ce363ad4fda6c806435e532df019154216",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b616f",
                            table="meetings_stakeholdergroup",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_stakeholdergroupevent" ("description", "id", "name", "name_ar", "name_es", "name_fr", "name_ru", "name_zh_hans", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "state", "state_reason") VALUES (NEW."description", NEW."id", NEW."name", NEW."name_ar", NEW."name_es", NEW."name_fr", NEW."name_ru", NEW."name_zh_hans", NEW."order", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."state", NEW."state_reason"); RETURN NULL;',
                            hash="1527ca107e4757d95831a9aa8a67f6976dbca5d7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_66f44",
                            table="meetings_stakeholdergroup",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_stakeholdergroupevent" ("description", "id", "name", "name_ar", "name_es", "name_fr", "name_ru", "name_zh_hans", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "state", "state_reason") VALUES (OLD."description", OLD."id", OLD."name", OLD."name_ar", OLD."name_es", OLD."name_fr", OLD."name_ru", OLD."name_zh_hans", OLD."order", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."state", OLD."state_reason"); RETURN NULL;',
                            hash="c4089bea374568c372bd44c12a0cab1c21cac806",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_90ca3",
                            table="meetings_stakeholdergroup",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SeatAllocationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "group_word",
                    models.CharField(
                        blank=True, help_text="The group as the source calls it.", max_length=120
                    ),
                ),
                (
                    "category",
                    models.CharField(
                        blank=True,
                        help_text="A part of the group, such as 'past IGF hosts'.",
                        max_length=120,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("member", "Member"),
                            ("invited", "Invited"),
                            ("observer", "Observer"),
                            ("resigned", "Resigned, still listed"),
                            ("not-stated", "Not stated"),
                        ],
                        default="member",
                        max_length=12,
                    ),
                ),
                ("seats", models.PositiveIntegerField()),
                (
                    "composition",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.composition",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.seatallocation",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.stakeholdergroup",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f1b8aab8c00fd5669dead8cfef7315f6d09c8df9",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2b711",
                            table="meetings_seatallocationevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="seatallocation",
            name="group",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="seats",
                to="meetings.stakeholdergroup",
            ),
        ),
        migrations.CreateModel(
            name="NominationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "nominated_text",
                    models.CharField(
                        blank=True,
                        help_text="When the choice was made or announced.",
                        max_length=200,
                    ),
                ),
                ("nominated_edtf", models.CharField(blank=True, max_length=100)),
                ("nominated_earliest", models.DateField(blank=True, null=True)),
                ("nominated_latest", models.DateField(blank=True, null=True)),
                (
                    "region_word",
                    models.CharField(
                        blank=True, help_text="The region as the source calls it.", max_length=60
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("seated", "Got a seat"),
                            ("not-seated", "Got no seat"),
                            ("not-known", "Not known"),
                        ],
                        default="not-known",
                        max_length=12,
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.body",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.nomination",
                    ),
                ),
                (
                    "nominated_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.participant",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.participant",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.stakeholdergroup",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="dfe9fb42a7bcc7eeafee50523d430ec93d741b04",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a0f2f",
                            table="meetings_nominationevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="nomination",
            name="group",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="meetings.stakeholdergroup",
            ),
        ),
        migrations.CreateModel(
            name="MembershipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "group_word",
                    models.CharField(
                        blank=True, help_text="The group as the source calls it.", max_length=120
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("member", "Member"),
                            ("invited", "Invited"),
                            ("observer", "Observer"),
                            ("resigned", "Resigned, still listed"),
                            ("not-stated", "Not stated"),
                        ],
                        default="member",
                        max_length=12,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("member", "Member"),
                            ("chair", "Chair"),
                            ("acting-chair", "Acting Chair"),
                            ("vice-chair", "Vice-Chair"),
                            ("secretariat", "Secretariat"),
                            ("adviser", "Adviser"),
                        ],
                        default="member",
                        max_length=12,
                    ),
                ),
                (
                    "starts_text",
                    models.CharField(blank=True, help_text="Empty when not known.", max_length=200),
                ),
                ("starts_edtf", models.CharField(blank=True, max_length=100)),
                ("starts_earliest", models.DateField(blank=True, null=True)),
                ("starts_latest", models.DateField(blank=True, null=True)),
                (
                    "ends_text",
                    models.CharField(
                        blank=True,
                        help_text="Empty when not known; '..' when it goes on.",
                        max_length=200,
                    ),
                ),
                ("ends_edtf", models.CharField(blank=True, max_length=100)),
                ("ends_earliest", models.DateField(blank=True, null=True)),
                ("ends_latest", models.DateField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=200)),
                ("name_as_printed", models.CharField(blank=True, max_length=300)),
                (
                    "body",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.body",
                    ),
                ),
                (
                    "composition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The composition it belongs to, such as 'MAG 2012', where dates are not known.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.composition",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.membership",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.participant",
                    ),
                ),
                (
                    "representing",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The State or organisation on whose behalf. Empty when not known.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.participant",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty when no source says it, or the word is not mapped yet.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.stakeholdergroup",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="12d106673863a680e324a6d3fd8362d559d0a0e5",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9e9fd",
                            table="meetings_membershipevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="membership",
            name="group",
            field=models.ForeignKey(
                blank=True,
                help_text="Empty when no source says it, or the word is not mapped yet.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="memberships",
                to="meetings.stakeholdergroup",
            ),
        ),
        migrations.CreateModel(
            name="GroupAliasEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "word",
                    models.CharField(help_text="In lower case, as 'icann system'.", max_length=120),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.groupalias",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.stakeholdergroup",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3e1cd8359d2fa04f069f059cab0b063bf41917e2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_53e2a",
                            table="meetings_groupaliasevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="groupalias",
            name="group",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="aliases",
                to="meetings.stakeholdergroup",
            ),
        ),
        migrations.CreateModel(
            name="AttendanceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "presence",
                    models.CharField(
                        choices=[
                            ("present", "Present"),
                            ("remote", "Remote"),
                            ("absent", "Absent"),
                            ("unknown", "Not known"),
                        ],
                        default="unknown",
                        max_length=8,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "Chair"),
                            ("co-chair", "Co-Chair"),
                            ("delegate", "Delegate"),
                            ("secretariat", "Secretariat"),
                            ("observer", "Observer"),
                            ("speaker", "Speaker"),
                        ],
                        default="delegate",
                        max_length=12,
                    ),
                ),
                ("group_word", models.CharField(blank=True, max_length=120)),
                ("name_as_printed", models.CharField(blank=True, max_length=300)),
                ("note", models.TextField(blank=True, help_text="Such as why someone was remote.")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.attendance",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.participant",
                    ),
                ),
                (
                    "representing",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.participant",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.stakeholdergroup",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="c4d0488822c783a9f4da7dadce2288f10bbaf0f8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ae376",
                            table="meetings_attendanceevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="attendance",
            name="group",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="meetings.stakeholdergroup",
            ),
        ),
        migrations.CreateModel(
            name="StakeholderGroupEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(help_text="In English.", max_length=300)),
                (
                    "name_fr",
                    models.CharField(blank=True, max_length=300, verbose_name="name in French"),
                ),
                (
                    "name_es",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Spanish"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Russian"),
                ),
                (
                    "name_ar",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Arabic"),
                ),
                (
                    "name_zh_hans",
                    models.CharField(blank=True, max_length=300, verbose_name="name in Chinese"),
                ),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="The last part of its address. Addresses are for ever: choose with care.",
                        max_length=120,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
                    ),
                ),
                (
                    "order",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="Place in lists and charts."
                    ),
                ),
                (
                    "description",
                    models.TextField(blank=True, help_text="Who is meant, in the editor's words."),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.stakeholdergroup",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d75818a407f5ce5d410a1ff4398be0b167aa3b5e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_12235",
                            table="meetings_stakeholdergroupevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("object_id", models.PositiveBigIntegerField(verbose_name="record")),
                (
                    "field",
                    models.CharField(
                        blank=True,
                        help_text="The fact. Empty: the record as a whole.",
                        max_length=60,
                    ),
                ),
                (
                    "value",
                    models.CharField(
                        blank=True, help_text="The value as the source puts it.", max_length=500
                    ),
                ),
                (
                    "reading",
                    models.CharField(
                        blank=True,
                        help_text="The value in one comparable form: a date as EDTF, a number in digits, a choice by its code. Two statements with different readings on one fact are a conflict.",
                        max_length=300,
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True,
                        help_text="Where in the document, such as ¶ 9 or p. 3.",
                        max_length=300,
                    ),
                ),
                (
                    "certainty",
                    models.CharField(
                        choices=[
                            ("stated", "Stated by the source"),
                            ("inferred", "Inferred from what the source says"),
                            ("computed", "Computed from figures of the source"),
                        ],
                        default="stated",
                        max_length=10,
                    ),
                ),
                (
                    "preferred",
                    models.BooleanField(
                        default=False,
                        help_text="The record shows this value. At most one for each fact.",
                    ),
                ),
                ("reason", models.TextField(blank=True, help_text="Why this value is preferred.")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        db_index=True,
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "conflict",
                    models.ForeignKey(
                        blank=True,
                        help_text="The listed conflict that it belongs to.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="meetings.conflict",
                    ),
                ),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="contenttypes.contenttype",
                        verbose_name="kind of record",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="meetings.document",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "indexes": [
                    models.Index(fields=["content_type", "object_id"], name="statement_subject")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id", "field", "document", "locator"),
                        name="statement_said_once_at_one_place",
                        violation_error_message="This document already has a statement on this fact at this place.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("preferred", True)),
                        fields=("content_type", "object_id", "field"),
                        name="statement_one_preferred_per_fact",
                        violation_error_message="Another statement on this fact is preferred already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("preferred", False),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="statement_preferred_has_a_reason",
                        violation_error_message="Say why this value is preferred.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("preferred", False),
                            models.Q(("field", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="statement_preferred_names_a_field",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("field", ""), _negated=True), ("reading", ""), _connector="OR"
                        ),
                        name="statement_on_the_whole_has_no_reading",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_statementevent" ("certainty", "conflict_id", "content_type_id", "document_id", "field", "id", "locator", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred", "reading", "reason", "state", "value") VALUES (NEW."certainty", NEW."conflict_id", NEW."content_type_id", NEW."document_id", NEW."field", NEW."id", NEW."locator", NEW."object_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."preferred", NEW."reading", NEW."reason", NEW."state", NEW."value"); RETURN NULL;',
                            hash="16d4471c126a6f8c5a6fa6d018b4787291aedd08",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_72097",
                            table="meetings_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "meetings_statementevent" ("certainty", "conflict_id", "content_type_id", "document_id", "field", "id", "locator", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred", "reading", "reason", "state", "value") VALUES (NEW."certainty", NEW."conflict_id", NEW."content_type_id", NEW."document_id", NEW."field", NEW."id", NEW."locator", NEW."object_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."preferred", NEW."reading", NEW."reason", NEW."state", NEW."value"); RETURN NULL;',
                            hash="19e6108a66a70c46c367354eb818359b3f1239ab",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5d613",
                            table="meetings_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "meetings_statementevent" ("certainty", "conflict_id", "content_type_id", "document_id", "field", "id", "locator", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred", "reading", "reason", "state", "value") VALUES (OLD."certainty", OLD."conflict_id", OLD."content_type_id", OLD."document_id", OLD."field", OLD."id", OLD."locator", OLD."object_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."preferred", OLD."reading", OLD."reason", OLD."state", OLD."value"); RETURN NULL;',
                            hash="2b7bee4d0bb1c8e8f9792ef7d9937d3acb21a15e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1f19b",
                            table="meetings_statement",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("object_id", models.PositiveBigIntegerField(verbose_name="record")),
                (
                    "field",
                    models.CharField(
                        blank=True,
                        help_text="The fact. Empty: the record as a whole.",
                        max_length=60,
                    ),
                ),
                (
                    "value",
                    models.CharField(
                        blank=True, help_text="The value as the source puts it.", max_length=500
                    ),
                ),
                (
                    "reading",
                    models.CharField(
                        blank=True,
                        help_text="The value in one comparable form: a date as EDTF, a number in digits, a choice by its code. Two statements with different readings on one fact are a conflict.",
                        max_length=300,
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True,
                        help_text="Where in the document, such as ¶ 9 or p. 3.",
                        max_length=300,
                    ),
                ),
                (
                    "certainty",
                    models.CharField(
                        choices=[
                            ("stated", "Stated by the source"),
                            ("inferred", "Inferred from what the source says"),
                            ("computed", "Computed from figures of the source"),
                        ],
                        default="stated",
                        max_length=10,
                    ),
                ),
                (
                    "preferred",
                    models.BooleanField(
                        default=False,
                        help_text="The record shows this value. At most one for each fact.",
                    ),
                ),
                ("reason", models.TextField(blank=True, help_text="Why this value is preferred.")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn: the page says why"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "conflict",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The listed conflict that it belongs to.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.conflict",
                    ),
                ),
                (
                    "content_type",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contenttypes.contenttype",
                        verbose_name="kind of record",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.document",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="meetings.statement",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="76a6d0e9ecbdf48bbee0253a2f71227d7b364940",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_87966",
                            table="meetings_statementevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.UniqueConstraint(
                fields=("meeting", "position"), name="agenda_item_position_once_per_meeting"
            ),
        ),
        migrations.AddConstraint(
            model_name="affiliation",
            constraint=models.UniqueConstraint(
                fields=("person", "organisation", "starts_edtf"), name="affiliation_once_per_start"
            ),
        ),
        migrations.AddConstraint(
            model_name="seatallocation",
            constraint=models.UniqueConstraint(
                fields=("composition", "group", "group_word", "category", "status"),
                name="seat_allocation_once_per_group_and_status",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="groupalias",
            constraint=models.CheckConstraint(
                condition=models.Q(("word", django.db.models.functions.text.Lower("word"))),
                name="group_alias_word_is_lower_case",
            ),
        ),
        migrations.RunPython(install_triggers, migrations.RunPython.noop),
    ]
