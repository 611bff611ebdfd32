"""What the record has already: the row that a line would make a second time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, Q

from meetings.folding import fold
from meetings.labels import label_years
from meetings.models import AgendaItem, Meeting, Membership, Role
from meetings.partial_dates import Answer, PartialDate
from submissions.matching.rows import BodyRows
from submissions.models import Contributor
from submissions.pasting.asked import Asked
from submissions.pasting.reading import Values, read_term


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: the same row, or others of which an editor has to say that this is none."""

    row: Model | None = None
    other: Model | None = None
    """A row that may be the same."""
    why: str = ""


NOTHING = Found()


@dataclass(slots=True)
class Recorded:
    """The rows of what is pasted into, each kind loaded once."""

    asked: Asked
    rows: BodyRows
    sent: dict[int, list[Contributor]] = field(default_factory=dict)
    agenda: dict[str, AgendaItem] = field(default_factory=dict)

    @classmethod
    def load(cls, asked: Asked) -> Recorded:
        """Read what there is: a few queries, however many lines there are."""
        body = asked.body_at_hand
        recorded = cls(asked, BodyRows.load(body.pk if body else 0))
        if asked.kind.name == "contributors":
            recorded.sent = _load_sent(asked)
        if asked.kind.name == "agenda" and asked.meeting:
            points = AgendaItem.objects.filter(meeting=asked.meeting).defer("search")
            recorded.agenda = {fold(point.title): point for point in points}
        return recorded

    @property
    def near(self) -> frozenset[int]:
        """Give the participants with a seat on the body or at the meeting."""
        meeting = self.asked.meeting
        there = self.rows.attendance(meeting.pk) if meeting else {}
        return self.rows.members | frozenset(there)

    def find(self, values: Values, pk: int | None) -> Found:
        """Give what is recorded of a line that is about this participant."""
        kind = self.asked.kind.name
        if kind == "agenda":
            return Found(self.agenda.get(fold(values.words.get("title", ""))))
        if pk is None:
            return NOTHING
        if kind == "members":
            return self._find_seat(values, pk)
        if kind == "attendees" and self.asked.meeting:
            return self._find_attendance(self.asked.meeting, pk)
        return self._find_sent(values, pk)

    def _find_attendance(self, meeting: Meeting, pk: int) -> Found:
        row = self.rows.attendance(meeting.pk).get(pk)
        if row is None:
            return NOTHING
        row.meeting = meeting  # its name is made of it, and it is loaded
        return Found(row)

    def _find_seat(self, values: Values, pk: int) -> Found:
        asked = self.asked
        composition = asked.composition.pk if asked.composition else None
        role = values.codes.get("role") or asked.defaults.get("role") or Role.MEMBER
        held = [row for row in self.rows.seats_of.get(pk, []) if not self._is_apart(row, values)]
        for row in held:
            row.body = asked.body_at_hand  # type: ignore[assignment]  # loaded, see above
            if (row.composition_id, row.role) == (composition, role):
                return Found(row)
        others = [row for row in held if composition in (None, row.composition_id)]
        others += [row for row in held if composition and row.composition_id is None]
        return Found(other=others[0], why=_tell_seat(others[0])) if others else NOTHING

    def _is_apart(self, row: Membership, values: Values) -> bool:
        """Say whether a seat was surely held at another time than the line says."""
        starts, ends = find_term(values, self.asked)
        over = row.ends.before(starts) is Answer.YES or ends.before(row.starts) is Answer.YES
        return over or row.starts.overlaps(starts) is Answer.NO

    def _find_sent(self, values: Values, pk: int) -> Found:
        sent = self.sent.get(pk, [])
        title = fold(values.words.get("title", ""))
        for row in sent:
            if not title or fold(row.submission.title) == title:
                return Found(row.submission)
        if not sent:
            return NOTHING
        return Found(other=sent[0].submission, why=f"sent already: {sent[0].submission.title}")


def find_term(values: Values, asked: Asked) -> tuple[PartialDate, PartialDate]:
    """Give from when and until when a seat was held: as the line says, else as for all lines."""
    starts, ends = read_term(values)
    return starts if starts.is_known else asked.starts, ends if ends.is_known else asked.ends


def _load_sent(asked: Asked) -> dict[int, list[Contributor]]:
    """Give what was sent to the call or to the meeting, by who sent it."""
    where = Q(submission__call=asked.call) if asked.call else Q(submission__meeting=asked.meeting)
    found: dict[int, list[Contributor]] = defaultdict(list)
    rows = Contributor.objects.filter(where, participant__isnull=False)
    for row in rows.select_related("submission", "participant").order_by("pk"):
        participant: Any = row.participant
        found[participant.merged_into_id or participant.pk].append(row)
    return found


def _tell_seat(row: Membership) -> str:
    years = label_years(row.starts, row.ends)
    where = row.composition.label if row.composition else "in no composition"
    parts = (str(row.get_role_display()).lower(), where, years)
    return f"holds a seat already: {', '.join(filter(None, parts))}"
