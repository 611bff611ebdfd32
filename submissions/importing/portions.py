"""Portions: the accepted proposals of a batch, in the order of writing, some of them at a time.

However large a batch or one part of it is, what is held is the texts of some parts, a short line
for each of their proposals, and so many proposals as share a savepoint.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet, prefetch_related_objects

from submissions.importing.writing.kinds import rank_of
from submissions.models import Decision, ImportBatch, ImportItem

PARTS = 100
"""Parts that are held at a time, if they are short."""
BYTES = 8_000_000
"""A portion ends early once its parts are longer in the source."""
AT_A_TIME = 100
"""Proposals that share a savepoint, and whose statements are written together."""
LARGE_COLUMNS = ("done", "edited", "references", "changes", "note")


@dataclass(frozen=True, slots=True)
class Portion:
    """Some parts of a batch, and what is to be applied of them."""

    batch: ImportBatch
    parts: list[int]
    """Empty: the proposals that have no part."""
    keys: list[int]
    """The proposals, in the order of writing."""

    def load(self) -> Iterator[list[ImportItem]]:
        """Give the proposals, locked; those that someone decided otherwise on are gone."""
        for at in range(0, len(self.keys), AT_A_TIME):
            keys = self.keys[at : at + AT_A_TIME]
            locked = to_apply(self.batch).select_for_update(of=("self",))
            found = locked.order_by("pk").in_bulk(keys)
            items = [found[key] for key in keys if key in found]
            prefetch_related_objects(items, "target")
            yield items

    def sources(self) -> set[int]:
        """Give the parts that propose a document of their own."""
        rows = self._items().filter(kind="document")
        own = rows.filter(Q(fields__role="self") | ~Q(fields__has_key="role"))
        return set(own.order_by().values_list("part", flat=True).distinct())

    def applied(self) -> Iterator[ImportItem]:
        """Give the proposals applied before to which others may refer, with their records."""
        rows = self._items().exclude(done=[]).filter(~Q(key="") | Q(kind="document"))
        found = list(rows.defer(*LARGE_COLUMNS).order_by("position"))
        prefetch_related_objects(found, "target")
        return iter(found)

    def _items(self) -> QuerySet[ImportItem]:
        if self.parts:
            return ImportItem.objects.filter(batch=self.batch, part__in=self.parts)
        return ImportItem.objects.filter(batch=self.batch, part__isnull=True)


def to_apply(batch: ImportBatch) -> QuerySet[ImportItem]:
    """Give the proposals of a batch that are accepted and not applied."""
    return ImportItem.objects.filter(batch=batch, decision=Decision.ACCEPTED, done=[])


def cut_portions(batch: ImportBatch, wanted: Collection[int] | None) -> Iterator[Portion]:
    """Give what is to be applied of a batch, or of it what is wanted, portion by portion."""
    rows = to_apply(batch)
    if wanted is not None:
        rows = rows.filter(pk__in=wanted)
    for parts in _cut_parts(rows):
        yield Portion(batch, parts, _keys(rows.filter(part__in=parts)))
    if keys := _keys(rows.filter(part__isnull=True)):
        yield Portion(batch, [], keys)


def _cut_parts(rows: QuerySet[ImportItem]) -> Iterator[list[int]]:
    """Give the parts that have something to apply, bounded by number and by length."""
    named = rows.filter(part__isnull=False).order_by("part__position").distinct()
    parts: list[int] = []
    length = 0
    for part, size in named.values_list("part", F("part__ends") - F("part__starts")):
        parts.append(part)
        length += size
        if len(parts) >= PARTS or length >= BYTES:
            yield parts
            parts, length = [], 0
    if parts:
        yield parts


def _keys(rows: QuerySet[ImportItem]) -> list[int]:
    """Give the keys of proposals in the order of writing: what others refer to comes first."""
    lines: Any = rows.order_by().values_list("kind", "fields__role", "position", "pk")
    ordered = sorted((rank_of(kind, str(role or "")), at, pk) for kind, role, at, pk in lines)
    return [pk for _, _, pk in ordered]
