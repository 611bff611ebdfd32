"""What `load_record` loaded last; and no slug is a word that addresses have for something else."""

from importlib import import_module

from django.db import migrations, models

forbid = import_module("meetings.migrations.0005_slugs_are_no_words_of_addresses").forbid


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0005_slugs_are_no_words_of_addresses"),
        ("submissions", "0006_search_by_language"),
    ]
    operations = [
        migrations.CreateModel(
            name="LoadedRecord",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False),
                ),
                (
                    "signature",
                    models.CharField(
                        help_text="SHA-256 of the files and the loader.", max_length=64
                    ),
                ),
                ("kept", models.PositiveIntegerField(help_text="Sentences on what editors keep.")),
                ("loaded_at", models.DateTimeField()),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(id=1), name="loaded_record_is_one_row"
                    )
                ],
            },
        ),
        forbid("call", "call"),
        forbid("reportedcount", "reported_count"),
        forbid("submission", "submission"),
    ]
