"""Search in the language of each text."""

from typing import Any

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models

from meetings.text_search import SearchText, SearchTexts


def renew(model: str, expression: Any) -> list[Any]:
    """Give the operations that make a model's search column anew, with its index."""
    column = models.GeneratedField(
        db_persist=True,
        expression=expression,
        output_field=django.contrib.postgres.search.SearchVectorField(),
    )
    index = django.contrib.postgres.indexes.GinIndex("search", name=f"{model}_search")
    return [
        migrations.RemoveIndex(model, f"{model}_search"),
        migrations.RemoveField(model, "search"),
        migrations.AddField(model, "search", column),
        migrations.AddIndex(model, index),
    ]


class Migration(migrations.Migration):
    dependencies = [("meetings", "0003_change_sets")]
    operations = [
        *renew(
            "body",
            SearchTexts(
                SearchText("name", "acronym", "mandate", config="english"),
                SearchText("name_fr", config="french"),
                SearchText("name_es", config="spanish"),
                SearchText("name_ru", config="russian"),
                SearchText("name_ar", config="arabic"),
                SearchText("name_zh_hans"),
            ),
        ),
        *renew("document", SearchText("title", "author", "publisher", language="language")),
        *renew("meeting", SearchText("title", "place", "venue", "description", config="english")),
        *renew("participant", SearchText("name")),
        migrations.AddIndex(
            "participantname",
            django.contrib.postgres.indexes.GinIndex(
                SearchText("name"), name="participant_name_search"
            ),
        ),
        migrations.AddIndex(
            "change",
            models.Index(fields=["noun", "object_id", "number"], name="change_of_record"),
        ),
    ]
