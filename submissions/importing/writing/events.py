"""Events: meetings with their agenda, and milestones."""

from typing import Any

from meetings.folding import fold
from meetings.models import AgendaItem, Meeting, MeetingStatus, Milestone, Outcome
from submissions.importing.writing.claims import Claim
from submissions.importing.writing.held import HeldError
from submissions.importing.writing.run import Run


def write_meeting(claim: Claim, run: Run, row: Any) -> Meeting:
    """Write a meeting."""
    body = row.body if row else run.body_of(claim)
    held, number = claim.date("held"), claim.number("number")
    title = claim.words("title") or _describe(claim, body)
    said = {"title": claim.said("title", title), "held": claim.said_date("held")}
    if row is not None:
        said.pop("title")  # the title of a record is its editors' choice
    if number is not None:
        said["number"] = claim.said("number")
    if claim.words("place"):
        said["place"] = claim.said("place")
    kind = claim.words("kind") or "meeting"
    written: Meeting = run.ledger.record(
        claim,
        Meeting,
        said=said,
        document=run.document_of(claim),
        row=row,
        body=body,
        kind=kind,
        status=_status(claim, run),
        slug=run.ledger.slugs.make(Meeting, [body.slug, kind, number or held.edtf]),
    )
    return written


def _describe(claim: Claim, body: Any) -> str:
    """Give a title for a meeting that the source does not name."""
    kind, held = claim.words("kind") or "meeting", claim.date("held")
    return ", ".join(filter(None, [f"{kind.capitalize()} of {body.short_name}", str(held)]))


def _status(claim: Claim, run: Run) -> MeetingStatus:
    """Give "planned" for a meeting that lay ahead when the source was written."""
    first = claim.date("held").earliest
    written = run.document_of(claim).issued.latest
    ahead = first is not None and (first > run.today or (written is not None and first > written))
    return MeetingStatus.PLANNED if ahead else MeetingStatus.HELD


def write_agenda_item(claim: Claim, run: Run, row: Any) -> AgendaItem:
    """Write a point of an agenda, with what became of it."""
    meeting = row.meeting if row else _meeting(claim, run)
    outcome = claim.words("outcome") or Outcome.NOT_KNOWN
    others = list(AgendaItem.objects.filter(meeting=meeting))
    displaced_by = _displacer(claim, others, outcome)
    note = claim.words("note")
    if claim.words("displaced_by") and displaced_by is None:
        note = " ".join(filter(None, [note, f"Displaced by: {claim.words('displaced_by')}"]))
    said = {"title": claim.said("title"), "outcome": claim.said("outcome", outcome)}
    if note:
        said["outcome_note"] = claim.said("note", note)
    written: AgendaItem = run.ledger.record(
        claim,
        AgendaItem,
        said=said,
        document=run.document_of(claim),
        row=row,
        meeting=meeting,
        position=max((one.position for one in others), default=0) + 1,
        displaced_by=displaced_by,
    )
    return written


def _meeting(claim: Claim, run: Run) -> Meeting:
    key = claim.words("meeting")
    found = run.record_of(claim, key, "meeting") if key else None
    found = found or run.people.find(claim, "meeting") or run.batch.meeting
    if found is None:
        raise HeldError("Say at which meeting it was.")
    meeting: Meeting = found
    return meeting


def _displacer(claim: Claim, others: list[AgendaItem], outcome: str) -> AgendaItem | None:
    """Give the point of the same agenda that took its time, if the source names one."""
    words = fold(claim.words("displaced_by"))
    if not words or outcome != Outcome.DISPLACED:
        return None
    return next((one for one in others if fold(one.title) == words), None)


def write_milestone(claim: Claim, run: Run, row: Any) -> Milestone:
    """Write a milestone."""
    body = row.body if row else run.body_of(claim)
    title = claim.words("title")
    if not title:
        raise HeldError("It has no title; write one.")
    said = {"happened": claim.said_date("date")}
    if row is None:
        said["title"] = claim.said("title")
    kind = claim.words("kind") or "other"
    written: Milestone = run.ledger.record(
        claim,
        Milestone,
        said=said,
        document=run.document_of(claim),
        row=row,
        body=body,
        kind=kind,
        slug=run.ledger.slugs.make(Milestone, [body.slug, kind, claim.date("date").edtf]),
    )
    return written
