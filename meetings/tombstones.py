"""Withdrawn records: their address stays and answers 410 with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.http import Http404

from meetings.querysets import PublicQuerySet


@dataclass(eq=False)
class WithdrawnError(Exception):
    """A record that was public once and is not any more; the page says why, and nothing else."""

    kind: str
    reason: str

    def __str__(self) -> str:
        return f"This {self.kind} was withdrawn: {self.reason}"


def get_public(queryset: PublicQuerySet, **lookup: Any) -> Any:
    """Give the one public row: `get_public(Meeting.objects.for_page(), slug=slug)`.

    Raises WithdrawnError when it was withdrawn, Http404 when no stranger ever saw it.
    """
    row = queryset.public().filter(**lookup).first()
    if row is None:
        refuse_withdrawn(queryset.model, **lookup)
    return row


def refuse_withdrawn(model: type[Model], **lookup: Any) -> None:
    """Raise WithdrawnError for a withdrawn row whose body or meeting is public, else Http404."""
    rows: Any = model._default_manager.filter(**lookup)
    parents = {f"{prefix}state": "published" for prefix in rows.public_parents if prefix}
    row = rows.withdrawn().filter(**parents).first()
    kind = str(model._meta.verbose_name)
    if row is None:
        raise Http404(f"No {kind} has this address.")
    raise WithdrawnError(kind, getattr(row, "state_reason", ""))
