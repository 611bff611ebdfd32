"""Give the groups of the roles exactly the permissions of the table in `igftracker.accounts.roles`.

A role that changes later gets a migration of its own that runs the same.
"""

from typing import Any

from django.db import migrations

from igftracker.accounts.services.roles import apply_roles


def write_roles(apps: Any, schema_editor: Any) -> None:
    apply_roles(apps)


def take_administrators(apps: Any, schema_editor: Any) -> None:
    apps.get_model("auth", "Group").objects.filter(name="administrator").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("meetings", "0009_care_plans_and_reassignments"),
        ("submissions", "0012_large_imports_in_the_background"),
    ]

    operations = [migrations.RunPython(write_roles, take_administrators)]
