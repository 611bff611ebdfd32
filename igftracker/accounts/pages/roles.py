"""Who may do what: the table of roles, as it is held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from igftracker.accounts.pages.showing import own_account, show
from igftracker.accounts.roles import PUBLISH, ROLES, Role
from igftracker.accounts.standing import find_role

WORDS = {
    "view": "look",
    "add": "add",
    "change": "change",
    "delete": "delete",
}
LIMITS = (
    ("Delete drafts", "yes", "yes", "yes"),
    ("Delete what was public once", "no", "yes, and is told to withdraw it", "as a publisher"),
    ("Publish and withdraw", "no", "yes", "yes"),
    ("Read the handbook and one’s own account", "yes", "yes", "yes"),
    ("Be without a second factor", "yes, or switch it on", "no", "no"),
    ("Invite people, change roles, disable accounts", "no", "no", "yes, but not one’s own"),
    ("Make a superuser", "no", "no", "no: only by command on the server"),
)
"""What the rights on models do not say, in the order of the roles."""


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of row, and what each role may do with it."""

    name: str
    cells: list[str]


def show_roles(request: HttpRequest) -> HttpResponse:
    """Show what each role may do."""
    return show(
        *(request, "roles"),
        title="Who may do what",
        roles=list(ROLES.values()),
        own=find_role(own_account(request)),
        limits=LIMITS,
        rows=list(make_rows()),
    )


def make_rows() -> Iterator[Row]:
    """Give a row for each kind that some role may do something with, by name."""
    models = {model: None for role in ROLES.values() for model in role.rights}
    named = sorted(
        (str(apps.get_model(model)._meta.verbose_name_plural), model) for model in models
    )
    for name, model in named:
        yield Row(name[:1].upper() + name[1:], [tell(role, model) for role in ROLES.values()])


def tell(role: Role, model: str) -> str:
    """Say what a role may do with a kind of row; publishing has a line of its own."""
    actions = [action for action in role.rights.get(model, ()) if action != PUBLISH]
    return ", ".join(WORDS[action] for action in actions) or "nothing"


def open_audit(request: HttpRequest) -> HttpResponse:
    """Lead those to the audit who may read it."""
    if not request.user.has_perm("accounts.view_auditentry"):
        raise PermissionDenied
    return redirect("admin:accounts_auditentry_changelist")
