"""Rules: the check constraints of the models, tried on the entries before anything is written."""

import operator
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import CheckConstraint, F, Q
from django.db.models.functions import Lower

from meetings.partial_dates import PartialDate
from submissions.record.entries import Entry, Target, all_of
from submissions.record.problems import Problem
from submissions.record.schema import SUBJECT
from submissions.record.slots import Kind

Row = dict[str, Any]
PARTS = ("text", "edtf", "earliest", "latest")
COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "": operator.eq,
    "in": lambda value, others: value in others,
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
}


def find_violations(records: Iterable[Entry]) -> Iterator[Problem]:
    """Give a problem for each constraint of the database that an entry would break."""
    for entry in all_of(records):
        if entry.broken:
            continue
        row = row_of(entry)
        for constraint in entry.section.model._meta.constraints:
            if (
                isinstance(constraint, CheckConstraint)
                and holds(constraint.condition, row) is False
            ):
                yield entry.node.problem(describe(constraint))


def describe(constraint: CheckConstraint) -> str:
    """Say what a constraint demands: its own message, else its name, which is in words."""
    if constraint.violation_error_message == constraint.default_violation_error_message:
        return f"breaks the rule '{constraint.name.replace('_', ' ')}'."
    return str(constraint.violation_error_message)


def row_of(entry: Entry) -> Row:
    """Give the values of an entry under the names that lookups use."""
    row: Row = {}
    if entry.parent and entry.section.parent != SUBJECT:
        row[entry.section.parent] = Target(entry.parent.section.model, entry.parent.handle)
    for name, slot in entry.section.slots.items():
        value = entry.get(name)
        row[name] = value
        if slot.kind is Kind.DATE and isinstance(value, PartialDate):
            row |= {f"{name}_{part}": getattr(value, part) for part in PARTS}
    return row


def holds(condition: Any, row: Row) -> bool | None:
    """Say whether a condition holds as SQL would: None where a value is missing or not known."""
    if not isinstance(condition, Q):
        return (
            holds_lookup(condition[0], condition[1], row) if isinstance(condition, tuple) else None
        )
    parts = [holds(child, row) for child in condition.children]
    decisive = condition.connector == Q.OR
    if decisive in parts:
        result: bool | None = decisive
    else:
        result = None if None in parts else not decisive
    return not result if condition.negated and result is not None else result


def holds_lookup(lookup: str, wanted: Any, row: Row) -> bool | None:
    """Say whether one lookup holds."""
    name, _, kind = lookup.partition("__")
    if name not in row:
        return None
    value, other = row[name], value_of(wanted, row)
    if kind == "isnull":
        return (value is None) is other
    compare = COMPARE.get(kind)
    if compare is None or value is None or other is None:
        return None
    return bool(compare(value, other))


def value_of(wanted: Any, row: Row) -> Any:
    """Give the right side of a lookup; None for an expression that only the database knows."""
    if isinstance(wanted, F):
        return row.get(str(wanted.name))  # type: ignore[attr-defined]
    if isinstance(wanted, Lower):
        return str(value_of(wanted.source_expressions[0], row)).lower()
    return None if hasattr(wanted, "resolve_expression") else wanted
