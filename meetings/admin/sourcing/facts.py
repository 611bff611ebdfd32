"""The facts of one form: each with what sources say on it and the control for its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.db.models import Model
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from meetings.admin.sourcing.forms import EveryForm, FactForm
from meetings.admin.sourcing.said import Said, list_said, load_statements
from meetings.column_values import is_in_our_words, word_value
from meetings.models import Statement
from meetings.services.stating import Source, Word
from meetings.subjects import name_field

PREFIX = "source"
EVERY = "every-fact"
"""Stands in the names of the control for all facts; no field has such a name."""


@dataclass(frozen=True, slots=True)
class Question:
    """What an editor is asked where a value that was typed goes against sources."""

    against: tuple[Statement, ...]
    typed: str
    held: str
    is_sourced: bool
    """Whether the typed value has a source of its own, so that two sources differ."""


@dataclass(slots=True)
class FactSource:
    """One fact of a form."""

    name: str
    label: str
    statements: list[Statement]
    said: list[Said]
    form: FactForm
    whole: int
    """How many statements vouch for the record as a whole."""
    may_state: bool
    is_in_our_words: bool
    question: Question | None = None

    @property
    def is_open(self) -> bool:
        """Say whether the control stands open: something was given in it."""
        return self.form.is_touched

    @property
    def is_disputed(self) -> bool:
        """Say whether sources differ on it, so that the conflict can be listed."""
        return len({one.statement.reading for one in self.said}) > 1

    @property
    def conflict(self) -> Any:
        """Give the listed conflict that its statements belong to."""
        tied = (one.conflict for one in self.statements)
        return next((conflict for conflict in tied if conflict is not None), None)

    def render(self, words: str, identifier: str) -> SafeString:
        """Give what stands beneath the field: its help, what is said, and the control."""
        context = {"fact": self, "help": words, "id": identifier}
        return render_to_string("admin/desk/fact.html", context)


@dataclass(slots=True)
class FactSources:
    """All facts of a form, and what is to be written once it is saved."""

    facts: dict[str, FactSource]
    every: EveryForm
    whole: list[Statement]
    """What vouches for the record as a whole."""
    may_state: bool
    words: list[Word] = field(default_factory=list)
    """The statements to write."""
    reasons: list[str] = field(default_factory=list)
    """Why values change against their sources."""
    kept: list[str] = field(default_factory=list)
    """The facts whose value on record stays, beside a source that differs."""

    def __iter__(self) -> Iterator[FactSource]:
        return iter(self.facts.values())


def gather_facts(
    form: forms.ModelForm, *, site: Any, last: Source | None, may_state: bool
) -> FactSources:
    """Give the facts among the fields of a form on a record that has statements."""
    row = form.instance
    found = load_statements(row)
    asked: dict[str, Any] = {"site": site, "last": last}
    data = form.data if form.is_bound else None
    names = [name for name in type(row).FACTS if name in form.fields]
    whole = found.get("", [])
    facts = {
        name: FactSource(
            name=name,
            label=name_field(type(row), name),
            statements=found.get(name, []),
            said=list_said(row, name, found.get(name, [])),
            form=FactForm(data, prefix=f"{PREFIX}-{name}", **asked),
            whole=len(whole),
            may_state=may_state,
            is_in_our_words=is_in_our_words(type(row), name),
        )
        for name in names
    }
    every = EveryForm(data, prefix=f"{PREFIX}-{EVERY}", **asked)
    return FactSources(facts, every, whole, may_state)


def show_held(row: Model, name: str, value: Any) -> str:
    """Give a value in words for a question; "nothing" where nothing is known."""
    return word_value(type(row), name, value) or "nothing"
