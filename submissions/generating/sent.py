"""Submissions: joint ones, revisions, withdrawn ones, with what they rest on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random
from typing import Any

from django.contrib.contenttypes.models import ContentType

from meetings.models import Document, DocumentSymbol, Statement
from submissions.generating.chances import Chances
from submissions.generating.copying import Tables
from submissions.generating.dates import blur, columns, some_day
from submissions.generating.people import UNMAPPED, People
from submissions.generating.scene import DRAFT, LAST, PUBLISHED, WITHDRAWN, BodyPlace
from submissions.generating.words import LANGUAGES, Texts
from submissions.models import Contributor, Submission

STATES = Chances([PUBLISHED, DRAFT, WITHDRAWN], [98.0, 1.0, 1.0])
KINDS = Chances(
    ["contribution", "reply", "statement", "letter", "proposal"], [55.0, 25.0, 10.0, 5.0, 5.0]
)
AUTHORS = Chances([1, 2, 3, 4, 6], [87.0, 9.0, 2.5, 1.0, 0.5])
"""How many send a submission together."""
STANDINGS = ("not-known", "not-known", "entitled", "outsider")
REVISED, ENDORSED, AGAIN, SUPPORTED = 0.03, 0.015, 0.01, 0.05
"""Shares of submissions: with a later version, endorsed, sent to two calls, with a source."""
PROGRESS = 100_000


class Sender:
    """Sends submissions; each is a row with its contributors, and now and then its sources."""

    def __init__(
        self, tables: Tables, random: Random, people: People, *, texts: dict[str, Texts]
    ) -> None:
        self.random, self.people, self.texts = random, people, texts
        self.submissions, self.contributors = tables.of(Submission), tables.of(Contributor)
        self.documents, self.symbols = tables.of(Document), tables.of(DocumentSymbol)
        self.statements = tables.of(Statement)
        self.languages = Chances([*LANGUAGES], LANGUAGES.values())
        self.about = ContentType.objects.get_for_model(Submission).pk

    def send(self, count: int, bodies: Chances[BodyPlace], say: Callable[[str], None]) -> None:
        """Send so many submissions, revisions among them, to one body or another."""
        first = due = self.submissions.before
        while self.submissions.last < first + count:
            row = self.invent(bodies.pick(self.random))
            revised = row["state"] == "published" and self.random.random() < REVISED
            if revised and self.submissions.last + 1 < first + count:
                earlier = self.save({**row, "state": "superseded"})
                self.save({**row, "supersedes_id": earlier, "also_sent_as_id": None})
            else:
                self.save(row)
            if self.submissions.last >= due + PROGRESS:
                due += PROGRESS
                say(f"{due - first:,} submissions")

    def invent(self, body: BodyPlace) -> dict[str, Any]:
        """Give a submission without its address: the first version, where there are two."""
        random, language = self.random, self.languages.pick(self.random)
        texts = self.texts[language]
        call = random.choice(body.calls) if random.random() < 0.75 else None
        first, last = (call.opens, call.deadline) if call else (body.starts, date(LAST, 12, 20))
        meeting = random.choice(body.meetings).id if random.random() < 0.3 else None
        return {
            "body_id": body.id,
            "call_id": call and call.id,
            "meeting_id": meeting,
            "title": texts.title(),
            "kind": "reply" if call and random.random() < 0.6 else KINDS.pick(random),
            "language": language if random.random() < 0.97 else "",
            "abstract": texts.text(random.randint(1, 3))[0] if random.random() < 0.9 else "",
            **STATES.pick(random),
            **columns("received", blur(random, some_day(random, first, last))),
        }

    def save(self, row: dict[str, Any]) -> int:
        """Keep a submission with its contributors, and for some its document and source."""
        number = self.submissions.last + 1
        if number > self.submissions.before + 10 and self.random.random() < AGAIN:
            row.setdefault("also_sent_as_id", number - self.random.randint(3, 10))
        if self.random.random() < SUPPORTED:
            row = {**row, "document_id": self.support(number, row)}
        self.submissions.add({"slug": f"generated-{number}", **row})
        self.sign(number)
        return number

    def sign(self, submission: int) -> None:
        """Put one author or several on a submission, each once, and endorsers on some."""
        random, people = self.random, self.people
        authors = AUTHORS.pick(random)
        endorsers = random.randint(1, 5) if random.random() < ENDORSED else 0
        ranks = people.pick_some(random, authors + endorsers)
        for position, rank in enumerate(ranks, start=1):
            role = "author" if position <= authors else "endorser"
            row = {"submission_id": submission, "position": position, "role": role}
            self.contributors.add({**row, **self.signature(rank)})

    def signature(self, rank: int) -> dict[str, Any]:
        """Give who signs in which group; one in fifty by a printed name alone."""
        random, people = self.random, self.people
        if random.random() < 0.02:
            printed = {"name_as_printed": f"Printed name {random.randint(1, 500)}"}
            return printed | ({"group_word": random.choice(UNMAPPED)} if rank % 2 else {})
        row = {"participant_id": people.ids[rank], **people.stated(random, rank)}
        chance = random.random()
        if chance < 0.05:
            row["representing_id"] = people.ids[people.pick(random)]
        elif chance < 0.07:
            row["capacity"] = "chair" if chance < 0.06 else "secretariat"
        return {**row, "standing": random.choice(STANDINGS)}

    def support(self, submission: int, row: dict[str, Any]) -> int:
        """Keep the document of a submission, its symbol, and what it says of the day."""
        number = self.documents.last + 1
        named = {"slug": f"generated-document-{number}", "title": f"Generated document {number}"}
        told = {"kind": "contribution", "language": row["language"], **PUBLISHED}
        self.documents.add({**named, **told, **columns("issued", row["received_edtf"])})
        self.symbols.add({"document_id": number, "symbol": f"GENERATED/{number}"})
        about = {"content_type_id": self.about, "object_id": submission, "document_id": number}
        if row["received_edtf"]:
            day = {"value": row["received_text"], "reading": row["received_edtf"]}
            self.statements.add({**about, "field": "received", **day, **PUBLISHED})
        self.statements.add({**about, "locator": "page 1", **PUBLISHED})
        return number
