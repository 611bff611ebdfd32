"""Editing statements on their own pages: any record, preferred values, conflicts."""

import pytest
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType

from meetings.models import Statement
from tests import factories as make

pytestmark = pytest.mark.django_db
LIST = "/admin/meetings/statement/"


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    return client


def form(subject, **given):
    """Give what the form of a statement sends."""
    kind = ContentType.objects.get_for_model(subject)
    sent = {"content_type": kind.pk, "object_id": subject.pk, "field": "held"}
    sent |= {"value": "24 February 2011", "certainty": "stated", "state": "draft"}
    return {**sent, "document": make.make_document().pk, **given}


def prefer(client, *statements, **given):
    sent = {"action": "prefer_selected", "_selected_action": [row.pk for row in statements]}
    return client.post(LIST, {**sent, **given}, follow=True)


def test_a_statement_on_any_record_is_saved_with_its_reading(root):
    meeting = make.make_meeting()
    answer = root.post(f"{LIST}add/", form(meeting))

    assert answer.status_code == 302, answer.context["errors"]
    assert Statement.objects.get().subject == meeting
    assert Statement.objects.get().reading == "2011-02-24"


def test_a_record_that_does_not_exist_is_refused(root):
    page = root.post(f"{LIST}add/", form(make.make_meeting(), object_id=999999))
    assert "There is no meeting with this number." in page.content.decode()


def test_a_fact_of_another_kind_of_record_is_refused(root):
    page = root.post(f"{LIST}add/", form(make.make_meeting(), field="acronym"))
    assert "A meeting has no such fact." in page.content.decode()


def test_only_kinds_of_records_are_offered(root):
    page = root.get(f"{LIST}add/")
    kinds = page.context["adminform"].form.fields["content_type"].queryset
    names = set(kinds.values_list("model", flat=True))

    assert {"meeting", "membership", "contributor"} <= names
    assert not {"user", "statement", "session", "meetingevent"} & names


def test_the_record_is_named_and_linked(root):
    meeting = make.make_meeting(title="Second meeting")
    row = make.make_statement(meeting, "held", "2011")
    page = root.get(f"{LIST}{row.pk}/change/").content.decode()

    assert f'<a href="/admin/meetings/meeting/{meeting.pk}/change/">Meeting: Second meeting' in page


def test_a_statement_is_preferred_with_a_reason_and_its_rival_no_more(root):
    meeting = make.make_meeting(held="25 February 2011")
    old = make.make_statement(meeting, "held", "2011-02-24", preferred=True)
    new = make.make_statement(meeting, "held", "2011-02-25")
    assert "Reason:" in prefer(root, new).content.decode()

    prefer(root, new, reason="It is the official record.", with_reason="Prefer")

    old.refresh_from_db()
    new.refresh_from_db()
    assert (old.preferred, new.preferred) == (False, True)
    assert new.reason == "It is the official record."


def test_one_is_told_when_the_record_still_shows_another_value(root):
    meeting = make.make_meeting(title="Second meeting", held="24 February 2011")
    row = make.make_statement(meeting, "held", "25 February 2011", reading="2011-02-25")
    page = prefer(root, row, reason="It is later.", with_reason="Prefer").content.decode()

    assert "Second meeting still shows another held: change it there to 25 February 2011." in page


def test_two_statements_on_one_fact_are_not_both_preferred(root):
    meeting = make.make_meeting()
    both = [make.make_statement(meeting, "held", value) for value in ("2011-02-24", "2011-02-25")]
    page = prefer(root, *both, reason="Both.", with_reason="Prefer").content.decode()

    assert "Two of these statements are on the same fact" in page
    assert not Statement.objects.filter(preferred=True).exists()


def test_a_statement_on_the_whole_record_cannot_be_preferred(root):
    page = prefer(root, make.make_statement(make.make_meeting())).content.decode()
    assert "choose one on a fact" in page
