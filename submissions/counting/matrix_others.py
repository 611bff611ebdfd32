"""Who holds a seat on a body and was spoken for: by an organisation, a delegate or its whole group.

Whatever was sent or said for somebody, on whatever day: whoever is found here is never called
silent, so that nobody is wronged where a date is not known.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce

from meetings.models import Body, Membership, Participant, ParticipantKind
from submissions.counting.matrix_acts import OF_CONTRIBUTOR
from submissions.counting.names import find_organisations
from submissions.models import Contributor, ContributorRole, Intervention, Standing


class Probe(Exists):
    """Whether there is such a row, looked up for one after the other.

    Turned into a join, as the database likes to, it would read all that was ever sent to a body.
    """

    template = "(SELECT 1 FROM (%(subquery)s) AS one LIMIT 1) IS NOT NULL"


def find_spoken_for(body: Body) -> tuple[list[int], list[str]]:
    """Give the participants for whom others spoke, and the keys of groups that spoke as one.

    In a fixed number of queries, each driven by the few who hold seats or are constituencies.
    """
    seats = Membership.objects.public().filter(body=body).order_by()
    lasting = Coalesce("participant__merged_into", "participant")
    holders = dict(seats.annotate(who=lasting).values_list("participant", "who"))
    people = _represented(body, set(holders.values()))
    tied = find_organisations(holders)
    senders = _senders(body, {one for those in tied.values() for one in those})
    people |= {holders[one] for one, those in tied.items() if those & senders}
    return sorted(people), sorted(_whole_groups(body))


def _authors(body: Body) -> Any:
    """The authors of what counts to a body, by joins alone."""
    public = [
        Q(**{f"submission__{name}": None}) | Q(**{f"submission__{name}__state": "published"})
        for name in ("call", "meeting")
    ]
    rows = Contributor.objects.public().filter(*public, role=ContributorRole.AUTHOR)
    return rows.filter(submission__state="published", submission__body=body).order_by()


def _represented(body: Body, wanted: Collection[int]) -> set[int]:
    """Those of them on whose behalf somebody sent or said something."""
    rows = Participant.objects.filter(Q(pk__in=wanted) | Q(merged_into__in=wanted))
    sent = _authors(body).filter(representing=OuterRef("pk")).values("pk")
    said = Intervention.objects.public().filter(meeting__body=body, representing=OuterRef("pk"))
    found = rows.filter(Probe(sent) | Probe(said.order_by().values("pk"))).order_by()
    return {merged or pk for pk, merged in found.values_list("pk", "merged_into")}


def _senders(body: Body, wanted: Collection[int]) -> set[int]:
    """Those of these organisations that sent something themselves."""
    rows = Participant.objects.filter(Q(pk__in=wanted) | Q(merged_into__in=wanted))
    sent = _authors(body).filter(participant=OuterRef("pk")).values("pk")
    found = rows.filter(Probe(sent)).order_by().values_list("pk", "merged_into")
    return {one for pair in found for one in pair if one}


def _whole_groups(body: Body) -> set[str]:
    """The groups for which their constituency spoke, entitled to."""
    constituencies = Participant.objects.filter(kind=ParticipantKind.CONSTITUENCY).order_by()
    known = list(constituencies.values_list("pk", flat=True))
    rows = _authors(body).filter(standing=Standing.ENTITLED, participant__in=known)
    keyed = rows.annotate(key=OF_CONTRIBUTOR.group_key("stated"))
    return set(keyed.values_list("key", flat=True).distinct())
