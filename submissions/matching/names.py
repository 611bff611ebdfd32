"""The names of all participants, loaded once for a batch, to be looked up in many ways.

Memory grows with the names alone: about half a kilobyte for each.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from meetings.models import (
    Affiliation,
    OrganisationDomain,
    Participant,
    ParticipantKind,
    ParticipantName,
    PublicationState,
)
from submissions.matching.near_words import NearWords
from submissions.matching.spelling import (
    Spelling,
    family_of,
    spell,
    split,
    without_lost_letters,
)

CHUNK = 5000
FAMILY, WORD = "\0", "\1"
"""What divides one sort of key from another in the same table."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the record says of one participant."""

    pk: int
    slug: str
    name: str
    kind: str
    country: str
    family: str
    """The last word of the family name, where its form to sort by shows it."""
    is_withdrawn: bool


@dataclass(slots=True)
class NameIndex:
    """All forms of all names; those of a participant merged into another lead to that one."""

    participants: dict[int, Known] = field(default_factory=dict)
    affiliated: Mapping[int, frozenset[int]] = field(default_factory=dict)
    """The organisations of each person."""
    domains: Mapping[str, int] = field(default_factory=dict)
    """The organisation behind what follows the "@"."""
    states: dict[str, list[int]] = field(default_factory=dict)
    """The States of each country code."""
    resolved: dict[str, frozenset[int]] = field(default_factory=dict)
    """Organisations by the words of sources, as far as they were looked up."""
    _texts: list[str] = field(default_factory=list)
    _owners: array[int] = field(default_factory=lambda: array("q"))
    _keys: dict[str, int | list[int]] = field(default_factory=dict)
    _forms: dict[int, list[int]] = field(default_factory=dict)
    _lossy: dict[str, str] = field(default_factory=dict)
    _near: NearWords | None = None

    @classmethod
    def load(cls) -> Self:
        """Read participants, other forms of names, affiliations and domains: four queries."""
        index = cls()
        lasting = index._read_participants()
        index._read_other_names(lasting)
        index.affiliated = _read_affiliations(lasting)
        index.domains = {
            domain: lasting[pk]
            for domain, pk in OrganisationDomain.objects.values_list("domain", "participant")
        }
        return index

    def spelling(self, entry: int) -> Spelling:
        """Give an entry's name, taken apart as its participant's family name says."""
        return spell(self._texts[entry], family=self.participants[self._owners[entry]].family)

    def owner(self, entry: int) -> Known:
        """Give the participant of an entry."""
        return self.participants[self._owners[entry]]

    def is_own_name(self, entry: int) -> bool:
        """Whether an entry is the form that the record shows, and no other."""
        return self._texts[entry] == self.owner(entry).name

    def forms_of(self, pk: int) -> list[str]:
        """Give all forms of the name of a participant."""
        return [self._texts[entry] for entry in self._forms.get(pk, ())]

    def of_whole(self, key: str) -> Sequence[int]:
        """Give the entries with just these words, in whatever order."""
        return self._under(key)

    def of_family(self, family: str, initial: str) -> Sequence[int]:
        """Give the entries of persons with a family name and a given name that begins so."""
        return self._under(f"{FAMILY}{family}{FAMILY}{initial}")

    def of_word(self, word: str) -> Sequence[int]:
        """Give the entries with a word."""
        return self._under(WORD + word)

    def near(self, word: str) -> list[str]:
        """Give words of names that may be other spellings of this one."""
        if self._near is None:
            self._near = NearWords(sorted(self._lossy.items()))
        return self._near.find(word)

    def organisation_at(self, domain: str) -> int | None:
        """Give the organisation whose mail domain it is, or of which it is a part."""
        labels = domain.lower().strip(" .").split(".")[:8]
        parts = (".".join(labels[place:]) for place in range(len(labels) - 1))
        return next((self.domains[part] for part in parts if part in self.domains), None)

    def tied_to(self, pk: int) -> frozenset[int]:
        """Give a participant with the organisations that a person belongs to."""
        return self.affiliated.get(pk, frozenset()) | {pk}

    def add(self, known: Known, text: str) -> None:
        """Keep one form of a participant's name."""
        entry = len(self._texts)
        self._texts.append(text)
        self._owners.append(known.pk)
        self._forms.setdefault(known.pk, []).append(entry)
        spelling = spell(text, family=known.family)
        for key in set(_keys_of(spelling, is_person=known.kind == ParticipantKind.PERSON)):
            self._add_key(key, entry)
        self._add_words(spelling)

    def _add_key(self, key: str, entry: int) -> None:
        """Put an entry under a key; most keys have one, for which no list is made."""
        there = self._keys.setdefault(key, entry)
        if isinstance(there, list):
            there.append(entry)
        elif there != entry:
            self._keys[key] = [there, entry]

    def _add_words(self, spelling: Spelling) -> None:
        for word in spelling.words:
            self._lossy.setdefault(word, "")
        if not spelling.text.isascii():
            self._lossy.update(_find_lossy(spelling))
        self._near = None

    def _under(self, key: str) -> Sequence[int]:
        found = self._keys.get(key, ())
        return (found,) if isinstance(found, int) else found

    def _read_participants(self) -> dict[int, int]:
        """Read the participants; gives for each the one it was merged into, or itself."""
        columns = ("pk", "slug", "name", "kind", "country", "sort_name", "state", "merged_into")
        lasting: dict[int, int] = {}
        merged: list[tuple[int, str]] = []
        rows = Participant.objects.order_by("pk").values_list(*columns)
        for pk, slug, name, kind, country, sort_name, state, into in rows.iterator(CHUNK):
            lasting[pk] = into or pk
            if into:
                merged.append((into, name))
                continue
            withdrawn = state == PublicationState.WITHDRAWN
            family = family_of(sort_name) if kind == ParticipantKind.PERSON else ""
            known = Known(pk, slug, name, kind, str(country or ""), family, withdrawn)
            self._add_participant(known)
        self._add_merged(merged, lasting)
        return {pk: _last(pk, lasting) for pk in lasting}

    def _add_participant(self, known: Known) -> None:
        self.participants[known.pk] = known
        if known.kind == ParticipantKind.STATE and known.country:
            self.states.setdefault(known.country, []).append(known.pk)
        self.add(known, known.name)

    def _add_merged(self, merged: list[tuple[int, str]], lasting: dict[int, int]) -> None:
        for into, name in merged:
            self._add_form(_last(into, lasting), name)

    def _add_form(self, pk: int, name: str) -> None:
        known = self.participants.get(pk)
        if known is not None and name not in self.forms_of(pk):
            self.add(known, name)

    def _read_other_names(self, lasting: Mapping[int, int]) -> None:
        rows = ParticipantName.objects.order_by("pk").values_list("participant", "name")
        for pk, name in rows.iterator(CHUNK):
            self._add_form(lasting[pk], name)


def _last(pk: int, lasting: Mapping[int, int]) -> int:
    """Follow merges to the end; two that were merged into each other end where that shows."""
    seen = {pk}
    while lasting[pk] not in seen:
        pk = lasting[pk]
        seen.add(pk)
    return pk


def _read_affiliations(lasting: Mapping[int, int]) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    rows = Affiliation.objects.order_by().values_list("person", "organisation")
    for person, organisation in rows.iterator(CHUNK):
        found.setdefault(lasting[person], set()).add(lasting[organisation])
    return {person: frozenset(organisations) for person, organisations in found.items()}


def _keys_of(spelling: Spelling, *, is_person: bool) -> Iterator[str]:
    yield spelling.key
    yield from (WORD + word for word in spelling.words if len(word) > 1)
    if is_person:
        for given in spelling.given:
            yield f"{FAMILY}{spelling.family}{FAMILY}{given[0]}"


def _find_lossy(spelling: Spelling) -> Iterator[tuple[str, str]]:
    """Give each word that has letters beyond ASCII with what is left when those are lost."""
    for part in spelling.text.split():
        words, left = split(part), split(without_lost_letters(part))
        if not part.isascii() and len(words) == len(left):
            yield from zip(words, left, strict=True)
