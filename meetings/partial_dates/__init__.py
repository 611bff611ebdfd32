"""Dates as a source gives them: text as written, EDTF (ISO 8601-2), earliest and latest day.

The form field, widget and model form are in `meetings.partial_dates.forms`. Code that is kept apart
from Django imports from `value`, `answers` and `errors`, which name nothing of it.
"""

from meetings.partial_dates.answers import Answer
from meetings.partial_dates.errors import PartialDateError
from meetings.partial_dates.fields import PartialDateField, partial_date_constraints
from meetings.partial_dates.value import NOT_KNOWN, PartialDate, was_between

__all__ = [
    "NOT_KNOWN",
    "Answer",
    "PartialDate",
    "PartialDateError",
    "PartialDateField",
    "partial_date_constraints",
    "was_between",
]
