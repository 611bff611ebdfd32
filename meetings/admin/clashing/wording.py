"""The questions of a clash in words: values as they are read, rows by their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Model
from django.utils.text import capfirst

from meetings.admin.clashing.comparing import Choice, Compared
from meetings.admin.clashing.outcomes import Question
from meetings.admin.clashing.pasts import Saved
from meetings.admin.relations import relations_of

Names = dict[type[Model], dict[str, str]]
FIELD_WAYS = ((Choice.THEIRS, "what was saved"), (Choice.MINE, "what the form below has"))


@dataclass(frozen=True, slots=True)
class AskedField:
    """One field on which the editor has to choose, in words; "" where it is empty."""

    key: str
    label: str
    opened: str | None
    """None where it is not known."""
    theirs: str
    mine: str
    saved: Saved | None
    ways: tuple[tuple[str, str], ...] = FIELD_WAYS


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One row on which the editor has to choose, in words."""

    title: str
    question: Question
    fields: list[AskedField]
    typed: list[tuple[str, str]]
    """Of a row that is gone: the labels and values of what was typed."""


def word_questions(questions: list[Question]) -> list[AskedRow]:
    """Give the questions in words: one query for each kind of row that is named."""
    names = find_names(questions)
    return [word_question(question, names) for question in questions]


def word_question(question: Question, names: Names) -> AskedRow:
    """Give one question in words."""
    kind = capfirst(question.part.label) if question.part.name else ""
    title = ": ".join(one for one in (kind, question.name) if one)
    fields = [word_field(compared, saved, names) for compared, saved in question.fields]
    typed = [(label, word(field, value, names)) for label, field, value in typed_fields(question)]
    return AskedRow(title, question, fields, [pair for pair in typed if pair[1]])


def word_field(compared: Compared, saved: Saved | None, names: Names) -> AskedField:
    """Give one field in words."""
    field = compared.current.field
    opened = compared.opened
    return AskedField(
        key=compared.key,
        label=str(compared.current.label),
        opened=None if opened is None else word(field, opened.initial, names),
        theirs=word(field, compared.current.initial, names),
        mine=word(field, compared.typed.data, names),
        saved=saved,
    )


def word(field: forms.Field, value: Any, names: Names) -> str:
    """Give a value in words: a choice by its label, another row by its name."""
    if value is None or value == "":
        return ""
    if isinstance(field, forms.ModelChoiceField):
        return names.get(model_of(field), {}).get(str(value), f"number {value}")
    if isinstance(field, forms.BooleanField):
        return "yes" if value else "no"
    if isinstance(field, forms.ChoiceField):
        return str(dict(flat_choices(field)).get(str(value), value))
    return str(value)


def flat_choices(field: forms.ChoiceField) -> Iterator[tuple[str, Any]]:
    """Give the choices of a field, those in groups too."""
    choices: Any = field.choices
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from ((str(inner), words) for inner, words in label)
        else:
            yield str(value), label


def typed_fields(question: Question) -> list[tuple[str, forms.Field, Any]]:
    """Give label, field and value of what was typed in a row that is gone."""
    if not question.carried:
        return []
    form = question.part.form(0, instance=question.part.model())
    values = {name.split(".", 3)[-1]: value for name, value in question.carried}
    return [
        (str(form[name].label), field, values[name])
        for name, field in form.fields.items()
        if name in values
    ]


def find_names(questions: Iterable[Question]) -> Names:
    """Give the names of the rows that are to be named."""
    wanted: dict[type[Model], set[str]] = defaultdict(set)
    for field, value in named_values(questions):
        if isinstance(field, forms.ModelChoiceField) and str(value or "").isdigit():
            wanted[model_of(field)].add(str(value))
    return {model: name_rows(model, keys) for model, keys in wanted.items()}


def named_values(questions: Iterable[Question]) -> Iterator[tuple[forms.Field, Any]]:
    """Give every value of the questions with its field."""
    for question in questions:
        yield from ((field, value) for _, field, value in typed_fields(question))
        for compared, _ in question.fields:
            field = compared.current.field
            yield field, compared.current.initial
            yield field, compared.typed.data
            if compared.opened is not None:
                yield field, compared.opened.initial


def name_rows(model: type[Model], keys: set[str]) -> dict[str, str]:
    """Give the names of rows by their keys: one query."""
    names = [field.name for field in relations_of(model)]
    rows = model._default_manager.select_related(*names) if names else model._default_manager.all()
    found = rows.in_bulk([int(key) for key in keys if len(key) < 19])
    return {str(key): str(row) for key, row in found.items()}


def model_of(field: forms.ModelChoiceField[Any]) -> type[Model]:
    """Give the model of the rows that a field offers."""
    found: type[Model] = field.queryset.model  # type: ignore[union-attr]
    return found
