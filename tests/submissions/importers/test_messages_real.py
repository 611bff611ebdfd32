"""Real messages against what was read in them by hand; they are not part of the project."""

import hashlib
from pathlib import Path

import pytest
import yaml

from submissions.importers.records import SourceKind
from tests.submissions.importers.letters import facts_of, itself, new_words, read_all

SHARED = Path(__file__).parents[4] / "shared" / "specimens"
EXPECTED = yaml.safe_load((Path(__file__).parent / "expected" / "messages.yaml").read_text())

pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the specimens of other people's mail are not here"
)


def hashed(words):
    return hashlib.sha256(words.encode()).hexdigest()[:16] if words else ""


def summed(part):
    """Give what is compared of a part, without its words."""
    if part.refused:
        return {"title": hashed(part.title), "refused": part.refused[:20]}
    fact = itself(part)
    return {
        "title": hashed(fact.title),
        "author": hashed(fact.author),
        "date": fact.date.edtf if fact.date else "",
        "zone": fact.zone,
        "id": hashed(fact.message_id),
        "parent": hashed(fact.replies_to),
        "list": fact.publisher,
        "charset": part.charset,
        "quoted": int(part.properties["quoted_lines"]),
        "new": len(new_words(part)),
        "links": len(facts_of(part, "link")),
    }


@pytest.mark.parametrize("name", EXPECTED)
def test_a_real_message_is_read_as_it_was_by_hand(name):
    data = (SHARED / name).read_bytes()
    parts = read_all(data, name=name, kind=SourceKind.MESSAGE)

    assert [summed(part) for part in parts] == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_real_message_is_recognised_as_one(name):
    parts = read_all((SHARED / name).read_bytes(), name=name)

    assert {part.kind for part in parts} == {SourceKind.MESSAGE}
