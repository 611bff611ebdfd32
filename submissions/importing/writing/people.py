"""People: the records that a claim's references name, and new participants where one is chosen."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from django_countries import countries

from meetings.folding import fold
from meetings.models import (
    Affiliation,
    Document,
    NameKind,
    Participant,
    ParticipantKind,
    ParticipantName,
)
from submissions.importing.choices import NEW, NONE, kind_of_participant, model_of
from submissions.importing.writing.claims import Claim, Said
from submissions.importing.writing.held import HeldError
from submissions.importing.writing.ledger import SHOWS, Ledger, is_public
from submissions.models import ImportItem

PERSONAL = ("honorific", "position", "organisation")
"""What a source says beside the name of a person, and of nobody else."""


@dataclass
class People:
    """The chosen records of a run, and the participants that this batch made."""

    chosen: dict[tuple[type[Model], int], Any] = field(default_factory=dict)
    made: dict[str, list[tuple[str, Participant]]] = field(default_factory=dict)
    """By folded name: the folded organisation, and the participant."""

    def load(self, items: Iterable[ImportItem]) -> None:
        """Load all that the references of some proposals choose: a query for each model."""
        wanted: dict[type[Model], set[int]] = {}
        for item in items:
            for name, reference in item.references.items():
                model, choice = model_of(item, name, reference), reference.get("choice")
                if model is not None and isinstance(choice, int):
                    wanted.setdefault(model, set()).add(choice)
        for model, keys in wanted.items():
            missing = [key for key in keys if (model, key) not in self.chosen]
            for pk, row in model._default_manager.in_bulk(missing).items():
                self.chosen[model, pk] = row

    def find(self, claim: Claim, name: str) -> Any:
        """Give the record that a reference names, None for none; raises HeldError.

        One that is undecided holds the claim back, but for a group: a word that is not mapped
        stays a word.
        """
        reference = claim.item.references.get(name) or {}
        choice = reference.get("choice")
        if choice in (None, NONE, NEW) and name == "group":
            return None
        if choice is None and _is_named(reference):
            raise HeldError(f"Say who or what “{reference.get('word') or name}” is: {name}.")
        if choice in (None, NONE):
            return None
        model = model_of(claim.item, name, reference)
        if choice == NEW or model is None:
            raise HeldError(f"Make the {name} first, then choose it.")
        row = self.chosen.get((model, choice))
        if row is None:
            raise HeldError(f"The {name} chosen is not there any more; choose another.")
        return _lasting(row)

    def find_participant(
        self, claim: Claim, name: str, *, ledger: Ledger, document: Document | None
    ) -> Participant | None:
        """Give the participant of a reference, a new one where that is chosen."""
        reference = claim.item.references.get(name) or {}
        if reference.get("choice") == NEW:
            return self._find_new(claim, name, reference, ledger=ledger, document=document)
        found: Participant | None = self.find(claim, name)
        if found is not None:
            _note_name(found, str(reference.get("word", "")), ledger)
        return found

    def _find_new(
        self,
        claim: Claim,
        name: str,
        reference: Mapping[str, Any],
        *,
        ledger: Ledger,
        document: Document | None,
    ) -> Participant:
        """Give the participant that this batch made for the name, or make one."""
        printed = _printed(claim, name, reference)
        tie = fold(claim.words("organisation")) if name == "participant" else ""
        known = self.made.setdefault(fold(printed), [])
        same = [one for at, one in known if not at or not tie or at == tie]
        if len(same) > 1:
            raise HeldError(f"Two new participants are called “{printed}”; choose one of them.")
        if same:
            return same[0]
        person = self._make(claim, name, reference, printed, ledger=ledger, document=document)
        known.append((tie, person))
        return person

    def _make(
        self,
        claim: Claim,
        name: str,
        reference: Mapping[str, Any],
        printed: str,
        *,
        ledger: Ledger,
        document: Document | None,
    ) -> Participant:
        kind = _kind(claim, name, reference, printed)
        is_own = name == "participant" or not claim.item.references.get("participant")
        country = _country(claim.words("country")) if is_own else ""
        said = {"name": Said(printed, printed)}
        if country:
            said["country"] = Said(country, claim.words("country"))
        made: Participant = ledger.record(
            claim,
            Participant,
            said=said,
            document=document,
            slug=ledger.slugs.make(Participant, [printed]),
            kind=kind,
            sort_name=printed,  # which word is the family's, no rule tells for all languages
        )
        return made

    def remember(self, item: ImportItem, rows: Mapping[int, Participant]) -> None:
        """Know again the participants that a proposal made in an earlier run."""
        tie = fold(str({**item.fields, **item.edited}.get("organisation") or ""))
        for entry in item.done:
            person = rows.get(entry["pk"]) if entry["model"] == "meetings.participant" else None
            if person is not None and entry["did"] == "created":
                own = tie if person.kind == ParticipantKind.PERSON else ""
                self.made.setdefault(fold(person.name), []).append((own, person))

    def forget(self, gone: Container[tuple[str, int]]) -> None:
        """Forget participants that were made and taken back."""
        for name, known in self.made.items():
            self.made[name] = [
                pair for pair in known if (pair[1]._meta.label_lower, pair[1].pk) not in gone
            ]


def tie(claim: Claim, person: Any, organisation: Any, *, ledger: Ledger, document: Any) -> None:
    """Record that a person is of an organisation, where the record does not say so yet."""
    if person is None or organisation is None or person == organisation:
        return
    if person.kind != ParticipantKind.PERSON:
        return
    position = claim.words("position")
    known = Affiliation.objects.filter(person=person, organisation=organisation)
    if known.exists():
        return
    if is_public(person) and not ledger.may_show:
        ledger.notes.append(f"the tie to {organisation}: “{person}” {SHOWS}")
        return
    said = {"organisation": Said(organisation, claim.words("organisation"))}
    if position:
        said["position"] = Said(position, position)
    ledger.record(claim, Affiliation, said=said, document=document, person=person)


def _note_name(participant: Participant, printed: str, ledger: Ledger) -> None:
    """Keep another form of a name, as a source prints it."""
    printed = " ".join(printed.split())
    if not printed or len(printed) > 300 or fold(printed) == fold(participant.name):
        return
    if participant.names.filter(name=printed).exists():
        return
    if is_public(participant) and not ledger.may_show:
        ledger.notes.append(f"the form “{printed}” of the name: “{participant}” {SHOWS}")
        return
    ledger.make(ParticipantName, participant=participant, name=printed, kind=NameKind.PRINTED)


def _printed(claim: Claim, name: str, reference: Mapping[str, Any]) -> str:
    """Give the name for a new participant: an editor's, else the source's."""
    own = claim.words("name" if name == "participant" else "organisation")
    word = " ".join(str(reference.get("word") or "").split())
    printed = own if own and "name" in claim.item.edited else word or own
    if not printed:
        raise HeldError(f"The new {name} has no name; write one.")
    return printed


def _kind(claim: Claim, name: str, reference: Mapping[str, Any], printed: str) -> str:
    """Give the kind of a new participant; raises HeldError where nobody says it."""
    own = claim.words("participant_kind") if name == "participant" else ""
    kind = own or kind_of_participant(reference)
    if not kind and name == "organisation":
        return ParticipantKind.ORGANISATION
    if not kind and (claim.item.kind == "turn" or any(map(claim.words, PERSONAL))):
        return ParticipantKind.PERSON
    if not kind:
        raise HeldError(f"Say whether “{printed}” is a person, an organisation or a State.")
    return kind


def _country(words: str) -> str:
    """Give the code of a country by its English name or its code, "" for what is neither."""
    if len(words) == 2 and words.upper() in countries.countries:
        return words.upper()
    return str(countries.by_name(words) or "") if words else ""


def _is_named(reference: Mapping[str, Any]) -> bool:
    return bool(reference.get("word") or reference.get("candidates"))


def _lasting(row: Any) -> Any:
    """Give the participant into which one was merged."""
    return row.merged_into if getattr(row, "merged_into_id", None) else row
