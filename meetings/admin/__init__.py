"""The editors' pages for who met when: one module per group of nouns, as in the models."""

from meetings.admin import (
    bodies,
    documents,
    groups,
    meetings,
    memberships,
    milestones,
    participants,
    plans,
    statements,
)

__all__ = [
    "bodies",
    "documents",
    "groups",
    "meetings",
    "memberships",
    "milestones",
    "participants",
    "plans",
    "statements",
]
