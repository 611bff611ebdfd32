"""The README's reader works as it stands there, and what it names exists."""

import importlib
import re
from pathlib import Path
from types import ModuleType

import pytest

from submissions.importers import readers
from submissions.importers.errors import SourceError
from submissions.importers.records import fields_of
from tests.submissions.importers.made import assert_spans_are_inside, make_page, read_with

ROOT = Path(__file__).parents[3]
HERE = ROOT / "submissions" / "importers"
README = (HERE / "README.md").read_text(encoding="utf-8")
MOST_LINES = 40


def find_block(language):
    """Give the one block of code in a language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    return found


@pytest.fixture(scope="module")
def example():
    """Give the example as a module."""
    module = ModuleType("minutes_of_attendance")
    exec(compile(find_block("python"), "README.md", "exec"), module.__dict__)
    return module


def test_the_example_gives_who_was_there_and_who_was_not(example):
    part = read_with(example.READER, find_block("text"))
    found = [(one.name, one.organisation, one.presence) for one in part.facts]
    assert found == [
        ("Ilka Sandvoss", "Harbour Office", "present"),
        ("Teo Brandell", "Ministry of Tides", "present"),
        ("Dario Quenneville", "", "absent"),
    ]
    assert [one.span.of(part.text) for one in part.facts] == [one.raw for one in part.facts]
    assert all(fields_of(one) for one in part.facts)
    assert_spans_are_inside(part)


def test_the_example_takes_its_own_shape_and_refuses_others(example):
    assert example.recognise(make_page(find_block("text"))) > readers.SURE
    prose = "The group met in May. It spoke of fees, and of quays."
    assert example.recognise(make_page(prose)) == 0
    with pytest.raises(SourceError, match=r"notes\.txt: Lines below"):
        read_with(example.READER, prose, name="notes.txt")


def test_the_example_is_short(example):
    assert len([line for line in find_block("python").splitlines() if line]) <= MOST_LINES


def test_files_and_names_in_the_readme_exist():
    tree = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("*.py"))
    named = set(re.findall(r"`([a-z_/]+\.py)`", README))
    places = (HERE, ROOT, ROOT / "tests" / "submissions" / "importers")
    assert len(named) > 8
    assert [name for name in named if not any((place / name).exists() for place in places)] == []
    for name in ("READERS", "SourceKind", "FACTS", "NotUnderstood", "Remark", "SourceError"):
        assert f"`{name}`" in README
        assert name in tree


@pytest.mark.parametrize("word", re.findall(r"[─└] ([a-z]+\.[a-z_]+) ─▶", README))
def test_every_stage_is_a_function_of_its_module(word):
    module, name = word.split(".")
    assert callable(getattr(importlib.import_module(f"submissions.importers.{module}"), name))
