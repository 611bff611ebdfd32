"""Everybody that answers for a seat, and every seat known by name, as rows of the record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from meetings.models import Affiliation, Membership
from submissions.models import Call, Contributor, ContributorRole, Standing, Submission


@dataclass(frozen=True, slots=True)
class Names:
    """Rows by the record they belong to."""

    memberships: dict[int, list[Membership]]
    """By body."""
    organisations: dict[int, set[int]]
    """By person."""
    contributors: dict[int, list[Contributor]]
    """By call: those that can answer for a seat; the others are in the counts alone."""


def load_names(calls: Sequence[Call]) -> Names:
    """Load all memberships of the calls' bodies, and the contributors that answer for them."""
    memberships = list(
        Membership.objects.public()
        .filter(body__in={call.body_id for call in calls})
        .select_related("group", "participant__merged_into", "representing__merged_into", "body")
    )
    organisations = find_organisations(one.participant_id for one in memberships)
    of_body: dict[int, list[Membership]] = defaultdict(list)
    for membership in memberships:
        of_body[membership.body_id].append(membership)
    entitled = _entitled(memberships, organisations)
    return Names(of_body, organisations, _contributors(calls, entitled))


def find_organisations(people: Iterable[int]) -> dict[int, set[int]]:
    """Give the organisations that each of these persons is tied to."""
    found: dict[int, set[int]] = defaultdict(set)
    ties = Affiliation.objects.public().filter(person__in=set(people)).order_by()
    for person, organisation in ties.values_list("person", "organisation"):
        found[person].add(organisation)
    return found


def _entitled(memberships: Iterable[Membership], organisations: Mapping[int, set[int]]) -> set[int]:
    """Everyone who can answer for a seat: holders, those they represent, their organisations."""
    found = set[int]().union(*organisations.values())
    for membership in memberships:
        parties = (membership.participant, membership.representing)
        found.update(party.merged_into_id or party.pk for party in parties if party)
    return found


def _contributors(calls: Sequence[Call], entitled: set[int]) -> dict[int, list[Contributor]]:
    """Contributors that are entitled, or that a source counts among them; by their call."""
    able = Q(standing=Standing.ENTITLED)
    for party in ("participant", "representing"):
        able |= Q(**{f"{party}__in": entitled}) | Q(**{f"{party}__merged_into__in": entitled})
    sent = Submission.objects.counted().filter(call__in=[call.pk for call in calls])
    rows = Contributor.objects.public().filter(
        able, submission__in=sent.values("pk"), role=ContributorRole.AUTHOR
    )
    found: dict[int, list[Contributor]] = defaultdict(list)
    for row in rows.select_related("submission", "group", "participant", "representing").defer(
        "submission__search", "participant__search", "representing__search"
    ):
        found[row.submission.call_id].append(row)
    return found
