"""The seats behind response rates, and what sources disagree on about them."""

from collections.abc import Iterable

from meetings.evidence import Evidence
from meetings.models import SeatAllocation
from submissions.counting.tallies import CallTally


def find_seats(responses: Iterable[CallTally]) -> list[SeatAllocation]:
    """Give the seats of the compositions that these responses are measured against."""
    compositions = {one.composition.pk for one in responses if one.composition}
    if not compositions:
        return []
    rows = SeatAllocation.objects.public().filter(composition__in=compositions)
    return list(rows.select_related("group", "composition"))


def cite_disputes(evidence: Evidence, seats: Iterable[SeatAllocation]) -> None:
    """Have the foot of the page explain where sources differ on the number of seats."""
    for row in seats:
        for fact in evidence.disputes(row):
            evidence.cite(fact)
