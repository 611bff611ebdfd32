"""Whom a line names: candidates to choose from, one that is certain, or somebody new.

Between two candidates nobody chooses but an editor; a name that is not certain stays open.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from meetings.folding import fold
from meetings.models import ParticipantKind
from submissions.importers.countries import find_country
from submissions.matching.candidates import Candidate, choose, find_candidates
from submissions.matching.names import NameIndex
from submissions.pasting.reading import Values

OPEN, NEW, OUT = "", "new", "out"
LONGEST_NAME = 300
"""Letters of another name that are looked at: as many as a name has at most."""
DOUBTFUL = re.compile(
    r"^\W*(?:mr|mrs|ms|miss|dr|prof|h\.? ?e|sir|dame|amb|ambassador|mme|mlle|sr|sra)\b[. ]"
    r"|\((?:mr|mrs|ms|dr|prof)\.?\)|\breplacing\b"
    r"|\d[./]\d|\b(?:19|20)\d\d\b| [-\u2010-\u2015] |[\u060c\u061b\u3001\uff0c\uff1b]",
    re.IGNORECASE,
)
"""What is likely a person, a date, or several things, and no organisation: it is asked about."""
Choices = Mapping[str, str]
"""What an editor chose, by the name of the field in the form."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One word for a participant, with those it may name and what is chosen."""

    name: str
    """ "who", "organisation" or "representing"."""
    key: str
    word: str
    candidates: tuple[Candidate, ...]
    choice: str
    """The number of a participant, "new", "out", or "" while it is open."""
    kind: str
    """The kind of a new participant, "" while it is open."""
    country: str = ""
    other: str = ""
    """Another name under which an editor looked for the participant."""

    @property
    def field(self) -> str:
        """Give the name of its field in the form."""
        return f"{self.name}-{self.key}"

    @property
    def kind_field(self) -> str:
        """Give the name of the field for the kind of a new participant."""
        return f"kind-{self.name}-{self.key}"

    @property
    def other_field(self) -> str:
        """Give the name of the field for another name of the participant."""
        return f"other-{self.name}-{self.key}"

    @property
    def pk(self) -> int | None:
        """Give the participant that is chosen, None where none is."""
        return int(self.choice) if self.choice.isdigit() else None

    @property
    def is_new(self) -> bool:
        """Say whether a new participant is chosen."""
        return self.choice == NEW

    @property
    def is_open(self) -> bool:
        """Say whether something has to be chosen."""
        return self.choice == OPEN or (self.is_new and not self.kind)

    @property
    def identity(self) -> tuple[str, str]:
        """Give what is the same for two slots that mean the same participant."""
        return ("", self.choice) if self.pk else (NEW, fold(self.word))


@dataclass(frozen=True, slots=True)
class Recogniser:
    """What all lines of a paste are recognised with."""

    names: NameIndex
    near: frozenset[int]
    choices: Choices
    new_kind: str = ""
    """The kind of new participants of which the words do not show it."""
    may_make: bool = True

    def recognise(self, values: Values, raw: str) -> tuple[Slot, ...]:
        """Give the slots of a line: who it is about, and the organisations it names."""
        words = values.words
        organisation = words.get("organisation", "")
        slots = []
        if values.name:
            slots.append(self._find_who(values, raw))
        elif organisation:
            who = self._find_organisation("who", organisation, key_of(raw))
            return (who, *self._find_others(words, ("representing",)))
        return (*slots, *self._find_others(words, ("organisation", "representing")))

    def _find_who(self, values: Values, raw: str) -> Slot:
        def find(name: str) -> list[Candidate]:
            return find_candidates(
                self.names,
                name,
                kind=values.kind,
                organisation=values.words.get("organisation", ""),
                country=values.words.get("country", ""),
                near=self.near,
            )

        kind = values.kind or self.new_kind
        return self._slot("who", values.name, find, (key_of(raw), kind, values.country))

    def _find_others(self, words: Mapping[str, str], names: Sequence[str]) -> list[Slot]:
        given = ((name, words.get(name, "")) for name in names)
        return [
            self._find_organisation(name, word, key_of(fold(word))) for name, word in given if word
        ]

    def _find_organisation(self, name: str, word: str, key: str) -> Slot:
        kind = "" if DOUBTFUL.search(word) else ParticipantKind.ORGANISATION
        kind = ParticipantKind.STATE if find_country(word) else kind

        def find(name: str) -> list[Candidate]:
            found = find_candidates(self.names, name, kind=kind, near=self.near)
            return [one for one in found if self._is_no_person(one)]

        return self._slot(name, word, find, (key, kind, find_country(word)))

    def _is_no_person(self, one: Candidate) -> bool:
        return self.names.participants[one.pk].kind != ParticipantKind.PERSON

    def _slot(
        self,
        name: str,
        word: str,
        find: Callable[[str], list[Candidate]],
        made: tuple[str, str, str],
    ) -> Slot:
        key, kind, country = made
        bare = Slot(name, key, word, (), OPEN, kind, country)
        other = self.choices.get(bare.other_field, "").strip()[:LONGEST_NAME]
        found = find(word)
        if other:  # who is looked for under another name is there, and nobody new
            known = {one.pk for one in found}
            found = [*(one for one in find(other) if one.pk not in known), *found]
        first = self._first_choice(found)
        is_doubtful = first == NEW and name != "who" and not kind
        asked = self.choices.get(bare.field, OPEN if is_doubtful else first)
        may_make = self.may_make and not other
        valid = {OUT, *(str(one.pk) for one in found), *([NEW] if may_make else [])}
        chosen_kind = self.choices.get(bare.kind_field, kind)
        return replace(
            bare,
            candidates=tuple(found),
            choice=asked if asked in valid else OPEN,
            kind=chosen_kind if chosen_kind in ParticipantKind.values else "",
            other=other,
        )

    def _first_choice(self, found: Sequence[Candidate]) -> str:
        """Give the one that is certain, "new" where nobody comes near, else nothing."""
        best = choose(found)
        if best is not None:
            return str(best.pk)
        return OPEN if found else NEW


def key_of(words: str) -> str:
    """Give the short name of some words, under which choices about them travel in the form."""
    bare = " ".join(words.split())
    return hashlib.sha256(bare.encode("utf-8", "surrogatepass")).hexdigest()[:12]
