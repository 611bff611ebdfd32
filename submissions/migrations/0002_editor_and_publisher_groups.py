"""Two groups of accounts: editors write drafts, publishers put them before the public.

Django makes permissions after all migrations have run, so those needed here are made in place.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import migrations

RECORD = {
    "meetings": (
        *("affiliation", "agendaitem", "attendance", "body", "composition", "conflict", "document"),
        *("documentrequest", "documentsymbol", "groupalias", "meeting", "meetingcohost"),
        *("membership", "milestone", "nomination", "participant", "participantname"),
        *("seatallocation", "sitting", "stakeholdergroup", "statement"),
    ),
    "submissions": ("call", "contributor", "intervention", "reportedcount", "submission"),
}
READ_ONLY = {"submissions": ("importbatch", "importitem")}
ACTIONS = ("add", "change", "delete", "view")


def make_groups(apps: Any, schema_editor: Any) -> None:
    group = apps.get_model("auth", "Group")
    editing = [
        *find_permissions(apps, RECORD, ACTIONS),
        *find_permissions(apps, READ_ONLY, ("view",)),
    ]
    publishing = find_permission(
        apps, ("meetings", "body"), "publish_record", "Can publish and withdraw records of bodies"
    )
    group.objects.get_or_create(name="editor")[0].permissions.add(*editing)
    group.objects.get_or_create(name="publisher")[0].permissions.add(*editing, publishing)


def find_permissions(
    apps: Any, models: Mapping[str, Sequence[str]], actions: Sequence[str]
) -> Iterator[Any]:
    for app, names in models.items():
        for name in names:
            words = apps.get_model(app, name)._meta.verbose_name
            for action in actions:
                yield find_permission(
                    apps, (app, name), f"{action}_{name}", f"Can {action} {words}"
                )


def find_permission(apps: Any, model: tuple[str, str], codename: str, name: str) -> Any:
    kind, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=model[0], model=model[1]
    )
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=kind, codename=codename, defaults={"name": name}
    )
    return permission


def remove_groups(apps: Any, schema_editor: Any) -> None:
    apps.get_model("auth", "Group").objects.filter(name__in=("editor", "publisher")).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("submissions", "0001_initial"),
        ("meetings", "0002_permission_to_publish"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_groups, remove_groups)]
