"""Response to a call: who was entitled, who answered, who was silent, and by which base.

Two ways lead to the same numbers. `respond_to` names everybody with what they sent: the definition,
for one call or a few. `tally_calls` has the database match senders with seats and gives numbers:
for pages of many calls, each with thousands of submissions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from submissions.counting.answering import find_answers
from submissions.counting.answers import Entitled, Sender, match_named, senders_of, unnamed_senders
from submissions.counting.material import Material, load_material
from submissions.counting.names import Names, load_names
from submissions.counting.seats import in_office
from submissions.counting.tallies import Answers, CallTally, GroupTally, tally
from submissions.models import Asked, Call, Contributor


@dataclass(frozen=True, slots=True)
class GroupResponse(GroupTally):
    """The response of one group, or of all of them, with what each sent."""

    named: tuple[Entitled, ...]
    """Those known by name to hold a seat that day, with their submissions."""
    unnamed_answers: tuple[Contributor, ...] = ()
    """Contributors that a source says hold a seat, though no seat is known by name."""

    @property
    def silent(self) -> tuple[Entitled, ...]:
        """Give those known by name for whom no submission is recorded."""
        return tuple(entitled for entitled in self.named if not entitled.answered)


@dataclass(frozen=True, slots=True)
class CallResponse(CallTally):
    """The response to one call by everybody's name."""

    groups: tuple[GroupResponse, ...]
    total: GroupResponse

    def group(self, key: str) -> GroupResponse | None:
        """Give one group's response, None where it had no seat and sent nothing."""
        return next((group for group in self.groups if group.key == key), None)


def respond_to(call: Call) -> CallResponse:
    """Give the response to one call, in a fixed number of queries."""
    return respond_to_all([call])[call.pk]


def respond_to_all(calls: Sequence[Call]) -> dict[int, CallResponse]:
    """Give the responses to several calls by primary key, in as many queries as one takes.

    Loads every membership of their bodies and every sender: costly where there are thousands.
    """
    if not calls:
        return {}
    material, names = load_material(calls), load_names(calls)
    return {call.pk: _respond(call, material, names) for call in calls}


def tally_calls(calls: Sequence[Call]) -> dict[int, CallTally]:
    """Give the responses in numbers by primary key, in as many queries for many as for one."""
    if not calls:
        return {}
    material = load_material(calls)
    answers = find_answers(calls, material)
    return {call.pk: tally(call, answers[call.pk], material) for call in calls}


def _respond(call: Call, material: Material, names: Names) -> CallResponse:
    composition, certain = material.compositions[call.pk]
    senders = senders_of(names.contributors.get(call.pk, []))
    nobody = composition is None and call.asked == Asked.EVERYONE
    seated = in_office(
        [] if nobody else names.memberships.get(call.body_id, []),
        material.days[call.pk],
        composition=composition,
        certain=certain,
    )
    named = match_named(seated, senders, names.organisations)
    unnamed = _unnamed(senders, named, names)
    whole = {sender.key for sender in senders if sender.for_whole_group}
    counts = {key: len(found) for key, found in unnamed.items()}
    return _with_names(tally(call, Answers(named, whole, counts), material), unnamed)


def _unnamed(
    senders: Sequence[Sender], named: Sequence[Entitled], names: Names
) -> dict[str, tuple[Contributor, ...]]:
    keys = dict.fromkeys(sender.key for sender in senders)
    return {key: unnamed_senders(key, senders, named, names.organisations) for key in keys}


def _with_names(told: CallTally, unnamed: dict[str, tuple[Contributor, ...]]) -> CallResponse:
    groups = tuple(_named(group, unnamed.get(group.key, ())) for group in told.groups)
    everyone = (one for group in groups for one in group.unnamed_answers)
    return CallResponse(
        call=told.call,
        day=told.day,
        composition=told.composition,
        certain=told.certain,
        groups=groups,
        total=_named(told.total, everyone),
    )


def _named(group: GroupTally, unnamed: Iterable[Contributor]) -> GroupResponse:
    told = {field.name: getattr(group, field.name) for field in fields(GroupTally)}
    return GroupResponse(**told, unnamed_answers=tuple(unnamed))
