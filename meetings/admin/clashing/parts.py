"""The parts of a form that are compared: the row itself, and the rows of each formset."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.forms import BaseModelForm
from django.http import QueryDict

from meetings.admin.clashing.pasts import find_latest
from meetings.admin.clashing.tokens import Versions
from meetings.models.history import TRACKED

MakeForm = Callable[..., "BaseModelForm[Any]"]


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one model in a form, and how a form on one of them is made."""

    name: str
    """The prefix of the formset; "" for the row itself."""
    label: str
    model: type[Model]
    rows: QuerySet[Any]
    """Those that the form is about, as the page may show them."""
    loaded: QuerySet[Any]
    """All rows that the editor may see, with what their names need."""
    form: MakeForm
    """Takes the index in the formset, `instance` and `data`."""
    is_open: bool
    """Whether the editor may change them."""

    def prefix(self, number: int) -> str:
        """Give what begins the names of the fields of one row of a formset."""
        return f"{self.name}-{number}"


def own_part(model_admin: Any, request: Any, row: Model) -> Part:
    """Give the part that is the row itself."""
    fields = [
        name for _, group in model_admin.get_fieldsets(request, row) for name in _names(group)
    ]
    made = model_admin.get_form(request, row, change=True, fields=fields)

    def form(number: int, *, instance: Model, data: QueryDict | None = None) -> Any:
        return made(data, instance=instance)

    return Part(
        name="",
        label=str(row._meta.verbose_name),
        model=type(row),
        rows=type(row)._default_manager.filter(pk=row.pk),
        loaded=model_admin.get_queryset(request),
        form=form,
        is_open=model_admin.has_change_permission(request, row),
    )


def inline_part(formset: Any, inline: Any, request: Any, row: Model) -> Part:
    """Give the part that is the rows of a formset."""

    def form(number: int, *, instance: Model, data: QueryDict | None = None) -> Any:
        given = formset.get_form_kwargs(number)
        prefix = f"{formset.prefix}-{number}"
        return formset.form(data, prefix=prefix, instance=instance, **given)

    return Part(
        name=formset.prefix,
        label=str(inline.verbose_name),
        model=inline.model,
        rows=formset.queryset,
        loaded=inline.get_queryset(request),
        form=form,
        is_open=inline.has_change_permission(request, row),
    )


def find_parts(model_admin: Any, request: Any, row: Model) -> list[Part]:
    """Give the parts of the form on a row whose versions are kept, the row itself first."""
    formsets, inlines = model_admin._create_formsets(request, row, change=True)
    pairs = zip(formsets, inlines, strict=True)
    inner = [inline_part(formset, inline, request, row) for formset, inline in pairs]
    return [part for part in (own_part(model_admin, request, row), *inner) if part.model in TRACKED]


def find_versions(parts: Iterable[Part]) -> Versions:
    """Give the latest version of every row of the parts: one query for each of them."""
    return {part.name: _as_text(find_latest(part.model, part.rows.values("pk"))) for part in parts}


def lock_versions(parts: Iterable[Part]) -> Versions:
    """Give the same, and keep others from changing those rows until the transaction ends."""
    versions = {}
    for part in parts:
        rows: Any = part.model._default_manager.filter(pk__in=part.rows.values("pk"))
        locked = rows.order_by("pk").select_for_update(no_key=True).values_list("pk", flat=True)
        versions[part.name] = _as_text(find_latest(part.model, list(locked)))
    return versions


def _as_text(found: dict[Any, int]) -> dict[str, int]:
    return {str(key): version for key, version in found.items()}


def _names(group: dict[str, Any]) -> list[str]:
    """Give the names in a group of fields, also of those that share a line."""
    lines = [(one,) if isinstance(one, str) else one for one in group["fields"]]
    return [name for line in lines for name in line]
