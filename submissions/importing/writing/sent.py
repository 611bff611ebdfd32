"""What was sent: submissions and those who sent them."""

from typing import Any

from meetings.models import Document, DocumentKind
from submissions.importing.writing.claims import Claim, Said
from submissions.importing.writing.held import HeldError
from submissions.importing.writing.ledger import find_same
from submissions.importing.writing.run import Run
from submissions.models import (
    CallKind,
    Contributor,
    ContributorRole,
    Submission,
    SubmissionKind,
)


def write_submission(claim: Claim, run: Run, row: Any) -> Submission:
    """Write a contribution that was sent in, with the document it is, where it has an address."""
    title = claim.words("title") or _title(claim)
    if claim.words("consent") == "no":
        run.ledger.notes.append("the sender did not let it be published: leave it a draft")
    if row is not None:
        said = {"received": claim.said_date("date")}
        return _record(claim, run, said, row=row)
    said = {"title": claim.said("title", title), "received": claim.said_date("date")}
    return _record(claim, run, said, document=_document(claim, run, title))


def _record(
    claim: Claim,
    run: Run,
    said: dict[str, Said],
    *,
    row: Submission | None = None,
    document: Document | None = None,
) -> Submission:
    call = None if row else run.people.find(claim, "call") or run.batch.call
    body = row.body if row else call.body if call else run.body_of(claim)
    is_reply = call is not None and call.kind == CallKind.QUESTIONNAIRE
    columns: dict[str, Any] = {
        "body": body,
        "call": call,
        "meeting": None if call else run.batch.meeting,
        "kind": SubmissionKind.REPLY if is_reply else SubmissionKind.CONTRIBUTION,
        "language": claim.words("language"),
        "slug": run.ledger.slugs.make(
            Submission,
            [(call or body).slug, claim.words("number") or claim.words("title")[:60]],
        ),
    }
    source = run.document_of(claim)
    if document is not None:
        columns["document_id"] = document.pk
    written: Submission = run.ledger.record(
        claim, Submission, said=said, document=source, row=row, **columns
    )
    return written


def _document(claim: Claim, run: Run, title: str) -> Document | None:
    """Make the document at the address of a contribution."""
    url = claim.words("url")
    if not url.startswith(("http://", "https://")):
        return None
    known: Document | None = Document.objects.filter(url=url).order_by("pk").first()
    if known is not None:
        return known  # its address is its own, whatever its title here
    made: Document = run.ledger.record(
        claim,
        Document,
        said={"title": Said(title, title), "issued": claim.said_date("date")},
        document=run.document_of(claim),
        slug=run.ledger.slugs.make(Document, [title[:80], claim.date("date").edtf]),
        kind=DocumentKind.CONTRIBUTION,
        url=url,
        language=claim.words("language"),
    )
    return made


def _title(claim: Claim) -> str:
    """Give a title where the source has none: its number; raises HeldError without one."""
    number = claim.words("number")
    if not number:
        raise HeldError("It has no title; write one.")
    return f"Contribution {number}"


def write_contributor(claim: Claim, run: Run, row: Any) -> Contributor:
    """Write who sent a contribution; one that the source only counts is made for it."""
    document, people = run.document_of(claim), run.people
    person = run.find_participant(claim, "participant")
    organisation = run.find_participant(claim, "organisation")
    holder = person or organisation
    printed = claim.words("name") or claim.words("organisation")
    group = people.find(claim, "group")
    said = {"role": claim.said("role", claim.words("role") or ContributorRole.AUTHOR)}
    if holder is not None:
        said["participant"] = Said(holder, printed, claim.is_inferred)
    if group is not None:
        said["group"] = claim.said("group_word", group)
    if person is not None and organisation is not None and organisation != person:
        said["representing"] = claim.said("organisation", organisation)
    submission = row.submission if row else _submission(claim, run, printed)
    if holder is not None:
        row = row or find_same(Contributor, submission=submission, participant=holder)
    written: Contributor = run.ledger.record(
        claim,
        Contributor,
        said=said,
        document=document,
        row=row,
        submission=submission,
        position=1 + (0 if row else submission.contributors.count()),
        group_word=claim.words("group_word"),
        name_as_printed=printed[:300],
    )
    return written


def _is_call_open(claim: Claim) -> bool:
    """Say whether nobody decided on the call: the record may have this contribution to one."""
    reference = claim.item.references.get("call")
    return reference is not None and reference.get("choice") is None


def _submission(claim: Claim, run: Run, printed: str) -> Submission:
    """Give the submission of a contributor."""
    if key := claim.words("submission"):
        found: Submission = run.record_of(claim, key, "contribution")
        return found
    call = run.people.find(claim, "call") or run.batch.call
    if call is None and _is_call_open(claim):
        raise HeldError("Say which call it answered, or that it answered none.")
    body = call.body if call else run.body_of(claim)
    title = f"Contribution of {printed}"
    is_reply = call is not None and call.kind == CallKind.QUESTIONNAIRE
    made: Submission = run.ledger.record(
        claim,
        Submission,
        said={"title": Said(title, claim.passage)},
        document=run.document_of(claim),
        body=body,
        call=call,
        kind=SubmissionKind.REPLY if is_reply else SubmissionKind.CONTRIBUTION,
        slug=run.ledger.slugs.make(Submission, [(call or body).slug, printed[:60]]),
    )
    return made
