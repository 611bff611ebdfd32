"""Who may do what, by hand, against what the desk answers: each role, each model, each page.

The tables below are written down, not computed. A model or page that is registered and stands in
none of them fails the tests, with the line that would say what was observed.
"""

import json

import pgtrigger
import pytest
from axes.models import AccessAttempt
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, reverse
from django_otp.plugins.otp_totp.models import TOTPDevice

from igftracker.accounts.models import AuditEntry
from igftracker.accounts.services.invitations import invite
from meetings.models import PublicationState
from meetings.reassigning import merge
from tests import factories as make
from tests.igftracker.accounts.people import make_person
from tests.igftracker.test_admin_pages import ROWS
from tests.signing_in import half_sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]
ROLES = ("anonymous", "no role", "before the code", "editor", "publisher", "administrator")
NOBODY = ("anonymous", "no role", "before the code")
EVERYBODY = frozenset(("editor", "publisher", "administrator"))
PUBLISHERS = frozenset(("publisher", "administrator"))
ADMINISTRATORS = frozenset(("administrator",))
NONE: frozenset[str] = frozenset()

RECORD = {
    "list": EVERYBODY,
    "look": EVERYBODY,
    "add": EVERYBODY,
    "change": EVERYBODY,
    "history": EVERYBODY,
    "delete a draft": EVERYBODY,
    "delete what is published": PUBLISHERS,
    "publish": PUBLISHERS,
    "withdraw": PUBLISHERS,
}
ROW = {
    "list": EVERYBODY,
    "look": EVERYBODY,
    "add": EVERYBODY,
    "change": EVERYBODY,
    "history": EVERYBODY,
    "delete": EVERYBODY,
}
CLOSED = dict.fromkeys(ROW, NONE)
LOOKED_AT = {**CLOSED, "list": EVERYBODY, "look": EVERYBODY, "history": EVERYBODY}
ADMINISTERED = {
    **CLOSED,
    "list": ADMINISTRATORS,
    "look": ADMINISTRATORS,
    "history": ADMINISTRATORS,
}
MODELS = {
    **dict.fromkeys(
        (
            *("meetings.body", "meetings.composition", "meetings.conflict", "meetings.document"),
            *("meetings.meeting", "meetings.membership", "meetings.milestone"),
            *("meetings.nomination", "meetings.participant", "meetings.stakeholdergroup"),
            *("meetings.statement", "submissions.call", "submissions.intervention"),
            *("submissions.reportedcount", "submissions.submission"),
        ),
        RECORD,
    ),
    **dict.fromkeys(
        (
            *("meetings.affiliation", "meetings.agendaitem", "meetings.attendance"),
            *("meetings.groupalias", "meetings.seatallocation", "meetings.sitting"),
            "submissions.contributor",
        ),
        ROW,
    ),
    "meetings.publicationplan": {**LOOKED_AT, "change": PUBLISHERS},
    "submissions.importbatch": {**LOOKED_AT, "add": EVERYBODY, "change": EVERYBODY},
    "submissions.importitem": LOOKED_AT,
    "django_tasks_database.dbtaskresult": CLOSED,
    "auth.user": {**ADMINISTERED, "change": ADMINISTRATORS},
    "accounts.auditentry": ADMINISTERED,
    "accounts.invitation": {**ADMINISTERED, "add": ADMINISTRATORS},
}
"""What each role may do with the rows of each model that has pages."""

