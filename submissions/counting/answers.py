"""Who answered: contributors matched with the seats known by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from meetings.models import Membership, Participant, ParticipantKind
from meetings.partial_dates import Answer
from submissions.counting.groups import key_of_contributor, key_of_membership
from submissions.counting.tallies import NamedSeat
from submissions.models import Contributor, Standing, Submission


@dataclass(frozen=True, slots=True)
class Entitled(NamedSeat):
    """A seat known by name, whether it was certainly held that day, and what was sent for it."""

    membership: Membership
    submissions: tuple[Submission, ...]
    """Counted submissions: its own, its organisation's, or its group's as one; none if silent."""


@dataclass(frozen=True, slots=True)
class Sender:
    """A contributor with its row and everyone it stands for."""

    contributor: Contributor
    key: str
    parties: frozenset[int]
    """The participant and the one it represents, under their lasting addresses."""
    for_whole_group: bool
    """Whether it is the constituency of those with a seat, speaking as one."""

    @property
    def identity(self) -> tuple[int | None, str]:
        """Give what tells senders apart: the one represented, else the participant or the name."""
        contributor = self.contributor
        party = contributor.representing or contributor.participant
        return (lasting(party), "") if party else (None, contributor.name_as_printed)


def lasting(participant: Participant) -> int:
    """Give the primary key under which a participant is lastingly recorded."""
    return participant.merged_into_id or participant.pk


def senders_of(contributors: Iterable[Contributor]) -> list[Sender]:
    """Give the contributors as senders."""
    return [_sender(contributor) for contributor in contributors]


def _sender(contributor: Contributor) -> Sender:
    participant = contributor.participant
    is_constituency = participant is not None and participant.kind == ParticipantKind.CONSTITUENCY
    return Sender(
        contributor=contributor,
        key=key_of_contributor(contributor),
        parties=_parties(participant, contributor.representing),
        for_whole_group=is_constituency and contributor.standing == Standing.ENTITLED,
    )


def _parties(*participants: Participant | None) -> frozenset[int]:
    return frozenset(lasting(participant) for participant in participants if participant)


def match_named(
    seated: Sequence[tuple[Membership, Answer]],
    senders: Sequence[Sender],
    organisations: Mapping[int, set[int]],
) -> list[Entitled]:
    """Give each seat with the submissions that answer for it."""
    by_party, for_group = _index(senders)
    named = []
    for membership, answer in seated:
        key = key_of_membership(membership)
        places = set(for_group.get(key, ()))
        for party in parties_of(membership, organisations):
            places.update(by_party.get(party, ()))
        theirs = (senders[place].contributor.submission for place in sorted(places))
        sent = {submission.pk: submission for submission in theirs}
        named.append(
            Entitled(
                key=key,
                certain=answer == Answer.YES,
                membership_id=membership.pk,
                answered=bool(sent),
                membership=membership,
                submissions=tuple(sent.values()),
            )
        )
    return named


def _index(senders: Sequence[Sender]) -> tuple[dict[int, list[int]], dict[str, list[int]]]:
    """The places of senders by everyone they stand for, and by the group they speak for whole."""
    by_party: dict[int, list[int]] = defaultdict(list)
    for_group: dict[str, list[int]] = defaultdict(list)
    for place, sender in enumerate(senders):
        for party in sender.parties:
            by_party[party].append(place)
        if sender.for_whole_group:
            for_group[sender.key].append(place)
    return by_party, for_group


def parties_of(membership: Membership, organisations: Mapping[int, set[int]]) -> frozenset[int]:
    """Give the holder of a seat, whom it represents, and the organisations it is tied to."""
    holder = _parties(membership.participant, membership.representing)
    return holder | organisations.get(membership.participant_id, set())


def unnamed_senders(
    key: str,
    senders: Iterable[Sender],
    named: Iterable[Entitled],
    organisations: Mapping[int, set[int]],
) -> tuple[Contributor, ...]:
    """Give those of a group whom a source counts among the entitled, though no seat names them."""
    taken = frozenset[int]().union(*(parties_of(e.membership, organisations) for e in named))
    found: dict[tuple[int | None, str], Contributor] = {}
    for sender in senders:
        if sender.key != key or sender.for_whole_group or sender.parties & taken:
            continue
        if sender.contributor.standing == Standing.ENTITLED:
            found.setdefault(sender.identity, sender.contributor)
    return tuple(found.values())
