"""Every page of the desk with something on it: forms and lists of each model, and pages of its own.

Axe and the pictures share them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import Count, Model
from django.urls import URLPattern, reverse

from igftracker.accounts.models import AuditEntry, Invitation
from igftracker.accounts.services.invitations import invite
from meetings.models import Composition, Meeting, Participant, Reassignment
from meetings.reassigning import merge
from submissions.care.catalogue import WORKLISTS
from submissions.models import Submission
from tests import factories as make
from tests.igftracker.test_admin_pages import READ_ONLY, ROWS

OF_MODELS = ("changelist", "add", "change")
"""What is looked at for each model."""
ONCE = ("history", "delete", "import", "export", "deleted", "copy", "publish", "withdraw")
"""What is the same page for every model: it is looked at for meetings."""
NO_PAGES = frozenset(
    {
        *("language", "quick_date", "care_back", "care_check_links", "account_sessions"),
        *("second_factor", "second_factor_set_up", "care_aside", "care_map_word"),
        *("care_keep_copy", "invitation", "participants_reassignment_undo"),
        *("quick_participant", "account_session"),
    }
)
"""Pages that take a form alone, answer in JSON, or are looked at where they are tested."""


FULLEST: dict[Any, str] = {
    Meeting: "attendance",
    Composition: "memberships",
    Participant: "memberships",
    Submission: "contributors",
}
"""The part of which there is much in the form of a model's fullest row."""


def make_rows() -> dict[type[Model], Model]:
    """Make a row of every kind."""
    return {model: make_row() for model, make_row in ROWS.items()}


def find_rows() -> dict[type[Model], Model]:
    """Find the fullest row of every kind, or else that with the longest name; or make one."""
    return {model: find_row(model) or make_row() for model, make_row in ROWS.items()}


def find_row(model: type[Model]) -> Model | None:
    """Find the row of a kind with which its form is fullest."""
    rows: Any = model._default_manager.all()
    if model in FULLEST:
        return rows.annotate(parts=Count(FULLEST[model])).order_by("-parts", "pk").first()
    return max(rows[:500], key=lambda row: len(str(row)), default=None)


def find_pages(rows: dict[type[Model], Model]) -> Iterator[tuple[str, str]]:
    """Give a name and an address for each page, with these rows where a page shows one."""
    yield "dashboard", reverse("admin:index")
    for model, row in rows.items():
        yield from find_model_pages(model, row)
    for page in ONCE:
        keys = () if page in {"import", "export", "deleted"} else (rows[Meeting].pk,)
        yield f"meeting {page}", reverse(f"admin:meetings_meeting_{page}", args=keys)
    yield from find_account_pages()
    for page in find_own_pages():
        yield from find_addresses(page)


def find_model_pages(model: type[Model], row: Model) -> Iterator[tuple[str, str]]:
    """Give list and forms of a model."""
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    for page in OF_MODELS:
        if page == "add" and model in READ_ONLY:
            continue
        keys = (row.pk,) if page == "change" else ()
        yield f"{model._meta.model_name} {page}", reverse(f"{name}_{page}", args=keys)


def find_account_pages() -> Iterator[tuple[str, str]]:
    """Give the lists and forms of accounts."""
    invite("editor", "Somebody", None)
    yield "users", reverse("admin:auth_user_changelist")
    yield "invitations", reverse("admin:accounts_invitation_changelist")
    yield "new invitation", reverse("admin:accounts_invitation_add")
    key = Invitation.objects.first()
    assert key
    yield "invitation", reverse("admin:accounts_invitation_change", args=[key.pk])
    yield "audit", reverse("admin:accounts_auditentry_changelist")
    entry = AuditEntry.objects.first()
    if entry:
        yield "audit entry", reverse("admin:accounts_auditentry_change", args=[entry.pk])
    yield "password", reverse("admin:password_change")


def find_own_pages() -> list[URLPattern]:
    """Give the pages that belong to no single model, and show something."""
    site: Any = admin.site
    return [page for page in site.find_own_pages() if page.name not in NO_PAGES]


def find_addresses(page: URLPattern) -> Iterator[tuple[str, str]]:
    """Give the addresses of a page: one, or one for each thing that it can be about."""
    name = str(page.name)
    for keys in find_arguments(name):
        yield " ".join([name, *map(str, keys)]), reverse(f"admin:{name}", args=keys)


def find_arguments(name: str) -> list[tuple[Any, ...]]:
    """Give what a page can be about."""
    if name == "care_worklist":
        return [(worklist.slug,) for worklist in WORKLISTS]
    if name == "participants_reassignment":
        return [(make_reassignment().pk,)]
    return [()]


def make_reassignment() -> Reassignment:
    """Merge two participants."""
    source, target = (make.make_participant(name=f"J. Roe {n}", kind="person") for n in (1, 2))
    return merge(source, target, reason="They are one.")
