"""Keeping what addresses answered: one row for each address of a document."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from meetings.models import Document, LinkCheck, LinkOutcome
from submissions.linkchecking.asking import Answered
from submissions.linkchecking.due import Due, find_of

FAILING = frozenset({LinkOutcome.GONE, LinkOutcome.UNREACHABLE, LinkOutcome.NOT_ALLOWED})
"""What keeps or begins the time of failing; a site that refuses programs may be well."""


@transaction.atomic
def store_answer(due: Due, answered: Answered, *, now: datetime) -> LinkCheck | None:
    """Keep an answer; the day since which an address fails stays until it answers.

    None where the document is gone, or has other addresses by now.
    """
    document = Document.objects.select_for_update().filter(pk=due.document).first()
    if document is None or due not in find_of(document):
        return None
    before = LinkCheck.objects.filter(document=document, url=due.url).first()
    since = (before.failing_since if before else None) or now
    LinkCheck.objects.filter(document=document).exclude(_of_now(document)).delete()
    check, _ = LinkCheck.objects.update_or_create(
        document=document,
        url=due.url,
        defaults={
            "outcome": answered.outcome,
            "status": answered.status,
            "ended_at_url": answered.ended_at_url,
            "detail": answered.detail,
            "checked_at": now,
            "failing_since": since if answered.outcome in FAILING else None,
        },
    )
    return check


def _of_now(document: Document) -> Q:
    return Q(url__in=[one.url for one in find_of(document)])
