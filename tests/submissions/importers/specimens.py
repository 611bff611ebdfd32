"""Specimens: sources written for these tests, each with the facts that a person finds in it.

Beside `<name>.<ext>` in messages/, articles/, transcripts/ or lists/ stands `<name>.yaml`:

    kind: article            # what it has to be recognised as; it is never told to the reader
    url: https://…           # where it was found, if that matters
    parts:
      - title: …             # of the part; left out where it does not matter
        author: …            # of the document itself
        date: 2012-05-03     # its EDTF
        new: [Yes., Mira]    # of a message: the lines that its author wrote
        remarks: [no head]   # words that stand in what an editor is told
        refused: a report    # words that say why nothing of it is proposed
        only: [meeting]      # kinds that `facts` has in full; left out: all
        facts:
          - {kind: meeting, held: 2012-05-03, place: Quito}

In a fact, `kind` is the kind of fact, and a fact's own field `kind` is called `sort`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml

from submissions.importers.reading import read_parts
from submissions.importers.records import DocumentFact, Part
from submissions.importers.vocabulary import Vocabulary

HERE = Path(__file__).parent
FOLDERS = ("messages", "articles", "transcripts", "lists")
VOCABULARY = Vocabulary(
    bodies={
        "css": "css",
        "commission on sea statistics": "css",
        "orwg": "orwg",
        "ocean records working group": "orwg",
        "coastal data forum": "cdf",
        "cdf": "cdf",
    },
    groups={
        "governments": "government",
        "civil society": "civil-society",
        "private sector": "private-sector",
        "harbour operators": "private-sector",
    },
    places=frozenset({"nyon", "quito", "tartu", "porto", "lome"}),
)
"""What importers are told of the invented bodies that specimens speak of."""


@dataclass(frozen=True)
class Specimen:
    """One source with what is expected of it."""

    path: Path
    expected: dict[str, Any]

    @property
    def name(self) -> str:
        """Its folder and name, such as "articles/short_answers.html"."""
        return f"{self.path.parent.name}/{self.path.name}"

    @property
    def kind(self) -> str:
        """What each of its parts is: the kind of source, of a mailbox a message."""
        kind = self.expected["kind"]
        return "message" if kind == "mailbox" else kind

    @property
    def parts(self) -> list[dict[str, Any]]:
        """What is expected of its parts."""
        return self.expected.get("parts") or []


def find_specimens(*folders: str) -> list[Specimen]:
    """Give every source that has its yaml beside it, of these folders or of all."""
    return [one for folder in folders or FOLDERS for one in _of_folder(HERE / folder)]


def _of_folder(folder: Path) -> Iterator[Specimen]:
    for expected in sorted(folder.glob("*.yaml")):
        sources = [one for one in folder.glob(f"{expected.stem}.*") if one != expected]
        if not sources:
            raise FileNotFoundError(f"{expected} has no source of the same name beside it")
        yield Specimen(sources[0], yaml.safe_load(expected.read_text(encoding="utf-8")))


def read_specimen(specimen: Specimen) -> list[Part]:
    """Give the parts of a specimen as importers read it, without being told what it is."""
    stream, url = BytesIO(specimen.path.read_bytes()), specimen.expected.get("url", "")
    return list(read_parts(stream, name=specimen.path.name, url=url, vocabulary=VOCABULARY))


def document_of(part: Part) -> DocumentFact | None:
    """Give the fact that a part is itself a document."""
    own = (fact for fact in part.facts if isinstance(fact, DocumentFact) and fact.role == "self")
    return next(own, None)
