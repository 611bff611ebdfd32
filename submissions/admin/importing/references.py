"""Whom and what a proposal names: the candidates to choose from, and reading the choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Model

from meetings.models import Body, Composition, Meeting, Participant, StakeholderGroup
from submissions.importing.choices import MADE, NEW, NONE, model_of
from submissions.models import Call, ImportItem

FOUND_BY: Mapping[type[Model], tuple[str, str, str]] = {
    Participant: ("meetings", "membership", "participant"),
    StakeholderGroup: ("meetings", "membership", "group"),
    Body: ("meetings", "membership", "body"),
    Meeting: ("submissions", "submission", "meeting"),
    Call: ("submissions", "submission", "call"),
    Composition: ("meetings", "membership", "composition"),
}
"""The relation by whose autocomplete other records are found."""
LABELS: Mapping[str, str] = {"record": "which record", "subject": "of what"}
"""References whose own name is no plain word."""
OPEN = ""
OTHER = "other"
MOST_SHOWN = 8
LONGEST_NUMBER = 18


@dataclass(frozen=True, slots=True)
class Candidate:
    """One choice for a reference."""

    value: str
    label: str
    address: str = ""
    percent: int | None = None
    reasons: str = ""
    key: int | None = None
    """The digit that chooses it."""


@dataclass(slots=True)
class Reference:
    """One reference with its choices."""

    name: str
    label: str
    word: str
    candidates: list[Candidate]
    chosen: str
    other: str = ""
    error: str = ""
    model: type[Model] | None = None

    @property
    def is_open(self) -> bool:
        """Say whether nothing is chosen yet."""
        return self.chosen == OPEN

    @property
    def choice(self) -> Candidate | None:
        """Give what is chosen."""
        return next((one for one in self.candidates if one.value == self.chosen), None)

    @property
    def is_folded(self) -> bool:
        """Say whether there is nothing to see to: a choice stands, and nothing is wrong with it."""
        return self.choice is not None and not self.error

    @property
    def source(self) -> tuple[str, str, str] | None:
        """Give app, model and field by whose autocomplete others are found."""
        return FOUND_BY.get(self.model) if self.model else None


@dataclass(frozen=True, slots=True)
class Chosen:
    """What an editor chose for each reference, and what is wrong with it."""

    choices: dict[str, Any]
    typed: dict[str, tuple[str, str]]
    errors: dict[str, str]


def list_references(
    item: ImportItem, names: Mapping[tuple[type[Model], int], str], chosen: Chosen | None = None
) -> list[Reference]:
    """Give the references of a proposal; `names` has those of chosen records not among them."""
    found = [_make_reference(item, name, one, names) for name, one in item.references.items()]
    for one in found:
        if chosen is not None:
            one.chosen, one.other = chosen.typed.get(one.name, (one.chosen, one.other))
            one.error = chosen.errors.get(one.name, "")
    return found


def find_names(items: Iterable[ImportItem]) -> dict[tuple[type[Model], int], str]:
    """Give the names of chosen records that are no candidates: one query for each kind."""
    wanted: dict[type[Model], set[int]] = {}
    for item, name, one in _each(items):
        model, choice = model_of(item, name, one), one.get("choice")
        listed = {candidate["pk"] for candidate in one.get("candidates", ())}
        if model and isinstance(choice, int) and choice not in listed:
            wanted.setdefault(model, set()).add(choice)
    return {
        (model, pk): str(row)
        for model, keys in wanted.items()
        for pk, row in _load(model, keys).items()
    }


def read_choices(item: ImportItem, posted: Mapping[str, str]) -> Chosen:
    """Give what was chosen for each reference; one that was not sent stays as it is."""
    read = Chosen({}, {}, {})
    for name, one in item.references.items():
        sent = posted.get(f"reference-{name}")
        if sent is None:
            continue
        other = posted.get(f"other-{name}", "").strip()
        read.typed[name] = (sent, other)
        try:
            choice = _read_choice(sent, other, model_of(item, name, one))
        except ValueError as error:
            read.errors[name] = str(error)
            continue
        if choice != one.get("choice"):
            read.choices[name] = choice
    return read


def _load(model: type[Model], keys: Iterable[int]) -> dict[int, Model]:
    near = {"body"} & {one.name for one in model._meta.fields}
    rows = model._default_manager.all()
    return (rows.select_related(*near) if near else rows).in_bulk(keys)


def _each(items: Iterable[ImportItem]) -> Iterable[tuple[ImportItem, str, Mapping[str, Any]]]:
    return ((item, name, one) for item in items for name, one in item.references.items())


def _make_reference(
    item: ImportItem,
    name: str,
    given: Mapping[str, Any],
    names: Mapping[tuple[type[Model], int], str],
) -> Reference:
    model = model_of(item, name, given)
    candidates = [
        _make_candidate(one, at)
        for at, one in enumerate(given.get("candidates", ())[:MOST_SHOWN], start=1)
    ]
    candidates = list(_tell_apart(candidates))
    choice = given.get("choice")
    chosen = OPEN if choice is None else str(choice)
    if chosen not in {OPEN, NEW, NONE, *(one.value for one in candidates)}:
        label = names.get((model, int(choice)), f"number {choice}") if model else chosen  # type: ignore[arg-type]
        candidates.append(Candidate(chosen, label, reasons="chosen by an editor"))
    if name in MADE:
        candidates.append(Candidate(NEW, "Make a new record"))
    candidates.append(Candidate(NONE, "None: leave it empty"))
    return Reference(
        name, LABELS.get(name, name), str(given.get("word") or ""), candidates, chosen, model=model
    )


def _tell_apart(candidates: list[Candidate]) -> Iterable[Candidate]:
    """Give candidates of which those that are called the same have their addresses beside them."""
    called = Counter(one.label for one in candidates)
    for one in candidates:
        same = called[one.label] > 1 and one.address
        yield replace(one, label=f"{one.label} ({one.address})") if same else one


def _make_candidate(given: Mapping[str, Any], key: int) -> Candidate:
    score = given.get("score")
    return Candidate(
        value=str(given["pk"]),
        label=str(given.get("label") or given.get("slug") or given["pk"]),
        address=str(given.get("slug") or ""),
        percent=None if score is None else round(float(score) * 100),
        reasons="; ".join(str(one) for one in given.get("reasons", ())),
        key=key,
    )


def _read_choice(sent: str, other: str, model: type[Model] | None) -> Any:
    """Give the choice: a number, "new", "none", or None; raises ValueError with what to do."""
    if sent in {NEW, NONE}:
        return sent
    if sent == OPEN:
        return None
    return find_other(other if sent == OTHER else sent, model)


def find_other(words: str, model: type[Model] | None) -> int:
    """Give the number of a record by its number, alone or before its name, or by its address.

    Raises ValueError with what to do.
    """
    if model is None or not words:
        raise ValueError("Name the other record by its number or its address.")
    first = words.split(maxsplit=1)[0]
    if first.isascii() and first.isdigit() and len(first) <= LONGEST_NUMBER:
        found = model._default_manager.filter(pk=int(first))
    else:
        found = model._default_manager.filter(slug=words.replace("\0", "").lower())
    pk = found.values_list("pk", flat=True).first()
    if pk is None:
        raise ValueError(f"There is no {model._meta.verbose_name} “{words[:80]}”.")
    return int(pk)
