"""Loading never undoes an editor: what was changed or deleted since stays, and is named."""

import pytest

from meetings.models import (
    Attendance,
    Composition,
    Document,
    GroupAlias,
    Membership,
    Participant,
)
from submissions.models import Submission
from submissions.record.checking import read_record
from submissions.record.loading import merge_record
from submissions.record.merging import Merge
from submissions.record.numbering import Numbers
from submissions.record.problems import RecordError
from submissions.record.writing import write
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


def test_an_editors_change_is_kept_and_named(tmp_path):
    load_sample(tmp_path)
    edit(get_meeting(), place="Ruritz")
    report = load_sample(tmp_path, ZENDA, ZENDA_SAID)
    assert report.kept == (
        "meeting panel-1 place: editor has 'Ruritz', file has 'Zenda' (last loaded 'Strelsau')",
    )
    assert get_meeting().place == "Ruritz"


def test_force_puts_the_files_value_back(tmp_path):
    load_sample(tmp_path)
    edit(get_meeting(), place="Ruritz", held="March 2011")
    report = load_sample(tmp_path, force=True)
    assert (changes(report), report.kept) == ({"meetings": 1}, ())
    assert (get_meeting().place, get_meeting().held.month) == ("Strelsau", "2011-02")


def test_a_kept_change_stays_kept_when_another_field_is_loaded_beside_it(tmp_path):
    load_sample(tmp_path)
    edit(get_meeting(), place="Ruritz")
    venue = ("  place: Strelsau\n", "  place: Strelsau\n  mode: remote\n")
    load_sample(tmp_path, venue)
    report = load_sample(tmp_path, venue)
    assert (get_meeting().place, get_meeting().mode) == ("Ruritz", "remote")
    assert len(report.kept) == 1


def test_after_force_the_files_lead_again(tmp_path):
    load_sample(tmp_path)
    edit(get_meeting(), place="Ruritz")
    load_sample(tmp_path, force=True)
    assert load_sample(tmp_path, ZENDA, ZENDA_SAID).kept == ()
    assert get_meeting().place == "Zenda"


def test_an_editor_who_says_the_same_as_the_files_is_no_difference(tmp_path):
    load_sample(tmp_path)
    edit(get_meeting(), place="Zenda")
    report = load_sample(tmp_path, ZENDA, ZENDA_SAID)
    assert (report.kept, changes(report)) == ((), {"statements": 1})


def test_what_an_editor_entered_is_never_taken_for_loaded(tmp_path):
    Document.objects.create(slug="newsletter", title="The Newsletter", state="published")
    report = load_sample(tmp_path)
    told = "editor has 'The Newsletter', file has 'Newsletter' (never loaded)"
    assert report.kept == (f"document newsletter title: {told}",)


def test_references_are_named_in_what_is_kept(tmp_path):
    load_sample(tmp_path)
    edit(Membership.objects.get(), participant=Participant.objects.get(slug="ruritania"))
    told = "editor has ruritania, file has ada-lund (last loaded ada-lund)"
    kept = load_sample(tmp_path).kept
    assert kept == (f"membership panel-ada-lund participant: {told}",)


def test_a_withdrawn_record_stays_withdrawn(tmp_path):
    load_sample(tmp_path)
    edit(get_meeting(), state="withdrawn", state_reason="It never took place.")
    assert len(load_sample(tmp_path).kept) == 2
    assert get_meeting().state == "withdrawn"


def test_what_an_editor_deleted_stays_deleted(tmp_path):
    load_sample(tmp_path)
    Membership.objects.all().delete()
    report = load_sample(tmp_path)
    assert report.kept == ("membership panel-ada-lund: deleted by an editor, stays so",)
    assert not Membership.objects.exists()
    assert report.created == 0


def test_force_brings_back_what_an_editor_deleted(tmp_path):
    load_sample(tmp_path)
    Membership.objects.all().delete()
    report = load_sample(tmp_path, force=True)
    assert report.created == 2
    assert Membership.objects.get().statements.count() == 1


def test_a_deleted_entry_of_a_list_stays_deleted(tmp_path):
    load_sample(tmp_path)
    Attendance.objects.all().delete()
    GroupAlias.objects.filter(word="governments").delete()
    assert load_sample(tmp_path).kept == (
        "group alias governments of stakeholder group government: deleted by an editor, stays so",
        "attendance ada-lund of meeting panel-1: deleted by an editor, stays so",
    )


def test_what_refers_to_a_deleted_record_is_not_created(tmp_path):
    load_sample(tmp_path)
    Submission.objects.all().delete()
    get_meeting().attendance.all().delete()
    Membership.objects.all().delete()
    Participant.objects.filter(slug="ada-lund").delete()
    new = "- slug: new\n  participant: ada-lund\n  sources:\n  - document: minutes\n"
    report = load_sample(tmp_path, ("calls:\n", f"nominations:\n{new}calls:\n"))
    assert "nomination new: not created, since ada-lund is not there" in report.kept
    assert report.created == 0


def test_an_optional_reference_to_a_deleted_record_is_left_empty(tmp_path):
    load_sample(tmp_path)
    Membership.objects.all().delete()
    Composition.objects.all().delete()
    again = "- slug: again\n  participant: ruritania\n  composition: panel-2010\n  sources:\n"
    new = f"memberships:\n{again}  - document: minutes\n"
    report = load_sample(tmp_path, ("memberships:\n", new))
    assert "membership again composition: left empty, since panel-2010 is not there" in report.kept
    assert Membership.objects.get().composition is None


def test_a_row_that_an_editor_gave_another_key_is_the_same_row(tmp_path):
    load_sample(tmp_path)
    edit(Attendance.objects.get(), participant=Participant.objects.get(slug="ruritania"))
    report = load_sample(tmp_path)
    assert (report.created, Attendance.objects.count()) == (0, 1)
    assert report.kept[0].startswith("attendance ada-lund of meeting panel-1 participant: editor")


def test_items_that_an_editor_put_in_another_order_stay_so(tmp_path):
    load_sample(tmp_path)
    first, second = get_meeting().sittings.all()
    edit(first, position=3)
    edit(second, position=1)
    edit(first, position=2)
    report = load_sample(tmp_path)
    labels = get_meeting().sittings.values_list("label", flat=True)
    assert list(labels) == ["Afternoon", "Morning"]
    assert report.created + report.changed + report.removed == 0


def test_records_that_no_file_names_are_left_alone_and_counted(tmp_path):
    Participant.objects.create(slug="editors-own", kind="person", name="X", state="draft")
    report = load_sample(tmp_path)
    assert report.elsewhere == 1
    assert Participant.objects.filter(slug="editors-own", state="draft").exists()


def test_a_reference_to_a_deleted_record_is_not_put_back(tmp_path):
    load_sample(tmp_path)
    edit(Membership.objects.get(), composition=None)
    Composition.objects.all().delete()
    report = load_sample(tmp_path)
    assert report.kept == (
        "composition panel-2010: deleted by an editor, stays so",
        "membership panel-ada-lund composition: left as it is, since panel-2010 is not there",
    )


def test_what_an_editor_changes_while_a_load_runs_is_not_overwritten(tmp_path):
    load_sample(tmp_path)
    records = read_record(write_sample(tmp_path, ZENDA, ZENDA_SAID))
    merge = merge_record(records, Merge(Numbers()))
    edit(get_meeting(), place="Ruritz")
    with pytest.raises(RecordError, match="meeting panel-1 was changed while this ran"):
        write(merge)
