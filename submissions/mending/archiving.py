"""Putting an archive's copy of a document on record."""

from __future__ import annotations

import pghistory
from django.db import transaction

from meetings.models import Document


class ChangedMeanwhileError(ValueError):
    """The document has another copy on record than the page showed."""


@transaction.atomic
def keep_copy(document: Document, url: str, *, reason: str, shown: str) -> bool:
    """Put the address of an archive's copy on record for a reason; give whether it changed.

    `shown` is the address that the editor saw there: raises ChangedMeanwhileError when it is
    another by now, and ValueError when no reason is given.
    """
    if not reason.strip():
        raise ValueError("Say how you know that it is a copy.")
    now = Document.objects.select_for_update().get(pk=document.pk)
    if now.archived_url == url:
        return False
    if now.archived_url != shown:
        raise ChangedMeanwhileError(
            f"Another copy was put on record meanwhile: {now.archived_url or 'none'}. "
            "Look at it, then send yours again if it is the better one."
        )
    with pghistory.context(reason=reason.strip()):
        Document.objects.filter(pk=document.pk).update(archived_url=url)
    return True
