"""Plain functions that make sources, batches and proposals for the tests of importing."""

import json
from collections.abc import Iterator
from io import BytesIO
from itertools import count
from typing import Any

from django.contrib.auth.models import Group, User

from submissions.importers.errors import SourceError
from submissions.importers.records import (
    DocumentFact,
    Fact,
    MeetingFact,
    MemberFact,
    MilestoneFact,
    Part,
    SourceKind,
    Span,
    WrittenDate,
    fields_of,
)
from submissions.importing.deciding import decide, decide_all
from submissions.importing.reading import read_batch
from submissions.importing.storing import store
from submissions.models import Decision, ImportBatch, ImportItem

NUMBERS = count(1)
TEXT = """Notes on two meetings

The working group met on 3 May 2012 in Ruritz.

The next paper is due on 1 June 2012.
"""


def make_user(name: str = "", *, group: str = "") -> User:
    """Make an account, of a group where one is given."""
    user = User.objects.create_user(name or f"user-{next(NUMBERS)}")
    if group:
        user.groups.add(Group.objects.get(name=group))
    return user


def span_of(words: str, text: str = TEXT) -> Span:
    """Give where words stand in a text; they must stand there."""
    start = text.index(words)
    return Span(start, start + len(words))


def make_facts(text: str = TEXT) -> tuple[Fact, ...]:
    """Give what the text above says: itself, a meeting and a deadline."""
    return (
        DocumentFact(
            span=span_of("Notes on two meetings", text),
            confidence=1.0,
            key="self",
            title="Notes on two meetings",
            kind="article",
            author="Nell Quillfeather",
            date=WrittenDate("10 May 2012", "2012-05-10"),
        ),
        MeetingFact(
            span=span_of("met on 3 May 2012 in Ruritz", text),
            confidence=0.97,
            key="meeting-1",
            title="meeting of the working group",
            held=WrittenDate("3 May 2012", "2012-05-03"),
            place="Ruritz",
        ),
        MilestoneFact(
            span=span_of("paper is due on 1 June 2012", text),
            confidence=0.9,
            title="Next paper due",
            kind="deadline",
            date=WrittenDate("1 June 2012", "2012-06-01"),
        ),
    )


def make_part(facts: tuple[Fact, ...] | None = None, **given: Any) -> Part:
    """Give a part: an article with the facts above unless others are given."""
    values = {
        "kind": SourceKind.ARTICLE,
        "identity": "url:https://example.org/notes",
        "text": TEXT,
        "title": "Notes on two meetings",
        "facts": make_facts() if facts is None else facts,
        "ends": len(TEXT),
    }
    return Part(**{**values, **given})


def make_message(number: int, **given: Any) -> Part:
    """Give one of many messages."""
    text = f"Message {number}\n\nNothing new."
    fact = DocumentFact(
        span=Span(0, 7), confidence=1.0, key="self", title=f"Message {number}", kind="list-post"
    )
    values = {"identity": f"message-id:<{number}@example.org>", "text": text, "title": fact.title}
    return make_part(
        (fact,), **{**values, "kind": SourceKind.MESSAGE, "ends": number * 10, **given}
    )


def make_member(name: str, *, at: int = 0, **given: Any) -> MemberFact:
    """Give a line of a list of members."""
    span = Span(at, at + len(name))
    given = {"participant_kind": "person", **given}
    return MemberFact(**{"span": span, "confidence": 0.98, "raw": name, "name": name, **given})


def opening(parts: list[Part | Exception]) -> Any:
    """Give what opens a source that has these parts; an exception is raised in its place."""

    def open_source(batch: ImportBatch, stream: Any) -> Iterator[Part]:
        for part in parts[batch.parts_read :]:
            if isinstance(part, Exception):
                raise part
            yield part

    return open_source


def make_batch(data: bytes = b"", **given: Any) -> ImportBatch:
    """Store a source that no other test has."""
    data = data or f"source {next(NUMBERS)}".encode()
    return store(BytesIO(data), **{"name": "notes.html", "title": "Notes", **given}).batch


def make_read_batch(*parts: Part, **given: Any) -> ImportBatch:
    """Store a source and read it as having these parts, or the one above."""
    return read_batch(make_batch(**given), open_source=opening(list(parts) or [make_part()]))


def accept(item: ImportItem, user: Any = None, **given: Any) -> ImportItem:
    """Accept a proposal as it stands."""
    item.refresh_from_db()
    return decide(item, decision=Decision.ACCEPTED, version=item.version, user=user, **given)


def accept_all(batch: ImportBatch, user: Any = None) -> int:
    """Accept every proposal of a batch."""
    return decide_all(batch, decision=Decision.ACCEPTED, user=user)


def failing(words: str = "It breaks off.") -> SourceError:
    """Give what an importer raises."""
    return SourceError(words, name="notes.html")


def as_json(fact: Fact) -> Any:
    """Give the fields of a fact as they come back from the database."""
    return json.loads(json.dumps(fields_of(fact)))
