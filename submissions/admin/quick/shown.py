"""The preview and the report as their page shows them: choices with labels, links to rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.urls import reverse

from meetings.labels import label_participants
from meetings.models import Participant, ParticipantKind
from submissions.pasting.previewing import Preview, Proposed
from submissions.pasting.recognising import NEW, OPEN, OUT, Slot
from submissions.pasting.writing import Report

CALLED = {"who": "who", "organisation": "organisation", "representing": "on behalf of"}


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a select."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class ShownSlot:
    """One word for a participant with its choices; without any where another line has them."""

    slot: Slot
    called: str
    options: tuple[Option, ...] = ()
    kinds: tuple[Option, ...] = ()
    same_as: int = 0
    """The line that has the choices for the same word."""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One line of the preview."""

    row: Proposed
    cells: tuple[str, ...]
    slots: tuple[ShownSlot, ...] = ()
    there: tuple[str, str] | None = None
    """Address and name of the row that is there, or that may be the same."""
    again: bool = False
    """Whether it was said that this is another row than the one found."""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A row that was written, with its address."""

    kind: str
    label: str
    address: str
    number: int = 0


def show_columns(found: Preview) -> list[tuple[str, list[Option], str]]:
    """Give for each column the name of its field, its choices and the word over it in the list."""
    head = found.columns.head.cells if found.columns.head else ()
    return [
        (
            f"column-{at}",
            [Option(name, words, name == holds) for name, words in found.asked.kind.choices],
            head[at] if at < len(head) else "",
        )
        for at, holds in enumerate(found.columns.holds)
    ]


def show_rows(found: Preview) -> list[ShownRow]:
    """Give the lines with labels for all whom they may name: two queries."""
    labels = _find_labels(found.rows)
    first: dict[str, int] = {}
    return [_show_row(row, found, labels, first) for row in found.rows]


def _find_labels(rows: Iterable[Proposed]) -> dict[int, str]:
    keys = {one.pk for row in rows for slot in row.slots for one in slot.candidates}
    return label_participants(Participant.objects.filter(pk__in=keys).defer("search"))


def _show_row(
    row: Proposed,
    found: Preview,
    labels: Mapping[int, str],
    first: dict[str, int],
) -> ShownRow:
    width = len(found.columns.holds)
    there = row.found.row or row.found.other
    slots = []
    for slot in row.slots:
        line = first.setdefault(slot.field, row.line.number)
        is_first = line == row.line.number
        slots.append(_show_slot(slot, labels, found) if is_first else _as_above(slot, line))
    return ShownRow(
        row,
        (*row.line.cells, *[""] * width)[:width],
        tuple(slots),
        (address_of(there), str(there)) if there else None,
        found.asked.choices.get(row.again_field) == "yes",
        _show_group(row),
    )


def _as_above(slot: Slot, line: int) -> ShownSlot:
    return ShownSlot(slot, CALLED[slot.name], same_as=line)


def _show_slot(slot: Slot, labels: Mapping[int, str], found: Preview) -> ShownSlot:
    options = [Option(OPEN, "choose …", True)] if slot.choice == OPEN else []
    for one in slot.candidates:
        label = f"{labels.get(one.pk, one.label)} – {round(one.score * 100)} %: {one.reasons[0]}"
        options.append(Option(str(one.pk), label, slot.pk == one.pk))
    if found.asked.may_make and not slot.other:
        options.append(Option(NEW, f"new participant: {slot.word}", slot.is_new))
    out = "leave this line out" if slot.name == "who" else "leave it out of the row"
    options.append(Option(OUT, out, slot.choice == OUT))
    kinds = [Option("", "which kind? …", not slot.kind)] if not slot.kind else []
    kinds += [Option(str(v), str(n), v == slot.kind) for v, n in ParticipantKind.choices]
    return ShownSlot(slot, CALLED[slot.name], tuple(options), tuple(kinds) if slot.is_new else ())


def _show_group(row: Proposed) -> str:
    if not row.group_word:
        return ""
    return row.group.label if row.group.pk else f"unmapped: {row.group_word}"


def show_report(done: Report) -> dict[str, Any]:
    """Give what was written, with links."""
    also = [*done.participants, *done.names, *done.ties]
    return {
        "made": [make_link(row, number) for number, row in done.made],
        "also": [make_link(row) for row in also],
        "notes": done.notes,
        "statements": done.statements,
        "unchanged": [make_link(row.row, row.line.number) for row in done.unchanged if row.row],
        "left": done.left,
    }


def make_link(row: Model, number: int = 0) -> Made:
    """Give a row with its address in the admin."""
    return Made(str(row._meta.verbose_name), str(row), address_of(row), number)


def address_of(row: Any) -> str:
    """Give the address of a row in the admin; of another form of a name that of its participant."""
    shown = getattr(row, "participant", row) if row._meta.model_name == "participantname" else row
    name = f"admin:{shown._meta.app_label}_{shown._meta.model_name}_change"
    return reverse(name, args=[shown.pk])
