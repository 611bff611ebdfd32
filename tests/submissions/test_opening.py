from datetime import date

import pytest

from meetings.partial_dates import Answer
from submissions.models import Call
from submissions.opening import count_days, is_open, sort_calls
from tests import factories as make

pytestmark = pytest.mark.django_db
TODAY = date(2011, 3, 10)


@pytest.mark.parametrize(
    ("opens", "deadline", "answer"),
    [
        ("2011-03-01", "2011-03-23", Answer.YES),
        ("2011-03-01", "2011-03-10", Answer.YES),
        ("2011-03-01", "2011-03-09", Answer.NO),
        ("2011-03-11", "2011-03-23", Answer.NO),
        ("2011-03", "2011-03-23", Answer.UNKNOWN),
        ("2011-03-01", "2011-03", Answer.UNKNOWN),
        ("", "2011-03-09", Answer.NO),
        ("", "", Answer.UNKNOWN),
        ("2011-03-01", "", Answer.UNKNOWN),
    ],
)
def test_a_call_is_open_from_its_opening_to_its_deadline_as_far_as_they_are_known(
    opens, deadline, answer
):
    assert is_open(make.make_call(opens=opens, deadline=deadline), TODAY) is answer


def test_without_a_deadline_a_call_ends_when_the_meeting_it_prepares_is_over():
    over = make.make_meeting(held="2011-02-24/2011-02-25")
    ahead = make.make_meeting(held="2011-03-24/2011-03-25")

    assert is_open(make.make_call(opens="2011-01", prepares=over), TODAY) is Answer.NO
    assert is_open(make.make_call(opens="2011-01", prepares=ahead), TODAY) is Answer.UNKNOWN


def test_open_calls_are_sorted_by_deadline_and_closed_ones_newest_first():
    for slug, opens, deadline in [
        ("old", "2009-01-01", "2009-02-01"),
        ("newer", "2010-01-01", "2010-02-01"),
        ("late", "2011-01-01", "2011-05-01"),
        ("soon", "2011-02-01", "2011-04-01"),
        ("vague", "2011-03-01", ""),
    ]:
        make.make_call(slug=slug, opens=opens, deadline=deadline)

    found = sort_calls(Call.objects.all(), TODAY)

    assert [call.slug for call in found.open] == ["soon", "late"]
    assert [call.slug for call in found.unknown] == ["vague"]
    assert [call.slug for call in found.closed] == ["newer", "old"]


@pytest.mark.parametrize(
    ("opens", "deadline", "days"),
    [("2010-11-09", "2010-11-19", 10), ("2010-11", "2010-11-19", None), ("2010-11-09", "", None)],
)
def test_days_to_answer_are_counted_between_certain_days_only(opens, deadline, days):
    assert count_days(make.make_call(opens=opens, deadline=deadline)) == days
