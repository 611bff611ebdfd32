"""The regional groups of States in the record of a body: their order, their answers to calls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from meetings.models import Body, Membership, ParticipantKind, Region
from meetings.versions import reads_past
from submissions.counting import direct, links
from submissions.counting.matrix_choice import NO_REGION
from submissions.counting.tallies import CallTally

STATE = str(ParticipantKind.STATE)


@dataclass(frozen=True, slots=True)
class RegionSum:
    """What the States of one regional group did on a call."""

    named: int
    """Seats of States known by name that day, certainly or perhaps: how many more is not known."""
    answered: int
    """Of those: seats for which a counted submission exists."""
    recorded: int
    """Submissions with one of its States among the authors."""
    url: str
    """Their list."""


def find_regions(keys: Iterable[str]) -> list[tuple[str, str]]:
    """Give the regions among the keys with their words, States without one last."""
    wanted = set(keys)
    found = [(str(key), str(label)) for key, label in Region.choices if key in wanted]
    return [*found, *([(NO_REGION, _("Regional group not stated"))] if NO_REGION in wanted else [])]


def add_up_regions(
    body: Body, responses: Sequence[CallTally]
) -> Callable[[CallTally, str], RegionSum]:
    """Give what tells the sum of a region on one of these calls, in two queries."""
    regions = _regions_of(seat.membership_id for one in responses for seat in one.total.named)
    named, answered = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for response in responses:
        for seat in response.total.named:
            if seat.membership_id in regions:
                place = (response.call.slug, regions[seat.membership_id])
                named[place] += 1
                answered[place] += seat.answered
    recorded = _count_sent(body)

    def tell(response: CallTally, region: str) -> RegionSum:
        place = (response.call.slug, region)
        chosen = {"call": response.call.slug, "participant_kind": STATE, "region": region}
        url = f"{reverse('submission-list')}?{urlencode(chosen)}"
        return RegionSum(named[place], answered[place], recorded.get(place, 0), url)

    return tell


def _regions_of(memberships: Iterable[int]) -> dict[int, str]:
    """The region of each seat that a State holds, by the seat's primary key."""
    rows = Membership.objects.filter(pk__in=set(memberships)).annotate(
        kind=Coalesce("participant__merged_into__kind", "participant__kind"),
        region=Coalesce("participant__merged_into__region", "participant__region"),
    )
    found = rows.filter(kind=STATE).values_list("pk", "region")
    return {pk: region or NO_REGION for pk, region in found}


def _count_sent(body: Body) -> dict[tuple[str, ...], int]:
    """Submissions of States to a body by call and region."""
    find = direct.find_figures if reads_past() else links.find_figures
    figures = find(("call", "region"), {"body": body.slug, "participant_kind": STATE})
    return {row.values: row.count for row in figures.rows}
