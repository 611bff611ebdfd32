"""Preferring one statement from the field, and listing the conflict that it is in."""

import pytest
from django.contrib.auth.models import Permission, User

from meetings.models import Conflict, Meeting, Statement
from tests import factories as make
from tests.meetings.sourcing.sending import change

pytestmark = pytest.mark.django_db
WHY = {"reason": "It is the official record."}


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    return client


def prefer(row):
    return f"/admin/meetings/statement/{row.pk}/prefer/"


def list_conflict(row):
    return f"/admin/meetings/statement/{row.pk}/list-conflict/"


def said(page):
    return [str(one) for one in page.context["messages"]]


def test_the_record_follows_the_statement_that_is_preferred(root):
    meeting = make.make_meeting(held="24 February 2011")
    old = make.make_statement(meeting, "held", "the 24th", reading="2011-02-24", preferred=True)
    new = make.make_statement(meeting, "held", "25 February 2011", reading="2011-02-25")
    page = root.get(prefer(new)).content.decode()
    assert "The record will hold “25 February 2011”." in page
    assert Meeting.objects.get().held.edtf == "2011-02-24"

    answer = root.post(prefer(new), WHY)

    assert answer.url == f"{change(meeting)}#id_held"
    assert str(Meeting.objects.get().held) == "25 February 2011"
    assert list(Statement.objects.filter(preferred=True)) == [new]
    assert Statement.objects.get(pk=old.pk).reason == ""


@pytest.mark.parametrize(
    ("field", "value", "reading", "held"),
    [
        ("number", "the second", "2", 2),
        ("number", "it has none", "none", None),
        ("place", "Geneva", "geneva", "Geneva"),
        ("status", "called off", "cancelled", "cancelled"),
    ],
)
def test_values_of_every_shape_are_followed(root, field, value, reading, held):
    meeting = make.make_meeting(number=7, place="Montreux")
    row = make.make_statement(meeting, field, value, reading=reading)
    root.post(prefer(row), WHY)
    assert getattr(Meeting.objects.get(), field) == held


def test_another_record_is_followed_by_its_address(root):
    group = make.make_group(slug="private")
    seat = make.make_membership(group=make.make_group(slug="civil"))
    root.post(prefer(make.make_statement(seat, "group", "business", reading="private")), WHY)
    seat.refresh_from_db()
    assert seat.group == group


@pytest.mark.parametrize(
    ("field", "value", "reading", "why"),
    [
        ("description", "They met.", "", "text in our own words"),
        ("held", "on the 24th", "XXXX-02-24", "Type the value there"),
        ("place", "at the Palais", "geneva", "not the value itself"),
    ],
)
def test_one_is_told_what_to_type_where_the_record_cannot_follow(root, field, value, reading, why):
    meeting = make.make_meeting(place="Montreux")
    row = make.make_statement(meeting, field, value, reading=reading)
    assert why in root.get(prefer(row)).content.decode()
    page = root.post(prefer(row), WHY, follow=True)

    assert f"Type it there: {value}" in said(page)[0]
    assert Statement.objects.get().preferred
    assert Meeting.objects.get().place == "Montreux"


def test_a_value_that_the_record_refuses_is_not_forced_on_it(root):
    seat = make.make_membership(starts="2012", ends="2013")
    row = make.make_statement(seat, "ends", "2011", reading="2011")
    page = root.post(prefer(row), WHY, follow=True)

    assert "cannot end before it starts" in said(page)[0]
    seat.refresh_from_db()
    assert seat.ends.edtf == "2013"


def test_no_reason_changes_nothing(root):
    row = make.make_statement(make.make_meeting(), "held", "2012", reading="2012")
    page = root.post(prefer(row), {"reason": " "})

    assert "This field is required." in page.content.decode()
    assert not Statement.objects.get().preferred


def test_a_statement_on_the_whole_record_decides_on_nothing(root):
    assert root.get(prefer(make.make_statement(make.make_meeting()))).status_code == 404
    assert root.get("/admin/meetings/statement/999999/prefer/").status_code == 404


def test_only_those_who_may_change_the_record_choose(client):
    user = User.objects.create_user("reader", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="change_statement"))
    client.force_login(user)
    row = make.make_statement(make.make_meeting(), "held", "2012", reading="2012")

    assert client.post(prefer(row), WHY).status_code == 403
    assert client.post(list_conflict(row), {"question": "When?"}).status_code == 403
    assert not Statement.objects.get().preferred


def test_a_disagreement_is_listed_from_the_field(root):
    meeting = make.make_meeting(title="First meeting")
    make.make_conflict(number=8)
    rows = [make.make_statement(meeting, "held", day) for day in ("2011-02-24", "2011-02-25")]
    apart = make.make_statement(meeting, "place", "Geneva")
    assert list_conflict(rows[0]) in root.get(change(meeting)).content.decode()
    page = root.get(list_conflict(rows[0])).content.decode()
    assert 'value="Held of First meeting"' in page

    for _ in range(2):
        root.post(list_conflict(rows[0]), {"question": "On which day was it?"})

    conflict = Conflict.objects.get(number=9)
    assert (conflict.question, conflict.state) == ("On which day was it?", "draft")
    assert set(conflict.statements.all()) == set(rows)
    assert Statement.objects.get(pk=apart.pk).conflict is None
    assert Conflict.objects.count() == 2
    assert "K9" in root.get(change(meeting)).content.decode()


def test_a_disagreement_joins_a_conflict_that_is_listed_already(root):
    meeting, conflict = make.make_meeting(), make.make_conflict()
    row = make.make_statement(meeting, "held", "2011-02-24")
    root.post(list_conflict(row), {"conflict": conflict.pk})

    assert list(conflict.statements.all()) == [row]


def test_a_conflict_without_a_question_is_refused(root):
    row = make.make_statement(make.make_meeting(), "held", "2011-02-24")
    page = root.post(list_conflict(row), {"question": " "})
    assert "Say what the sources disagree on" in page.content.decode()
