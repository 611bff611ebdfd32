"""What a source says beside what a record shows."""

import pytest

from meetings.models import Meeting, Membership
from meetings.partial_dates import PartialDate
from submissions.matching.comparing import Named, compare, is_changed
from submissions.matching.dates import is_less_exact, read_date, read_day
from tests.factories import make_group, make_meeting, make_membership
from tests.submissions.matching.making import make_date


def on(edtf: str) -> PartialDate:
    return PartialDate.from_edtf(edtf)


@pytest.mark.django_db
def test_words_that_read_the_same_are_the_same() -> None:
    meeting = make_meeting(place="New  Town")
    changes = compare(Meeting, meeting, {"place": "NEW TOWN"})
    assert changes["place"]["how"] == "same"
    assert not is_changed(changes)


@pytest.mark.django_db
def test_what_is_not_known_says_nothing() -> None:
    membership = make_membership(status="member")
    assert compare(Membership, membership, {"status": "not-stated", "group": None}) == {}


@pytest.mark.django_db
def test_another_record_is_compared_by_its_address() -> None:
    one, other = make_group(name="Business"), make_group(name="Business")
    membership = make_membership(group=one)
    same, another = (Named(row.pk, row.slug, row.name) for row in (one, other))
    assert compare(Membership, membership, {"group": same})["group"]["how"] == "same"
    assert compare(Membership, membership, {"group": another})["group"]["how"] == "differs"


@pytest.mark.django_db
def test_what_is_no_fact_is_filled_and_never_contradicted() -> None:
    membership = make_membership(name_as_printed="LIMA, Ana")
    assert compare(Membership, membership, {"name_as_printed": "Ana Lima"}) == {}
    empty = compare(Membership, make_membership(), {"name_as_printed": "Ana Lima"})
    assert empty["name_as_printed"]["how"] == "fill"


@pytest.mark.parametrize(
    ("date", "known", "answer"),
    [
        ("2011-02", "2011-02-24", True),
        ("2011", "2011-02-24/2011-02-25", True),
        ("[2011-02-24..2011-02-26]", "2011-02-25", True),
        ("2011-02-24", "2011-02", False),
        ("2011-03", "2011-02-24", False),
        ("2011-02-24/2011-02-26", "2011-02-25", False),
        ("2011-02", "2011-02", False),
        ("2011", "2011-02/..", False),
    ],
)
def test_a_date_is_less_exact_when_it_holds_the_known_one(
    date: str, known: str, answer: bool
) -> None:
    assert is_less_exact(on(date), on(known)) is answer


def test_a_date_that_cannot_be_read_is_none() -> None:
    assert read_date(None) is None
    assert read_date(make_date("", "the 24th")) is None
    assert read_date(make_date("no date", "no date")) is None
    found = read_date(make_date("2011-02-24", "  the 24th\n of February "))
    assert (found.text, found.edtf) == ("the 24th of February", "2011-02-24")


@pytest.mark.parametrize(
    ("words", "day"),
    [("the 24th", 24), ("el 3", 3), ("24 and 25", None), ("2011", None), ("the 40th", None)],
)
def test_a_lone_day_of_the_month_is_read_as_that(words: str, day: int | None) -> None:
    assert read_day(make_date("", words)) == day


def test_no_date_has_no_day() -> None:
    assert read_day(None) is None
