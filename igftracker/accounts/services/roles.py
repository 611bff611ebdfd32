"""Writes roles: the groups as the table has them, and the role of an account."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps as installed
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest

from igftracker.accounts.models import AuditAction
from igftracker.accounts.roles import ADMINISTRATOR, PUBLISH, ROLES, Rights, name_permission
from igftracker.accounts.services.auditing import note
from igftracker.accounts.services.sessions import end_sessions
from igftracker.accounts.standing import find_administrators, find_role

LAST = "This is the last account that can administer. Make another administrator first."


@transaction.atomic
def apply_roles(apps: Any = installed) -> None:
    """Give the group of each role exactly the permissions of the table.

    A migration hands in its own state of the apps; permissions that Django would only make after
    all migrations are made here.
    """
    held = make_permissions(apps)
    for role in ROLES.values():
        group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=role.name)
        group.permissions.set([held[right] for right in find_rights(role.rights)])


def find_rights(rights: Rights) -> Iterator[tuple[str, str]]:
    """Give each right of a table as model and action."""
    return ((model, action) for model, actions in rights.items() for action in actions)


def make_permissions(apps: Any) -> dict[tuple[str, str], Any]:
    """Give the permission of each right, made where it does not exist yet."""
    permissions = apps.get_model("auth", "Permission").objects
    rights = {right: None for role in ROLES.values() for right in find_rights(role.rights)}
    kinds = make_kinds(apps, {model: None for model, _ in rights})
    known = {(one.content_type_id, one.codename): one for one in permissions.all()}
    held = {}
    for model, action in rights:
        key = (kinds[model].pk, name_permission(model, action))
        held[model, action] = known.get(key) or permissions.create(
            content_type_id=key[0], codename=key[1], name=describe_permission(model, action)
        )
    return held


def make_kinds(apps: Any, models: Iterable[str]) -> dict[str, Any]:
    """Give the content type of each model, made where it does not exist yet."""
    kinds = apps.get_model("contenttypes", "ContentType").objects
    held = {f"{kind.app_label}.{kind.model}": kind for kind in kinds.all()}
    for model in models:
        if model not in held:
            app, _, name = model.partition(".")
            held[model] = kinds.create(app_label=app, model=name)
    return held


def describe_permission(model: str, action: str) -> str:
    """Give the words of a permission, as Django writes them."""
    if action == PUBLISH:
        return "Can publish and withdraw records of bodies"
    return f"Can {action} {installed.get_model(model)._meta.verbose_name}"


@transaction.atomic
def set_role(account: User, role: str, request: HttpRequest | None) -> bool:
    """Give an account one role and no other rights; say whether anything changed.

    Its sessions end, so that nobody goes on with what the old role could do. Raises
    ValidationError where the last administrator would go.
    """
    before = find_role(account)
    if before == role:
        return False
    if role != ADMINISTRATOR.name:
        keep_an_administrator(without=account)
    account.groups.set([Group.objects.get(name=role)])
    account.user_permissions.clear()
    User.objects.filter(pk=account.pk).update(is_staff=True)
    account.is_staff = True
    end_sessions(account)
    note(AuditAction.ROLE_CHANGED, request, account, detail=f"{before or 'no role'} → {role}")
    return True


@transaction.atomic
def set_active(account: User, active: bool, request: HttpRequest | None) -> bool:
    """Disable an account or enable it again; say whether anything changed.

    Raises ValidationError where the last administrator would go.
    """
    if not active:
        keep_an_administrator(without=account)
    changed = User.objects.filter(pk=account.pk, is_active=not active).update(is_active=active)
    if not changed:
        return False
    account.is_active = active
    end_sessions(account)
    note(AuditAction.ENABLED if active else AuditAction.DISABLED, request, account)
    return True


def keep_an_administrator(*, without: User) -> None:
    """Raise ValidationError where none would be left without this account.

    The rows stay locked until the transaction ends: two who disable each other do not both win.
    """
    held = set(find_administrators().select_for_update().values_list("pk", flat=True))
    if held == {without.pk}:
        raise ValidationError(LAST)
