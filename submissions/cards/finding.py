"""Which records have cards: the record is found first, its words when they are drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _

from meetings.models import Body, Document, Meeting, Participant, StakeholderGroup
from meetings.tombstones import get_public
from submissions.cards import making
from submissions.cards.card import Card
from submissions.charts.drawing import draw_element
from submissions.charts.kinds import find_kind, find_subject
from submissions.charts.shown import WIDE
from submissions.models import Call, Submission


@dataclass(frozen=True, slots=True)
class Maker:
    """How the card of one kind of record is made."""

    rows: Callable[[], Any]
    make: Callable[[Any], Card]


def find_card(kind: str, slug: str) -> Callable[[], Card]:
    """Give what makes the card of a public record in the active language.

    Raises Http404 for an unknown kind or record, WithdrawnError for one that was withdrawn.
    """
    if kind not in MAKERS:
        raise Http404(f"There are no cards of '{kind}'. Use one of: {', '.join(MAKERS)}.")
    maker = MAKERS[kind]
    row = get_public(maker.rows(), slug=slug)
    return lambda: maker.make(row)


def find_chart_card(name: str, slug: str) -> Callable[[], Card]:
    """Give what makes the card of a chart; raises as `find_card` does."""
    kind = find_kind(name)
    subject = find_subject(kind, slug)

    def make() -> Card:
        chart = kind.make(subject)
        picture = draw_element(chart, uid="chart", width=WIDE, mirror=get_language_bidi())
        return Card(kind=_("Charts"), title=chart.title, picture=picture)

    return make


def _all(model: Any, *related: str) -> Callable[[], Any]:
    return lambda: model.objects.select_related(*related)


MAKERS: dict[str, Maker] = {
    "bodies": Maker(_all(Body), making.make_body),
    "calls": Maker(lambda: Call.objects.for_page(), making.make_call),
    "documents": Maker(_all(Document), making.make_document),
    "groups": Maker(_all(StakeholderGroup), making.make_group),
    "meetings": Maker(_all(Meeting, "body"), making.make_meeting),
    "participants": Maker(_all(Participant), making.make_participant),
    "submissions": Maker(_all(Submission, "body", "call"), making.make_submission),
}
"""The kinds of records that have cards, as their addresses call them."""
