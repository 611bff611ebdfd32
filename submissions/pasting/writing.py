"""Writing what a preview shows: drafts where there is a state, each with its statement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pghistory
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Max, Model

from meetings.folding import fold
from meetings.models import (
    Affiliation,
    AgendaItem,
    Attendance,
    AttendanceRole,
    Meeting,
    Membership,
    NameKind,
    Outcome,
    Participant,
    ParticipantKind,
    ParticipantName,
    Presence,
    PublicationState,
    Role,
    SeatStatus,
    Statement,
)
from submissions.importers.names import parse_name
from submissions.importing.writing.slugs import Slugs
from submissions.models import CallKind, Contributor, Submission, SubmissionKind
from submissions.pasting.asked import Asked
from submissions.pasting.previewing import EXISTS, HEAD, MAKE, Preview, Proposed, preview
from submissions.pasting.recognising import Slot
from submissions.pasting.recorded import find_term

Row = TypeVar("Row", bound=Model)
LONGEST_VALUE = 500
LONGEST_TITLE = 300


class OutdatedError(Exception):
    """The text or the record is another than an editor saw; `preview` is how it is now."""

    def __init__(self, preview: Preview) -> None:
        """Keep the preview."""
        super().__init__("The text or the record has changed since the preview.")
        self.preview = preview


@dataclass(slots=True)
class Report:
    """What was written."""

    made: list[tuple[int, Model]] = field(default_factory=list)
    """Number of the line and its row."""
    participants: list[Participant] = field(default_factory=list)
    names: list[ParticipantName] = field(default_factory=list)
    ties: list[Affiliation] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What the list says and only a publisher may add, as it would show at once."""
    statements: int = 0
    unchanged: list[Proposed] = field(default_factory=list)
    left: list[Proposed] = field(default_factory=list)
    """Lines of which nothing was written."""
    box: str = ""
    """The text of those lines, with the words over the columns and the headings that hold."""


def write_paste(asked: Asked, *, digest: str, user: Any) -> Report:
    """Write the lines that are ready, all or none; a second run finds them recorded already.

    Raises OutdatedError where what would be written is not what the digest is of.
    """
    who = getattr(user, "pk", None)
    context = {"source": "Pasted list", **({"user": who} if who else {})}
    with transaction.atomic(), pghistory.context(**context):
        target = asked.target
        type(target)._default_manager.select_for_update().get(pk=target.pk)
        found = preview(asked)
        if found.digest != digest:
            raise OutdatedError(found)
        return Writer(asked).write(found)


