"""What is said once the sources of a form are written."""

from collections.abc import Iterable

from django.db.models import Model

from meetings.models import PublicationState, Statement
from meetings.services.stating import Source, Stated
from meetings.subjects import name_field

ONE_WAITS = "It is a draft until a publisher publishes it."
SEVERAL_WAIT = "They are drafts until a publisher publishes them."


def tell_stated(stated: Stated, *, kept: Iterable[str], row: Model) -> list[str]:
    """Give the sentences on the statements that are new or preferred, and on values kept."""
    told = [f"Source added. {name_statement(row, one)}" for one in stated.made]
    told += [f"The record follows {name_statement(row, one)}" for one in stated.preferred]
    told += [
        f"{label.capitalize()} stays as it was; the source that differs stands beside it."
        for label in kept
    ]
    if any(one.state == PublicationState.DRAFT for one in stated.made):
        told.append(ONE_WAITS if len(stated.made) == 1 else SEVERAL_WAIT)
    return told


def tell_rows(stated: Stated, source: Source) -> str:
    """Give the sentence on the source of new rows."""
    count = len(stated.made)
    return f"Source added to {count} new row{'s' if count != 1 else ''}: {source}."


def name_statement(row: Model, statement: Statement) -> str:
    """Give a statement in words: the fact, the value and its document."""
    fact = name_field(type(row), statement.field) if statement.field else "the record as a whole"
    place = Source(statement.document, statement.locator, statement.certainty)
    return f"{fact}: “{statement.value}” ({place})." if statement.value else f"{fact} ({place})."
