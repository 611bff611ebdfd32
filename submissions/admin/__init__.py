"""The editors' pages for what was said and sent: one module per group of nouns."""

from submissions.admin import (
    calls,
    documents,
    importing,
    interventions,
    meetings,
    reported,
    submissions,
)

__all__ = [
    "calls",
    "documents",
    "importing",
    "interventions",
    "meetings",
    "reported",
    "submissions",
]
