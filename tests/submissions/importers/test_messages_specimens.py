"""Each specimen in messages/ beside what an editor reads in it; all of them were written for it."""

from dataclasses import fields
from pathlib import Path

import pytest
import yaml

from submissions.importers.records import WrittenDate
from tests.submissions.importers.letters import itself, new_words, read_all, remarks_of

FOLDER = Path(__file__).parent / "messages"
PAIRS = sorted(FOLDER.glob("*.yaml"))


def plain(value):
    return value.edtf if isinstance(value, WrittenDate) else value


def says(fact, expected):
    said = {one.name: plain(getattr(fact, one.name)) for one in fields(fact)}
    return all({**said, "kind": fact.KIND}[name] == value for name, value in expected.items())


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.stem for pair in PAIRS])
def test_a_specimen_is_read_as_an_editor_reads_it(pair):
    expected = yaml.safe_load(pair.read_text())["parts"]
    parts = read_all(pair.with_suffix("").read_bytes(), name=pair.stem)

    assert [part.title for part in parts] == [one["title"] for one in expected]
    for part, one in zip(parts, expected, strict=True):
        assert one.get("refused", "") in part.refused
        assert bool(part.refused) == ("refused" in one)
        assert all(words in remarks_of(part) for words in one.get("remarks", ()))
        if not part.refused:
            assert new_words(part) == one["new"]
            assert itself(part).author == one["author"]
            assert (plain(itself(part).date) or "") == one.get("date", "")
        documents = [fact for fact in part.facts if fact.KIND == "document"]
        assert len(documents) == len(one["facts"])
        assert all(says(*both) for both in zip(documents, one["facts"], strict=True))


def test_every_specimen_has_its_pair():
    names = {path.name for path in FOLDER.iterdir() if path.suffix != ".yaml"}

    assert names == {pair.stem for pair in PAIRS}
