"""The records of one body, loaded once, and which of them a fact means.

Dates are compared as yes, no or unknown: what may be the same but need not is ambiguous, and left
to an editor.
"""

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
from meetings.partial_dates import PartialDate
from meetings.partial_dates.answers import Answer
from submissions.matching.calls import find_call
from submissions.matching.key_words import are_alike, key_of
from submissions.matching.matches import NEW, Match, match_one, match_perhaps
from submissions.matching.meetings import find_meeting
from submissions.matching.sent import SentIndex, lasting_pk
from submissions.models import Call, Intervention, ReportedCount

HEAVY = ("search", "description")


@dataclass
class RecordIndex:
    """The records of a body; each kind is read when it is first asked for, in one query."""

    body: int
    _attendance: dict[int, dict[int, Attendance]] = field(default_factory=dict)
    _turns: dict[int, dict[int, Intervention]] = field(default_factory=dict)
    _sent: dict[int | None, SentIndex] = field(default_factory=dict)

    @classmethod
    def load(cls, body: int) -> Self:
        """Give the index of a body's records, which are read as they are needed."""
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
        return frozenset(self._seats_of)

    @cached_property
    def _seats_of(self) -> dict[int, list[Membership]]:
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

    def find_meeting(
        self,
        *,
        held: PartialDate | None = None,
        number: int | None = None,
        kind: str = "meeting",
        place: str = "",
        title: str = "",
    ) -> Match:
        """Give the meeting that is meant."""
        return find_meeting(
            self.meetings.values(), held=held, number=number, kind=kind, place=place, title=title
        )

    def find_agenda_item(self, meeting: int | None, title: str) -> Match:
        """Give the point of a meeting's agenda with a title."""
        rows = (row for row in self.agenda.values() if row.meeting_id == meeting)
        return match_one(
            (row.pk for row in rows if key_of(row.title) == key_of(title)), "the same title"
        )

    def find_milestone(self, *, kind: str, title: str, date: PartialDate | None) -> Match:
        """Give the milestone of this kind on this day, or with this title."""
        rows = [
            row
            for row in self.milestones.values()
            if "other" in (kind, row.kind) or row.kind == kind
        ]
        named = [row for row in rows if key_of(row.title) == key_of(title)]
        possible = [row for row in named if not _are_apart(row.happened, date)]
        if possible:
            return match_one((row.pk for row in possible), "the same title")
        if date is None:
            return NEW
        same = [row for row in rows if row.happened.is_known and row.happened.edtf == date.edtf]
        alike = [row for row in same if are_alike(row.title, title)]
        if len(alike) == 1 and kind == alike[0].kind:
            return match_one([alike[0].pk], "the same day and kind, and like words")
        return match_perhaps((row.pk for row in same), "the same day")

    def find_composition(self, decided: PartialDate | None, *, at_hand: int | None) -> Match:
        """Give the composition at hand, or the one that was decided on a day."""
        if at_hand in self.compositions:
            return match_one([at_hand], "the composition of this import")
        if decided is None:
            return NEW
        rows = self.compositions.values()
        return match_one(
            (row.pk for row in rows if row.decided.is_known and row.decided.edtf == decided.edtf),
            "decided on the same day",
        )

    def find_membership(self, participant: int | None, *, composition: int | None) -> Match:
        """Give the seat of a participant in a composition.

        Where no composition is given, a seat in one may be another than is meant.
        """
        rows = self._seats_of.get(participant or 0, [])
        same = [row.pk for row in rows if row.composition_id == composition]
        if same:
            return match_one(same, "the same participant on this body")
        if composition is None:
            return match_perhaps((row.pk for row in rows), "a seat in one of the compositions")
        loose = (row.pk for row in rows if row.composition_id is None)
        return match_perhaps(loose, "a seat without a composition")

    def find_seats(
        self, composition: int | None, *, group: int | None, word: str, category: str, status: str
    ) -> Match:
        """Give the seats of a group in a composition and a standing."""
        rows = [
            row
            for row in self.seats.values()
            if row.composition_id == composition
            and (row.group_id == group if group else key_of(row.group_word) == key_of(word))
            and key_of(row.category) == key_of(category)
        ]
        if status != "not-stated":
            rows = [row for row in rows if row.status == status]
        return match_one((row.pk for row in rows), "the same group in this composition")

    def find_reported(
        self,
        subject: tuple[int, int] | None,
        *,
        counted: str,
        group: int | None,
        value: int,
        as_of: PartialDate | None,
    ) -> Match:
        """Give the figure of the same thing; `subject` is (content type id, primary key).

        Another figure for the same day is the same record, on which sources then disagree.
        """
        rows = [
            row
            for row in self.reported.values()
            if (row.content_type_id, row.object_id) == subject
            and (row.counted, row.group_id) == (counted, group)
            and not _are_apart(row.as_of, as_of)
        ]
        if same := [row.pk for row in rows if row.value == value]:
            return match_one(same, "the same figure")
        dated = [row.pk for row in rows if as_of is not None and row.as_of.edtf == as_of.edtf]
        if dated:
            return match_one(dated, "the same thing counted on the same day")
        return match_perhaps((row.pk for row in rows), "the same thing counted")

    def find_call(self, words: str, date: PartialDate | None, *, at_hand: int | None) -> Match:
        """Give the call that words name, that of the import where they name none."""
        return find_call(self.calls.values(), words, date, at_hand=at_hand)

    def find_attendance(self, meeting: int | None, participant: int | None) -> Match:
        """Give someone's presence at a meeting."""
        if meeting is None or participant is None:
            return NEW
        row = self.attendance(meeting).get(participant)
        return match_one([row.pk], "the same participant at this meeting") if row else NEW

    def find_intervention(self, meeting: int | None, position: int, label: str) -> Match:
        """Give the turn at a place among a meeting's turns; another's there is ambiguous."""
        row = self.turns(meeting).get(position) if meeting is not None else None
        if row is None:
            return NEW
        if key_of(row.label) == key_of(label):
            return match_one([row.pk], "the same label at the same place")
        return match_perhaps([row.pk], "another label at the same place")


def _are_apart(one: PartialDate, other: PartialDate | None) -> bool:
    return other is not None and one.overlaps(other) is Answer.NO


def _keyed(rows: QuerySet[Any]) -> dict[int, Any]:
    return {row.pk: row for row in rows.order_by("pk")}


def _type_of(model: str) -> ContentType:
    return ContentType.objects.get_by_natural_key("meetings", model)
