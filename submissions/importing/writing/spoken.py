"""Who was at a meeting, and what was said there."""

from decimal import Decimal
from typing import Any

from meetings.models import Attendance, AttendanceRole, Meeting, Presence, Sitting
from submissions.importers.contacts import hide_addresses
from submissions.importing.writing.claims import Claim, Said
from submissions.importing.writing.held import HeldError
from submissions.importing.writing.ledger import SHOWS, find_same, is_public
from submissions.importing.writing.people import tie
from submissions.importing.writing.run import Run
from submissions.models import AttributedBy, Capacity, Intervention

CAPACITIES = {
    "chair": Capacity.CHAIR,
    "co-chair": Capacity.CHAIR,
    "moderator": Capacity.CHAIR,
    "secretariat": Capacity.SECRETARIAT,
}
"""Offices that a label names; who holds them speaks for no group."""


def write_attendance(claim: Claim, run: Run, row: Any) -> Attendance:
    """Write that someone was at a meeting."""
    document, people = run.document_of(claim), run.people
    meeting = row.meeting if row else find_meeting(claim, run)
    person = run.find_participant(claim, "participant")
    organisation = run.find_participant(claim, "organisation")
    holder = person or organisation
    if holder is None:
        raise HeldError("Say who was there.")
    row = row or find_same(Attendance, meeting=meeting, participant=holder)
    printed = claim.words("name") or claim.words("organisation")
    said = {
        "participant": Said(holder, printed, claim.is_inferred),
        "presence": claim.said("presence", claim.words("presence") or Presence.UNKNOWN),
        "role": claim.said("role", claim.words("role") or AttendanceRole.DELEGATE),
    }
    written: Attendance = run.ledger.record(
        claim,
        Attendance,
        said=said,
        document=document,
        row=row,
        meeting=meeting,
        representing=organisation if person else None,
        group=people.find(claim, "group"),
        group_word=claim.words("group_word"),
        name_as_printed=printed[:300],
    )
    tie(claim, person, organisation, ledger=run.ledger, document=document)
    return written


def write_turn(claim: Claim, run: Run, row: Any) -> Intervention:
    """Write one turn, under the label found and with what is known of the speaker."""
    document, people = run.document_of(claim), run.people
    meeting = row.meeting if row else find_meeting(claim, run)
    person = run.find_participant(claim, "participant")
    organisation = run.find_participant(claim, "organisation")
    text = _speech(claim)
    said = {"label": claim.said("label")}
    if person is not None:
        said["participant"] = Said(person, claim.words("name"), claim.is_inferred)
    if organisation is not None:
        said["representing"] = claim.said("organisation", organisation)
    if (group := people.find(claim, "group")) is not None:
        said["group"] = Said(group, group.name)
    written: Intervention = run.ledger.record(
        claim,
        Intervention,
        said=said,
        document=document,
        row=row,
        at_once=False,
        meeting=meeting,
        position=claim.number("position") or 0,
        sitting=None if row else _sitting(claim, run, meeting),
        group_word=claim.words("group_word"),
        capacity=CAPACITIES.get(claim.words("role"), Capacity.STAKEHOLDER),
        language=claim.words("language"),
        text=text,
        words=claim.number("words") or len(text.split()),
        **_attribution(claim),
    )
    return written


def find_meeting(claim: Claim, run: Run) -> Meeting:
    """Give the meeting that a source is of; raises HeldError."""
    found = run.people.find(claim, "meeting") or run.batch.meeting
    if found is None:
        raise HeldError("Say which meeting it is of.")
    meeting: Meeting = found
    return meeting


def _speech(claim: Claim) -> str:
    place = claim.item.fields.get("speech")
    if not claim.part or not isinstance(place, list):
        return ""
    start, end = place
    return hide_addresses(claim.part.text[start:end].strip())


def _sitting(claim: Claim, run: Run, meeting: Meeting) -> Sitting | None:
    """Give the part of the meeting that a source names, made where the record has it not."""
    label = claim.words("sitting")
    if not label:
        return None
    sittings: list[Sitting] = list(Sitting.objects.filter(meeting=meeting))
    same = [one for one in sittings if one.label.casefold() == label.casefold()]
    if same:
        return same[0]
    if is_public(meeting) and not run.ledger.may_show:
        run.ledger.notes.append(f"the sitting “{label}”: “{meeting}” {SHOWS}")
        return None
    made: Sitting = run.ledger.record(
        claim,
        Sitting,
        said={"label": claim.said("sitting")},
        document=run.document_of(claim),
        meeting=meeting,
        position=max((one.position for one in sittings), default=0) + 1,
    )
    return made


def _attribution(claim: Claim) -> dict[str, Any]:
    """Give who says whose turn it is: an editor who chose, else the importer and how surely."""
    references = claim.item.references
    chosen = [references.get(name) or {} for name in ("participant", "organisation")]
    if any(one.get("by") == "editor" for one in chosen):
        return {"attributed_by": AttributedBy.EDITOR, "confidence": None}
    scores = [
        Decimal(str(candidate.get("score", 1)))
        for one in chosen
        for candidate in one.get("candidates", ())
        if candidate.get("pk") == one.get("choice")
    ]
    own = [claim.item.confidence] if claim.item.confidence is not None else []
    sure = min([*scores, *own], default=None)
    return {"attributed_by": AttributedBy.IMPORTER, "confidence": sure}
