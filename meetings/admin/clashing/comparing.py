"""One row three ways, field by field: as it was shown, as it is now, and as it was typed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from django import forms
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import Model
from django.forms.boundfield import BoundField
from django.http import QueryDict

from meetings.partial_dates import PartialDateField
from meetings.partial_dates.fields import get_columns


class Verdict(Enum):
    """What becomes of one field."""

    KEEP = auto()
    """What was typed is saved: nobody else changed it, or the editor chose so."""
    TAKE = auto()
    """What another saved stays: the editor chose so."""
    MERGE = auto()
    """What another saved stays: the editor did not touch it."""
    ASK = auto()
    """Both changed it."""


class Choice:
    """The words that a choice is sent with."""

    THEIRS, MINE = "theirs", "mine"


@dataclass(frozen=True, slots=True)
class Compared:
    """One field that is not simply kept."""

    key: str
    """The name of its question."""
    verdict: Verdict
    columns: tuple[str, ...]
    typed: BoundField
    current: BoundField
    opened: BoundField | None
    """As the editor found it; None where that is not known."""


@dataclass(frozen=True, slots=True)
class ThreeForms:
    """The forms on one row: with what was typed, and on the row as it was and as it is."""

    typed: Any
    current: Any
    shown: Any
    """As the form was shown last; None where that version is not known."""
    opened: Any
    """As the form was opened first, which differs where a question was asked since."""


def compare_fields(
    three: ThreeForms, *, start: str, asked: Collection[str], choices: Mapping[str, str]
) -> Iterator[Compared]:
    """Give the fields of a row that are not simply kept; `start` begins their questions."""
    for name, columns in compared_columns(three.typed).items():
        key = f"{start}{name}"
        choice = choices.get(key, "") if key in asked else None
        verdict = judge(name, three, choice=choice)
        if verdict is not Verdict.KEEP:
            opened = three.opened[name] if three.opened is not None else None
            typed, current = three.typed[name], three.current[name]
            yield Compared(key, verdict, columns, typed, current, opened)


def judge(name: str, three: ThreeForms, *, choice: str | None) -> Verdict:
    """Say what becomes of a field; `choice` is None where no question is open on it."""
    typed, current = three.typed[name], three.current[name]
    if is_same(current, typed):
        return Verdict.KEEP
    if three.shown is None:
        return Verdict.ASK
    is_untouched_by_others = three.shown[name].initial == current.initial
    if choice is not None:
        ways = {Choice.THEIRS: Verdict.TAKE, Choice.MINE: Verdict.KEEP}
        return ways.get(choice, Verdict.ASK) if is_untouched_by_others else Verdict.ASK
    if is_untouched_by_others:
        return Verdict.KEEP
    return Verdict.MERGE if is_same(three.shown[name], typed) else Verdict.ASK


def is_untouched(three: ThreeForms) -> bool:
    """Say whether the editor left every field of a row as it was shown."""
    if three.shown is None:
        return False
    return all(
        is_same(three.shown[name], three.typed[name]) for name in compared_columns(three.typed)
    )


def compared_columns(form: Any) -> dict[str, tuple[str, ...]]:
    """Give the columns behind each field of a form that an editor may change."""
    model: type[Model] = form._meta.model
    known: dict[str, tuple[str, ...]] = {
        field.name: (field.attname,) for field in model._meta.concrete_fields
    }
    known |= {name: get_columns(name) for name in PartialDateField.names_on(model)}
    key = model._meta.pk.name if model._meta.pk else ""
    return {
        name: known[name]
        for name, field in form.fields.items()
        if name in known and name != key and not field.disabled
    }


def is_same(stood: BoundField, typed: BoundField) -> bool:
    """Say whether what was typed is what stood there; line ends and outer blanks are no change."""
    return not typed.field.has_changed(_plain(stood.initial), _plain(typed.data))


def put_value(data: QueryDict, bound: BoundField) -> None:
    """Put the value of a field that was not typed in, in the place of the one that was."""
    put_widget_value(data, bound.field.widget, bound.html_name, bound.value())


def put_widget_value(data: QueryDict, widget: forms.Widget, name: str, value: Any) -> None:
    """Put a value as this widget would send it."""
    if isinstance(widget, RelatedFieldWidgetWrapper):
        widget = widget.widget
    if isinstance(widget, forms.MultiWidget):
        ends: list[str] = widget.widgets_names  # type: ignore[attr-defined]
        parts = widget.decompress(value) or []
        for end, inner, part in zip(ends, widget.widgets, parts, strict=False):
            put_widget_value(data, inner, name + end, part)
    elif isinstance(widget, forms.CheckboxInput):
        data.pop(name, None)
        data.update({name: "on"} if value else {})
    else:
        shown: Any = widget.format_value(value)
        found = shown if isinstance(shown, list | tuple) else ["" if shown is None else shown]
        data.setlist(name, [str(one) for one in found])


def _plain(value: Any) -> Any:
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else value
