"""Search in the language of each text."""

from importlib import import_module

from django.db import migrations

from meetings.text_search import SearchText

renew = import_module("meetings.migrations.0004_search_by_language").renew


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0004_search_by_language"),
        ("submissions", "0005_counted_links"),
    ]
    operations = [
        *renew("call", SearchText("title", "description", config="english")),
        *renew("submission", SearchText("title", "abstract", language="language")),
        *renew("intervention", SearchText("text", "label", language="language")),
    ]
