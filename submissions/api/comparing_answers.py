"""What the machine interface says of participants here and there, and of bodies side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode

from meetings.models import Membership
from meetings.partial_dates import NOT_KNOWN
from submissions.api.body_answers import give_date
from submissions.counting.comparing.bodies import Compared, GroupRow, SentFigure, SideBySide
from submissions.counting.comparing.cells import Cell, list_of
from submissions.counting.comparing.participants import Row, Together
from submissions.counting.groups import key_of_membership
from submissions.counting.shares import Share
from submissions.counting.tallies import CallTally, GroupTally
from submissions.models import Call


def give_together(together: Together, site: str, *, as_table: bool = False) -> dict[str, Any]:
    """Give a page of what participants did; for a table each cell as its sign alone."""
    slugs = [one.slug for one in together.participants]
    return {
        "meta": {
            "participants": [{"slug": one.slug, "name": one.name} for one in together.participants],
            "bodies": together.bodies,
            "total": together.total,
            "whole": together.is_whole,
            "next": together.next or None,
        },
        "results": [give_row(row, slugs, site, as_table=as_table) for row in together.rows],
    }


def give_row(row: Row, slugs: list[str], site: str, *, as_table: bool) -> dict[str, Any]:
    """Give one row."""
    event = row.line.event
    cells = dict(zip(slugs, row.cells, strict=True))
    told: dict[str, Any] = {slug: give_cell(cell, site) for slug, cell in cells.items()}
    return {
        "body": row.line.body.slug,
        "kind": row.line.kind,
        "slug": (event or row.line.body).slug,
        "title": event.title if event else row.line.body.name,
        "date": (give_day(row) or give_date(NOT_KNOWN)) if as_table else give_day(row),
        **({slug: cell.mark for slug, cell in cells.items()} if as_table else {"cells": told}),
    }


def give_day(row: Row) -> dict[str, Any] | None:
    """Give the days of a meeting, the opening of a call or else its deadline; None for others."""
    event = row.line.event
    if event is None:
        return None
    if isinstance(event, Call):
        return give_date(event.opens if event.opens.is_known else event.deadline)
    return give_date(event.held)


def give_cell(cell: Cell, site: str) -> dict[str, Any]:
    """Give what one participant did, with what is named of it."""
    return {
        "kind": cell.kind,
        "sent": cell.sent,
        "on_behalf": cell.on_behalf,
        "for_seat": cell.for_seat,
        "turns": cell.turns,
        "presence": cell.presence,
        "url": f"{site}{cell.url}" if cell.url else "",
        "seats": [give_seat(seat) for seat in cell.seats],
        "submissions": [
            {
                "slug": one.submission.slug,
                "title": one.submission.title,
                "how": one.how,
                "abstract": one.submission.abstract,
                "url": f"{site}{one.submission.get_absolute_url()}",
            }
            for one in cell.named
        ],
        "interventions": [
            {
                "position": turn.position,
                "opening": turn.opening,  # type: ignore[attr-defined]  # annotated where loaded
                "language": turn.language,
                "url": f"{site}{turn.get_absolute_url()}",
            }
            for turn in cell.spoken
        ],
    }


def give_seat(seat: Membership) -> dict[str, Any]:
    """Give one seat."""
    return {
        "membership": seat.slug,
        "holder": seat.participant.slug,
        "group": key_of_membership(seat),
        "role": seat.role,
        "status": seat.status,
        "starts": give_date(seat.starts),
        "ends": give_date(seat.ends),
    }


def give_bodies(compared: SideBySide, site: str) -> dict[str, Any]:
    """Give bodies side by side, a line for each figure."""
    lines = [*_shared(compared)]
    for one in compared.bodies:
        lines += [*_whole(one), *_calls(one)]
    lines += [line for row in compared.groups for line in _group(row)]
    return {
        "meta": {
            "bodies": [{"slug": one.body.slug, "name": one.body.name} for one in compared.bodies]
        },
        "results": [{**line, "records": f"{site}{line['records']}"} for line in lines],
    }


EMPTY: dict[str, Any] = {
    "figure": "", "body": "", "and_body": "", "group": "", "call": "", "composition": "",
    "value": None, "base": None, "share_percent": None, "at_least": False, "preferred": True,
    "records": "",
}  # fmt: skip
"""A line before its figure is filled in."""


def _whole(one: Compared) -> Iterator[dict[str, Any]]:
    slug, counts = one.body.slug, one.counts
    for figure, value, records in (
        ("members", counts.members, reverse("body-members", args=[slug])),
        ("meetings", one.meetings, f"{reverse('meeting-list')}?body={slug}"),
        ("calls", counts.calls, f"{reverse('call-list')}?body={slug}"),
        ("submissions", counts.submissions, list_of({"body": slug})),
        ("interventions", one.turns.total if one.turns else None, _turns_of({"body": slug})),
        ("documents", counts.documents, f"{reverse('document-list')}?body={slug}"),
        ("conflicts", counts.conflicts, f"{one.body.get_absolute_url()}#conflicts"),
    ):
        yield EMPTY | {"figure": figure, "body": slug, "value": value, "records": records}


def _turns_of(chosen: dict[str, str]) -> str:
    return f"{reverse('counts', args=['interventions'])}?{urlencode(chosen)}"


def _shared(compared: SideBySide) -> Iterator[dict[str, Any]]:
    for one in compared.shared:
        slugs = {"body": one.bodies[0].slug, "and_body": one.bodies[1].slug}
        records = f"{reverse('participant-list')}?{urlencode(slugs)}"
        yield EMPTY | slugs | {"figure": "participants", "value": one.count, "records": records}


def _calls(one: Compared) -> Iterator[dict[str, Any]]:
    for call in one.calls:
        for tally in (*call.groups, call.total):
            yield from _answered(one, call, tally)


def _answered(one: Compared, call: CallTally, tally: GroupTally) -> Iterator[dict[str, Any]]:
    told = EMPTY | {
        "figure": "answered",
        "body": one.body.slug,
        "call": call.call.slug,
        "group": tally.key,
        "records": f"{call.call.get_absolute_url()}#response",
    }
    if not tally.bases:
        yield told
    for place, base in enumerate(tally.bases):
        part = Share(tally.answered, base.seats) if base.seats else None
        yield told | {
            "value": tally.answered,
            "base": base.seats,
            "share_percent": _percent(part),
            "at_least": tally.at_least,
            "preferred": place == 0,
        }


def _group(row: GroupRow) -> Iterator[dict[str, Any]]:
    for cell in row.cells:
        slug = cell.one.body.slug
        told = EMPTY | {"body": slug, "group": row.key}
        table = cell.one.table
        seats = told | {
            "figure": "seats",
            "composition": table.composition.slug if table else "",
            "records": table.composition.get_absolute_url()
            if table
            else f"{cell.one.body.get_absolute_url()}#compositions",
        }
        if cell.seats is None:
            yield seats
        for place, part in enumerate(cell.seats.shares if cell.seats else ()):
            yield seats | {
                "value": int(part.part),
                "base": int(part.base),
                "share_percent": _percent(part),
                "preferred": place == 0,
            }
        chosen = {"body": slug, "group": row.key}
        yield told | _sent("submissions", cell.sent, list_of(chosen))
        yield told | _sent("interventions", cell.turns, _turns_of(chosen))
        words = {"figure": "words", "value": cell.turns.words if cell.turns else None}
        yield told | words | {"records": _turns_of(chosen)}


def _sent(figure: str, cell: SentFigure | None, records: str) -> dict[str, Any]:
    return {
        "figure": figure,
        "value": cell.count if cell else None,
        "share_percent": _percent(cell.share) if cell else None,
        "records": records,
    }


def _percent(part: Share | None) -> float | None:
    return float(part.percent) if part else None
