"""Editors and publishers set aside what is right as it is, and see which links were checked.

Django makes permissions after all migrations have run, so those needed here are made in place.
"""

from importlib import import_module
from typing import Any

from django.db import migrations

GROUPS = ("editor", "publisher")
GIVEN = {"setaside": ("view", "add", "delete"), "linkcheck": ("view",)}


def let_editors_set_aside(apps: Any, schema_editor: Any) -> None:
    groups = import_module("submissions.migrations.0002_editor_and_publisher_groups")
    given = [
        permission
        for model, actions in GIVEN.items()
        for permission in groups.find_permissions(apps, {"meetings": (model,)}, actions)
    ]
    for name in GROUPS:
        apps.get_model("auth", "Group").objects.get_or_create(name=name)[0].permissions.add(*given)


def let_editors_set_nothing_aside(apps: Any, schema_editor: Any) -> None:
    names = [f"{action}_{model}" for model, actions in GIVEN.items() for action in actions]
    taken = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="meetings", codename__in=names
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.remove(*taken)


class Migration(migrations.Migration):
    dependencies = [
        ("submissions", "0012_large_imports_in_the_background"),
        ("submissions", "0002_editor_and_publisher_groups"),
        ("meetings", "0009_care_plans_and_reassignments"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(let_editors_set_aside, let_editors_set_nothing_aside)]
