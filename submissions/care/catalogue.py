"""The worklists, in the order in which the front page of the desk has them."""

from __future__ import annotations

from submissions.care.conflicts import UNDECIDED
from submissions.care.deadlines import AFTER_DEADLINE
from submissions.care.group_words import UNMAPPED
from submissions.care.imports import UNREVIEWED
from submissions.care.links import DEAD_LINKS, MOVED_LINKS
from submissions.care.lives import OUTSIDE_LIFE
from submissions.care.memberships import OVERLAPPING
from submissions.care.near_names import NEAR_NAMES
from submissions.care.plans import HELD_BACK
from submissions.care.sourcing import READY, WITHOUT_SOURCE
from submissions.care.terms import ENTITLED_OUTSIDE_TERM, PRESENT_OUTSIDE_TERM
from submissions.care.worklists import Worklist

WORKLISTS: tuple[Worklist, ...] = (
    *(UNREVIEWED, READY, HELD_BACK, WITHOUT_SOURCE, UNDECIDED, UNMAPPED, NEAR_NAMES),
    *(OVERLAPPING, PRESENT_OUTSIDE_TERM, ENTITLED_OUTSIDE_TERM, OUTSIDE_LIFE, AFTER_DEADLINE),
    *(DEAD_LINKS, MOVED_LINKS),
)


def find_worklist(slug: str) -> Worklist | None:
    """Give the worklist of that name, None for no such."""
    return next((one for one in WORKLISTS if one.slug == slug), None)
