"""The tables of the app; its triggers are installed together, once all tables are there."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def install_triggers(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Install the triggers that the models above carry."""
    for model in apps.get_app_config("submissions").get_models():
        for trigger in getattr(model._meta, "triggers", ()):
            schema_editor.execute(trigger.install_sql, params=None)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("meetings", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Call",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("questionnaire", "Questionnaire"),
                            ("comments", "Request for comments on a draft"),
                            ("consultation", "Open consultation"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=14,
                    ),
                ),
                (
                    "opens_text",
                    models.CharField(
                        blank=True,
                        help_text="When it was sent out. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("opens_edtf", models.CharField(blank=True, max_length=100)),
                ("opens_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("opens_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "deadline_text",
                    models.CharField(
                        blank=True,
                        help_text="The last day to answer. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("deadline_edtf", models.CharField(blank=True, max_length=100)),
                ("deadline_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("deadline_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "asked",
                    models.CharField(
                        choices=[
                            ("composition", "Those with a seat"),
                            ("everyone", "Everyone"),
                            ("not-known", "Not known"),
                        ],
                        default="not-known",
                        max_length=12,
                    ),
                ),
                (
                    "description",
                    models.TextField(blank=True, help_text="What was asked, in our words."),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.SearchVector(
                            "title", "description", config="simple"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="calls",
                        to="meetings.body",
                    ),
                ),
                (
                    "composition",
                    models.ForeignKey(
                        blank=True,
                        help_text="Whose seats are the base of response rates. Empty: the composition on the day of the deadline, or of the opening where no deadline is known.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calls",
                        to="meetings.composition",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        help_text="The questionnaire or draft itself.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calls",
                        to="meetings.document",
                    ),
                ),
                (
                    "prepares",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="prepared_by",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ("opens_earliest", "deadline_earliest", "slug"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(models.F("search"), name="call_search")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="call_withdrawn_says_why",
                        violation_error_message="Say why it was withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opens_earliest__isnull", True),
                            ("opens_latest__isnull", True),
                            ("opens_earliest__lte", models.F("opens_latest")),
                            _connector="OR",
                        ),
                        name="call_opens_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("opens_edtf", ""), _negated=True),
                            models.Q(
                                ("opens_earliest__isnull", True), ("opens_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="call_opens_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opens_edtf", ""),
                            models.Q(("opens_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="call_opens_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("deadline_earliest__isnull", True),
                            ("deadline_latest__isnull", True),
                            ("deadline_earliest__lte", models.F("deadline_latest")),
                            _connector="OR",
                        ),
                        name="call_deadline_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("deadline_edtf", ""), _negated=True),
                            models.Q(
                                ("deadline_earliest__isnull", True),
                                ("deadline_latest__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="call_deadline_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("deadline_edtf", ""),
                            models.Q(("deadline_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="call_deadline_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("deadline_latest__isnull", True),
                            ("opens_earliest__isnull", True),
                            ("deadline_latest__gte", models.F("opens_earliest")),
                            _connector="OR",
                        ),
                        name="call_deadline_not_before_it_opens",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_callevent" ("asked", "body_id", "composition_id", "deadline_earliest", "deadline_edtf", "deadline_latest", "deadline_text", "description", "document_id", "id", "kind", "opens_earliest", "opens_edtf", "opens_latest", "opens_text", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepares_id", "slug", "state", "state_reason", "title") VALUES (NEW."asked", NEW."body_id", NEW."composition_id", NEW."deadline_earliest", NEW."deadline_edtf", NEW."deadline_latest", NEW."deadline_text", NEW."description", NEW."document_id", NEW."id", NEW."kind", NEW."opens_earliest", NEW."opens_edtf", NEW."opens_latest", NEW."opens_text", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prepares_id", NEW."slug", NEW."state", NEW."state_reason", NEW."title"); RETURN NULL;',
                            hash="1a434570fd41cd9b3bfb55f787c9ce71011323ef",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_07222",
                            table="submissions_call",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."asked" IS DISTINCT FROM (NEW."asked") OR OLD."body_id" IS DISTINCT FROM (NEW."body_id") OR OLD."composition_id" IS DISTINCT FROM (NEW."composition_id") OR OLD."deadline_earliest" IS DISTINCT FROM (NEW."deadline_earliest") OR OLD."deadline_edtf" IS DISTINCT FROM (NEW."deadline_edtf") OR OLD."deadline_latest" IS DISTINCT FROM (NEW."deadline_latest") OR OLD."deadline_text" IS DISTINCT FROM (NEW."deadline_text") OR OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."document_id" IS DISTINCT FROM (NEW."document_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."opens_earliest" IS DISTINCT FROM (NEW."opens_earliest") OR OLD."opens_edtf" IS DISTINCT FROM (NEW."opens_edtf") OR OLD."opens_latest" IS DISTINCT FROM (NEW."opens_latest") OR OLD."opens_text" IS DISTINCT FROM (NEW."opens_text") OR OLD."prepares_id" IS DISTINCT FROM (NEW."prepares_id") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."state_reason" IS DISTINCT FROM (NEW."state_reason") OR OLD."title" IS DISTINCT FROM (NEW."title"))',
                            func='INSERT INTO "submissions_callevent" ("asked", "body_id", "composition_id", "deadline_earliest", "deadline_edtf", "deadline_latest", "deadline_text", "description", "document_id", "id", "kind", "opens_earliest", "opens_edtf", "opens_latest", "opens_text", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepares_id", "slug", "state", "state_reason", "title") VALUES (NEW."asked", NEW."body_id", NEW."composition_id", NEW."deadline_earliest", NEW."deadline_edtf", NEW."deadline_latest", NEW."deadline_text", NEW."description", NEW."document_id", NEW."id", NEW."kind", NEW."opens_earliest", NEW."opens_edtf", NEW."opens_latest", NEW."opens_text", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prepares_id", NEW."slug", NEW."state", NEW."state_reason", NEW."title"); RETURN NULL;',
                            hash="fddec7b10c0fc6d8b7b1fd35039d519a54fde62e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_57596",
                            table="submissions_call",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_callevent" ("asked", "body_id", "composition_id", "deadline_earliest", "deadline_edtf", "deadline_latest", "deadline_text", "description", "document_id", "id", "kind", "opens_earliest", "opens_edtf", "opens_latest", "opens_text", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepares_id", "slug", "state", "state_reason", "title") VALUES (OLD."asked", OLD."body_id", OLD."composition_id", OLD."deadline_earliest", OLD."deadline_edtf", OLD."deadline_latest", OLD."deadline_text", OLD."description", OLD."document_id", OLD."id", OLD."kind", OLD."opens_earliest", OLD."opens_edtf", OLD."opens_latest", OLD."opens_text", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prepares_id", OLD."slug", OLD."state", OLD."state_reason", OLD."title"); RETURN NULL;',
                            hash="4b828f5ebcb8ae67be6d2d4693fdfcd107fd0653",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_df3dc",
                            table="submissions_call",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CallEvent",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("questionnaire", "Questionnaire"),
                            ("comments", "Request for comments on a draft"),
                            ("consultation", "Open consultation"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=14,
                    ),
                ),
                (
                    "opens_text",
                    models.CharField(
                        blank=True,
                        help_text="When it was sent out. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("opens_edtf", models.CharField(blank=True, max_length=100)),
                ("opens_earliest", models.DateField(blank=True, null=True)),
                ("opens_latest", models.DateField(blank=True, null=True)),
                (
                    "deadline_text",
                    models.CharField(
                        blank=True,
                        help_text="The last day to answer. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("deadline_edtf", models.CharField(blank=True, max_length=100)),
                ("deadline_earliest", models.DateField(blank=True, null=True)),
                ("deadline_latest", models.DateField(blank=True, null=True)),
                (
                    "asked",
                    models.CharField(
                        choices=[
                            ("composition", "Those with a seat"),
                            ("everyone", "Everyone"),
                            ("not-known", "Not known"),
                        ],
                        default="not-known",
                        max_length=12,
                    ),
                ),
                (
                    "description",
                    models.TextField(blank=True, help_text="What was asked, in our words."),
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
                    "composition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Whose seats are the base of response rates. Empty: the composition on the day of the deadline, or of the opening where no deadline is known.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.composition",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The questionnaire or draft itself.",
                        null=True,
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
                        to="submissions.call",
                    ),
                ),
                (
                    "prepares",
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
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f3539695cff3c298d6609b86af8ad93992cd3584",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_3b4d1",
                            table="submissions_callevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Contributor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "group_word",
                    models.CharField(
                        blank=True, help_text="The group as the source calls it.", max_length=120
                    ),
                ),
                (
                    "capacity",
                    models.CharField(
                        choices=[
                            ("stakeholder", "For a stakeholder group"),
                            ("chair", "As chair"),
                            ("secretariat", "For the secretariat"),
                        ],
                        db_index=True,
                        default="stakeholder",
                        max_length=12,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("author", "Author"), ("endorser", "Endorser")],
                        default="author",
                        max_length=10,
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("entitled", "Among those with a seat"),
                            ("outsider", "From outside"),
                            ("not-known", "Not known"),
                        ],
                        default="not-known",
                        max_length=10,
                    ),
                ),
                ("name_as_printed", models.CharField(blank=True, max_length=300)),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        help_text="As stated on the submission. Empty: not stated, or the word is not mapped yet.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contributions",
                        to="meetings.stakeholdergroup",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contributions",
                        to="meetings.participant",
                    ),
                ),
                (
                    "representing",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contributions_for",
                        to="meetings.participant",
                    ),
                ),
            ],
            options={
                "ordering": ("submission", "position", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("participant__isnull", False),
                            models.Q(("name_as_printed", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="contributor_has_a_participant_or_a_printed_name",
                        violation_error_message="Name a participant, or give the name as printed.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_contributorevent" ("capacity", "group_id", "group_word", "id", "name_as_printed", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "representing_id", "role", "standing", "submission_id") VALUES (NEW."capacity", NEW."group_id", NEW."group_word", NEW."id", NEW."name_as_printed", NEW."participant_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."representing_id", NEW."role", NEW."standing", NEW."submission_id"); RETURN NULL;',
                            hash="c519fe82b0fa37e4d26e312fc2ea3f594d42bc8a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8cc9b",
                            table="submissions_contributor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "submissions_contributorevent" ("capacity", "group_id", "group_word", "id", "name_as_printed", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "representing_id", "role", "standing", "submission_id") VALUES (NEW."capacity", NEW."group_id", NEW."group_word", NEW."id", NEW."name_as_printed", NEW."participant_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."representing_id", NEW."role", NEW."standing", NEW."submission_id"); RETURN NULL;',
                            hash="f1f7ce3e5a884c558c23338d17bab78c5eacf8c3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6269c",
                            table="submissions_contributor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_contributorevent" ("capacity", "group_id", "group_word", "id", "name_as_printed", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "representing_id", "role", "standing", "submission_id") VALUES (OLD."capacity", OLD."group_id", OLD."group_word", OLD."id", OLD."name_as_printed", OLD."participant_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."representing_id", OLD."role", OLD."standing", OLD."submission_id"); RETURN NULL;',
                            hash="d23911810f782abf3d802ac797bef69be91d92de",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_283b8",
                            table="submissions_contributor",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportBatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        blank=True, help_text="The kind of source, as read.", max_length=40
                    ),
                ),
                ("original", models.FileField(blank=True, upload_to="imports/")),
                ("original_sha256", models.CharField(blank=True, max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("read", "Read, not reviewed"),
                            ("applied", "Applied"),
                            ("undone", "Undone"),
                        ],
                        default="read",
                        max_length=8,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="import_batches",
                        to="meetings.document",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "import batches",
                "ordering": ("-created_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("original_sha256", ""),
                            ("original_sha256__regex", "^[0-9a-f]{64}$"),
                            _connector="OR",
                        ),
                        name="import_batch_sha256_is_64_hex_digits",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_importbatchevent" ("created_at", "created_by_id", "document_id", "id", "kind", "original", "original_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "title") VALUES (NEW."created_at", NEW."created_by_id", NEW."document_id", NEW."id", NEW."kind", NEW."original", NEW."original_sha256", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."title"); RETURN NULL;',
                            hash="c12282f1eaa83608b76a7d4932be4e5d1e626cbd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8e1ba",
                            table="submissions_importbatch",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "submissions_importbatchevent" ("created_at", "created_by_id", "document_id", "id", "kind", "original", "original_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "title") VALUES (NEW."created_at", NEW."created_by_id", NEW."document_id", NEW."id", NEW."kind", NEW."original", NEW."original_sha256", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."title"); RETURN NULL;',
                            hash="d4c8b4389a7938dea124e1185cf627e53804341c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_47207",
                            table="submissions_importbatch",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_importbatchevent" ("created_at", "created_by_id", "document_id", "id", "kind", "original", "original_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "title") VALUES (OLD."created_at", OLD."created_by_id", OLD."document_id", OLD."id", OLD."kind", OLD."original", OLD."original_sha256", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."title"); RETURN NULL;',
                            hash="5472fc5d5245bd1c095638d12e4070a8e7865f3e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8c8e3",
                            table="submissions_importbatch",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportBatchEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        blank=True, help_text="The kind of source, as read.", max_length=40
                    ),
                ),
                ("original", models.FileField(blank=True, upload_to="imports/")),
                ("original_sha256", models.CharField(blank=True, max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("read", "Read, not reviewed"),
                            ("applied", "Applied"),
                            ("undone", "Undone"),
                        ],
                        default="read",
                        max_length=8,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        to="submissions.importbatch",
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
                            hash="ca75c708dea493703cc36feff98b3a11337a11ce",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_da2c0",
                            table="submissions_importbatchevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                (
                    "proposal",
                    models.CharField(
                        choices=[
                            ("new", "New record"),
                            ("matched", "Matches a record"),
                            ("changed", "Changes a record"),
                            ("ambiguous", "Several records match"),
                            ("not-understood", "Not understood"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "object_id",
                    models.PositiveBigIntegerField(blank=True, null=True, verbose_name="record"),
                ),
                (
                    "fields",
                    models.JSONField(
                        blank=True, default=dict, help_text="Field by field, as proposed."
                    ),
                ),
                (
                    "starts_at",
                    models.PositiveIntegerField(help_text="First character in the original."),
                ),
                ("ends_at", models.PositiveIntegerField(help_text="Character after the last.")),
                (
                    "confidence",
                    models.DecimalField(blank=True, decimal_places=3, max_digits=4, null=True),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("pending", "Not decided"),
                            ("accepted", "Accepted"),
                            ("rejected", "Rejected"),
                        ],
                        default="pending",
                        max_length=10,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="submissions.importbatch",
                    ),
                ),
                (
                    "content_type",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="contenttypes.contenttype",
                        verbose_name="kind of record",
                    ),
                ),
            ],
            options={
                "ordering": ("batch", "position"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("batch", "position"), name="import_item_position_once_per_batch"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gte", models.F("starts_at"))),
                        name="import_item_range_is_forward",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("confidence__isnull", True),
                            models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                            _connector="OR",
                        ),
                        name="import_item_confidence_from_0_to_1",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_importitemevent" ("batch_id", "confidence", "content_type_id", "decision", "ends_at", "fields", "id", "note", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal", "starts_at") VALUES (NEW."batch_id", NEW."confidence", NEW."content_type_id", NEW."decision", NEW."ends_at", NEW."fields", NEW."id", NEW."note", NEW."object_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."proposal", NEW."starts_at"); RETURN NULL;',
                            hash="705f76dca761ba0c6c4a1a18873394cb7b2fbc87",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cd671",
                            table="submissions_importitem",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "submissions_importitemevent" ("batch_id", "confidence", "content_type_id", "decision", "ends_at", "fields", "id", "note", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal", "starts_at") VALUES (NEW."batch_id", NEW."confidence", NEW."content_type_id", NEW."decision", NEW."ends_at", NEW."fields", NEW."id", NEW."note", NEW."object_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."proposal", NEW."starts_at"); RETURN NULL;',
                            hash="86933f56fa46db9118ad6ccd5a78fe27c4e3fd9a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6c2f3",
                            table="submissions_importitem",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_importitemevent" ("batch_id", "confidence", "content_type_id", "decision", "ends_at", "fields", "id", "note", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal", "starts_at") VALUES (OLD."batch_id", OLD."confidence", OLD."content_type_id", OLD."decision", OLD."ends_at", OLD."fields", OLD."id", OLD."note", OLD."object_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."proposal", OLD."starts_at"); RETURN NULL;',
                            hash="ad0360a357e645111677ace40a44a3be0e73eda5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e5721",
                            table="submissions_importitem",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportItemEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveIntegerField()),
                (
                    "proposal",
                    models.CharField(
                        choices=[
                            ("new", "New record"),
                            ("matched", "Matches a record"),
                            ("changed", "Changes a record"),
                            ("ambiguous", "Several records match"),
                            ("not-understood", "Not understood"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "object_id",
                    models.PositiveBigIntegerField(blank=True, null=True, verbose_name="record"),
                ),
                (
                    "fields",
                    models.JSONField(
                        blank=True, default=dict, help_text="Field by field, as proposed."
                    ),
                ),
                (
                    "starts_at",
                    models.PositiveIntegerField(help_text="First character in the original."),
                ),
                ("ends_at", models.PositiveIntegerField(help_text="Character after the last.")),
                (
                    "confidence",
                    models.DecimalField(blank=True, decimal_places=3, max_digits=4, null=True),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("pending", "Not decided"),
                            ("accepted", "Accepted"),
                            ("rejected", "Rejected"),
                        ],
                        default="pending",
                        max_length=10,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                (
                    "batch",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="submissions.importbatch",
                    ),
                ),
                (
                    "content_type",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contenttypes.contenttype",
                        verbose_name="kind of record",
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
                        to="submissions.importitem",
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
                            hash="1e72e1b857301d09ed5251cee1cd868895ec346e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7e6cb",
                            table="submissions_importitemevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Intervention",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "position",
                    models.PositiveIntegerField(help_text="Its place among the meeting's turns."),
                ),
                (
                    "label",
                    models.CharField(help_text="The speaker's label as found.", max_length=200),
                ),
                ("group_word", models.CharField(blank=True, max_length=120)),
                (
                    "capacity",
                    models.CharField(
                        choices=[
                            ("stakeholder", "For a stakeholder group"),
                            ("chair", "As chair"),
                            ("secretariat", "For the secretariat"),
                        ],
                        db_index=True,
                        default="stakeholder",
                        max_length=12,
                    ),
                ),
                ("language", models.CharField(blank=True, max_length=20)),
                ("text", models.TextField(blank=True)),
                (
                    "words",
                    models.PositiveIntegerField(
                        default=0, help_text="Words in the text as counted."
                    ),
                ),
                (
                    "attributed_by",
                    models.CharField(
                        choices=[("importer", "Importer"), ("editor", "Editor")],
                        default="editor",
                        max_length=10,
                    ),
                ),
                (
                    "confidence",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="From 0 to 1.",
                        max_digits=4,
                        null=True,
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
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.SearchVector(
                            "text", "label", config="simple"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "agenda_item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="interventions",
                        to="meetings.agendaitem",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="interventions",
                        to="meetings.stakeholdergroup",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="interventions",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="interventions",
                        to="meetings.participant",
                    ),
                ),
                (
                    "representing",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="interventions_for",
                        to="meetings.participant",
                    ),
                ),
                (
                    "sitting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="interventions",
                        to="meetings.sitting",
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "position"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        models.F("search"), name="intervention_search"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("meeting", "position"),
                        name="intervention_position_once_per_meeting",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("confidence__isnull", True),
                            models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                            _connector="OR",
                        ),
                        name="intervention_confidence_from_0_to_1",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_interventionevent" ("agenda_item_id", "attributed_by", "capacity", "confidence", "group_id", "group_word", "id", "label", "language", "meeting_id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "representing_id", "sitting_id", "state", "text", "words") VALUES (NEW."agenda_item_id", NEW."attributed_by", NEW."capacity", NEW."confidence", NEW."group_id", NEW."group_word", NEW."id", NEW."label", NEW."language", NEW."meeting_id", NEW."participant_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."representing_id", NEW."sitting_id", NEW."state", NEW."text", NEW."words"); RETURN NULL;',
                            hash="9aa52b54acf14904ca045898cff95a2771d66a7b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9a6a3",
                            table="submissions_intervention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."agenda_item_id" IS DISTINCT FROM (NEW."agenda_item_id") OR OLD."attributed_by" IS DISTINCT FROM (NEW."attributed_by") OR OLD."capacity" IS DISTINCT FROM (NEW."capacity") OR OLD."confidence" IS DISTINCT FROM (NEW."confidence") OR OLD."group_id" IS DISTINCT FROM (NEW."group_id") OR OLD."group_word" IS DISTINCT FROM (NEW."group_word") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."label" IS DISTINCT FROM (NEW."label") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."participant_id" IS DISTINCT FROM (NEW."participant_id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."representing_id" IS DISTINCT FROM (NEW."representing_id") OR OLD."sitting_id" IS DISTINCT FROM (NEW."sitting_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."words" IS DISTINCT FROM (NEW."words"))',
                            func='INSERT INTO "submissions_interventionevent" ("agenda_item_id", "attributed_by", "capacity", "confidence", "group_id", "group_word", "id", "label", "language", "meeting_id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "representing_id", "sitting_id", "state", "text", "words") VALUES (NEW."agenda_item_id", NEW."attributed_by", NEW."capacity", NEW."confidence", NEW."group_id", NEW."group_word", NEW."id", NEW."label", NEW."language", NEW."meeting_id", NEW."participant_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."representing_id", NEW."sitting_id", NEW."state", NEW."text", NEW."words"); RETURN NULL;',
                            hash="2d31ed50044e705974a94d3f4b16cc242d3af95a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8106f",
                            table="submissions_intervention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_interventionevent" ("agenda_item_id", "attributed_by", "capacity", "confidence", "group_id", "group_word", "id", "label", "language", "meeting_id", "participant_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "representing_id", "sitting_id", "state", "text", "words") VALUES (OLD."agenda_item_id", OLD."attributed_by", OLD."capacity", OLD."confidence", OLD."group_id", OLD."group_word", OLD."id", OLD."label", OLD."language", OLD."meeting_id", OLD."participant_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."representing_id", OLD."sitting_id", OLD."state", OLD."text", OLD."words"); RETURN NULL;',
                            hash="ac7241a423fbff94b7010f23b1b3ca1b37e61213",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_10be7",
                            table="submissions_intervention",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InterventionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "position",
                    models.PositiveIntegerField(help_text="Its place among the meeting's turns."),
                ),
                (
                    "label",
                    models.CharField(help_text="The speaker's label as found.", max_length=200),
                ),
                ("group_word", models.CharField(blank=True, max_length=120)),
                (
                    "capacity",
                    models.CharField(
                        choices=[
                            ("stakeholder", "For a stakeholder group"),
                            ("chair", "As chair"),
                            ("secretariat", "For the secretariat"),
                        ],
                        default="stakeholder",
                        max_length=12,
                    ),
                ),
                ("language", models.CharField(blank=True, max_length=20)),
                ("text", models.TextField(blank=True)),
                (
                    "words",
                    models.PositiveIntegerField(
                        default=0, help_text="Words in the text as counted."
                    ),
                ),
                (
                    "attributed_by",
                    models.CharField(
                        choices=[("importer", "Importer"), ("editor", "Editor")],
                        default="editor",
                        max_length=10,
                    ),
                ),
                (
                    "confidence",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="From 0 to 1.",
                        max_digits=4,
                        null=True,
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
                    "agenda_item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.agendaitem",
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
                        to="submissions.intervention",
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
                    "sitting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
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
                            hash="44ec3e0aabee5529b6952fd3c96af105683e0c04",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6978f",
                            table="submissions_interventionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportedCount",
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
                ("object_id", models.PositiveBigIntegerField(verbose_name="record")),
                (
                    "counted",
                    models.CharField(
                        choices=[
                            ("submissions", "Contributions"),
                            ("members", "Members"),
                            ("new-members", "New members"),
                            ("staying-members", "Members who stay"),
                            ("leaving-members", "Members who leave"),
                            ("women", "Women"),
                            ("participants", "Participants"),
                            ("observers", "Observers"),
                            ("candidates", "Candidates"),
                            ("states", "States"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("exactly", "exactly"),
                            ("about", "about"),
                            ("over", "over"),
                            ("at-most", "at most"),
                        ],
                        default="exactly",
                        max_length=8,
                    ),
                ),
                ("value", models.PositiveIntegerField()),
                (
                    "upper",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="The upper end, when the source gives a range.",
                        null=True,
                    ),
                ),
                (
                    "as_of_text",
                    models.CharField(
                        blank=True,
                        help_text="The day the figure was true. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("as_of_edtf", models.CharField(blank=True, max_length=100)),
                ("as_of_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("as_of_latest", models.DateField(blank=True, db_index=True, null=True)),
                ("note", models.TextField(blank=True, help_text="What it covers, in our words.")),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="contenttypes.contenttype",
                        verbose_name="kind of record",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: all groups together.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reported_counts",
                        to="meetings.stakeholdergroup",
                    ),
                ),
            ],
            options={
                "ordering": ("content_type", "object_id", "counted", "group__order", "slug"),
                "indexes": [
                    models.Index(fields=["content_type", "object_id"], name="reported_subject")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="reported_count_withdrawn_says_why",
                        violation_error_message="Say why it was withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("as_of_earliest__isnull", True),
                            ("as_of_latest__isnull", True),
                            ("as_of_earliest__lte", models.F("as_of_latest")),
                            _connector="OR",
                        ),
                        name="reported_count_as_of_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("as_of_edtf", ""), _negated=True),
                            models.Q(
                                ("as_of_earliest__isnull", True), ("as_of_latest__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="reported_count_as_of_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("as_of_edtf", ""),
                            models.Q(("as_of_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="reported_count_as_of_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("upper__isnull", True),
                            ("upper__gt", models.F("value")),
                            _connector="OR",
                        ),
                        name="reported_count_upper_above_value",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_reportedcountevent" ("as_of_earliest", "as_of_edtf", "as_of_latest", "as_of_text", "content_type_id", "counted", "group_id", "id", "note", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "slug", "state", "state_reason", "upper", "value") VALUES (NEW."as_of_earliest", NEW."as_of_edtf", NEW."as_of_latest", NEW."as_of_text", NEW."content_type_id", NEW."counted", NEW."group_id", NEW."id", NEW."note", NEW."object_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."qualifier", NEW."slug", NEW."state", NEW."state_reason", NEW."upper", NEW."value"); RETURN NULL;',
                            hash="2156a47ed71678ea28e882191c6e73ecaeeac58f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_22fe7",
                            table="submissions_reportedcount",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "submissions_reportedcountevent" ("as_of_earliest", "as_of_edtf", "as_of_latest", "as_of_text", "content_type_id", "counted", "group_id", "id", "note", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "slug", "state", "state_reason", "upper", "value") VALUES (NEW."as_of_earliest", NEW."as_of_edtf", NEW."as_of_latest", NEW."as_of_text", NEW."content_type_id", NEW."counted", NEW."group_id", NEW."id", NEW."note", NEW."object_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."qualifier", NEW."slug", NEW."state", NEW."state_reason", NEW."upper", NEW."value"); RETURN NULL;',
                            hash="6614537d915250faa6e0be7b1b9d417deee7a16d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_57e2c",
                            table="submissions_reportedcount",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_reportedcountevent" ("as_of_earliest", "as_of_edtf", "as_of_latest", "as_of_text", "content_type_id", "counted", "group_id", "id", "note", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier", "slug", "state", "state_reason", "upper", "value") VALUES (OLD."as_of_earliest", OLD."as_of_edtf", OLD."as_of_latest", OLD."as_of_text", OLD."content_type_id", OLD."counted", OLD."group_id", OLD."id", OLD."note", OLD."object_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."qualifier", OLD."slug", OLD."state", OLD."state_reason", OLD."upper", OLD."value"); RETURN NULL;',
                            hash="31977515b50612fa187ebba39d1a5db62407234b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a3cc3",
                            table="submissions_reportedcount",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportedCountEvent",
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
                ("object_id", models.PositiveBigIntegerField(verbose_name="record")),
                (
                    "counted",
                    models.CharField(
                        choices=[
                            ("submissions", "Contributions"),
                            ("members", "Members"),
                            ("new-members", "New members"),
                            ("staying-members", "Members who stay"),
                            ("leaving-members", "Members who leave"),
                            ("women", "Women"),
                            ("participants", "Participants"),
                            ("observers", "Observers"),
                            ("candidates", "Candidates"),
                            ("states", "States"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("exactly", "exactly"),
                            ("about", "about"),
                            ("over", "over"),
                            ("at-most", "at most"),
                        ],
                        default="exactly",
                        max_length=8,
                    ),
                ),
                ("value", models.PositiveIntegerField()),
                (
                    "upper",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="The upper end, when the source gives a range.",
                        null=True,
                    ),
                ),
                (
                    "as_of_text",
                    models.CharField(
                        blank=True,
                        help_text="The day the figure was true. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("as_of_edtf", models.CharField(blank=True, max_length=100)),
                ("as_of_earliest", models.DateField(blank=True, null=True)),
                ("as_of_latest", models.DateField(blank=True, null=True)),
                ("note", models.TextField(blank=True, help_text="What it covers, in our words.")),
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
                    "group",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty: all groups together.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.stakeholdergroup",
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
                        to="submissions.reportedcount",
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
                            hash="e227df621ec857d29f9b8680be77988ecf1d0067",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_747f0",
                            table="submissions_reportedcountevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Submission",
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
                ("title", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("reply", "Reply to a call"),
                            ("contribution", "Contribution"),
                            ("statement", "Statement"),
                            ("letter", "Letter"),
                            ("proposal", "Proposal"),
                        ],
                        default="contribution",
                        max_length=14,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True, help_text="Language tag. Empty when not known.", max_length=20
                    ),
                ),
                (
                    "received_text",
                    models.CharField(
                        blank=True,
                        help_text="When it was first received. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("received_edtf", models.CharField(blank=True, max_length=100)),
                ("received_earliest", models.DateField(blank=True, db_index=True, null=True)),
                ("received_latest", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("superseded", "Superseded by a later version"),
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
                ("abstract", models.TextField(blank=True, help_text="What it says, in our words.")),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.SearchVector(
                            "title", "abstract", config="simple"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "also_sent_as",
                    models.ForeignKey(
                        blank=True,
                        help_text="The same text as first sent to another call.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="sent_again",
                        to="submissions.submission",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="submissions",
                        to="meetings.body",
                    ),
                ),
                (
                    "call",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty when it was sent outside any call.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="submissions.call",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="meetings.document",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        blank=True,
                        help_text="The earlier version. Set that one to 'superseded'.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="submissions.submission",
                    ),
                ),
            ],
            options={
                "ordering": ("received_earliest", "received_latest", "slug"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        models.F("search"), name="submission_search"
                    ),
                    models.Index(fields=["state", "call"], name="submission_state_call"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("received_earliest__isnull", True),
                            ("received_latest__isnull", True),
                            ("received_earliest__lte", models.F("received_latest")),
                            _connector="OR",
                        ),
                        name="submission_received_bounds_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("received_edtf", ""), _negated=True),
                            models.Q(
                                ("received_earliest__isnull", True),
                                ("received_latest__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="submission_received_bounds_need_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("received_edtf", ""),
                            models.Q(("received_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="submission_received_edtf_needs_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="submission_withdrawn_says_why",
                        violation_error_message="Say why it was withdrawn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("supersedes__isnull", True),
                            models.Q(("supersedes", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="submission_does_not_supersede_itself",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("also_sent_as__isnull", True),
                            models.Q(("also_sent_as", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="submission_not_sent_again_as_itself",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="submission_state_machine",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{draft:published,published:superseded,published:withdrawn,superseded:published,superseded:withdrawn,withdrawn:published}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="500719943ca474f9d99b580c0340525bd6778e3a",
                            operation="UPDATE",
                            pgid="pgtrigger_submission_state_machine_1b668",
                            table="submissions_submission",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_submissionevent" ("abstract", "also_sent_as_id", "body_id", "call_id", "document_id", "id", "kind", "language", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_earliest", "received_edtf", "received_latest", "received_text", "slug", "state", "state_reason", "supersedes_id", "title") VALUES (NEW."abstract", NEW."also_sent_as_id", NEW."body_id", NEW."call_id", NEW."document_id", NEW."id", NEW."kind", NEW."language", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."received_earliest", NEW."received_edtf", NEW."received_latest", NEW."received_text", NEW."slug", NEW."state", NEW."state_reason", NEW."supersedes_id", NEW."title"); RETURN NULL;',
                            hash="06642725537c88f55f7fd1fb07347929f25863ce",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5c5db",
                            table="submissions_submission",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."abstract" IS DISTINCT FROM (NEW."abstract") OR OLD."also_sent_as_id" IS DISTINCT FROM (NEW."also_sent_as_id") OR OLD."body_id" IS DISTINCT FROM (NEW."body_id") OR OLD."call_id" IS DISTINCT FROM (NEW."call_id") OR OLD."document_id" IS DISTINCT FROM (NEW."document_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."received_earliest" IS DISTINCT FROM (NEW."received_earliest") OR OLD."received_edtf" IS DISTINCT FROM (NEW."received_edtf") OR OLD."received_latest" IS DISTINCT FROM (NEW."received_latest") OR OLD."received_text" IS DISTINCT FROM (NEW."received_text") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."state_reason" IS DISTINCT FROM (NEW."state_reason") OR OLD."supersedes_id" IS DISTINCT FROM (NEW."supersedes_id") OR OLD."title" IS DISTINCT FROM (NEW."title"))',
                            func='INSERT INTO "submissions_submissionevent" ("abstract", "also_sent_as_id", "body_id", "call_id", "document_id", "id", "kind", "language", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_earliest", "received_edtf", "received_latest", "received_text", "slug", "state", "state_reason", "supersedes_id", "title") VALUES (NEW."abstract", NEW."also_sent_as_id", NEW."body_id", NEW."call_id", NEW."document_id", NEW."id", NEW."kind", NEW."language", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."received_earliest", NEW."received_edtf", NEW."received_latest", NEW."received_text", NEW."slug", NEW."state", NEW."state_reason", NEW."supersedes_id", NEW."title"); RETURN NULL;',
                            hash="2192273f4c30c5da7a971baa2aa36005d5eee27e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_57bc9",
                            table="submissions_submission",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "submissions_submissionevent" ("abstract", "also_sent_as_id", "body_id", "call_id", "document_id", "id", "kind", "language", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_earliest", "received_edtf", "received_latest", "received_text", "slug", "state", "state_reason", "supersedes_id", "title") VALUES (OLD."abstract", OLD."also_sent_as_id", OLD."body_id", OLD."call_id", OLD."document_id", OLD."id", OLD."kind", OLD."language", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."received_earliest", OLD."received_edtf", OLD."received_latest", OLD."received_text", OLD."slug", OLD."state", OLD."state_reason", OLD."supersedes_id", OLD."title"); RETURN NULL;',
                            hash="e834124a9fd787677e492d9ea24a7f3b153625e3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_00890",
                            table="submissions_submission",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContributorEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "group_word",
                    models.CharField(
                        blank=True, help_text="The group as the source calls it.", max_length=120
                    ),
                ),
                (
                    "capacity",
                    models.CharField(
                        choices=[
                            ("stakeholder", "For a stakeholder group"),
                            ("chair", "As chair"),
                            ("secretariat", "For the secretariat"),
                        ],
                        default="stakeholder",
                        max_length=12,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("author", "Author"), ("endorser", "Endorser")],
                        default="author",
                        max_length=10,
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("entitled", "Among those with a seat"),
                            ("outsider", "From outside"),
                            ("not-known", "Not known"),
                        ],
                        default="not-known",
                        max_length=10,
                    ),
                ),
                ("name_as_printed", models.CharField(blank=True, max_length=300)),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="As stated on the submission. Empty: not stated, or the word is not mapped yet.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="meetings.stakeholdergroup",
                    ),
                ),
                (
                    "participant",
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
                        to="submissions.contributor",
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
                    "submission",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="submissions.submission",
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
                            hash="acb227c9535d8dd210f4f107bf5937ef958ef158",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_29eea",
                            table="submissions_contributorevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="contributor",
            name="submission",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="contributors",
                to="submissions.submission",
            ),
        ),
        migrations.CreateModel(
            name="SubmissionEvent",
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
                ("title", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("reply", "Reply to a call"),
                            ("contribution", "Contribution"),
                            ("statement", "Statement"),
                            ("letter", "Letter"),
                            ("proposal", "Proposal"),
                        ],
                        default="contribution",
                        max_length=14,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True, help_text="Language tag. Empty when not known.", max_length=20
                    ),
                ),
                (
                    "received_text",
                    models.CharField(
                        blank=True,
                        help_text="When it was first received. Empty when not known.",
                        max_length=200,
                    ),
                ),
                ("received_edtf", models.CharField(blank=True, max_length=100)),
                ("received_earliest", models.DateField(blank=True, null=True)),
                ("received_latest", models.DateField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft: seen by editors only"),
                            ("published", "Published"),
                            ("superseded", "Superseded by a later version"),
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
                ("abstract", models.TextField(blank=True, help_text="What it says, in our words.")),
                (
                    "also_sent_as",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The same text as first sent to another call.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="submissions.submission",
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
                    "call",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty when it was sent outside any call.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="submissions.call",
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
                        to="submissions.submission",
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The earlier version. Set that one to 'superseded'.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="submissions.submission",
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
                            hash="641f7e3af0f3faabb29f6b42007e841a041f87b1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_3f95a",
                            table="submissions_submissionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="contributor",
            constraint=models.UniqueConstraint(
                fields=("submission", "participant"),
                name="contributor_once_per_submission",
                violation_error_message="This participant is on the submission already.",
            ),
        ),
        migrations.RunPython(install_triggers, migrations.RunPython.noop),
    ]
