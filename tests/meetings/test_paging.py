import pytest

from meetings.models import Meeting, Participant
from meetings.paging import page_of
from meetings.parameters import ParameterError
from tests import factories as make

pytestmark = pytest.mark.django_db


def walk(queryset, *, size):
    after, seen = "", []
    while True:
        page = page_of(queryset, after, size=size)
        seen += page.rows
        if not page.next:
            return seen
        after = page.next


def test_pages_together_give_each_row_once_in_the_order_of_the_model():
    body = make.make_body()
    for held in ("2012", "2011-02-24", "", "2011-02-24", "2011", "", "2011-02-24/2011-02-26"):
        make.make_meeting(body=body, held=held)

    assert walk(Meeting.objects.public(), size=2) == list(Meeting.objects.public())


def test_the_last_page_names_no_next_one():
    make.make_participant(name="Ada")

    page = page_of(Participant.objects.public(), size=1)

    assert page.next == ""


def test_a_row_added_before_does_not_shift_the_next_page():
    for name in ("Bea", "Cleo", "Dora"):
        make.make_participant(name=name)
    first = page_of(Participant.objects.public(), size=1)

    make.make_participant(name="Ada")
    second = page_of(Participant.objects.public(), first.next, size=1)

    assert [row.name for row in second.rows] == ["Cleo"]


@pytest.mark.parametrize("after", ["x", "-1", "999999999", "9" * 40, "１"])
def test_an_unknown_row_is_refused(after):
    with pytest.raises(ParameterError):
        page_of(Participant.objects.public(), after)


def test_a_draft_is_no_row_to_go_on_from():
    draft = make.make_participant(state="draft")

    with pytest.raises(ParameterError):
        page_of(Participant.objects.public(), str(draft.pk))


def test_descending_columns_are_walked_downwards():
    for number in (3, 1, 2):
        make.make_body(slug=f"b{number}", featured=number != 1)
    bodies = type(make.make_body(slug="b4")).objects.public()

    assert [body.slug for body in walk(bodies, size=1)] == ["b2", "b3", "b1", "b4"]