STAFF = EVERYBODY | {"no role"}
SIGNED_IN = STAFF | {"before the code"}
ALL = SIGNED_IN | {"anonymous"}
PAGES = {
    "index": STAFF,
    "account": STAFF,
    "handbook": STAFF,
    **dict.fromkeys(
        (
            *("handbook_access", "handbook_care", "handbook_evidence", "handbook_importing"),
            *("handbook_meetings", "handbook_pasting", "handbook_publishing"),
            *("handbook_reassigning", "handbook_tables", "handbook_together", "quick_date"),
        ),
        STAFF,
    ),
    **dict.fromkeys(
        (
            *("care_worklist", "care_map_word", "care_check_links"),
            *("care_keep_copy", "participants_merge", "participants_move"),
            *("participants_reassignments", "participants_reassignment"),
            "participants_reassignment_undo",  # a look; the deed is tested there
            *("quick_agenda", "quick_attendees", "quick_contributors", "quick_members"),
            *("quick_participant", "meetings_meeting_copy"),
            *("meetings_statement_prefer", "meetings_statement_list_conflict"),
        ),
        EVERYBODY,
    ),
    "meetings_publicationplan_cancel": PUBLISHERS,
    **dict.fromkeys(
        (
            *("submissions_importitem_deleted", "submissions_importitem_restore"),
            *("submissions_importbatch_deleted", "submissions_importbatch_restore"),
        ),
        NONE,
    ),
    "language": ALL,
    "jsi18n": STAFF,
    "password_change": STAFF,
    "password_change_done": STAFF,
    "roles": STAFF,
    "second_factor_set_up": STAFF | {"before the code"},
    "recovery_codes": STAFF,
    "second_factor_off": STAFF,
    "account_sessions": STAFF,
    "account_session": STAFF,
    "invitation": ALL,
    "app_list": EVERYBODY,
    "audit": ADMINISTRATORS,
    "locks": ADMINISTRATORS,
    "accounts_invitation_withdraw": ADMINISTRATORS,
    "auth_user_reset_second_factor": ADMINISTRATORS,
    "auth_user_new_password": ADMINISTRATORS,
    **dict.fromkeys(
        (
            *("submissions_importbatch_review", "submissions_importbatch_parts"),
            *("submissions_importbatch_report", "submissions_importbatch_apply"),
            *("submissions_importbatch_undo", "submissions_importbatch_decide"),
            *("submissions_importbatch_decide_all", "submissions_importbatch_read"),
        ),
        EVERYBODY,
    ),
}
"""Who reaches each page that is not of those that many models have."""
MODEL_PAGES = {
    **dict.fromkeys(("deleted", "export", "import"), EVERYBODY),
    **dict.fromkeys(("preview", "publish", "version", "restore"), EVERYBODY),
    "withdraw": PUBLISHERS,
    "process_import": STAFF,  # which takes POST alone, and asks for the permission then
}
"""Who reaches the pages that many models have; the page "publish" shows editors what is missing."""
OF_A_LIST = frozenset(("deleted", "export", "import", "process_import"))
ELSEWHERE = {
    *("login", "logout", "second_factor", "autocomplete", "view_on_site"),
    *("care_aside", "care_back"),  # about one entry of a worklist: tests/submissions/admin/care
}
"""Pages that send on by their nature, or need a field: tested where they are, or below."""


class World:
    """A row of every model, twice where it has a state; and accounts to be looked at."""

    def __init__(self):
        self.rows = {model: make() for model, make in ROWS.items()}
        self.drafts = {}
        for model in ROWS:
            if MODELS.get(model._meta.label_lower) is RECORD:
                self.drafts[model] = row = ROWS[model]()
                with pgtrigger.ignore():  # what is public becomes no draft again otherwise
                    model._base_manager.filter(pk=row.pk).update(state=PublicationState.DRAFT)
        self.other = make_person("editor", "somebody")
        twice = (make.make_participant(kind="person") for _ in range(2))
        self.reassignment = merge(*twice, reason="They are one.")
        self.invitation, self.token = invite("editor", "Somebody", None)
        self.rows |= {
            User: self.other,
            type(self.invitation): self.invitation,
            AuditEntry: AuditEntry.objects.first(),
        }

    def give_arguments(self, page):
        """Give what the address of a page of its own is about."""
        batch = self.find_row("submissions_importbatch")
        item = batch.items.first()
        known = {
            "invitation": [self.token],
            "app_list": ["meetings"],
            "submissions_importbatch_decide": [batch.pk, item.pk if item else 1],
            "care_worklist": ["after-the-deadline"],
            "care_check_links": [self.find_row("meetings_document").pk],
            "care_keep_copy": [self.find_row("meetings_document").pk],
            "participants_reassignment": [self.reassignment.pk],
            "participants_reassignment_undo": [self.reassignment.pk],
        }
        if page in known:
            return known[page]
        if page.startswith("auth_user_"):
            return [self.other.pk]
        if page.startswith("accounts_invitation_"):
            return [self.invitation.pk]
        return self.give_row(page) if is_of_a_row(page) else []

    def find_row(self, page):
        """Give the row of the model whose page it is."""
        app, model, *_ = page.split("_")
        return next(
            row for one, row in self.rows.items() if one._meta.label_lower == f"{app}.{model}"
        )

    def give_row(self, page):
        """Give the row of a page, and where it shows a version, the latest of the row."""
        row = self.find_row(page)
        shows_version = page.endswith(("_version", "_restore"))
        return [row.pk, row.events.latest("pgh_id").pgh_id] if shows_version else [row.pk]


def enter(role):
    """Give a client that is at the desk in this role."""
    client = Client()
    if role == "anonymous":
        return client
    if role == "before the code":
        half_sign_in(client, make_person("publisher", "half"))
        return client
    client.force_login(make_person("" if role == "no role" else role, "who-asks"))
    return client


