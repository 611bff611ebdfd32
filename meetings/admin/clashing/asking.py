"""What a form is shown with: the versions it knows, and what is asked or told above it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest, QueryDict

from meetings.admin.clashing import tokens
from meetings.admin.clashing.deciding import decide_form
from meetings.admin.clashing.outcomes import Outcome, Told
from meetings.admin.clashing.parts import Part, find_parts, find_versions
from meetings.admin.clashing.tokens import Token, Versions
from meetings.admin.clashing.wording import word_questions

MOST_TOLD = 10
STOPPED = "Nothing is saved yet. Read above what happened in the meantime, then save again."
UNREADABLE = (
    "The mark that says with which version this form was opened cannot be read. What you typed "
    "is kept below; compare it with what stands in the record now."
)


def mark_form(model_admin: Any, request: HttpRequest, row: Model) -> dict[str, str]:
    """Give what a form that is opened has to carry; called before its rows are read."""
    versions = find_versions(find_parts(model_admin, request, row))
    return {"version": tokens.write_token(Token(versions), model=type(row), key=row.pk)}


def compare_form(
    data: QueryDict, parts: list[Part], *, row: Model, versions: Versions
) -> tuple[Outcome, Token]:
    """Give what came of comparing what was sent, and what the form has to carry if shown again.

    A form without any mark did not come from our pages; it is taken as it is.
    """
    sent = data.get(tokens.NAME)
    if sent is None:
        return Outcome(data), Token(versions)
    token = tokens.read_token(sent, model=type(row), key=row.pk)
    outcome = decide_form(data, parts, token=token or Token({}), versions=versions)
    if token is None:
        outcome.stops.append(UNREADABLE)
    return outcome, follow_token(token or Token({}), outcome, versions)


def follow_token(token: Token, outcome: Outcome, versions: Versions) -> Token:
    """Give the token of the form shown next: it knows what stands now, and what is asked."""
    opened: Versions = {}
    for question in outcome.questions:
        first = token.first_version(question.part.name, question.key)
        if first is not None:
            opened.setdefault(question.part.name, {})[question.key] = first
    return Token(versions, opened, outcome.asked)


def show_outcome(outcome: Outcome) -> dict[str, Any]:
    """Give what the page says above the form."""
    questions = word_questions(outcome.questions)
    told = tell_all(outcome.told) if outcome.is_open else []
    return {"clash": {"questions": questions, "stops": outcome.stops, "told": told}}


def tell_all(told: list[Told]) -> list[str]:
    """Give a sentence for each person and what they did in the meantime."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in told:
        found.setdefault((one.who or "Another", one.verb), []).append(one.what)
    return [f"{who} {verb} {join_words(what)}." for (who, verb), what in found.items()]


def join_words(words: list[str]) -> str:
    """Give what one person did, shortened where it is a lot."""
    more = [f"{len(words) - MOST_TOLD} more"] if len(words) > MOST_TOLD else []
    listed = [*words[:MOST_TOLD], *more]
    return " and ".join(one for one in (", ".join(listed[:-1]), listed[-1]) if one)


def refuse_form(form: type[forms.ModelForm[Any]]) -> type[forms.ModelForm[Any]]:
    """Give the form as one that shows what was typed and is not saved."""

    def clean(self: Any) -> Any:
        cleaned = form.clean(self)
        self.add_error(None, ValidationError(STOPPED, code="clash"))
        return cleaned

    metaclass: Any = type(form)
    made: type[forms.ModelForm[Any]] = metaclass(form.__name__, (form,), {"clean": clean})
    return made
