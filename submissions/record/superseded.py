"""Superseded rows: list entries and statements that their record in the files no longer has."""

from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from submissions.record.merging import Merge, SectionMerge
from submissions.record.schema import SUBJECT
from submissions.record.stored import Row

Place = tuple[type[Model], int]


def remove_superseded(merge: Merge) -> None:
    """Mark for removal what was loaded, what nobody touched, and what no file has any more.

    Only parts of records that are in the files, and no part that points to a record that is not;
    all other rows are left alone and counted.
    """
    unclaimed = [(section, pk) for section in merge.sections for pk in unclaimed_in(section)]
    going = find_going(merge, unclaimed)
    for section, pk in unclaimed:
        if place_of(section, pk) in going:
            section.removed.append(pk)
        elif section.stored.section.is_part and section.stored.is_untouched(pk):
            section.waiting += 1
    for section in merge.sections:
        section.elsewhere = count_elsewhere(section)


def find_going(merge: Merge, unclaimed: list[tuple[SectionMerge, int]]) -> set[Place]:
    """Give those of the rows without an entry that are to go."""
    claimed: set[Place] = {(entry.section.model, pk) for entry, pk in merge.known.pks.items()}
    going = {place_of(section, pk) for section, pk in unclaimed if may_go(section, pk, claimed)}
    for section, pk in reversed(unclaimed):  # what a part that stays stands in, stays
        if section.stored.section.parent and place_of(section, pk) not in going:
            going.discard(parent_of(section, pk))
    for section, pk in unclaimed:  # and what stands in a part that stays
        parent = parent_of(section, pk) if section.stored.section.parent else None
        if parent not in claimed and parent not in going:
            going.discard(place_of(section, pk))
    return going


def count_elsewhere(section: SectionMerge) -> int:
    """Give how many rows of a model no file names; they were not even read."""
    claimed = section.stored.rows.keys() & section.claimed.keys()
    every = section.stored.section.model._default_manager.count()
    return every - len(claimed) - len(section.removed)


def unclaimed_in(section: SectionMerge) -> Iterator[int]:
    """Give the rows that no entry is."""
    return (pk for pk in section.stored.rows if pk not in section.claimed)


def place_of(section: SectionMerge, pk: int) -> Place:
    """Give what identifies a row among all models."""
    return section.stored.section.model, pk


def may_go(section: SectionMerge, pk: int, claimed: set[Place]) -> bool:
    """Say whether nobody touched a part, it points to records of the files, and none to it."""
    row = section.stored.rows[pk]
    targets = [
        (slot.target, row[slot.columns[0]])
        for slot in section.stored.section.slots.values()
        if slot.target and row[slot.columns[0]] is not None
    ]
    model = section.stored.section.model
    known = all(target in claimed or target[0] is model for target in targets)
    return (
        known
        and section.stored.section.is_part
        and section.stored.is_untouched(pk)
        and not is_pointed_at(section, pk)
        and not is_referred_to(model, pk)
    )


def is_pointed_at(section: SectionMerge, pk: int) -> bool:
    """Say whether a row of the same model that stays will point here."""
    model = section.stored.section.model
    changed = {change.pk: change.columns for change in section.changed}
    return any(
        changed.get(other, {}).get(column, row[column]) == pk
        for slot in section.stored.section.slots.values()
        if slot.target is model
        for column in slot.columns
        for other, row in section.stored.rows.items()
        if other in section.claimed
    )


def parent_of(section: SectionMerge, pk: int) -> Place:
    """Give the row that a row stands in."""
    schema = section.stored.section
    row: Row = section.stored.rows[pk]
    if schema.parent == SUBJECT:
        subject = ContentType.objects.get_for_id(row["content_type_id"]).model_class()
        return subject or Model, row["object_id"]
    parent = schema.model._meta.get_field(schema.parent).related_model
    return parent, row[schema.parent_columns[0]]  # type: ignore[return-value]


def is_referred_to(model: type[Model], pk: int) -> bool:
    """Say whether a row of another model points here; asked for the few rows that are to go."""
    return any(
        relation.related_model._default_manager.filter(**{relation.field.name: pk}).exists()
        for relation in model._meta.related_objects
        if relation.related_model is not model
        and not hasattr(relation.related_model, "pgh_tracked_model")
    )
