"""Publishers plan when a record is published; editors see the plans.

Django makes permissions after all migrations have run, so those needed here are made in place.
"""

from typing import Any

from django.db import migrations

MODEL = "publicationplan"
GIVEN = {"editor": ("view",), "publisher": ("view", "add", "change")}


def give_permissions(apps: Any, schema_editor: Any) -> None:
    kind, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="meetings", model=MODEL
    )
    for name, actions in GIVEN.items():
        group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=name)
        for action in actions:
            permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
                content_type=kind,
                codename=f"{action}_{MODEL}",
                defaults={"name": f"Can {action} publication plan"},
            )
            group.permissions.add(permission)


def take_permissions(apps: Any, schema_editor: Any) -> None:
    taken = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="meetings", content_type__model=MODEL
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GIVEN):
        group.permissions.remove(*taken)


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0009_care_plans_and_reassignments"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(give_permissions, take_permissions)]
