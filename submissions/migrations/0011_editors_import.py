"""Editors and publishers hand in sources, look through what is proposed, and decide on it.

Django makes permissions after all migrations have run, so those needed here are made in place.
"""

from importlib import import_module
from typing import Any

from django.db import migrations

GROUPS = ("editor", "publisher")
GIVEN = {"importbatch": ("add", "change"), "importpart": ("view",), "importitem": ("change",)}
"""Beside the view of batches and items, which they have since the groups were made."""


def let_editors_import(apps: Any, schema_editor: Any) -> None:
    groups = import_module("submissions.migrations.0002_editor_and_publisher_groups")
    given = [
        permission
        for model, actions in GIVEN.items()
        for permission in groups.find_permissions(apps, {"submissions": (model,)}, actions)
    ]
    for name in GROUPS:
        apps.get_model("auth", "Group").objects.get_or_create(name=name)[0].permissions.add(*given)


def let_editors_look_only(apps: Any, schema_editor: Any) -> None:
    names = [f"{action}_{model}" for model, actions in GIVEN.items() for action in actions]
    taken = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="submissions", codename__in=names
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.remove(*taken)


class Migration(migrations.Migration):
    dependencies = [
        ("submissions", "0010_proposals_known_before"),
        ("submissions", "0002_editor_and_publisher_groups"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(let_editors_import, let_editors_look_only)]
