"""Editors and publishers merge participants and move rows between them.

Django makes permissions after all migrations have run, so those needed here are made in place.
Nobody deletes a reassignment: what was done is undone, and the journal stays.
"""

from typing import Any

from django.db import migrations

MODEL = "reassignment"
GROUPS = ("editor", "publisher")


def give_permissions(apps: Any, schema_editor: Any) -> None:
    kind, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="meetings", model=MODEL
    )
    permissions = [
        apps.get_model("auth", "Permission").objects.get_or_create(
            content_type=kind,
            codename=f"{action}_{MODEL}",
            defaults={"name": f"Can {action} reassignment"},
        )[0]
        for action in ("add", "change", "view")
    ]
    for name in GROUPS:
        group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=name)
        group.permissions.add(*permissions)


def take_permissions(apps: Any, schema_editor: Any) -> None:
    held = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="meetings", content_type__model=MODEL
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.remove(*held)


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0010_publishers_plan"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(give_permissions, take_permissions)]
