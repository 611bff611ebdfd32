"""The kinds of charts that have an address: what each is of, and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from meetings.models import Body, Meeting, Participant
from meetings.tombstones import get_public
from submissions.charts.figures import Chart
from submissions.charts.making import answers, bodies, matrix, meetings, times
from submissions.models import Call


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of chart."""

    name: str
    """As its address has it."""
    of: type[Any]
    """The kind of record that it is of."""
    title: Promise
    words: Promise
    """What it shows, in one sentence."""
    make: Callable[[Any], Chart]


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "answers", Call, _("Seats and answers"),
            _("Who was entitled to answer a call, and how many did, by group."),
            answers.make_answers,
        ),
        Kind(
            "responses", Body, _("Answers to each call"),
            _("How many of each group's seats answered each call of a body."),
            answers.make_responses,
        ),
        Kind(
            "matrix", Body, _("Who contributed what"),
            _("Who contributed to which call and meeting, and who held a seat and was silent."),
            matrix.make_matrix,
        ),
        Kind(
            "balance", Body, _("Seats against submissions"),
            _("Each group's share of the seats beside its share of the submissions."),
            bodies.make_balance,
        ),
        Kind(
            "composition", Body, _("Seats over the years"),
            _("How the seats of each composition were divided among the groups."),
            bodies.make_composition,
        ),
        Kind(
            "contributions", Body, _("Submissions over the years"),
            _("How the submissions of each year are shared among the groups."),
            bodies.make_contributions,
        ),
        Kind(
            "timeline", Body, _("When it happened"),
            _("Meetings, calls and the number of events over time."),
            times.make_timeline,
        ),
        Kind(
            "speaking", Meeting, _("Who spoke"),
            _("How many turns and words at a meeting were those of each group."),
            meetings.make_speaking,
        ),
        Kind(
            "floor", Meeting, _("Seats against turns"),
            _("Each group's share of the seats beside its share of the turns at a meeting."),
            meetings.make_floor,
        ),
        Kind(
            "seats", Participant, _("Seats held"),
            _("The seats of one participant over the years, by body and group."),
            times.make_seats,
        ),
    )
}  # fmt: skip


def find_kind(name: str) -> Kind:
    """Give a kind by the name in its address; raises Http404 for any other word."""
    if name not in KINDS:
        raise Http404(f"There is no chart '{name}'. Use one of: {', '.join(KINDS)}.")
    return KINDS[name]


def find_subject(kind: Kind, slug: str) -> Any:
    """Give the public record that a chart is of; of merged participants the lasting one.

    Raises WithdrawnError or Http404.
    """
    if kind.of is Participant:
        merged = Participant.objects.merged().filter(slug=slug).first()
        slug = merged.merged_into.slug if merged and merged.merged_into else slug
    return get_public(kind.of.objects.all(), slug=slug)
