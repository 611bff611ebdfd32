"""The record after a choice between sources: its column follows the statement that is preferred."""

from dataclasses import dataclass
from typing import Any

import pghistory
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from meetings.column_values import column_value
from meetings.models import Statement
from meetings.partial_dates import PartialDateField
from meetings.partial_dates.fields import get_columns
from meetings.readings import ReadingError, own_reading
from meetings.services import prefer_statement


@dataclass(frozen=True, slots=True)
class Followed:
    """What a choice did: whether it is new, whether the record holds the value now, or why not."""

    changed: bool
    followed: bool
    remark: str = ""


@transaction.atomic
def prefer_and_follow(statement: Statement, reason: str) -> Followed:
    """Prefer a statement for a reason, and let the record hold its value where that can be read.

    Raises ValueError as `prefer_statement` does.
    """
    changed = prefer_statement(statement, reason)
    row: Any = statement.subject
    if row is None:
        return Followed(changed, followed=False, remark="The record is gone")
    locked = type(row)._default_manager.select_for_update().get(pk=row.pk)
    try:
        value = column_value(type(locked), statement)
        if not is_held(locked, statement):
            with transaction.atomic(), pghistory.context(reason=reason):
                _hold(locked, statement.field, value)
    except ReadingError as error:
        return Followed(changed, followed=False, remark=str(error))
    except ValidationError as error:
        return Followed(changed, followed=False, remark=" ".join(error.messages))
    except IntegrityError:
        return Followed(changed, followed=False, remark="The record does not take it")
    return Followed(changed, followed=True)


def is_held(row: Any, statement: Statement) -> bool:
    """Say whether a record holds what a statement says."""
    own = own_reading(row, statement.field)
    return own == statement.reading and bool(own)


def _hold(row: Any, name: str, value: Any) -> None:
    """Write one value, if the record takes it; raises ValidationError with the reason."""
    setattr(row, name, value)
    is_date = name in PartialDateField.names_on(type(row))
    columns = get_columns(name) if is_date else (name,)
    others = {field.name for field in row._meta.fields} - set(columns)
    row.clean_fields(exclude=others)
    row.validate_unique()
    row.validate_constraints()
    row.save(update_fields=columns)
