import pytest

from meetings.evidence import subject_key
from meetings.models import Meeting
from meetings.subjects import find_place, find_public, name_field
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_public_rows_of_several_kinds_are_found_by_their_keys():
    rows = [
        make.make_meeting(),
        make.make_participant(),
        make.make_seats(make.make_composition(), 5),
    ]

    assert find_public(subject_key(row) for row in rows) == {subject_key(row): row for row in rows}


def test_a_figure_reported_on_a_draft_is_as_hidden_as_the_draft():
    public = make.make_reported(make.make_body(), 47)
    hidden = make.make_reported(make.make_body(state="draft"), 47)

    assert list(find_public([subject_key(public), subject_key(hidden)]).values()) == [public]


def test_names_and_addresses_of_many_rows_cost_no_further_query(django_assert_num_queries):
    rows = [
        make.make_attendance(meeting=make.make_meeting()),
        make.make_contributor(submission=make.make_submission()),
        make.make_seats(make.make_composition(), 3),
        make.make_intervention(meeting=make.make_meeting()),
        make.make_reported(make.make_call(), 10),
        make.make_milestone(),
        make.make_membership(),
    ]
    found = find_public([subject_key(row) for row in rows])

    with django_assert_num_queries(0):
        places = [find_place(row) for row in found.values()]

    assert len(places) == len(rows)
    assert all(place.url and place.name and place.kind for place in places)


@pytest.mark.parametrize(
    ("field", "words"), [("held", "held"), ("place", "place"), ("state_reason", "state reason")]
)
def test_fields_are_named_in_words(field, words):
    assert name_field(Meeting, field) == words
