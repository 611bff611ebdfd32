"""Facts need sources, and the record says what its sources say."""

import pytest

from submissions.record.checking import read_record
from tests.submissions.record.samples import mistakes, write_sample

OPEN = "held: 24-25 or 25-26 February 2011"
FIRST = "        value: 24 and 25 February 2011\n"
PREFERRED = FIRST + "        preferred: It is the minutes.\n"
SECOND = "        reading: 2011-02-25/2011-02-26\n"


def reading(folder, field, *changes):
    """The readings of the meeting's statements on a field of the changed sample."""
    records = read_record(write_sample(folder, *changes))
    meeting = next(entry for entry in records if entry.handle == "panel-1")
    return [one.get("reading") for one in meeting.sources if one.get("field") == field]


def test_readings_are_worked_out_from_the_values(tmp_path):
    assert reading(tmp_path, "held") == ["2011-02-24/2011-02-25", "2011-02-25/2011-02-26"]


def test_lines_of_text_are_read_without_case_and_space(tmp_path):
    assert reading(tmp_path, "place") == ["strelsau"]


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("number: 1", "1"),
        ("status: Held", "held"),
        ("kind: meeting", "meeting"),
        ("title: First  meeting", "first meeting"),
    ],
)
def test_numbers_and_choices_are_read_by_digits_and_code(tmp_path, says, expected):
    field = says.split(":", maxsplit=1)[0]
    assert reading(tmp_path, field, ("place: STRELSAU", says)) == [expected]


def test_a_text_in_our_own_words_has_no_reading_and_needs_no_value(tmp_path):
    change = ("      place: STRELSAU", "      description:")
    meeting = ("  place: Strelsau", "  description: They met.")
    assert reading(tmp_path, "description", change, meeting) == [""]


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("government", "government"),
        ("Governments", "government"),
        ("Member States", "government"),
        ("civil  society", "civil-society"),
    ],
)
def test_a_group_is_read_by_slug_name_or_alias(tmp_path, written, slug):
    says = f"- document: minutes\n    says:\n      group: {written}\n"
    member = f"  group: {slug}\n  role: chair\n  sources:\n  "
    old = "  group: civil-society\n  role: chair\n  sources:\n  "
    records = read_record(write_sample(tmp_path, (old, member + says + "  ")))
    membership = next(entry for entry in records if entry.handle == "panel-ada-lund")
    assert membership.sources[0].get("reading") == slug


@pytest.mark.parametrize("written", ["A. Lund", "ada-lund", "LUND"])
def test_a_participant_is_read_by_any_of_its_names(tmp_path, written):
    old = "  role: chair\n  sources:\n"
    says = f"{old}  - document: minutes\n    says:\n      participant: {written}\n"
    records = read_record(write_sample(tmp_path, (old, says)))
    membership = next(entry for entry in records if entry.handle == "panel-ada-lund")
    assert membership.sources[0].get("reading") == "ada-lund"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "place: STRELSAU",
            "number: the first",
            "'the first' is not a number in digits. Give",
        ),
        ("place: STRELSAU", "status: over", "'over' is none of held, planned, cancelled. Give"),
        ("place: STRELSAU", "place:", "says nothing; write the value as the source puts it."),
        (SECOND, "", "Give `reading`, its comparable form."),
        (SECOND, "        reading: 25 or so\n", "Give `reading`, its comparable form."),
    ],
)
def test_what_cannot_be_read_asks_for_a_reading(tmp_path, old, new, message):
    told = mistakes(tmp_path, (old, new))
    assert len(told) == 1
    assert ".says." in told[0]
    assert message in told[0]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ([("place: Strelsau", "place: Zenda")], "has 'zenda', the sources say 'strelsau'"),
        ([("place: STRELSAU", "number: 2")], "has '1', the sources say '2'"),
        ([("  place: Strelsau\n", "")], "has '', the sources say 'strelsau'"),
        ([(FIRST, PREFERRED)], "the preferred source says '2011-02-24/2011-02-25'"),
        ([(OPEN, "held: 25 February 2011")], "follow one, leave it out, write a date that"),
        ([(SECOND, "        reading: none\n")], "the sources say '2011-02-24/2011-02-25' and"),
        ([(OPEN, "held: 24-25 February 2012")], "follow one, leave it out, write a date that"),
        (
            [(FIRST, PREFERRED), (SECOND, SECOND + "        preferred: It is printed.\n")],
            "another source on this fact is preferred already",
        ),
    ],
)
def test_a_record_that_its_sources_do_not_bear_out_is_told(tmp_path, changes, message):
    assert message in mistakes(tmp_path, *changes)[0]


@pytest.mark.parametrize(
    "changes",
    [
        [(OPEN, "held: 24-25 February 2011")],
        [(OPEN, "held: 25-26 February 2011")],
        [(SECOND, "        reading: none\n"), (OPEN, "held: 24-25 February 2011")],
        [(OPEN, "held: February 2011")],
        [(f"  {OPEN}\n", "")],
        [(FIRST, PREFERRED), (OPEN, "held: 24 to 25 February 2011")],
        [("place: STRELSAU", "number: {value: the first, reading: 1}")],
        [
            ("place: STRELSAU", "number: {value: no, reading: none}"),
            ("  number: 1\n", ""),
        ],
    ],
)
def test_a_record_may_follow_a_source_or_leave_the_question_open(tmp_path, changes):
    assert read_record(write_sample(tmp_path, *changes))


def test_a_shown_fact_without_a_source_is_told(tmp_path):
    vouched = "  sources:\n  - document: minutes\n  - document: minutes\n    at: p. 3\n"
    told = mistakes(tmp_path, (vouched, vouched.replace("  - document: minutes\n", "", 1)))
    shown = {line.split(": ")[1] for line in told}
    assert shown == {"meetings[1].number", "meetings[1].status", "meetings[1].title"}
    assert all("has no source; add one" in line for line in told)


@pytest.mark.parametrize("state", ["draft", "withdrawn\n  state_reason: Twice"])
def test_drafts_and_withdrawn_records_show_nothing_and_need_no_source(tmp_path, state):
    old = "  title: Questionnaire\n  prepares: panel-1\n  sources:\n  - document: minutes\n"
    new = f"  title: Questionnaire\n  state: {state}\n"
    assert read_record(write_sample(tmp_path, (old, new)))


def test_what_says_not_known_needs_no_source(tmp_path):
    old = "    outcome: discussed\n    sources:\n    - document: minutes\n"
    new = "    sources:\n    - document: minutes\n      says:\n        title: Tolls\n"
    assert read_record(write_sample(tmp_path, (old, new)))
