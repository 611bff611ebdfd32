"""Which of the records of a body a fact means.

Dates are compared as yes, no or unknown: what may be the same but need not is ambiguous, and left
to an editor.
"""

from __future__ import annotations

from meetings.partial_dates import PartialDate
from meetings.partial_dates.answers import Answer
from submissions.matching.calls import find_call
from submissions.matching.key_words import are_alike, key_of
from submissions.matching.matches import NEW, Match, match_one, match_perhaps
from submissions.matching.meetings import find_meeting
from submissions.matching.rows import BodyRows


class RecordIndex(BodyRows):
    """The records of a body, to be asked which of them is meant."""

    def find_meeting(
        self,
        *,
        held: PartialDate | None = None,
        number: int | None = None,
        kind: str = "meeting",
        place: str = "",
        title: str = "",
        day: int | None = None,
    ) -> Match:
        """Give the meeting that is meant; `day` is all that "the 24th" says of its date."""
        return find_meeting(
            self.meetings.values(),
            held=held,
            number=number,
            kind=kind,
            place=place,
            title=title,
            day=day,
        )

    def find_agenda_item(self, meeting: Match, title: str) -> Match:
        """Give the point with a title on the agenda of a meeting, or of those that may be it."""
        rows = (row for row in self.agenda.values() if row.meeting_id in meeting.rows)
        titled = [row.pk for row in rows if key_of(row.title) == key_of(title)]
        if meeting.status == "matched":
            return match_one(titled, "the same title")
        return match_perhaps(titled, "the same title, at a meeting that may be meant")

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
        rows = self.seats_of.get(participant or 0, [])
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

    def find_seats_alike(self, composition: int | None, *, group: int | None, seats: int) -> Match:
        """Give seats that may be meant though they are called otherwise: as many, no other group.

        Sources name a part of a group in words of their own, such as "past hosts".
        """
        rows = (
            row.pk
            for row in self.seats.values()
            if row.composition_id == composition
            and row.seats == seats
            and (group is None or row.group_id in (None, group))
        )
        return match_perhaps(rows, "as many seats in this composition, called otherwise")

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
