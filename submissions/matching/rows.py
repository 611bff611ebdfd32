"""The records of one body, each kind loaded once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet

from meetings.models import (
    AgendaItem,
    Attendance,
    Composition,
    Meeting,
    Membership,
    Milestone,
    SeatAllocation,
)
from submissions.matching.sent import SentIndex, lasting_pk
from submissions.models import Call, Intervention, ReportedCount

HEAVY = ("search", "description")


@dataclass
class BodyRows:
    """The records of a body; each kind is read when it is first asked for, in one query."""

    body: int
    _attendance: dict[int, dict[int, Attendance]] = field(default_factory=dict)
    _turns: dict[int, dict[int, Intervention]] = field(default_factory=dict)
    _sent: dict[int | None, SentIndex] = field(default_factory=dict)

    @classmethod
    def load(cls, body: int) -> Self:
        """Give the records of a body, which are read as they are needed."""
        return cls(body)

    @cached_property
    def meetings(self) -> dict[int, Meeting]:
        """The body's meetings, with those that it held with others."""
        own = Q(body=self.body) | Q(co_hosts__body=self.body)
        rows = Meeting.objects.filter(own).defer(*HEAVY).order_by("held_earliest", "pk")
        return {row.pk: row for row in rows.distinct()}

    @cached_property
    def agenda(self) -> dict[int, AgendaItem]:
        """The points of all agendas of these meetings."""
        return _keyed(AgendaItem.objects.filter(meeting__in=self.meetings).defer("search"))

    @cached_property
    def milestones(self) -> dict[int, Milestone]:
        """The body's milestones."""
        return _keyed(Milestone.objects.filter(body=self.body).defer(*HEAVY))

    @cached_property
    def compositions(self) -> dict[int, Composition]:
        """The body's compositions."""
        return _keyed(Composition.objects.filter(body=self.body))

    @cached_property
    def seats(self) -> dict[int, SeatAllocation]:
        """The seats of all compositions."""
        rows = SeatAllocation.objects.filter(composition__body=self.body)
        return _keyed(rows.select_related("group"))

    @cached_property
    def memberships(self) -> dict[int, Membership]:
        """The seats held on the body."""
        rows = Membership.objects.filter(body=self.body)
        return _keyed(rows.select_related("group", "participant", "representing"))

    @cached_property
    def calls(self) -> dict[int, Call]:
        """The body's calls."""
        return _keyed(Call.objects.filter(body=self.body).defer(*HEAVY))

    @cached_property
    def reported(self) -> dict[int, ReportedCount]:
        """The figures that sources give of the body, its calls, compositions and meetings."""
        subjects: tuple[tuple[type[Model], Iterable[int]], ...] = (
            (Call, self.calls),
            (Composition, self.compositions),
            (Meeting, self.meetings),
        )
        condition = Q(content_type=_type_of("body"), object_id=self.body)
        for model, rows in subjects:
            kind = ContentType.objects.get_for_model(model)
            condition |= Q(content_type=kind, object_id__in=list(rows))
        return _keyed(ReportedCount.objects.filter(condition).select_related("group"))

    @cached_property
    def members(self) -> frozenset[int]:
        """The participants with a seat on the body."""
        return frozenset(self.seats_of)

    @cached_property
    def seats_of(self) -> dict[int, list[Membership]]:
        """The seats of each participant."""
        found: dict[int, list[Membership]] = {}
        for row in self.memberships.values():
            found.setdefault(lasting_pk(row) or 0, []).append(row)
        return found

    def attendance(self, meeting: int) -> dict[int, Attendance]:
        """Give who was at a meeting, by participant."""
        if meeting not in self._attendance:
            rows = Attendance.objects.filter(meeting=meeting)
            self._attendance[meeting] = {
                lasting_pk(row) or 0: row for row in rows.select_related("group", "participant")
            }
        return self._attendance[meeting]

    def turns(self, meeting: int) -> dict[int, Intervention]:
        """Give the turns at a meeting, by position, without their text."""
        if meeting not in self._turns:
            rows = Intervention.objects.filter(meeting=meeting).defer("search", "text")
            self._turns[meeting] = {
                row.position: row for row in rows.select_related("group", "participant")
            }
        return self._turns[meeting]

    def sent(self, call: int | None) -> SentIndex:
        """Give what was sent to a call, or to the body where no call is known."""
        if call not in self._sent:
            self._sent[call] = SentIndex.load(body=self.body, call=call)
        return self._sent[call]


def _keyed(rows: QuerySet[Any]) -> dict[int, Any]:
    return {row.pk: row for row in rows.order_by("pk")}


def _type_of(model: str) -> ContentType:
    return ContentType.objects.get_by_natural_key("meetings", model)
