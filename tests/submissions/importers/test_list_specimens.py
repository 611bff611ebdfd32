"""Every specimen of a list or transcript, read against what was written down by hand."""

from pathlib import Path

import pytest
import yaml

from submissions.importers import contributions, members, questionnaires, tables, transcripts
from submissions.importers.records import fields_of
from tests.submissions.importers.made import make_page, read_with

HERE = Path(__file__).parent
READERS = {
    reader.kind: reader
    for reader in (
        *contributions.READERS,
        members.READER,
        questionnaires.READER,
        tables.READER,
        transcripts.READER,
    )
}
SPECIMENS = sorted(
    path
    for folder in ("lists", "transcripts")
    for path in (HERE / folder).iterdir()
    if path.suffix != ".yaml"
)


def expected_of(path):
    return yaml.safe_load(path.with_suffix(".yaml").read_text())


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.name)
def test_a_specimen_gives_the_facts_that_were_written_down_and_no_others(path):
    expected = expected_of(path)
    part = read_with(READERS[expected["kind"]], path.read_bytes(), name=path.name)
    written = expected["parts"][0]
    assert part.title == written.get("title", part.title)
    found = [{"kind": fact.KIND, **shown(fact)} for fact in part.facts]
    chosen = [narrowed(fact, one) for fact, one in zip(found, written["facts"], strict=True)]
    assert chosen == written["facts"]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.name)
def test_a_specimen_is_recognised_as_what_it_is(path):
    page = make_page(path.read_bytes(), name=path.name)
    scores = {kind: reader.recognise(page) for kind, reader in READERS.items()}
    assert max(scores, key=scores.get) == expected_of(path)["kind"]


def shown(fact):
    return {name: value for name, value in fields_of(fact).items() if name != "kind"}


def narrowed(fact, expected):
    """Give only the fields that were written down; of a date only what was written of it."""
    return {
        name: {part: (fact.get(name) or {}).get(part) for part in value}
        if isinstance(value, dict)
        else fact.get(name)
        for name, value in expected.items()
    }
