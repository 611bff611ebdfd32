"""Writings: all that a batch wrote, as its proposals keep it, beside what stands there now."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Model

from submissions.importing.writing.entries import columns_of, held_by
from submissions.models import ImportBatch, ImportItem

CHUNK = 500
DELETED_FIRST = (
    *("meetings.statement", "submissions.intervention", "submissions.contributor"),
    *("submissions.reportedcount", "submissions.submission", "meetings.attendance"),
    *("meetings.affiliation", "meetings.membership", "meetings.seatallocation"),
    *("meetings.milestone", "meetings.agendaitem", "meetings.sitting", "meetings.meeting"),
    *("meetings.participantname", "meetings.participant", "meetings.document"),
)
"""What refers to other rows goes before them."""
Key = tuple[str, int]


@dataclass
class Writings:
    """The rows that a batch made, and the columns that it filled in others."""

    made: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """By the label of the model: primary keys."""
    filled: dict[Key, dict[str, list[Any]]] = field(default_factory=lambda: defaultdict(dict))
    expected: dict[Key, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    labels: dict[Key, str] = field(default_factory=dict)
    count: int = 0

    @classmethod
    def of(cls, batch: ImportBatch) -> "Writings":
        """Gather what the proposals of a batch did."""
        found = cls()
        rows = ImportItem.objects.filter(batch=batch).exclude(done=[]).order_by("pk")
        entries = [entry for done in rows.values_list("done", flat=True) for entry in done]
        for entry in sorted(entries, key=lambda one: one["did"] == "filled"):
            found._add(entry)
        return found

    def _add(self, entry: dict[str, Any]) -> None:
        key = (entry["model"], entry["pk"])
        self.count += 1
        self.labels[key] = entry["label"]
        self.expected[key] |= {name: after for name, (_, after) in entry["fields"].items()}
        if entry["did"] != "filled":
            self.made[entry["model"]].add(entry["pk"])
        elif entry["pk"] not in self.made[entry["model"]]:
            self.filled[key] |= entry["fields"]

    def find_changed(self) -> Iterator[tuple[str, int, str, str]]:
        """Give the rows that do not stand as they were written: model, key, label and why."""
        for model, keys in self._by_model(self.expected):
            for chunk in _chunks(keys):
                rows = model._default_manager.in_bulk(chunk)
                yield from self._compare(model._meta.label_lower, chunk, rows)

    def _compare(
        self, label: str, keys: list[int], rows: dict[Any, Model]
    ) -> Iterator[tuple[str, int, str, str]]:
        for pk in keys:
            row, expected = rows.get(pk), self.expected[label, pk]
            if row is None:
                yield label, pk, self.labels[label, pk], "it was deleted since"
                continue
            now = held_by(row, list(expected))
            changed = [name for name, value in expected.items() if now.get(name) != value]
            if "state" in changed:
                yield label, pk, str(row), f"it is {now['state']} now"
            elif changed:
                words = ", ".join(name.removesuffix("_id").replace("_", " ") for name in changed)
                yield label, pk, str(row), f"it was changed since: {words}"

    def take_back(self) -> None:
        """Empty what was filled, and delete what was made."""
        for model, keys in self._by_model(self.filled):
            for row in model._default_manager.filter(pk__in=keys):
                fields = self.filled[model._meta.label_lower, row.pk]
                _put_back(row, {name: before for name, (before, _) in fields.items()})
        for model, keys in self._by_model(self._made_keys()):
            for chunk in _chunks(keys):
                model._default_manager.filter(pk__in=chunk).delete()

    def _made_keys(self) -> Iterable[Key]:
        return [(label, pk) for label, keys in self.made.items() for pk in keys]

    def _by_model(self, keys: Iterable[Key]) -> Iterator[tuple[type[Model], list[int]]]:
        found: dict[str, list[int]] = defaultdict(list)
        for label, pk in keys:
            found[label].append(pk)
        rank = {label: number for number, label in enumerate(DELETED_FIRST)}
        for label in sorted(found, key=lambda one: rank.get(one, -1)):
            yield apps.get_model(label), found[label]


def _put_back(row: Model, values: dict[str, Any]) -> None:
    """Write columns as they were."""
    columns = {column.attname: column for column in columns_of(type(row))}
    for name, value in values.items():
        setattr(row, name, columns[name].to_python(value))
    row.save(update_fields=list(values))


def _chunks(keys: list[int]) -> Iterator[list[int]]:
    for at in range(0, len(keys), CHUNK):
        yield keys[at : at + CHUNK]
