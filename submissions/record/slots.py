"""Slots: the keys that a record of a model may have, taken from the model's own fields."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from django.db.models import (
    NOT_PROVIDED,
    AutoField,
    BooleanField,
    DateField,
    FileField,
    ForeignKey,
    GeneratedField,
    IntegerField,
    Model,
)

from meetings.models import PublicationState
from meetings.partial_dates import NOT_KNOWN, PartialDateField
from meetings.partial_dates.fields import get_columns


class Kind(Enum):
    """How the text of a file becomes the value of a slot."""

    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    FLAG = "true or false"
    DAY = "day"
    DATE = "date"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Slot:
    """One key of a record: a field of the model, or a partial date with its four columns."""

    name: str
    model: type[Model]
    kind: Kind
    columns: tuple[str, ...]
    """Names of what is stored, as `values()` gives them."""
    empty: Any
    """What stands there when the file leaves it out."""
    required: bool = False
    target: type[Model] | None = None
    """The model that a reference points to."""

    @property
    def field(self) -> Any:
        """The model's field; not for a partial date."""
        return self.model._meta.get_field(self.name)


@cache
def get_slots(model: type[Model], hidden: frozenset[str] = frozenset()) -> dict[str, Slot]:
    """Give the slots of a model by name: the slug, then the others in the order of the fields.

    Left out: `hidden` names, keys, files, what the database generates, what nobody may edit, and
    the two columns of a generic relation.
    """
    dates = PartialDateField.names_on(model)
    slots: dict[str, Slot] = {}
    for field in model._meta.concrete_fields:
        date = next((name for name in dates if field.name in get_columns(name)), None)
        if date:
            slots.setdefault(date, Slot(date, model, Kind.DATE, get_columns(date), NOT_KNOWN))
        elif is_slot(field, hidden):
            slots[field.name] = slot_of(model, field)
    return {name: slots[name] for name in sorted(slots, key=lambda name: name != "slug")}


def is_slot(field: Any, hidden: Collection[str]) -> bool:
    """Say whether people give this field in a file."""
    own = isinstance(field, AutoField | FileField | GeneratedField) or not field.editable
    generic = field.name in {"content_type", "object_id"}
    return not own and not generic and field.name not in hidden


def slot_of(model: type[Model], field: Any) -> Slot:
    """Give the slot of a plain field or of a reference. A record is published unless told."""
    empty = None if field.default is NOT_PROVIDED else field.default
    if empty is None and not field.null and field.blank:
        empty = ""
    if field.name == "state":
        empty = PublicationState.PUBLISHED
    return Slot(
        name=field.name,
        model=model,
        kind=kind_of(field),
        columns=(field.attname,),
        empty=getattr(empty, "value", empty),
        required=empty is None and not field.null,
        target=field.related_model if isinstance(field, ForeignKey) else None,
    )


def kind_of(field: Any) -> Kind:
    """Give how a plain field is written."""
    kinds: list[tuple[type[Any], Kind]] = [
        (ForeignKey, Kind.REFERENCE),
        (BooleanField, Kind.FLAG),
        (IntegerField, Kind.NUMBER),
        (DateField, Kind.DAY),
    ]
    known = next((kind for of, kind in kinds if isinstance(field, of)), None)
    return known or (Kind.CHOICE if field.choices else Kind.TEXT)
