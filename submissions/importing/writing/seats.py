"""Seats: what a composition gives to groups, who holds them, and figures without names."""

from typing import Any

from django.contrib.contenttypes.models import ContentType

from meetings.models import Membership, Role, SeatAllocation, SeatStatus
from submissions.importing.writing.claims import Claim, Said
from submissions.importing.writing.held import HeldError
from submissions.importing.writing.ledger import find_same
from submissions.importing.writing.people import tie
from submissions.importing.writing.run import Run
from submissions.models import ReportedCount


def write_seats(claim: Claim, run: Run, row: Any) -> SeatAllocation:
    """Write the seats of one group in one standing."""
    composition = row.composition if row else run.people.find(claim, "composition")
    composition = composition or run.batch.composition
    if composition is None:
        raise HeldError("Say to which composition the seats belong.")
    group = run.people.find(claim, "group")
    key = {
        "composition": composition,
        "group": group,
        "group_word": claim.words("group_word"),
        "category": claim.words("category"),
        "status": claim.words("status") or SeatStatus.NOT_STATED,
    }
    written: SeatAllocation = run.ledger.record(
        claim,
        SeatAllocation,
        said={"seats": claim.said("seats")},
        document=run.document_of(claim),
        row=row or find_same(SeatAllocation, **key),
        **key,
    )
    return written


def write_count(claim: Claim, run: Run, row: Any) -> ReportedCount:
    """Write a figure that the source gives without the records."""
    group, word = run.people.find(claim, "group"), claim.words("group_word")
    if word and group is None and row is None:
        raise HeldError(
            f"“{word}” is mapped to no group, and a figure without a group would be one of all; "
            "map the word, or choose the group."
        )
    subject = row.subject if row else _subject(claim, run)
    said = {"value": claim.said("value"), "as_of": claim.said_date("as_of")}
    counted = claim.words("counted") or "submissions"
    about = claim.words("subject_word")
    parts = [subject.slug, counted, group.slug if group else "", claim.date("as_of").edtf]
    written: ReportedCount = run.ledger.record(
        claim,
        ReportedCount,
        said=said,
        document=run.document_of(claim),
        row=row,
        content_type=ContentType.objects.get_for_model(subject),
        object_id=subject.pk,
        counted=counted,
        group=group,
        qualifier=claim.words("qualifier") or "exactly",
        upper=claim.number("upper"),
        note=f"Of “{about}”, as the source calls it." if about else "",
        slug=run.ledger.slugs.make(ReportedCount, parts),
    )
    return written


def _subject(claim: Claim, run: Run) -> Any:
    """Give the record that a figure is of; raises HeldError."""
    found = run.people.find(claim, "subject")
    if found is None and claim.words("counted") == "submissions":
        found = run.batch.call
    elif found is None:
        found = run.batch.composition or run.batch.meeting
    if found is None:
        raise HeldError("Say what the figure is of: a call, a composition or a body.")
    return found


def write_member(claim: Claim, run: Run, row: Any) -> Membership:
    """Write a seat that someone holds, and the person's tie to an organisation."""
    document = run.document_of(claim)
    body = row.body if row else run.body_of(claim)
    participant = run.find_participant(claim, "participant")
    organisation = run.find_participant(claim, "organisation")
    holder = participant or organisation
    if holder is None:
        raise HeldError("Say who holds the seat.")
    row = row or find_same(
        Membership,
        body=body,
        participant=holder,
        composition=run.batch.composition,
        role=claim.words("role") or Role.MEMBER,
    )
    printed = claim.words("name") or claim.words("organisation")
    said = {"participant": Said(holder, printed, claim.is_inferred), **_said_of_seat(claim, run)}
    written: Membership = run.ledger.record(
        claim,
        Membership,
        said=said,
        document=document,
        row=row,
        body=body,
        composition=run.batch.composition,
        group_word=claim.words("group_word"),
        name_as_printed=printed[:300],
        slug=run.ledger.slugs.make(Membership, [body.slug, holder.slug, *_distinct(claim, run)]),
    )
    tie(claim, participant, organisation, ledger=run.ledger, document=document)
    return written


def _said_of_seat(claim: Claim, run: Run) -> dict[str, Said]:
    said = {
        "status": claim.said("status", claim.words("status") or SeatStatus.NOT_STATED),
        "role": claim.said("role", claim.words("role") or Role.MEMBER),
        "starts": claim.said_date("starts"),
        "ends": claim.said_date("ends"),
    }
    group = run.people.find(claim, "group")
    return {**said, "group": claim.said("group_word", group)} if group else said


def _distinct(claim: Claim, run: Run) -> list[str]:
    """Give what tells this seat from another of the same holder on the same body."""
    role = claim.words("role")
    at = run.batch.composition.decided.year if run.batch.composition else None
    return [role if role not in ("", Role.MEMBER) else "", at or claim.date("starts").edtf]
