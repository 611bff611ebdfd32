"""Choices: which record a reference of a proposal means, as an editor or matching says."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from django.db.models import Model

from meetings.models import (
    Body,
    Composition,
    Meeting,
    Participant,
    ParticipantKind,
    StakeholderGroup,
)
from submissions.importing.targets import TARGETS
from submissions.models import Call, ImportItem

NEW, NONE = "new", "none"
MODELS: dict[str, type[Model]] = {
    "participant": Participant,
    "organisation": Participant,
    "group": StakeholderGroup,
    "body": Body,
    "meeting": Meeting,
    "call": Call,
    "composition": Composition,
}
"""What each reference names; that of a count's subject is in the kind of the reference."""
SUBJECTS: dict[str, type[Model]] = {
    "call": Call,
    "body": Body,
    "composition": Composition,
    "meeting": Meeting,
}
MADE = frozenset({"participant", "organisation", "record"})
"""The references for which an import may make a new record."""


def model_of(item: ImportItem, name: str, reference: Mapping[str, Any]) -> type[Model] | None:
    """Give the model of the records that a reference names, None where that is not known."""
    if name == "record":
        return TARGETS.get(item.kind)
    if name == "subject":
        return SUBJECTS.get(str(reference.get("kind", "")))
    return MODELS.get(name)


def read_choices(
    item: ImportItem, choices: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, str]]:
    """Give an item's references with an editor's choices in them, and what is wrong.

    A choice that is another than before is marked as the editor's ("by").
    """
    references = deepcopy(item.references)
    faults: dict[str, str] = {}
    for name, choice in choices.items():
        reference = references.setdefault(name, _open_reference(item, name))
        fault = _fault(item, name, reference, choice)
        if fault:
            faults[name] = fault
        elif reference.get("choice") != _plain(choice):
            reference |= {"choice": _plain(choice), "by": "editor"}
    return references, faults


def _open_reference(item: ImportItem, name: str) -> dict[str, Any]:
    """Give a reference that the source has no word for; an editor may still choose."""
    return {"word": "", "kind": "", "candidates": [], "choice": None}


def _fault(item: ImportItem, name: str, reference: Mapping[str, Any], choice: Any) -> str:
    """Give what is wrong with a choice, "" for nothing."""
    choice = _plain(choice)
    model = model_of(item, name, reference)
    if model is None:
        return f"This proposal names no {name}."
    if choice in (None, NONE):
        return ""
    if choice == NEW:
        return "" if name in MADE else f"Make the new {name} first, then choose it here."
    if not isinstance(choice, int):
        return f"“{choice}” is no choice."
    if not model._default_manager.filter(pk=choice).exists():
        return "The record chosen is not there any more; choose another."
    return ""


def _plain(choice: Any) -> Any:
    """Give a choice as references have it: digits are a primary key, nothing is None."""
    if choice is None or choice == "":
        return None
    if isinstance(choice, str) and choice.isascii() and choice.isdigit():
        return int(choice)
    return choice


def kind_of_participant(reference: Mapping[str, Any]) -> str:
    """Give the kind of participant that a reference names, "" where it is not known."""
    kind = str(reference.get("kind", ""))
    return kind if kind in ParticipantKind.values else ""
