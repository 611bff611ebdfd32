"""A record as if it were published, for as long as it takes to show its page; nothing stays so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.urls import reverse

from meetings.models import Conflict, PublicationState
from meetings.publishing.loading import find_record, reload
from meetings.publishing.making_public import make_public
from meetings.publishing.ties import find_ties
from meetings.subjects import find_place

DEEPEST = 6
"""A turn needs its meeting, that its body; nothing hangs deeper than so many steps."""


@contextmanager
def as_published(row: Any) -> Iterator[list[Any]]:
    """Let what is read inside see a record as published; give the other drafts it needs for that.

    The database does it in a transaction that is taken back, so that no other reader ever sees it,
    and no change set, version or history comes of it.
    """
    with transaction.atomic():
        needed = find_needed(row)
        make_public([*needed, row])
        yield needed
        transaction.set_rollback(True)


def find_needed(row: Any) -> list[Any]:
    """Give the drafts without which nobody would see a record, and those that these need."""
    found: dict[Any, None] = {}
    waiting: Sequence[Any] = [row]
    for _ in range(DEEPEST):
        ties = [tie for one in reload(waiting) for tie in find_ties([one]) if tie.is_needed]
        drafts = [tie.target for tie in ties if tie.target.state == PublicationState.DRAFT]
        waiting = [one for one in drafts if one not in found]
        found |= dict.fromkeys(waiting)
        if not waiting:
            break
    return list(found)


def find_address(row: Any) -> str:
    """Give the address of the public page that shows a record, its own or another's."""
    if isinstance(row, Conflict):
        return reverse("conflicts")
    if hasattr(row, "get_absolute_url"):
        return str(row.get_absolute_url())
    record = find_record(row.subject) if hasattr(row, "subject") else row
    return find_place(record).url if record is not None else ""
