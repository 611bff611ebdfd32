"""Who may do what at the desk: strangers nothing, viewers look, editors and publishers work."""

import pytest
from django.test import Client

from tests.submissions.admin.importing.making import address, make_batch, make_member

pytestmark = pytest.mark.django_db
LOOKING = ("change", "review", "parts", "report")
DOING = ("apply", "undo", "read", "decide_all")


@pytest.mark.parametrize("page", [*LOOKING, *DOING, "decide"])
def test_a_stranger_is_asked_to_sign_in(client, page):
    item = make_member(make_batch())
    for answer in (client.get, client.post):
        there = answer(address(item.batch, page, item.pk))
        assert there.status_code == 302
        assert there.url.startswith("/admin/login/")


def test_a_stranger_hands_nothing_in(client):
    answer = client.post("/admin/submissions/importbatch/add/", {"way": "paste", "pasted": "x"})
    assert answer.url.startswith("/admin/login/")


@pytest.mark.parametrize("page", LOOKING)
def test_a_viewer_looks(viewer, page):
    item = make_member(make_batch())
    shown = viewer.get(address(item.batch, page))
    assert shown.status_code == 200
    assert "card-form" not in shown.content.decode()


@pytest.mark.parametrize("page", [*DOING, "decide"])
def test_a_viewer_does_nothing(viewer, page):
    item = make_member(make_batch())
    sent = {"decision": "accepted", "version": 1, "kind": "member", "act": "accept"}
    assert viewer.post(address(item.batch, page, item.pk), sent).status_code == 403
    assert not item.batch.items.exclude(decision="pending").exists()


def test_a_viewer_hands_nothing_in(viewer):
    assert viewer.get("/admin/submissions/importbatch/add/").status_code == 403


@pytest.mark.parametrize("role", ["editor", "publisher"])
def test_those_with_a_role_work_at_the_desk(sign_in, role):
    someone = sign_in(role)
    batch = make_batch()
    make_member(batch)
    assert someone.get("/admin/submissions/importbatch/add/").status_code == 200
    page = someone.get(address(batch)).content.decode()
    assert "card-form" in page
    assert "Accept all 1" in page


@pytest.mark.parametrize("role", ["editor", "publisher"])
def test_nobody_deletes_what_was_handed_in(sign_in, role):
    batch = make_batch()
    answer = sign_in(role).post(
        f"/admin/submissions/importbatch/{batch.pk}/delete/", {"post": "yes"}
    )
    assert answer.status_code == 403


def test_what_is_sent_without_the_token_of_the_form_is_refused(editor):
    item = make_member(make_batch())
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = editor.cookies
    answer = strict.post(address(item.batch, "decide", item.pk), {"decision": "accepted"})
    assert answer.status_code == 403
