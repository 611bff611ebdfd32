"""How one kind of source is recognised and read; `readers` has all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from submissions.importers.pages import Page
from submissions.importers.records import Part, SourceKind
from submissions.importers.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Reader:
    """How one kind of source is recognised and read.

    `recognise` gives from 0 (surely not) to 1 (surely), by structure alone and cheaply.
    `read` gives the part, and raises SourceError when the page is not shaped as the kind has it.
    """

    kind: SourceKind
    recognise: Callable[[Page], float]
    read: Callable[[Page, Vocabulary], Part]
