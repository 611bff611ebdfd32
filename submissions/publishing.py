"""The checks before publishing of what was sent and said: who, when, and in which group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Model

from meetings.publishing.dates import find_undated
from meetings.publishing.findings import Finding, checks
from meetings.publishing.groups import NO_GROUP, is_groupless
from submissions.models import Call, Contributor, Intervention, Submission
from submissions.models.submissions import Capacity

DATED: dict[type[Model], tuple[str, ...]] = {
    Call: ("opens", "deadline"),
    Submission: ("received",),
}
"""The dates of each model of which one at least should be known."""


@checks(*DATED)
def check_dated(rows: Sequence[Any]) -> Iterator[tuple[Any, Finding]]:
    """Find rows without their date."""
    yield from find_undated(rows, DATED)


@checks(Submission)
def check_in_time(rows: Sequence[Submission]) -> Iterator[tuple[Model, Finding]]:
    """Find submissions received after the deadline of their call."""
    for row in rows:
        day, deadline = row.received.earliest, row.call.deadline.latest if row.call else None
        if day and deadline and day > deadline:
            text = f"Received: {row.received} is after the deadline, {row.call.deadline}."  # type: ignore[union-attr]
            yield row, Finding(text, field="received")


@checks(Submission)
def check_senders(rows: Sequence[Submission]) -> Iterator[tuple[Model, Finding]]:
    """Find submissions that nobody sent, names without a record, and senders without a group."""
    sent: dict[Any, list[Contributor]] = defaultdict(list)
    named = Contributor.objects.filter(submission__in=rows)
    for one in named.select_related("participant", "submission"):
        sent[one.submission_id].append(one)
    for row in rows:
        if not sent[row.pk]:
            yield row, Finding("Contributors: nobody is named who sent it.", field="contributors")
        for one in sent[row.pk]:
            yield from ((row, finding) for finding in check_sender(one))


def check_sender(one: Contributor) -> Iterator[Finding]:
    """Find what is not known of one who sent a submission."""
    if one.participant_id is None:
        yield Finding(f"Contributor “{one}”: a printed name, tied to no participant.", row=one)
    if one.capacity == Capacity.STAKEHOLDER and is_groupless(one):
        yield Finding(f"Contributor “{one}”: {NO_GROUP}.", row=one)


@checks(Intervention)
def check_speakers(rows: Sequence[Intervention]) -> Iterator[tuple[Model, Finding]]:
    """Find turns of which it is not known who spoke; chair and secretariat may have no name."""
    for row in rows:
        if row.capacity != Capacity.STAKEHOLDER:
            continue
        if row.participant_id is None and row.representing_id is None:
            text = f"Participant: it is not known who spoke as “{row.label}”."
            yield row, Finding(text, field="participant")
        if is_groupless(row):
            yield row, Finding(f"Group: {NO_GROUP}.", field="group")
