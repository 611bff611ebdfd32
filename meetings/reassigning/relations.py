"""Every way in which a row can belong to a participant: found from the models, named nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey, Model, Q, QuerySet

from meetings.models import Participant
from meetings.models.history import TRACKED
from meetings.subjects import find_holder, find_parents, name_field


@dataclass(frozen=True, slots=True)
class Relation:
    """One column in which a participant's key can stand."""

    model: type[Model]
    name: str
    """The relation, such as `representing`."""
    column: str
    """What holds the key, such as `representing_id`."""
    kind_id: int | None = None
    """For rows about rows of any kind: the content type of participants."""

    @property
    def key(self) -> str:
        """Give what identifies it in forms and tests, such as `meetings.membership.participant`."""
        return f"{self.model._meta.label_lower}.{self.name}"

    @property
    def words(self) -> str:
        """Give its name for people, such as `Memberships: representing`."""
        rows = str(self.model._meta.verbose_name_plural)
        name = "about it" if self.kind_id else name_field(self.model, self.name)
        return f"{rows[:1].upper()}{rows[1:]}: {name}"

    def rows_of(self, pk: int) -> QuerySet[Any]:
        """Give the rows in which this participant stands."""
        kind = {"content_type_id": self.kind_id} if self.kind_id else {}
        return self.model._default_manager.filter(**{self.column: pk}, **kind)


def find_relations() -> list[Relation]:
    """Give all relations of the record to participants, also those without a name back.

    Rows without a history are no part of the record: a reassignment stays what it was. Nor are
    proposals of imports, which keep to the record that they were compared with.
    """
    return [relation for model in TRACKED for relation in _relations_on(model)]


def _relations_on(model: type[Model]) -> Iterator[Relation]:
    for field in model._meta.fields:
        if isinstance(field, ForeignKey) and field.related_model is Participant:
            yield Relation(model, field.name, field.attname)
    if TRACKED[model].noun and isinstance(getattr(model, "subject", None), GenericForeignKey):
        kind = ContentType.objects.get_for_model(Participant)
        yield Relation(model, "subject", "object_id", kind.pk)


def find_public(relation: Relation, keys: Iterable[int]) -> bool:
    """Say whether any of these rows is, or was, before the public."""
    rows = relation.model._default_manager.filter(pk__in=list(keys)).order_by()
    if any(field.name == "state" for field in relation.model._meta.fields):
        return rows.exclude(state="draft").exists()
    return hasattr(rows, "public") and rows.public().exists()


def load_rows(model: type[Model], condition: Q) -> QuerySet[Any]:
    """Give rows with all that their labels need."""
    near = [name for name in find_parents(model) if name != "content_type"]
    return model._default_manager.filter(condition).select_related(*near)


def label_row(row: Model) -> str:
    """Give a label that says on what record the row stands."""
    if hasattr(row, "content_type_id"):
        return str(row)
    dated = getattr(type(row), "DATED", ())
    holder = find_holder(row)
    if holder is None and dated and "__" in dated[0]:
        holder = getattr(row, dated[0].partition("__")[0])
    words = str(row)
    return words if holder is None or str(holder) in words else f"{holder}: {words}"
