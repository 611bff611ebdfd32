"""Writings: all that a batch wrote, as its proposals keep it, beside what stands there now."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.apps import apps
from django.db.models import Func, IntegerField, Model, Sum

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
Entry = dict[str, Any]
Tell = Callable[[int], None]
"""Takes how many rows are dealt with."""


@dataclass
class Writings:
    """The rows that a batch made, and the columns that it filled in others.

    Of the rows that it made only the keys are held; what stood in them is read again, some
    proposals at a time.
    """

    batch: ImportBatch
    made: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """By the label of the model: primary keys."""
    filled: dict[Key, dict[str, list[Any]]] = field(default_factory=lambda: defaultdict(dict))
    """By row: what each column was and what it is, of rows that it made too."""
    labels: dict[Key, str] = field(default_factory=dict)
    """Of the rows that it filled."""
    count: int = 0

    @classmethod
    def of(cls, batch: ImportBatch) -> "Writings":
        """Gather what the proposals of a batch did."""
        found = cls(batch)
        for entries in found._entries():
            for entry in entries:
                found._add(entry)
        return found

    def _entries(self) -> Iterator[list[Entry]]:
        """Give what the proposals did, a bounded number at a time."""
        rows = ImportItem.objects.filter(batch=self.batch).exclude(done=[]).order_by("pk")
        told = rows.values_list("done", flat=True).iterator(chunk_size=CHUNK)
        while chunk := list(islice(told, CHUNK)):
            yield [entry for done in chunk for entry in done]

    def _add(self, entry: Entry) -> None:
        self.count += 1
        if entry["did"] != "filled":
            self.made[entry["model"]].add(entry["pk"])
            return
        key = (entry["model"], entry["pk"])
        self.labels[key] = entry["label"]
        self.filled[key] |= entry["fields"]

    def find_changed(self, tell: Tell | None = None) -> Iterator[tuple[str, int, str, str]]:
        """Give the rows that do not stand as they were written: model, key, label and why."""
        seen = 0
        for entries in self._entries():
            made = [entry for entry in entries if entry["did"] != "filled"]
            yield from self._compare({(one["model"], one["pk"]): one for one in made})
            seen += len(entries)
            if tell:
                tell(seen)
        others = [key for key in self.filled if not self._is_made(key)]
        for at in range(0, len(others), CHUNK):
            keys = others[at : at + CHUNK]
            yield from self._compare(
                {key: {"label": self.labels[key], "fields": {}} for key in keys}
            )

    def _is_made(self, key: Key) -> bool:
        return key[1] in self.made.get(key[0], ())

    def _compare(self, entries: dict[Key, Entry]) -> Iterator[tuple[str, int, str, str]]:
        """Give those of some rows that do not stand as written, with what was filled later."""
        for model, keys in _by_model(entries):
            label = model._meta.label_lower
            rows = model._default_manager.in_bulk(keys)
            for pk in keys:
                entry = entries[label, pk]
                pairs = {**entry["fields"], **self.filled.get((label, pk), {})}
                expected = {name: after for name, (_, after) in pairs.items()}
                if why := _explain(rows.get(pk), expected):
                    yield label, pk, str(rows.get(pk) or entry["label"]), why

    def take_back(self, tell: Tell | None = None) -> None:
        """Empty what was filled, and delete what was made."""
        taken = 0
        others = [key for key in self.filled if not self._is_made(key)]
        for model, keys in _by_model(others):
            for row in model._default_manager.filter(pk__in=keys):
                fields = self.filled[model._meta.label_lower, row.pk]
                _put_back(row, {name: before for name, (before, _) in fields.items()})
        for model, keys in _by_model((label, pk) for label in self.made for pk in self.made[label]):
            for chunk in _chunks(keys):
                model._default_manager.filter(pk__in=chunk).delete()
                taken += len(chunk)
                if tell:
                    tell(taken)


def count_writings(batch: ImportBatch) -> int:
    """Give how many entries the proposals of a batch have on what they did."""
    length = Func("done", function="jsonb_array_length", output_field=IntegerField())
    rows = ImportItem.objects.filter(batch=batch).exclude(done=[])
    return int(rows.aggregate(count=Sum(length))["count"] or 0)


def _by_model(keys: Iterable[Key]) -> Iterator[tuple[type[Model], list[int]]]:
    """Give keys by model: what refers to others comes first."""
    found: dict[str, list[int]] = defaultdict(list)
    for label, pk in keys:
        found[label].append(pk)
    rank = {label: number for number, label in enumerate(DELETED_FIRST)}
    for label in sorted(found, key=lambda one: rank.get(one, -1)):
        yield apps.get_model(label), found[label]


def _explain(row: Model | None, expected: dict[str, Any]) -> str:
    """Give how a row stands otherwise than it was written, "" when it does not."""
    if row is None:
        return "it was deleted since"
    now = held_by(row, list(expected))
    changed = [name for name, value in expected.items() if now.get(name) != value]
    if "state" in changed:
        return f"it is {now['state']} now"
    words = ", ".join(name.removesuffix("_id").replace("_", " ") for name in changed)
    return f"it was changed since: {words}" if words else ""


def _put_back(row: Model, values: dict[str, Any]) -> None:
    """Write columns as they were."""
    columns = {column.attname: column for column in columns_of(type(row))}
    for name, value in values.items():
        setattr(row, name, columns[name].to_python(value))
    row.save(update_fields=list(values))


def _chunks(keys: list[int]) -> Iterator[list[int]]:
    for at in range(0, len(keys), CHUNK):
        yield keys[at : at + CHUNK]
