"""Sums for more pairs of dimensions, and links and sums of turns and attendance.

As in 0005, the functions and triggers are written out beside this file. All links and sums are made
anew, because grains have other numbers now: on a million submissions that takes minutes, in which
nobody can write.
"""

from importlib import import_module
from pathlib import Path

from django.contrib.postgres.indexes import BrinIndex
from django.db import migrations, models

before = import_module("submissions.migrations.0005_counted_links")
DEFINITIONS = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
EMPTY = "TRUNCATE submissions_countedchange, submissions_countedlink, submissions_countedsum;"
REBUILD = "SELECT counted_rebuild()"
WORDS = models.IntegerField(default=0, db_default=0)


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0005_slugs_are_no_words_of_addresses"),
        ("submissions", "0007_last_load"),
    ]
    operations = [
        migrations.RunSQL(migrations.RunSQL.noop, before.DEFINITIONS + REBUILD),
        migrations.AddField("CountedLink", "words", WORDS),
        migrations.AddField("CountedChange", "words", WORDS),
        migrations.AddIndex(
            "CountedLink", BrinIndex("role", "body", name="link_by_role", pages_per_range=16)
        ),
        migrations.RunSQL(DEFINITIONS, before.UNDO),
        migrations.RunSQL(EMPTY + REBUILD, migrations.RunSQL.noop),
    ]
