"""Charts of responses: who of those entitled answered one call, and each call of a body."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from meetings.languages import naming
from meetings.models import Body
from submissions.charts.figures import (
    Bar,
    Cell,
    Pair,
    PairedBars,
    Part,
    Strip,
    StripColumn,
    StripRow,
)
from submissions.charts.making.words import day_label
from submissions.charts.marks import Mark
from submissions.charts.wording import either
from submissions.counting.responses import tally_calls
from submissions.counting.tallies import CallTally, GroupTally
from submissions.models import Call

MOST_CALLS = 60
"""Calls that one picture holds: the latest."""


def make_answers(call: Call) -> PairedBars:
    """Give the chart of one call, in a fixed number of queries."""
    return chart_answers(tally_calls([call])[call.pk])


def chart_answers(response: CallTally) -> PairedBars:
    """Give the chart of a response that has been counted."""
    groups = [*response.groups, *([response.total] if len(response.groups) > 1 else [])]
    is_open = any(group.at_least for group in groups)
    notes = [_("“Not known” is drawn hatched; it is not zero.")]
    if is_open:
        notes.append(
            _("“At least”: sources report more than is recorded, so more may have answered.")
        )
    if response.composition and not response.certain:
        notes.append(_("Whether this composition held on that day is not certain."))
    return PairedBars(
        title=_("Seats and answers: %(call)s") % {"call": response.call.title},
        description=_describe(response.total),
        notes=tuple(notes),
        above=_("Seats entitled to answer"),
        below=_("Answered"),
        further=(_("Submissions recorded"), _("Submissions reported")),
        pairs=tuple(_pair(group) for group in groups),
    )


def _describe(total: GroupTally) -> str:
    if not total.bases:
        return _("For each group, who answered; how many were entitled is not known.")
    words = _("%(part)s of %(base)s seats answered. For each group, its seats and its answers.")
    base = either(base.seats for base in total.bases)
    return words % {"part": total.answered, "base": base}


def _pair(group: GroupTally) -> Pair:
    seats = [base.seats for base in group.bases]
    above = Bar(seats[0], others=tuple(seats[1:])) if seats else Bar(None)
    parts = tuple(Part(share.percent, base.seats) for base, share in group.rates)
    below = Bar(group.answered, parts=parts, at_least=group.at_least)
    return Pair(mark_of(group), above, below, (group.recorded, group.reported))


def mark_of(group: GroupTally) -> Mark:
    """Give the mark of a group that responded, or of all groups together."""
    if group.key == "total":
        return Mark(group.key, _("All groups"))
    return Mark(group.key, naming(group.group)[0] if group.group else str(group.label))


def make_responses(body: Body) -> Strip:
    """Give the strip of a body's calls by group, in a fixed number of queries."""
    calls = list(Call.objects.public().filter(body=body))
    calls.sort(key=_began)
    tallies = tally_calls(calls[-MOST_CALLS:])
    return chart_responses(body, [tallies[call.pk] for call in calls[-MOST_CALLS:]], of=len(calls))


def _began(call: Call) -> tuple[bool, str, str]:
    known = call.opens if call.opens.is_known else call.deadline
    day = known.earliest or known.latest
    return (day is not None, day.isoformat() if day else "", call.slug)


def chart_responses(body: Body, responses: Sequence[CallTally], *, of: int) -> Strip:
    """Give the strip of responses that have been counted; `of` is the number of all calls."""
    marks: dict[str, Mark] = {}
    for response in responses:
        for group in response.groups:
            marks.setdefault(group.key, mark_of(group))
    notes = [_("Each bar is all that were entitled, filled as far as they answered.")]
    if of > len(responses):
        notes.append(
            _("The latest %(shown)s of %(all)s calls.") % {"shown": len(responses), "all": of}
        )
    return Strip(
        title=_("Answers to the calls of %(body)s, by group") % {"body": body.short_name},
        description=_("For each call, how many of each group's seats answered."),
        notes=tuple(notes),
        columns=tuple(_column(response.call) for response in responses),
        rows=tuple(_row(key, mark, responses) for key, mark in _in_order(marks, responses)),
    )


def _in_order(marks: dict[str, Mark], responses: Sequence[CallTally]) -> list[tuple[str, Mark]]:
    """Groups in their own order, what is no group behind them."""
    places = {
        group.key: (group.group is None, group.group.order if group.group else 0, group.key)
        for response in responses
        for group in response.groups
    }
    return sorted(marks.items(), key=lambda pair: places[pair[0]])


def _column(call: Call) -> StripColumn:
    known = call.opens if call.opens.is_known else call.deadline
    return StripColumn("call", day_label(known) or pgettext("date", "?"), call.title)


def _row(key: str, mark: Mark, responses: Sequence[CallTally]) -> StripRow:
    return StripRow(mark, "", tuple(_cell(response.group(key)) for response in responses))


def _cell(group: GroupTally | None) -> Cell:
    if group is None:
        return Cell("blank")
    bases = tuple(base.seats for base in group.bases)
    return Cell("part", group.answered, bases, at_least=group.at_least)