@dataclass(slots=True)
class Writer:
    """One writing of a paste."""

    asked: Asked
    report: Report = field(default_factory=Report)
    slugs: Slugs = field(default_factory=Slugs)
    people: dict[int, Participant] = field(default_factory=dict)
    new: dict[tuple[str, str], Participant] = field(default_factory=dict)
    place: int = 0

    def write(self, found: Preview) -> Report:
        """Write the lines that are ready, and say what became of each."""
        ready = [row for row in found.rows if row.state == MAKE]
        keys = {slot.pk for row in ready for slot in row.slots if slot.pk}
        self.people = Participant.objects.in_bulk(keys)
        self.place = self._last_place()
        wanted = [[slot.word] for row in ready for slot in row.slots if slot.is_new]
        self.slugs.expect(Participant, wanted)
        make = MAKERS[self.asked.kind.name]
        for row in ready:
            self.report.made.append((row.line.number, make(self, row)))
        self.report.unchanged = [row for row in found.rows if row.state == EXISTS]
        self.report.left = [row for row in found.rows if row.stays]
        self.report.box = "\n".join(_find_left(found.rows))
        return self.report

    def make_member(self, row: Proposed) -> Membership:
        """Make a seat on a body."""
        holder, asked, body = self._holder(row), self.asked, self.asked.body_at_hand
        starts, ends = find_term(row.values, asked)
        at = asked.composition.decided.year if asked.composition else ""
        role = self._code(row, "role", Role.MEMBER)
        made = Membership(
            body=body,
            participant=holder,
            composition=asked.composition,
            group_id=row.group.pk,
            group_word=row.group_word,
            status=self._code(row, "status", SeatStatus.NOT_STATED),
            role=role,
            representing=self._other(row, "representing"),
            name_as_printed=_printed(row),
            slug=self.slugs.make(
                Membership,
                [
                    body.slug if body else "",
                    holder.slug,
                    role if role != Role.MEMBER else "",
                    at or starts.edtf,
                ],
            ),
        )
        made.starts, made.ends = starts, ends
        made.save()
        self._tie(row, holder)
        return self._state(made, row)

    def make_attendee(self, row: Proposed) -> Attendance:
        """Make someone's presence at a meeting."""
        made = Attendance.objects.create(
            meeting=self._meeting,
            participant=self._holder(row),
            presence=self._code(row, "presence", Presence.UNKNOWN),
            role=self._code(row, "role", AttendanceRole.DELEGATE),
            representing=self._other(row, "representing") or self._other(row, "organisation"),
            group_id=row.group.pk,
            group_word=row.group_word,
            name_as_printed=_printed(row),
        )
        return self._state(made, row)

    def make_contribution(self, row: Proposed) -> Submission:
        """Make a submission with the one who sent it."""
        asked, body = self.asked, self.asked.body_at_hand
        holder = self._holder(row)
        title = row.values.words.get("title") or f"Contribution of {holder}"[:LONGEST_TITLE]
        is_reply = asked.call is not None and asked.call.kind == CallKind.QUESTIONNAIRE
        where = asked.call or asked.meeting
        made = Submission(
            body=body,
            call=asked.call,
            meeting=asked.meeting,
            title=title,
            kind=SubmissionKind.REPLY if is_reply else SubmissionKind.CONTRIBUTION,
            language=asked.language,
            slug=self.slugs.make(Submission, [where.slug if where else "", holder.slug[:60]]),
        )
        made.received = row.values.dates.get("date", asked.received)
        made.save()
        contributor = Contributor.objects.create(
            submission=made,
            participant=holder,
            representing=self._other(row, "representing") or self._other(row, "organisation"),
            group_id=row.group.pk,
            group_word=row.group_word,
            name_as_printed=_printed(row),
        )
        self._state(contributor, row)
        return self._state(made, row)

    def make_point(self, row: Proposed) -> AgendaItem:
        """Make a point of an agenda, behind those that are there."""
        self.place += 1
        made = AgendaItem.objects.create(
            meeting=self._meeting,
            position=self.place,
            title=row.values.words["title"],
            outcome=self._code(row, "outcome", Outcome.NOT_KNOWN),
        )
        return self._state(made, row)

    @property
    def _meeting(self) -> Meeting:
        if self.asked.meeting is None:
            raise ValueError(f"A list of {self.asked.kind.many} belongs to a meeting.")
        return self.asked.meeting

    def _last_place(self) -> int:
        if self.asked.kind.name != "agenda":
            return 0
        points = AgendaItem.objects.filter(meeting=self.asked.meeting)
        return int(points.aggregate(last=Max("position"))["last"] or 0)

    def _code(self, row: Proposed, name: str, otherwise: str) -> str:
        return row.values.codes.get(name) or self.asked.defaults.get(name) or otherwise

    def _holder(self, row: Proposed) -> Participant:
        found = self._find(row.slots[0], row)
        self._note_name(found, row)
        return found

    def _other(self, row: Proposed, name: str) -> Participant | None:
        """Give the participant of another word of the line, None where it is left out."""
        slot = next((one for one in row.slots if one.name == name), None)
        return self._find(slot, row) if slot and (slot.pk or slot.is_new) else None

    def _find(self, slot: Slot, row: Proposed) -> Participant:
        if slot.pk:
            return self.people[slot.pk]
        if slot.identity not in self.new:
            self.new[slot.identity] = self._make_participant(slot, row)
        return self.new[slot.identity]

    def _make_participant(self, slot: Slot, row: Proposed) -> Participant:
        made = Participant.objects.create(
            kind=slot.kind,
            name=slot.word,
            sort_name=_sort_name(slot),
            country=slot.country,
            slug=self.slugs.make(Participant, [slot.word]),
        )
        self.report.participants.append(made)
        return self._state(made, row)

    def _note_name(self, participant: Participant, row: Proposed) -> None:
        """Keep another form of a name, as the list has it."""
        printed = row.slots[0].word
        if not self.asked.may_name or fold(printed) == fold(participant.name):
            return
        if not self._may_add_to(participant, f"the form “{printed}” of the name"):
            return
        made, is_new = ParticipantName.objects.get_or_create(
            participant=participant, name=printed, defaults={"kind": NameKind.PRINTED}
        )
        if is_new:
            self.report.names.append(made)

    def _tie(self, row: Proposed, holder: Participant) -> None:
        """Record that a person is of an organisation, where the record does not say so yet."""
        organisation = self._other(row, "organisation")
        is_person = holder.kind == ParticipantKind.PERSON
        if organisation is None or not is_person or organisation == holder:
            return
        known = Affiliation.objects.filter(person=holder, organisation=organisation).exists()
        if not known and self._may_add_to(holder, f"the tie to {organisation}"):
            made = Affiliation.objects.create(person=holder, organisation=organisation)
            self.report.ties.append(self._state(made, row))

    def _may_add_to(self, participant: Participant, what: str) -> bool:
        """Say whether something may be added to a participant; note it where it may not."""
        is_draft = participant.state == PublicationState.DRAFT
        if not is_draft and not self.asked.may_show:
            self.report.notes.append(
                f"Not recorded: {what}. “{participant}” is published, and it would show at once: "
                "ask a publisher."
            )
        return is_draft or self.asked.may_show

    def _state(self, made: Row, row: Proposed) -> Row:
        """Give a row the statement that the source says it, where one is given."""
        if self.asked.document is not None:
            Statement.objects.create(
                content_type=ContentType.objects.get_for_model(made),
                object_id=made.pk,
                value=row.line.words[:LONGEST_VALUE],
                document=self.asked.document,
                locator=self.asked.locator,
            )
            self.report.statements += 1
        return made


MAKERS: dict[str, Callable[[Writer, Proposed], Model]] = {
    "members": Writer.make_member,
    "attendees": Writer.make_attendee,
    "contributors": Writer.make_contribution,
    "agenda": Writer.make_point,
}


def _find_left(rows: Iterable[Proposed]) -> Iterator[str]:
    """Give the lines that stay, each under the heading that holds for it."""
    heads: list[str] = []
    group: list[str] = []
    for row in rows:
        if row.line.heading:
            group = [row.line.raw]
        elif row.state == HEAD:
            heads = [row.line.raw]
        elif row.stays:
            yield from (*heads, *group, row.line.raw)
            heads, group = [], []


def _printed(row: Proposed) -> str:
    """Give the name as the list prints it."""
    words = row.values.words
    return words.get("name") or words.get("organisation", "")


def _sort_name(slot: Slot) -> str:
    """Give the family name first where the words show which it is."""
    name = parse_name(slot.word)
    is_told = slot.kind == ParticipantKind.PERSON and name.order_known
    return f"{name.family}, {name.given}" if is_told else slot.word
