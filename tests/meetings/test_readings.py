"""Readings: values brought into one comparable form."""

import pytest

from meetings.models import (
    Attendance,
    Document,
    GroupAlias,
    Meeting,
    Membership,
    Participant,
    StakeholderGroup,
)
from meetings.partial_dates import PartialDate
from meetings.readings import (
    ReadingError,
    canonical_reading,
    gather_names,
    names_of,
    own_reading,
    reading_of,
)

NAMES = {"industry": "private-sector", "ruritania": "ruritania"}


@pytest.mark.parametrize(
    ("model", "field", "value", "reading"),
    [
        (Meeting, "held", "24 and 25 February 2011", "2011-02-24/2011-02-25"),
        (Meeting, "held", "2011-02", "2011-02"),
        (Meeting, "number", " 07 ", "7"),
        (Meeting, "status", "cancelled", "cancelled"),
        (Meeting, "status", "Cancelled", "cancelled"),
        (Participant, "country", "gr", "GR"),
        (Participant, "country", "Greece", "GR"),
        (Meeting, "place", "  Geneva,\n Switzerland ", "geneva, switzerland"),
        (Meeting, "description", "They met and talked.", ""),
        (Membership, "group", "Industry", "private-sector"),
        (Membership, "participant", "Ruritania", "ruritania"),
    ],
)
def test_a_value_is_read_by_the_type_of_its_field(model, field, value, reading):
    assert reading_of(model, field, value, names=NAMES) == reading


@pytest.mark.parametrize(
    ("model", "field", "value"),
    [
        (Meeting, "held", "one fine day"),
        (Meeting, "number", "first"),
        (Meeting, "number", "²"),
        (Meeting, "status", "over"),
        (Membership, "group", "experts"),
        (Meeting, "weather", "fine"),
    ],
)
def test_what_cannot_be_read_is_refused(model, field, value):
    with pytest.raises(ReadingError):
        reading_of(model, field, value, names=NAMES)


def test_a_long_line_is_read_as_far_as_the_column_holds():
    assert len(reading_of(Document, "title", "long " * 90)) == 300


@pytest.mark.parametrize(
    ("field", "written", "reading"),
    [
        ("held", "25 February 2011", "2011-02-25"),
        ("held", "none", "none"),
        ("number", "none", "none"),
        ("place", "GENEVA", "geneva"),
        ("description", "Anything", "anything"),
    ],
)
def test_a_reading_written_out_is_brought_into_form(field, written, reading):
    assert canonical_reading(Meeting, field, written) == reading


def test_a_record_is_read_the_same_way_as_its_sources():
    group = StakeholderGroup(slug="government")
    member = Membership(group=group, name_as_printed=" ADA  Lund", starts="March 2010")
    assert own_reading(member, "group") == "government"
    assert own_reading(member, "name_as_printed") == "ada lund"
    assert own_reading(member, "starts") == "2010-03"
    assert own_reading(member, "status") == "member"
    assert own_reading(Participant(country="GR"), "country") == "GR"
    assert own_reading(Meeting(number=0), "number") == "0"


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Membership(), "group"),
        (Meeting(), "held"),
        (Meeting(), "number"),
        (Meeting(), "place"),
        (Meeting(mode="not-known"), "mode"),
        (Attendance(presence="unknown"), "presence"),
        (Meeting(description="We met."), "description"),
        (Participant(), "country"),
    ],
)
def test_what_is_not_known_has_no_reading(record, field):
    assert own_reading(record, field) == ""


def test_a_date_that_was_not_understood_has_no_reading():
    meeting = Meeting(held=PartialDate("one fine day", "", None, None))
    assert own_reading(meeting, "held") == ""


def test_a_word_that_names_two_records_names_none_but_a_slug_always_its_own():
    pairs = [("Lund", "ada-lund"), ("LUND", "bo-lund"), ("ada-lund", "bo-lund"), (None, "x")]
    names = gather_names(pairs, slugs=["ada-lund", "bo-lund"])
    assert names == {"ada-lund": "ada-lund", "bo-lund": "bo-lund"}


@pytest.mark.django_db
def test_names_come_from_the_database_where_none_are_given(django_assert_num_queries):
    group = StakeholderGroup.objects.create(slug="private-sector", name="Business", name_fr="Privé")
    GroupAlias.objects.create(group=group, word="industry")
    for word in ("Industry", "BUSINESS", "privé", "private-sector"):
        assert reading_of(Membership, "group", word) == "private-sector"
    with django_assert_num_queries(8):
        names_of(StakeholderGroup)


def test_days_of_a_year_that_the_source_does_not_give_stay_without_it():
    assert canonical_reading(Meeting, "held", "XXXX-02-22/XXXX-02-23") == "XXXX-02-22/XXXX-02-23"
    with pytest.raises(ReadingError):
        canonical_reading(Meeting, "held", "XXXX")
