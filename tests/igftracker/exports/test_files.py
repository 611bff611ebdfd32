"""Every file of an export holds the same public rows, and nothing else."""

import hashlib
import json
import re
import sqlite3
from contextlib import closing

import frictionless
import pytest
from frictionless.system import system

from igftracker.exports.tables import TABLES
from meetings.models import Participant, Statement
from tests import factories as make
from tests.igftracker.exports.reading import (
    export_to,
    path_in,
    read_csv,
    read_database,
    read_lines,
    read_package,
    read_popolo,
)
from tests.world import hang_drafts_on_published, make_world

pytestmark = pytest.mark.django_db
OPEN, SECRET = "Offen", "Sekret"


@pytest.fixture
def worlds():
    """Give a published world, with drafts on each of its branches and beside it."""
    world = make_world(OPEN)
    make_world(SECRET, state="draft", within=world)
    hang_drafts_on_published(world, SECRET + "Half")
    make_world(SECRET + "Alone", state="draft")
    return world


def as_csv(value):
    """Give a value as a cell of CSV has it."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_no_file_names_a_draft(worlds, tmp_path):
    _, folder = export_to(tmp_path)
    for table in TABLES:
        for rows in (read_csv, read_lines, read_database):
            said = json.dumps(rows(folder, table.name)).lower()
            assert SECRET.lower() not in said, f"{table.name}: {said}"
    assert SECRET.lower() not in json.dumps(read_popolo(folder)).lower()
    for path in folder.iterdir():
        assert SECRET.lower().encode() not in path.read_bytes().lower(), path.name


def test_what_is_published_is_there(worlds, tmp_path):
    export, folder = export_to(tmp_path)

    empty = {table.name for table in TABLES if not export.tables[table.name]}
    assert empty == {"document_requests", "meeting_co_hosts"}, "a world has none of these"
    assert read_csv(folder, "meetings")[0]["held_earliest"] == "2011-02-24"
    assert read_lines(folder, "memberships")[0]["participant"] == "offen-person"


def test_a_reference_to_a_draft_is_empty_and_leads_nowhere(worlds, tmp_path):
    _, folder = export_to(tmp_path)
    submission = read_lines(folder, "submissions")[0]
    contributors = read_lines(folder, "contributors")

    assert submission["document"] is None
    assert {one["participant"] for one in contributors} == {"offen-person"}
    for table in TABLES:
        for name, target in table.references.items():
            there = {row[target.key] for row in read_lines(folder, target.name)}
            named = {row[name] for row in read_lines(folder, table.name)}
            assert named - there <= {None}, f"{table.name}.{name}"


def test_all_formats_hold_the_same_rows(worlds, tmp_path):
    _, folder = export_to(tmp_path)
    for table in TABLES:
        lines = read_lines(folder, table.name)
        cells = [{name: as_csv(value) for name, value in row.items()} for row in lines]
        assert read_csv(folder, table.name) == cells, table.name
        assert read_database(folder, table.name) == lines, table.name


def test_text_comes_out_as_it_was_put_in(tmp_path):
    odd = 'He said "no", \\ then\r\nleft;\tП\u2028 \x01'
    make.make_participant(slug="odd", name=odd, sort_name="=1+1")
    _, folder = export_to(tmp_path)

    for read in (read_csv, read_lines, read_database):
        row = read(folder, "participants")[0]
        assert (row["name"], row["sort_name"]) == (odd, "=1+1")


def test_a_statement_names_its_subject_by_table_and_key(tmp_path):
    meeting = make.make_meeting(slug="first")
    make.make_statement(meeting, "held", "the 24th")
    submission = make.make_submission(contributors=[make.make_participant()])
    make.make_statement(submission.contributors.get(), "group", "business")
    _, folder = export_to(tmp_path)

    said = {row["field"]: row for row in read_lines(folder, "statements")}
    contributor = str(submission.contributors.get().pk)
    assert (said["held"]["subject"], said["held"]["subject_key"]) == ("meetings", "first")
    assert said["group"]["subject"] == "contributors"
    assert said["group"]["subject_key"] == contributor


def test_what_is_on_a_merged_participant_stands_under_the_lasting_one(tmp_path):
    lasting = make.make_participant(slug="lasting")
    between = make.make_participant(slug="between", merged_into=lasting)
    merged = make.make_participant(slug="merged", merged_into=between)
    seat = make.make_membership(participant=merged)
    make.make_name(between, "Another form")
    _, folder = export_to(tmp_path)

    assert [row["slug"] for row in read_lines(folder, "participants")] == ["lasting"]
    assert read_lines(folder, "participant_names")[0]["participant"] == "lasting"
    held = {row["slug"]: row["participant"] for row in read_lines(folder, "memberships")}
    assert held == {seat.slug: "lasting"}


def test_the_data_package_is_valid(worlds, tmp_path):
    _, folder = export_to(tmp_path)
    with system.use_context(trusted=True):
        report = frictionless.validate(str(path_in(folder, "csv")), type="package")

    assert report.valid, report.flatten(["title", "fieldName", "note", "message"])
    assert len(report.tasks) == len(TABLES)


def test_frictionless_sees_a_reference_that_leads_nowhere(worlds, tmp_path):
    _, folder = export_to(tmp_path)
    package = frictionless.Package(str(path_in(folder, "csv")))
    package.get_resource("meetings").schema.foreign_keys[0]["reference"]["resource"] = "groups"

    assert not package.validate().valid


def test_the_data_package_says_what_it_is(worlds, tmp_path):
    export, folder = export_to(tmp_path)
    package = read_package(folder)
    meetings = next(one for one in package["resources"] if one["name"] == "meetings")
    held = next(one for one in meetings["schema"]["fields"] if one["name"] == "held_edtf")

    assert package["version"] == str(export.version)
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert meetings["description"] == "A meeting of a body, of one day or several."
    assert meetings["schema"]["primaryKey"] == ["slug"]
    assert {"fields": ["body"], "reference": {"resource": "bodies", "fields": ["slug"]}} in (
        meetings["schema"]["foreignKeys"]
    )
    assert "EDTF" in held["description"]


def test_each_column_says_what_it_holds(worlds, tmp_path):
    _, folder = export_to(tmp_path)
    fields = [
        f"{one['name']}.{field['name']}"
        for one in read_package(folder)["resources"]
        for field in one["schema"]["fields"]
        if not field["description"].strip()
    ]
    assert fields == []


def test_the_database_has_types_keys_and_indexes(worlds, tmp_path):
    export, folder = export_to(tmp_path)
    with closing(sqlite3.connect(path_in(folder, "sqlite"))) as database:
        columns = {row[1]: row[2:6] for row in database.execute("PRAGMA table_info(seats)")}
        targets = {row[2] for row in database.execute("PRAGMA foreign_key_list(seats)")}
        indexes = {row[1] for row in database.execute("PRAGMA index_list(seats)")}
        about = dict(database.execute("SELECT name, value FROM about"))
        broken = database.execute("PRAGMA foreign_key_check").fetchall()

    assert columns["seats"][0] == "INTEGER"
    assert columns["id"][3] == 1
    assert targets == {"compositions", "groups"}
    assert {"seats_composition", "seats_group"} <= indexes
    assert about["version"] == str(export.version)
    assert broken == []


def test_popolo_has_people_organisations_and_memberships(tmp_path):
    body = make.make_body(slug="wg", name="Working Group", starts="2010-07", ends="2012-05-25")
    person = make.make_participant(slug="ann", name="Ann", sort_name="Ann")
    state = make.make_participant(slug="fi", name="Finland", kind="state")
    make.make_name(state, "Suomi", kind="native")
    make.make_membership(
        slug="m", body=body, participant=person, representing=state, starts="2010-12-17?"
    )
    make.make_membership(slug="n", body=body, participant=state, starts="2011", ends="..")
    make.make_affiliation(person=person, organisation=state, position="Adviser")
    source = make.make_document(title="List", url="https://example.org/list")
    make.make_statement(person, "name", "Ann", document=source, locator="p. 3")
    _, folder = export_to(tmp_path)
    popolo = read_popolo(folder)
    seats = {one["id"]: one for one in popolo["memberships"]}
    bodies = {one["id"]: one for one in popolo["organizations"]}

    assert popolo["persons"][0]["sources"] == [
        {"url": "https://example.org/list", "note": "List, p. 3"}
    ]
    assert bodies["bodies/wg"]["founding_date"] == "2010-07"
    assert bodies["participants/fi"]["other_names"] == [{"name": "Suomi", "note": "native"}]
    assert seats["memberships/m"]["person_id"] == "participants/ann"
    assert seats["memberships/m"]["on_behalf_of_id"] == "participants/fi"
    assert "start_date" not in seats["memberships/m"]
    assert seats["memberships/n"]["member_id"] == "participants/fi"
    assert (seats["memberships/n"]["start_date"], seats["memberships/n"].get("end_date")) == (
        "2011",
        None,
    )
    assert sum(one.get("role") == "Adviser" for one in popolo["memberships"]) == 1


def test_the_sums_are_those_of_the_files(worlds, tmp_path):
    export, folder = export_to(tmp_path)
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    sums = dict(reversed(line.split("  ")) for line in lines)

    for file in export.files:
        content = (folder / file.name).read_bytes()
        assert (
            hashlib.sha256(content).hexdigest() == file.sha256 == sums.get(file.name, file.sha256)
        )
        assert len(content) == file.bytes
    assert len(sums) == len(export.files) - 1


def test_no_address_of_a_person_nor_a_withdrawn_record_leaves(tmp_path, django_user_model):
    django_user_model.objects.create_user("editor", "editor@example.org", "long-enough-password")
    make.make_participant(state="withdrawn", state_reason="Private.", slug="gone", name="Gone")
    _, folder = export_to(tmp_path)
    everything = json.dumps([read_lines(folder, table.name) for table in TABLES])

    assert not re.search(r"[\w.]+@[\w.]+", everything)
    assert "Gone" not in everything
    assert "Private." not in everything


def test_rows_are_public_by_the_one_rule(worlds, tmp_path):
    export, _ = export_to(tmp_path)

    assert export.tables["participants"] == Participant.objects.public().count()
    assert export.tables["statements"] <= Statement.objects.public().count()