def is_let_in(answer):
    """Say whether an answer is that of someone who may; 405 is of a page that takes POST alone."""
    away = answer.status_code == 302 and (
        "/login/" in answer.headers["Location"] or "/second-factor/" in answer.headers["Location"]
    )
    assert answer.status_code in (200, 302, 401, 403, 404, 405, 409, 410, 422), answer.status_code
    return answer.status_code not in (401, 403, 404) and not away


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def observe_row(client, model, world):
    """Give what a client may do with the rows of a model."""
    row = world.rows.get(model)
    key = row.pk if row else 1
    listed = client.get(address(model, "changelist"))
    seen = {
        "list": is_let_in(listed),
        "look": is_let_in(client.get(address(model, "change", key))),
        "add": is_let_in(client.get(address(model, "add"))),
        "change": is_let_in(client.post(address(model, "change", key), {})),
    }
    if row:
        seen["history"] = is_let_in(client.get(address(model, "history", key)))
    if model not in world.drafts:
        return seen | {"delete": is_let_in(client.get(address(model, "delete", key)))}
    draft = world.drafts[model].pk
    sent = {"action": "withdraw_selected", "_selected_action": [key]}
    asked = client.post(address(model, "changelist"), sent)
    return seen | {
        "delete a draft": is_let_in(client.get(address(model, "delete", draft))),
        "delete what is published": is_let_in(client.get(address(model, "delete", key))),
        "publish": "publish_selected" in listed.content.decode(),
        "withdraw": "with_reason" in asked.content.decode(),
    }


def find_own_pages():
    """Give the names of all pages of the desk that are not of the five that every model has."""
    standard = ("changelist", "add", "history", "delete", "change")
    of_models = {
        f"{model._meta.app_label}_{model._meta.model_name}_{page}"
        for model in admin.site._registry
        for page in standard
    }
    patterns = list(admin.site.get_urls())
    names = set()
    while patterns:
        one = patterns.pop()
        if isinstance(one, URLPattern):
            names |= {one.name} if one.name else set()
        else:
            patterns.extend(one.url_patterns)
    return sorted(
        name for name in names - of_models - ELSEWHERE if not name.endswith("_return")
    )  # what was deleted: tests/meetings/test_admin_history.py


def find_expected(page):
    """Give who should reach a page; None where no table has it."""
    return PAGES.get(page) if page in PAGES else MODEL_PAGES.get(find_suffix(page))


def is_of_a_row(page):
    """Say whether a page is about one row of a model, as its name tells."""
    is_of_model = page.startswith(("meetings_", "submissions_"))
    return is_of_model and find_suffix(page) not in OF_A_LIST


def find_suffix(page):
    """Give the end of a page's name, after application and model."""
    return "_".join(page.split("_")[2:])


def find_wrong_rows(role, client, world):
    """Give in words what is otherwise than the table of models says."""
    for model in admin.site._registry:
        label, expected = model._meta.label_lower, MODELS.get(model._meta.label_lower, {})
        for action, seen in observe_row(client, model, world).items():
            if action not in expected:
                yield f"{label}: {action!r} stands in no table; for {role}: {seen}"
            elif (role in expected[action]) != seen:
                yield f"{role}, {label}, {action}: observed {seen}"


def find_wrong_pages(role, client, world):
    """Give in words what is otherwise than the table of pages says."""
    for page in find_own_pages():
        try:
            url = reverse(f"admin:{page}", args=world.give_arguments(page))
        except NoReverseMatch:
            yield f"{page}: it is not known what its address is about"
            continue
        seen = is_let_in(client.get(url))
        expected = find_expected(page)
        if expected is None:
            yield f"{page} stands in no table; for {role}: {seen}"
        elif (role in expected) != seen:
            yield f"{role}, page {page}: observed {seen}"


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_do_what_the_tables_say_and_nothing_else(role):
    world, client = World(), enter(role)
    wrong = [*find_wrong_rows(role, client, world), *find_wrong_pages(role, client, world)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("role", ROLES)
def test_an_autocomplete_answers_those_who_may_look(role):
    client, wrong = enter(role), []
    for model, model_admin in admin.site._registry.items():
        for field in model_admin.autocomplete_fields:
            names = {
                "app_label": model._meta.app_label,
                "model_name": model._meta.model_name,
                "field_name": field,
                "term": "x",
            }
            answer = client.get(reverse("admin:autocomplete"), names)
            seen = answer.status_code == 200 and "results" in json.loads(answer.content)
            if seen != (role in EVERYBODY):
                wrong.append(f"{model._meta.label_lower}.{field}: observed {seen}")
    assert not wrong, "\n".join(wrong)


def test_nothing_was_written_by_looking():
    world, client = World(), enter("publisher")
    before = (TOTPDevice.objects.count(), AccessAttempt.objects.count(), User.objects.count())
    for page in find_own_pages():
        if find_expected(page) is not None:
            client.get(reverse(f"admin:{page}", args=world.give_arguments(page)))
    assert before == (
        *(TOTPDevice.objects.count(), AccessAttempt.objects.count()),
        User.objects.count(),
    )
