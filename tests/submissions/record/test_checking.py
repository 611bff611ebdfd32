"""Every kind of mistake is told with file, line and key, and nothing is written."""

import pytest

from meetings.models import Affiliation, Body, Document
from submissions.record.checking import read_record
from tests.submissions.record.samples import (
    BODY,
    SHARED,
    load_sample,
    mistakes,
    write_files,
    write_sample,
)

PANEL, ALL = "bodies/panel.yaml", "shared.yaml"


def line_of(text, words):
    """The line on which words first stand in a text of the sample."""
    return text.lstrip("\n")[: text.lstrip("\n").index(words)].count("\n") + 1


def test_the_sample_has_no_mistake(tmp_path):
    records = read_record(write_sample(tmp_path))
    assert len(records) == 14


@pytest.mark.parametrize(
    ("old", "new", "key", "message"),
    [
        ("calls:", "cals:", "cals", "is no section. Did you mean 'calls'?"),
        ("  place: S", "  plaec: S", "meetings[1].plaec", "is no key here. Did you mean 'place'?"),
        ("place: Strelsau", "place: [Strelsau]", "meetings[1].place", "is a list; write text."),
        ("place: Strelsau", "place:", "meetings[1].place", "is empty; write a value or leave"),
        ("kind: working-group", "featured: yes", "body.featured", "neither true nor false"),
        ("  - document: minutes\ncomp", "  - minutes\ncomp", "body.sources[1]", "write a mapping"),
        ("sources:\n  - document: minutes\ncomp", "sources: x\ncomp", "body.sources", "a list."),
        (
            "    says:\n      held:",
            "    says: []\n    x:\n      held:",
            "meetings[1].sources[2].says",
            "give",
        ),
        ("certainty: inferred", "certainty: ''", "meetings[1].sources[3].certainty", "is empty"),
        ("number: 1", "number: first", "meetings[1].number", "'first' is no number"),
        ("number: 1", "number: 99999", "meetings[1].number", "less than or equal to 32767"),
        ("slug: panel-1\n", "slug: Panel 1\n", "meetings[1].slug", "valid “slug”"),
        ("kind: working-group", "kind: workgroup", "body.kind", "Did you mean 'working-group'?"),
        ("outcome: discussed", "outcome: talk", "meetings[1].agenda[2].outcome", "Use one of: "),
        ("held: 24-25 or", "held: some day or", "meetings[1].held", "write {text: …, edtf: …}"),
        ("- council", "- councl", "meetings[1].held_with[1]", "no body is called 'councl'. Did"),
        ("displaced_by: 2", "displaced_by: 3", "meetings[1].agenda[1].displaced_by", "called '3'"),
        ("displaced_by: 2", "displaced_by: 1", "meetings[1].agenda[1].displaced_by", "to itself"),
        ("prepares: panel-1", "prepares: panel", "calls[1].prepares", "Did you mean 'panel-1'?"),
        ("conflict: 1", "conflict: 2", "meetings[1].sources[2].says.held.conflict", "called '2'"),
        ("- document: minutes", "- dokument: minutes", "body.sources[1].dokument", "is no key"),
        ("at: p. 3", "page: p. 3", "meetings[1].sources[2].page", "is no key here."),
        ("place: STREL", "plaze: STREL", "meetings[1].sources[2].says.plaze", "is no field of a"),
        ("certainty: inferred", "certainty: sure", "meetings[1].sources[3].certainty", "Use one"),
        ("held_with:\n  - council", "held_with: council", "meetings[1].held_with", "write a list"),
        ("- label: Morning\n", "- Morning\n  - label: X\n", "meetings[1].sittings[1]", "mapping"),
        ("    value: 40\n", "", "meetings[1].reported[1]", "needs 'value'; add it."),
    ],
)
def test_a_mistake_in_a_body_is_told_where_it_stands(tmp_path, old, new, key, message):
    changed = BODY.replace(old, new, 1)
    told = mistakes(tmp_path, (old, new))
    words = new.strip() or "slug: panel-1-participants"
    assert any(
        line.startswith(f"{PANEL}:{line_of(changed, words)}: {key}: ") and message in line
        for line in told
    ), told


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "  title: Newsletter",
            "  title: N\n  retrieved_on: May",
            "documents[2].retrieved_on: 'May'",
        ),
        ("  title: Newsletter", "  title: N\n  url: nowhere", "documents[2].url: 'nowhere': Enter"),
        ("slug: newsletter", "slug: minutes", "documents[2]: stands at "),
        ("  - member states", "  - governments", "groups[1].aliases[2]: stands at "),
        ("- A. Lund", "- Lund", "participants[2].names[2]: stands at "),
        (
            "  - governments",
            "  - Governments",
            "groups[1].aliases[1]: breaks the rule 'group",
        ),
        ("  - minutes", "  - newsletter", "requested_by[1]: breaks the rule 'document does"),
        ("starts: 2010", "starts: 2012\n    ends: 2011", "affiliations[1]: breaks the rule 'aff"),
        ("starts: 2010", "starts: {edtf: 2010}", "affiliations[1].starts: has no text"),
        ("starts: 2010", "starts: {text: x, edtf: y}", "affiliations[1].starts: "),
        ("starts: 2010", "starts: {text: x, year: y}", "affiliations[1].starts: has the key"),
    ],
)
def test_a_mistake_in_the_shared_files_is_told(tmp_path, old, new, line):
    told = mistakes(tmp_path, (old, new))
    assert any(one.startswith(f"{ALL}:") and line in one for one in told), told


