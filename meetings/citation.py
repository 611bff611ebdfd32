"""How to cite a page or an answer: a lasting address of this very state, in three formats."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import QueryDict

from meetings.versions import current_snapshot

NAME = "igftracker"
LICENCE = "CC BY 4.0"
LONGEST_KEY = 80
TEX = {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{letter: f"\\{letter}" for letter in "$&#%_"},
}
"""What letters that TeX takes for commands are written as; BibTeX counts every brace."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A page or an answer in one state of the record; equal states give equal texts."""

    title: str
    path: str
    query: str
    """The parameters as they stand in an address, those of the state left out."""
    version: int
    day: date | None
    """When that state of the record came to be (UTC); None before the first change."""

    @property
    def url(self) -> str:
        """Give the lasting address of this very state."""
        state = f"as_of=v{self.version}"
        query = f"{self.query}&{state}" if self.query else state
        return f"{settings.SITE_URL}{self.path}?{query}"

    @property
    def key(self) -> str:
        """Give the name of the entry in a list of references: letters, digits and dashes."""
        words = re.sub(r"[^a-z0-9]+", "-", f"{self.path} {self.query}".lower()).strip("-")
        key = f"{NAME}-v{self.version}-{words or 'home'}"
        if len(key) <= LONGEST_KEY:
            return key
        digest = hashlib.sha256(key.encode()).hexdigest()[:8]
        return f"{key[: LONGEST_KEY - 9]}-{digest}"

    @property
    def text(self) -> str:
        """Give it as a sentence for a footnote."""
        of = f" of {self.day.day} {self.day:%B %Y}" if self.day else ""
        return f"“{self.title}”, {NAME}, dataset version {self.version}{of}. {self.url} ({LICENCE})"

    @property
    def bibtex(self) -> str:
        """Give it as a BibTeX entry."""
        fields = {
            "author": f"{{{NAME}}}",
            "title": f"{{{escape_tex(self.title)}}}",
            "version": str(self.version),
            "note": f"Dataset version {self.version}. {LICENCE}",
            "url": self.url,
        }
        lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
        if self.day:  # the month is a word that BibTeX knows, without braces
            lines += [f"  year = {{{self.day.year}}},", f"  month = {self.day:%b},".lower()]
        return "\n".join([f"@misc{{{self.key},", *lines, "}"])

    @property
    def csl(self) -> list[dict[str, Any]]:
        """Give it as CSL JSON, a list with one entry (schema csl-data 1.0)."""
        entry: dict[str, Any] = {
            "id": self.key,
            "type": "dataset" if self.path.startswith("/api/") else "webpage",
            "title": self.title,
            "author": [{"literal": NAME}],
            "container-title": NAME,
            "version": str(self.version),
            "URL": self.url,
            "note": LICENCE,
        }
        if self.day:
            entry["issued"] = {"date-parts": [[self.day.year, self.day.month, self.day.day]]}
        return [entry]

    @property
    def csl_text(self) -> str:
        """Give the CSL JSON as it is copied, a field a line."""
        (entry,) = self.csl
        fields = (f'"{name}": {json.dumps(v, ensure_ascii=False)}' for name, v in entry.items())
        return "[{\n  " + ",\n  ".join(fields) + "\n}]"

    def as_answer(self) -> dict[str, Any]:
        """Give all forms, as answers for machines carry them."""
        return {"text": self.text, "url": self.url, "bibtex": self.bibtex, "csl": self.csl}


def cite(path: str, query: Mapping[str, Any] | QueryDict, title: str) -> Citation:
    """Give the citation of an own address in the state of the record that is being read.

    `path` begins with "/"; `query` is what the reader asked for, `as_of` in it is replaced.
    """
    lists = query.lists() if isinstance(query, QueryDict) else query.items()
    pairs = [(name, value) for name, value in lists if name != "as_of"]
    state = current_snapshot()
    return Citation(
        title=" ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", title).split()),
        path=path,
        query=urlencode(pairs, doseq=True, safe=",:/"),
        version=state.version,
        day=state.known_at.date() if state.known_at else None,
    )


def escape_tex(words: str) -> str:
    """Give words that TeX prints as they are."""
    return "".join(TEX.get(letter, letter) for letter in words)
