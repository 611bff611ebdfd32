"""The state that is read: what `as_of` may be, and what a reader sees meanwhile."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import InternalError, connection, transaction

from meetings.models import Body, ChangeSet, Meeting, Participant
from meetings.parameters import ParameterError
from meetings.versions import current_snapshot, get_version, reading
from submissions.models import Submission
from tests import factories as make
from tests.meetings.changes.feed import commit

LONG_AGO = datetime(2020, 5, 5, 12, tzinfo=UTC)


def move_back(days):
    """Let all that is committed so far have come some days after long ago."""
    ChangeSet.objects.filter(committed_at__gt=LONG_AGO + timedelta(days=900)).update(
        committed_at=LONG_AGO + timedelta(days=days)
    )


@pytest.mark.django_db
def test_an_empty_record_has_version_0():
    with reading() as snapshot:
        assert snapshot == current_snapshot()
    assert (get_version(), snapshot.version, snapshot.as_of, snapshot.known_at) == (0, 0, "", None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "value",
    [
        *("yesterday", "2026-13-01", "2026-11", "20261101", "2026-W01-1", "2026-01-01T10:00"),
        *("v", "v-1", "v1.5", "V1", " 2026-01-01", "0000-01-01"),
    ],
)
def test_what_is_no_day_moment_or_version_is_refused(value):
    with pytest.raises(ParameterError, match="no day, moment or version"), reading(value):
        pass


@pytest.mark.django_db
@pytest.mark.parametrize("value", ["v1", "9998-12-30", "9998-12-31T00:00:00Z"])
def test_what_is_still_to_come_is_refused(value):
    with pytest.raises(ParameterError), reading(value):
        pass


@pytest.mark.django_db
def test_each_version_shows_the_record_as_it_was():
    meeting = make.make_meeting(place="Montreux")
    commit()
    first = get_version()
    Meeting.objects.update(place="Geneva")
    commit()
    second = get_version()
    meeting.delete()
    commit()

    assert not Meeting.objects.exists()
    for version, place in ((first, "Montreux"), (second, "Geneva")):
        with reading(f"v{version}") as snapshot:
            assert Meeting.objects.get().place == place
            assert (snapshot.version, snapshot.as_of) == (version, f"v{version}")
            assert get_version() == version
    assert not Meeting.objects.exists()


@pytest.mark.django_db
def test_a_day_shows_what_was_known_at_its_end():
    make.make_body(slug="wg", name="Then")
    commit()
    move_back(0)
    Body.objects.update(name="Two days later")
    commit()
    move_back(2)
    Body.objects.update(name="Now")
    commit()
    named = {"2020-05-04": [], "2020-05-05": ["Then"], "2020-05-06": ["Then"]}
    named |= {"2020-05-07": ["Two days later"], "2020-05-07T12:00:00Z": ["Two days later"]}
    named |= {"2020-05-07T11:59:59Z": ["Then"], "2020-05-07T13:00:00+02:00": ["Then"]}
    for value, names in named.items():
        with reading(value):
            assert [body.name for body in Body.objects.all()] == names, value


@pytest.mark.django_db
def test_before_the_first_change_the_record_is_empty():
    make.make_body()
    commit()
    for value in ("v0", "1999-12-31"):
        with reading(value) as snapshot:
            assert (snapshot.version, snapshot.known_at) == (0, None)
            assert not Body.objects.exists()
            assert not Body.events.rel.related_model.objects.exists()


@pytest.mark.django_db
def test_a_version_within_a_change_set_shows_the_state_before_it():
    make.make_body(slug="first")
    commit()
    for _ in range(3):
        make.make_body()
    commit()
    with reading("v3") as snapshot:
        assert snapshot.version == 1
        assert [body.slug for body in Body.objects.all()] == ["first"]


@pytest.mark.django_db
def test_search_and_queries_over_relations_see_the_earlier_state():
    person = make.make_participant(name="Ada Lovelace", slug="ada")
    make.make_submission(slug="s", contributors=[person])
    commit()
    version = get_version()
    Participant.objects.update(name="Another")
    Submission.objects.update(state="withdrawn", state_reason="Sent by mistake.")
    commit()
    with reading(f"v{version}"):
        assert Participant.objects.public().matching("lovelace").count() == 1
        found = Submission.objects.counted().filter(contributors__participant__name="Ada Lovelace")
        assert found.count() == 1
    assert Submission.objects.counted().count() == 0


@pytest.mark.django_db
def test_readings_can_stand_in_one_another():
    make.make_body(name="Then")
    commit()
    Body.objects.update(name="Now")
    commit()
    with reading("v1"):
        assert Body.objects.get().name == "Then"
        with reading() as inner:
            assert (Body.objects.get().name, inner.version) == ("Now", 2)
        assert Body.objects.get().name == "Then"
        assert current_snapshot().version == 1
    assert Body.objects.get().name == "Now"


@pytest.mark.django_db
def test_an_error_within_a_reading_leaves_the_present():
    make.make_body(name="Then")
    commit()
    Body.objects.update(name="Now")
    commit()
    with pytest.raises(ZeroDivisionError), reading("v1"):
        _ = 1 // 0
    assert Body.objects.get().name == "Now"
    assert current_snapshot().version == 2


@pytest.mark.django_db
def test_the_earlier_state_cannot_be_written():
    make.make_body()
    commit()
    with transaction.atomic(), pytest.raises(InternalError), reading("v1"):
        Body.objects.update(name="Never")


@pytest.mark.django_db
def test_turning_to_the_present_costs_one_query(django_assert_max_num_queries):
    make.make_body()
    commit()
    with django_assert_max_num_queries(1), reading():
        pass


@pytest.mark.django_db(transaction=True)
def test_a_reader_sees_one_state_though_others_write():
    body = make.make_body(name="Then")
    with reading() as snapshot:
        before = Body.objects.get().name
        write_elsewhere("UPDATE meetings_body SET name = 'Now'")
        assert Body.objects.get().name == before
        assert get_version() == snapshot.version
    body.refresh_from_db()
    assert (body.name, get_version()) == ("Now", snapshot.version + 1)


@pytest.mark.django_db(transaction=True)
def test_what_began_earlier_and_came_later_is_not_seen_before():
    other = connection.copy()
    try:
        with transaction.atomic(using="default"):
            make.make_body(slug="late", name="Late")
            with other.cursor() as cursor:
                cursor.execute(INSERT_BODY)
        with reading("v1"):
            assert [body.slug for body in Body.objects.all()] == ["early"]
        with reading("v2"):
            assert {body.slug for body in Body.objects.all()} == {"early", "late"}
    finally:
        other.close()


def write_elsewhere(statement):
    """Run a statement on a connection of its own, and commit."""
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute(statement)
    other.close()


INSERT_BODY = """
    INSERT INTO meetings_body (slug, state, state_reason, name, name_fr, name_es, name_ru, name_ar,
        name_zh_hans, kind, acronym, mandate, starts_text, starts_edtf, ends_text, ends_edtf,
        featured)
    VALUES ('early', 'published', '', 'Early', '', '', '', '', '', 'other', '', '', '', '', '', '',
        false)
"""
