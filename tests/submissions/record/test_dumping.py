"""Dumping: one canonical form, nothing lost on the way out and in, no draft in the files."""

import re

import pytest
import yaml

from meetings.models import (
    Affiliation,
    Body,
    Document,
    Meeting,
    Milestone,
    Statement,
)
from meetings.partial_dates import PartialDate
from submissions.record.canonical import to_yaml
from submissions.record.folder import dump_record_files
from submissions.record.loading import load_record_files
from submissions.record.schema import get_sections
from tests.submissions.record.samples import edit, get_meeting, load_sample, write_files

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(tmp_path):
    """The folder of the sample, which is loaded."""
    load_sample(tmp_path / "sample")
    return tmp_path / "sample"


@pytest.fixture
def dumped(loaded, tmp_path):
    """The folder of a dump of the sample."""
    dump_record_files(tmp_path / "dump")
    return tmp_path / "dump"


def texts_in(folder):
    """The text of each file of a folder."""
    return {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*.yaml")}


def dump(folder, **options):
    """Dump into a folder; gives the texts of its files."""
    dump_record_files(folder, **options)
    return texts_in(folder)


def load_anew(folder):
    """Load a folder into an emptied database."""
    for section in reversed(get_sections()):
        section.model.objects.all().delete()
    return load_record_files(folder, force=True)


def test_every_section_goes_into_its_file(dumped):
    assert sorted(texts_in(dumped)) == [
        "bodies/council.yaml",
        "bodies/panel.yaml",
        "conflicts.yaml",
        "documents.yaml",
        "groups.yaml",
        "participants.yaml",
    ]


def test_a_dump_loads_as_no_change(dumped):
    report = load_record_files(dumped)
    assert (report.created, report.changed, report.removed, report.elsewhere) == (0, 0, 0, 0)
    assert (report.unchanged, report.kept) == (56, ())


def test_a_dump_of_what_was_loaded_from_a_dump_is_the_same_to_the_byte(dumped, tmp_path):
    report = load_anew(dumped)
    assert report.created > 40
    assert dump(tmp_path / "again") == texts_in(dumped)


def test_a_second_dump_writes_nothing(dumped):
    report = dump_record_files(dumped)
    assert (report.written, report.removed, report.stale) == ((), (), ())
    assert len(report.unchanged) == 6


def test_the_meeting_is_written_as_people_write_it(dumped):
    text = texts_in(dumped)["bodies/panel.yaml"]
    start, end = text.index("meetings:"), text.index("  sittings:")
    assert text[start:end] == (
        "meetings:\n"
        "- slug: panel-1\n"
        "  title: First meeting\n"
        "  number: 1\n"
        "  held: 24-25 or 25-26 February 2011\n"
        "  place: Strelsau\n"
        "  held_with:\n"
        "  - council\n"
    )


def test_sources_are_written_by_place_with_a_reading_only_where_it_is_needed(dumped):
    text = texts_in(dumped)["bodies/panel.yaml"]
    start = text.index("  - document: minutes\n    at: p. 3\n")
    assert text[start : text.index("calls:")] == (
        "  - document: minutes\n"
        "    at: p. 3\n"
        "    says:\n"
        "      held:\n"
        "        value: 24 and 25 February 2011\n"
        "        conflict: 1\n"
        "      place: STRELSAU\n"
        "  - document: newsletter\n"
        "    certainty: inferred\n"
        "    says:\n"
        "      held:\n"
        "        value: the 25th and the day after\n"
        "        reading: 2011-02-25/2011-02-26\n"
        "        conflict: 1\n"
    )


def test_a_date_is_text_alone_unless_it_would_be_read_otherwise(dumped, tmp_path):
    edit(get_meeting(), held=PartialDate("when it rained", "", None, None))
    edit(Affiliation.objects.get(), ends=PartialDate.from_edtf("2011-05", text="in May"))
    texts = dump(tmp_path / "again")
    assert "  held:\n    text: when it rained\n  place" in texts["bodies/panel.yaml"]
    expected = "    starts: 2010\n    ends:\n      text: in May\n      edtf: 2011-05\n"
    assert expected in texts["participants.yaml"]


def test_records_are_sorted_by_date_then_slug(loaded, tmp_path):
    body = Body.objects.get(slug="panel")
    for slug, held in (("b", "2012"), ("a", "2012"), ("z", "2010"), ("c", None)):
        Meeting.objects.create(slug=slug, body=body, title=slug, state="published", held=held)
    text = dump(tmp_path / "again")["bodies/panel.yaml"]
    slugs = re.findall(r"^- slug: (\S+)\n  title", text[: text.index("calls:")], re.MULTILINE)
    assert slugs == ["z", "panel-1", "a", "b", "c"]


# Drafts -------------------------------------------------------------------------------------------


def test_drafts_stay_out_with_all_that_stands_in_them(loaded, tmp_path):
    edit(get_meeting(), state="draft")
    texts = dump(tmp_path / "again")
    assert "panel-1" not in "".join(texts.values())


def test_what_refers_to_a_draft_is_left_out_and_named(loaded, tmp_path):
    edit(get_meeting(), state="draft")
    report = dump_record_files(tmp_path / "again")
    assert report.left_out == (
        "call panel-call: prepares is not written",
        "submission panel-call-lund: call is not written",
    )


def test_drafts_are_written_when_asked_for(loaded, tmp_path):
    edit(get_meeting(), state="draft")
    text = dump(tmp_path / "again", drafts=True)["bodies/panel.yaml"]
    assert "- slug: panel-1\n  state: draft\n" in text


def test_a_draft_statement_and_one_that_cites_a_draft_stay_out(loaded, tmp_path):
    Statement.objects.filter(locator="p. 3", field="place").update(state="draft")
    Document.objects.filter(slug="newsletter").update(state="draft")
    text = dump(tmp_path / "again")["bodies/panel.yaml"]
    assert "STRELSAU" not in text
    assert "newsletter" not in text


def test_withdrawn_records_keep_their_reason(dumped):
    assert texts_in(dumped)["bodies/council.yaml"] == (
        "body:\n"
        "  slug: council\n"
        "  name: Council\n"
        "  state: withdrawn\n"
        "  state_reason: Entered twice.\n"
    )


# The folder ---------------------------------------------------------------------------------------


def test_check_writes_nothing_and_says_what_differs(dumped):
    before = texts_in(dumped)
    edit(get_meeting(), place="Zenda")
    report = dump_record_files(dumped, check=True)
    assert report.written == ("bodies/panel.yaml",)
    assert report.differs
    assert texts_in(dumped) == before


def test_an_old_file_goes_from_the_records_home_when_all_in_it_is_written(loaded):
    report = dump_record_files(loaded, home=loaded)
    assert report.removed == ("shared.yaml",)
    assert not (loaded / "shared.yaml").exists()
    assert load_record_files(loaded).unchanged == 56


def test_an_old_file_stays_in_any_other_folder(loaded, tmp_path):
    report = dump_record_files(loaded, home=tmp_path)
    assert (report.removed, report.stale) == ((), ("shared.yaml",))


@pytest.mark.parametrize("text", ["documents:\n- slug: lost\n", "notes:\n- mine\n", "a: [\n"])
def test_a_file_that_holds_something_of_its_own_stays(loaded, text):
    write_files(loaded, {"other.yaml": text})
    report = dump_record_files(loaded, home=loaded)
    assert report.stale == ("other.yaml",)
    assert (loaded / "other.yaml").exists()


def test_nothing_is_left_beside_the_folder(dumped):
    assert sorted(path.name for path in dumped.parent.iterdir()) == ["dump", "sample"]


# YAML ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["no", "NO", "~", "null", "1e3", "0x1F", "01", "1.10", "- a", "a: b"]
)
def test_text_that_a_reader_would_mistake_is_quoted(text):
    assert yaml.safe_load(to_yaml({"key": text})) == {"key": text}


@pytest.mark.parametrize("text", ["2011", "2011-02-24", "24 February 2011", "Škoda 東京 ﷺ"])
def test_text_is_plain_where_no_reader_is_misled(text):
    assert to_yaml({"key": text}) == f"key: {text}\n"


def test_several_lines_are_a_block():
    assert to_yaml({"key": "one\ntwo: 2"}) == "key: |-\n  one\n  two: 2\n"


def test_a_text_in_our_own_words_is_vouched_for_without_a_value(loaded, tmp_path):
    Milestone.objects.create(
        slug="m",
        body=Body.objects.get(slug="panel"),
        title="M",
        description="We met.",
        state="published",
    ).statements.create(field="description", document=Document.objects.first(), state="published")
    text = dump(tmp_path / "again")["bodies/panel.yaml"]
    assert "    says:\n      description:\n" in text
