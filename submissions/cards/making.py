"""What stands on the card of each kind of record: its name, its place, its key figure."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from meetings.languages import naming
from meetings.models import (
    Body,
    Composition,
    Document,
    Meeting,
    Membership,
    Participant,
    StakeholderGroup,
)
from submissions.cards.card import Card, Item
from submissions.cards.words import (
    answered_words,
    date_words,
    joined,
    part_words,
    recorded_words,
    span_words,
)
from submissions.charts.making.answers import mark_of
from submissions.charts.marks import Mark
from submissions.charts.wording import either
from submissions.counting import CompositionTable, compositions_of, count_submissions
from submissions.counting.overview import counts_of_body
from submissions.counting.profiles import profile_of
from submissions.counting.responses import tally_calls
from submissions.models import Call, Contributor, Submission

NAMES = 4
"""Senders and seats that a card names; more find no room on it."""


def make_body(body: Body) -> Card:
    """Give the card of a body: how much is on record, and its latest seats by group."""
    counts = counts_of_body(body)
    table = find_latest(body)
    meetings, calls, sent = counts.meetings, counts.calls, counts.submissions
    return Card(
        kind=capfirst(pgettext("kind of record", "body")),
        title=naming(body)[0],
        lines=(joined(body.acronym, span_words(body.starts, body.ends)),),
        figure=joined(
            ngettext("%(number)s meeting", "%(number)s meetings", meetings) % {"number": meetings},
            ngettext("%(number)s call", "%(number)s calls", calls) % {"number": calls},
            ngettext("%(number)s contribution", "%(number)s contributions", sent)
            % {"number": sent},
        ),
        items=_seats(table) if table else (),
    )


def find_latest(body: Body) -> CompositionTable | None:
    """Give the table of a body's latest composition that has seats by group."""
    rows = list(Composition.objects.public().filter(body=body).select_related("body"))
    tables = compositions_of(rows)
    return next((tables[row.pk] for row in reversed(rows) if tables[row.pk].rows), None)


def _seats(table: CompositionTable) -> tuple[Item, ...]:
    """Seats by group; where sources differ on a number, all that they give."""
    return tuple(
        Item(
            Mark(row.key, naming(row.group)[0] if row.group else row.label),
            either(base.seats for base in row.bases) if row.bases else str(row.seats),
        )
        for row in table.rows
    )


def make_call(call: Call) -> Card:
    """Give the card of a call: recorded of reported, and who answered of whom by group."""
    response = tally_calls([call])[call.pk]
    return Card(
        kind=call.get_kind_display(),
        title=call.title,
        lines=(naming(call.body)[0],),
        figure=recorded_words(response.total),
        note=answered_words(response.total),
        items=tuple(Item(mark_of(one), part_words(one)) for one in response.groups),
    )


def make_meeting(meeting: Meeting) -> Card:
    """Give the card of a meeting: its body, its place, its days."""
    return Card(
        kind=capfirst(pgettext("kind of record", "meeting")),
        title=meeting.title,
        lines=(naming(meeting.body)[0], meeting.place),
        figure=date_words(meeting.held) or _("not known"),
    )


def make_submission(submission: Submission) -> Card:
    """Give the card of a submission: to what, when, and who sent it for which group."""
    return Card(
        kind=submission.get_kind_display(),
        title=submission.title,
        lines=(str(submission.call) if submission.call else naming(submission.body)[0],),
        figure=date_words(submission.received),
        items=_senders(submission),
    )


def _senders(submission: Submission) -> tuple[Item, ...]:
    rows = Contributor.objects.public().filter(submission=submission)
    senders = rows.select_related("participant", "group")[:NAMES]
    return tuple(
        Item(Mark(_key(one), one.participant.name if one.participant else one.name_as_printed))
        for one in senders
    )


def _key(row: Any) -> str:
    """The group of a seat or contribution, as charts call it; a hidden group is none."""
    if row.group is not None and row.group.is_published:
        return str(row.group.slug)
    return "unmapped" if row.group_word else "not-stated"


def make_participant(participant: Participant) -> Card:
    """Give the card of a participant: where it had seats, for which groups, and what it sent."""
    total = profile_of(participant).total
    words = ngettext(
        "%(number)s contribution on record", "%(number)s contributions on record", total
    )
    return Card(
        kind=participant.get_kind_display(),
        title=participant.name,
        figure=words % {"number": total},
        items=_memberships(participant),
    )


def _memberships(participant: Participant) -> tuple[Item, ...]:
    rows = Membership.objects.public().filter(participant=participant).order_by("body__slug", "pk")
    items = {
        (row.body_id, _key(row)): Item(Mark(_key(row), row.body.short_name))
        for row in rows.select_related("body", "group")[: NAMES * 10]
    }
    return tuple(items.values())[:NAMES]


def make_group(group: StakeholderGroup) -> Card:
    """Give the card of a group: its shape, and what was sent for it."""
    total = count_submissions(group_by=["call"], filters={"group": group.slug}).total
    words = ngettext(
        "%(number)s contribution on record", "%(number)s contributions on record", total
    )
    return Card(
        kind=capfirst(pgettext("kind of record", "stakeholder group")),
        title=naming(group)[0],
        figure=words % {"number": total},
        items=(Item(Mark(group.slug, "")),),
    )


def make_document(document: Document) -> Card:
    """Give the card of a document: who wrote it, and when it was issued."""
    return Card(
        kind=document.get_kind_display(),
        title=document.title,
        lines=(joined(document.author, document.publisher),),
        figure=date_words(document.issued),
    )
