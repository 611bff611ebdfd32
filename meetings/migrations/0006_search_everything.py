"""Search in agenda items, milestones and conflicts too; names are found whatever their accents."""

from importlib import import_module
from typing import Any

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from meetings.text_search import SearchName, SearchText

renew = import_module("meetings.migrations.0004_search_by_language").renew


def add(model: str, word: str, expression: Any) -> list[Any]:
    """Give the operations that give a model a search column, with its index."""
    column = models.GeneratedField(
        db_persist=True,
        expression=expression,
        output_field=django.contrib.postgres.search.SearchVectorField(),
    )
    index = django.contrib.postgres.indexes.GinIndex("search", name=f"{word}_search")
    return [migrations.AddField(model, "search", column), migrations.AddIndex(model, index)]


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0005_slugs_are_no_words_of_addresses"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="agendaitem",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="conflict",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="milestone",
            name="update_update",
        ),
        migrations.RemoveIndex("participantname", "participant_name_search"),
        *renew("participant", SearchName("name")),
        migrations.AddIndex(
            "participantname",
            django.contrib.postgres.indexes.GinIndex(
                SearchName("name"), name="participant_name_search"
            ),
        ),
        *add("agendaitem", "agenda_item", SearchText("title", "outcome_note", config="english")),
        *add("milestone", "milestone", SearchText("title", "description", config="english")),
        *add("conflict", "conflict", SearchText("question", "remark", config="english")),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."displaced_by_id" IS DISTINCT FROM (NEW."displaced_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."outcome_note" IS DISTINCT FROM (NEW."outcome_note") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."title" IS DISTINCT FROM (NEW."title"))',
                    func='INSERT INTO "meetings_agendaitemevent" ("displaced_by_id", "id", "meeting_id", "outcome", "outcome_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (NEW."displaced_by_id", NEW."id", NEW."meeting_id", NEW."outcome", NEW."outcome_note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."title"); RETURN NULL;',
                    hash="c48bb67a90a4374ce9b5ca5eaca50a3d20a4d560",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ca6ee",
                    table="meetings_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conflict",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."question" IS DISTINCT FROM (NEW."question") OR OLD."remark" IS DISTINCT FROM (NEW."remark") OR OLD."state" IS DISTINCT FROM (NEW."state"))',
                    func='INSERT INTO "meetings_conflictevent" ("id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "remark", "state") VALUES (NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question", NEW."remark", NEW."state"); RETURN NULL;',
                    hash="8ef53085bff94c3e832b420180c979f22c0abcd5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_78c60",
                    table="meetings_conflict",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="milestone",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."body_id" IS DISTINCT FROM (NEW."body_id") OR OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."document_id" IS DISTINCT FROM (NEW."document_id") OR OLD."happened_earliest" IS DISTINCT FROM (NEW."happened_earliest") OR OLD."happened_edtf" IS DISTINCT FROM (NEW."happened_edtf") OR OLD."happened_latest" IS DISTINCT FROM (NEW."happened_latest") OR OLD."happened_text" IS DISTINCT FROM (NEW."happened_text") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."state_reason" IS DISTINCT FROM (NEW."state_reason") OR OLD."title" IS DISTINCT FROM (NEW."title"))',
                    func='INSERT INTO "meetings_milestoneevent" ("body_id", "description", "document_id", "happened_earliest", "happened_edtf", "happened_latest", "happened_text", "id", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "state", "state_reason", "title") VALUES (NEW."body_id", NEW."description", NEW."document_id", NEW."happened_earliest", NEW."happened_edtf", NEW."happened_latest", NEW."happened_text", NEW."id", NEW."kind", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."state", NEW."state_reason", NEW."title"); RETURN NULL;',
                    hash="11653b34d851aa4767277f1378ef12da94c4d92c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a4b19",
                    table="meetings_milestone",
                    when="AFTER",
                ),
            ),
        ),
    ]
