"""Administrators change roles and disable accounts; nobody rises above the own role."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.exceptions import ValidationError

from igftracker.accounts.models import AuditEntry
from igftracker.accounts.roles import ROLES, name_permission
from igftracker.accounts.services.roles import apply_roles, set_active, set_role
from igftracker.accounts.standing import find_role
from tests.igftracker.accounts.people import make_person, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]


def address(account):
    return f"/admin/auth/user/{account.pk}/change/"


def fresh(account):
    return User.objects.get(pk=account.pk)


def held(role):
    """Give what the group of a role may do, as the table writes it: model and codename."""
    permissions = Permission.objects.filter(group__name=role).select_related("content_type")
    return {
        (f"{one.content_type.app_label}.{one.content_type.model}", one.codename)
        for one in permissions
    }


def test_the_groups_have_exactly_the_rights_of_the_table():
    for role in ROLES.values():
        assert held(role.name) == {
            (model, name_permission(model, action))
            for model, actions in role.rights.items()
            for action in actions
        }


def test_what_somebody_added_to_a_group_goes_when_the_roles_are_applied_again():
    Group.objects.get(name="editor").permissions.add(Permission.objects.get(codename="add_user"))
    Group.objects.get(name="publisher").permissions.clear()
    before = Permission.objects.count()
    apply_roles()
    assert ("auth.user", "add_user") not in held("editor")
    assert ("meetings.body", "publish_record") in held("publisher")
    assert Permission.objects.count() == before


def test_an_administrator_changes_a_role_and_the_sessions_of_the_account_end(administrator):
    rosa = make_person("editor", "rosa")
    theirs = signed_in(rosa)
    theirs.get("/admin/")
    sent = {"first_name": "Rosa", "last_name": "B", "role": "publisher", "is_active": "on"}
    assert administrator.post(address(rosa), sent).status_code == 302
    assert (find_role(fresh(rosa)), fresh(rosa).first_name) == ("publisher", "Rosa")
    assert theirs.get("/admin/").status_code == 302
    entry = AuditEntry.objects.get(action="role-changed")
    assert (entry.actor.username, entry.account, entry.detail) == (
        *("ada", rosa),
        "editor → publisher",
    )


def test_an_administrator_disables_an_account_and_enables_it_again(administrator):
    rosa = make_person("editor", "rosa")
    theirs = signed_in(rosa)
    theirs.get("/admin/")
    sent = {"first_name": "", "last_name": "", "role": "editor"}
    administrator.post(address(rosa), sent)
    assert not fresh(rosa).is_active
    assert theirs.get("/admin/").status_code == 302
    administrator.post(address(rosa), {**sent, "is_active": "on"})
    assert fresh(rosa).is_active
    assert set(AuditEntry.objects.values_list("action", flat=True)) == {"disabled", "enabled"}


def test_saving_without_a_change_changes_nothing(administrator):
    rosa = make_person("editor", "rosa")
    theirs = signed_in(rosa)
    theirs.get("/admin/")
    administrator.post(
        address(rosa), {"first_name": "", "last_name": "", "role": "editor", "is_active": "on"}
    )
    assert theirs.get("/admin/").status_code == 200
    assert not AuditEntry.objects.exists()


def test_nobody_makes_a_superuser_or_gives_single_rights_by_the_form(administrator):
    rosa = make_person("editor", "rosa")
    right = Permission.objects.get(codename="add_user")
    sent = {"first_name": "", "last_name": "", "role": "editor", "is_active": "on"}
    sent |= {
        "is_superuser": "on",
        "user_permissions": right.pk,
        "username": "other",
        "email": "x@y.z",
    }
    administrator.post(address(rosa), sent)
    found = fresh(rosa)
    assert (found.is_superuser, found.username, found.email) == (False, "rosa", "")
    assert not found.user_permissions.exists()


def test_an_administrator_does_not_change_the_own_role_or_disable_the_own_account(administrator):
    make_person("administrator", "bob")
    ada = User.objects.get(username="ada")
    page = administrator.get(address(ada)).content.decode()
    assert "another administrator changes" in page
    administrator.post(address(ada), {"first_name": "Ada", "last_name": "", "role": "editor"})
    found = fresh(ada)
    assert (found.first_name, find_role(found), found.is_active) == ("Ada", "administrator", True)


def test_an_administrator_does_not_touch_a_superuser(administrator):
    root = User.objects.create_superuser("root")
    sent = {"first_name": "X", "last_name": "", "role": "editor"}
    assert administrator.post(address(root), sent).status_code == 403
    for page in ("reset-second-factor", "new-password"):
        assert administrator.post(f"/admin/auth/user/{root.pk}/{page}/").status_code == 403
    assert fresh(root).is_active


def test_the_last_administrator_stays(administrator):
    ada = User.objects.get(username="ada")
    for change in (lambda: set_active(ada, False, None), lambda: set_role(ada, "editor", None)):
        with pytest.raises(ValidationError, match="last account that can administer"):
            change()
    assert (find_role(fresh(ada)), fresh(ada).is_active) == ("administrator", True)
    bob = make_person("administrator", "bob")
    assert set_active(ada, False, None)
    with pytest.raises(ValidationError, match="last account"):
        set_active(bob, False, None)


def test_a_superuser_who_would_leave_no_administrator_is_told(administrator):
    root = User.objects.create_superuser("root")
    ada = User.objects.get(username="ada")
    client = signed_in(root)
    sent = {"first_name": "", "last_name": "", "role": "administrator"}
    client.post(address(ada), sent)
    assert not fresh(ada).is_active  # root is left
    assert set_active(ada, True, None)


def test_accounts_are_neither_added_nor_deleted_by_hand(administrator):
    rosa = make_person("editor", "rosa")
    root = signed_in(User.objects.create_superuser("root"))
    for client in (administrator, root):
        assert client.get("/admin/auth/user/add/").status_code == 403
        assert (
            client.post(f"/admin/auth/user/{rosa.pk}/delete/", {"post": "yes"}).status_code == 403
        )
        assert (
            client.get(f"/admin/auth/user/{rosa.pk}/password/").status_code == 302
        )  # no such page
    assert fresh(rosa)


def test_the_list_of_accounts_costs_the_same_for_one_and_for_many(administrator):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def count():
        with CaptureQueriesContext(connection) as queries:
            assert administrator.get("/admin/auth/user/").status_code == 200
        return len(queries)

    count()
    few = count()
    for number in range(10):
        make_person("editor", f"person-{number}")
    assert count() == few


def test_who_may_do_what_is_drawn_from_the_table():
    page = signed_in(make_person("editor")).get("/admin/accounts/roles/")
    rows = {row.name: row.cells for row in page.context["rows"]}
    assert rows["Meetings"] == ["look, add, change, delete"] * 3
    assert rows["Audit"] == ["nothing", "nothing", "look"]
    assert rows["Publication plans"] == ["look", "look, add, change", "look, add, change"]
    assert len(rows) == len({model for role in ROLES.values() for model in role.rights})