def test_the_same_document_at_the_same_place_says_one_thing(tmp_path):
    same = "  - document: minutes\n    at: p. 3\n"
    told = mistakes(tmp_path, ("  - document: newsletter\n", same))
    assert "meetings[1].sources[3].says.held: stands at" in told[0]
    assert "field 'held', document 'minutes', locator 'p. 3'" in told[0]


def test_sections_of_a_body_need_a_body(tmp_path):
    told = mistakes(tmp_path, ("body:\n  slug: council", "calls:\n- slug: x\n  "))
    assert any("calls: belongs to a body; say which with `body`." in line for line in told)


def test_a_file_can_name_the_body_that_another_describes(tmp_path):
    write_sample(tmp_path)
    text = "body: panel\nmilestones:\n- slug: m\n  title: M\n  sources:\n  - document: minutes\n"
    records = read_record(write_files(tmp_path, {"bodies/more.yaml": text}))
    milestone = next(entry for entry in records if entry.handle == "m")
    assert milestone.parent in records


def test_a_file_cannot_name_a_body_that_no_file_describes(tmp_path):
    write_sample(tmp_path)
    write_files(tmp_path, {"bodies/more.yaml": "body: panl\ncalls:\n- slug: c\n  title: C\n"})
    assert "body: no body has the slug 'panl'. Did you mean 'panel'?" in mistakes(tmp_path)[0]


def test_a_withdrawn_record_says_why(tmp_path):
    told = mistakes(tmp_path, ("  state_reason: Entered twice.\n", ""))
    assert told == ["bodies/council.yaml:1: body: Say why it was withdrawn."]


@pytest.mark.django_db
def test_all_mistakes_are_told_and_nothing_is_written(tmp_path):
    told = mistakes(tmp_path, ("number: 1", "number: one"), ("kind: person", "kind: human"))
    assert [line.split(":")[0] for line in told] == [PANEL, ALL]
    assert not Body.objects.exists()


@pytest.mark.django_db
def test_what_only_the_database_knows_is_a_mistake_too_and_undoes_all(tmp_path):
    twin = "- slug: panel-0\n  title: X\n  number: 1\n  sources:\n  - document: minutes\n"
    told = mistakes(tmp_path, ("meetings:\n", f"meetings:\n{twin}"))
    assert "meeting_number_once_per_body_and_kind" in told[0]
    assert not Document.objects.exists()


@pytest.mark.django_db
def test_a_text_that_cannot_be_read_as_a_date_can_stand_with_its_edtf(tmp_path):
    written = "starts: {text: im Herbst 2010, edtf: 2010-23}"
    load_sample(tmp_path, ("starts: 2010", written))
    assert str(Affiliation.objects.get().starts) == "im Herbst 2010"


def test_lines_of_the_sample_are_found():
    assert line_of(SHARED, "conflicts:") == 11
