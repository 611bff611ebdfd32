"""What a record of the files no longer has goes, unless an editor touched it."""

import pytest

from meetings.models import (
    AgendaItem,
    Attendance,
    DocumentSymbol,
    GroupAlias,
    MeetingCoHost,
    Participant,
    ParticipantName,
    SeatAllocation,
    Sitting,
    Statement,
)
from submissions.models import Contributor, Intervention
from submissions.record.loading import load_record_files
from submissions.record.problems import RecordError
from tests.submissions.record.samples import (
    ZENDA,
    ZENDA_SAID,
    changes,
    edit,
    get_meeting,
    load_sample,
    write_sample,
)

pytestmark = pytest.mark.django_db

NO_TOLLS = (
    "  - title: Tolls\n    outcome: discussed\n    sources:\n    - document: minutes\n",
    "",
)
NOT_DISPLACED = ("    outcome: displaced\n    displaced_by: 2\n", "    outcome: agreed\n")
ATTENDANCE = "  - participant: ada-lund\n    role: chair\n    sources:\n    - document: minutes\n"
NO_ATTENDANCE = (f"  attendance:\n{ATTENDANCE}", "")


def test_a_statement_and_a_list_entry_that_are_gone_from_their_record_go(tmp_path):
    load_sample(tmp_path)
    report = load_sample(
        tmp_path, ("    at: p. 3\n", "    at: p. 4\n"), NO_TOLLS, NOT_DISPLACED, NO_ATTENDANCE
    )
    assert {model.name: model.removed for model in report.models if model.removed} == {
        "agenda items": 1,
        "attendance": 1,
        "statements": 4,
    }
    assert list(report.lines())[-1].endswith(" unchanged, 6 removed.")
    assert not AgendaItem.objects.filter(title="Tolls").exists()
    assert Statement.objects.filter(locator="p. 4").count() == 2


def test_a_symbol_written_otherwise_is_the_same_symbol(tmp_path):
    load_sample(tmp_path)
    report = load_sample(tmp_path, ("A/66/67-E/2011/79", "A/66/67–E/2011/79"))
    assert changes(report) == {"document symbols": 1}
    assert DocumentSymbol.objects.get().symbol == "A/66/67–E/2011/79"


def test_an_alias_can_move_to_another_group(tmp_path):
    load_sample(tmp_path)
    gone = ("  - member states\n", "")
    there = ("  name: Civil society\n", "  name: Civil society\n  aliases:\n  - member states\n")
    report = load_sample(tmp_path, gone, there)
    assert changes(report) == {"group aliases": 1}
    assert GroupAlias.objects.get(word="member states").group.slug == "civil-society"


def test_what_an_editor_touched_stays_when_it_is_gone_from_the_files(tmp_path):
    load_sample(tmp_path)
    edit(Attendance.objects.get(), note="By train.")
    report = load_sample(tmp_path, NO_ATTENDANCE)
    assert (Attendance.objects.count(), report.removed) == (1, 0)
    assert Attendance.objects.get().statements.count() == 1


def test_what_an_editor_added_to_a_list_stays(tmp_path):
    load_sample(tmp_path)
    ParticipantName.objects.create(
        participant=Participant.objects.get(slug="ruritania"), name="Ruritanien"
    )
    report = load_sample(tmp_path)
    assert (report.elsewhere, ParticipantName.objects.count()) == (1, 3)


def test_a_part_that_points_to_a_record_in_no_file_stays(tmp_path):
    load_sample(tmp_path)
    write_sample(tmp_path, ("  held_with:\n  - council\n", ""))
    (tmp_path / "bodies/council.yaml").unlink()
    report = load_record_files(tmp_path)
    assert (report.removed, MeetingCoHost.objects.count()) == (0, 1)


def test_a_sitting_that_a_turn_refers_to_stays(tmp_path):
    load_sample(tmp_path)
    Intervention.objects.create(
        meeting=get_meeting(), sitting=Sitting.objects.get(position=2), position=1, label="X"
    )
    gone = ("  - label: Afternoon\n    sources:\n    - document: minutes\n", "")
    report = load_sample(tmp_path, gone)
    assert (Sitting.objects.count(), report.removed) == (2, 0)


def test_what_went_with_the_files_can_come_back_with_them(tmp_path):
    load_sample(tmp_path)
    load_sample(tmp_path, NO_ATTENDANCE)
    report = load_sample(tmp_path)
    assert (report.created, report.kept) == (2, ())


def test_the_preference_can_pass_from_one_source_to_another(tmp_path):
    held = ("held: 24-25 or 25-26 February 2011", "held: 24-25 February 2011")
    value = "        value: 24 and 25 February 2011\n"
    first = (value, f"{value}        preferred: It is signed.\n")
    load_sample(tmp_path, held, first)
    reading = "        reading: 2011-02-25/2011-02-26\n"
    second = (reading, f"{reading}        preferred: It is later.\n")
    load_sample(tmp_path, second, (held[0], "held: 25-26 February 2011"))
    assert Statement.objects.get(preferred=True).document.slug == "newsletter"


def test_a_transition_that_the_database_forbids_undoes_the_load(tmp_path):
    load_sample(tmp_path)
    title = "  title: Reply\n"
    with pytest.raises(RecordError, match="the database refuses"):
        load_sample(tmp_path, (title, f"{title}  state: draft\n"), ZENDA, ZENDA_SAID)
    assert get_meeting().place == "Strelsau"


def test_a_contributor_is_known_by_participant_or_printed_name(tmp_path):
    load_sample(tmp_path)
    before = set(Contributor.objects.values_list("pk", flat=True))
    swapped = ("  - participant: ada-lund\n    group_word: experts\n", "  - name_as_printed: New\n")
    load_sample(tmp_path, swapped)
    after = set(Contributor.objects.values_list("pk", flat=True))
    assert len(after - before) == len(before - after) == 1
    assert SeatAllocation.objects.count() == 2
