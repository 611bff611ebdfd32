"""Proposals: one item for each fact of a part, unsaved, with all that an editor needs to decide.

An item's `position` counts the items of its part from 1, and `part` is empty: whoever saves them
numbers them through the batch and sets the part.

`references` has a name only where the source has a word for it (or the batch answers for it):
"participant", "organisation", "group", "body", "meeting", "call", "composition" and "subject" (of
a count: a call, a meeting, a composition or a body, as its `kind` says), each

    {"word": "W. Drake", "kind": "person", "choice": 12 | "new" | "none" | None,
     "candidates": [{"pk": 12, "slug": "…", "label": "…", "score": 0.98, "reasons": ["…"]}]}

`kind` is the kind of participant for participants, else the name of the model in small letters
("stakeholdergroup", "body", "meeting", "call", "composition"). "new" is chosen
where nothing comes near; "none" where a group's word is not mapped, which then stays a word;
None where an editor has to choose. A contributor without a name of a person has no "participant"
but an "organisation".
What another fact of the same part makes is no reference: its key is in the item's `fields`.

"record" refers to the row of the fact's own model that it means (`choice`), or to several of which
an editor chooses one, or "new"; there is none where nothing comes near. The row that is meant is
the item's `target` too.

`changes` has for each field of the record {"now": …, "then": …, "how": …}: "new" (there is no
record yet), "same", "fill" (the record is silent) or "differs"; a date that is less exact than the
record's, and holds it, is "same" with "why".
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from django.contrib.contenttypes.models import ContentType

from submissions.importers.records import (
    AgendaFact,
    AttendeeFact,
    ContributorFact,
    CountFact,
    DocumentFact,
    Fact,
    MeetingFact,
    MemberFact,
    MentionFact,
    MilestoneFact,
    NotUnderstood,
    Part,
    SeatsFact,
    SubmissionFact,
    TurnFact,
    fields_of,
)
from submissions.matching.comparing import Change, compare, is_changed
from submissions.matching.fingerprints import fingerprint_all
from submissions.matching.indexes import Indexes
from submissions.matching.reading_meetings import (
    read_agenda,
    read_attendee,
    read_document,
    read_meeting,
    read_member,
    read_milestone,
    read_seats,
)
from submissions.matching.reading_sent import (
    read_contributor,
    read_count,
    read_submission,
    read_turn,
)
from submissions.matching.readings import PartAtHand, ReadFact, Reading, refer_to_record
from submissions.matching.references import lowest
from submissions.models import ImportBatch, ImportItem, Proposal

READERS: dict[str, ReadFact] = {
    DocumentFact.KIND: read_document,
    MeetingFact.KIND: read_meeting,
    AgendaFact.KIND: read_agenda,
    MilestoneFact.KIND: read_milestone,
    CountFact.KIND: read_count,
    SeatsFact.KIND: read_seats,
    SubmissionFact.KIND: read_submission,
    ContributorFact.KIND: read_contributor,
    MemberFact.KIND: read_member,
    AttendeeFact.KIND: read_attendee,
    TurnFact.KIND: read_turn,
}
WITHOUT_RECORD = {
    MentionFact.KIND: Proposal.MENTION,
    NotUnderstood.KIND: Proposal.NOT_UNDERSTOOD,
}
LATER = (AgendaFact, ContributorFact)
"""Facts that are part of what another of the same part makes; they are read after it."""
LONGEST_KEY = 60


def propose(part: Part, *, batch: ImportBatch, indexes: Indexes) -> list[ImportItem]:
    """Give the items of a part, unsaved; none for a part that was refused."""
    if part.refused:
        return []
    indexes.prepare([part])
    at_hand = PartAtHand(part, indexes)
    for fact in part.facts:
        if isinstance(fact, ContributorFact) and fact.submission:
            at_hand.contributors.setdefault(fact.submission, []).append(fact)
    readings = dict(_read_all(part, at_hand))
    return [
        _make_item(fact, readings[place], batch=batch, position=place + 1, fingerprint=fingerprint)
        for place, (fact, fingerprint) in enumerate(fingerprint_all(part, part.facts))
    ]


def _read_all(part: Part, at_hand: PartAtHand) -> Iterator[tuple[int, Reading]]:
    """Read every fact, those last that belong to another's record."""
    places = sorted(range(len(part.facts)), key=lambda place: isinstance(part.facts[place], LATER))
    for place in places:
        fact = part.facts[place]
        read = READERS.get(fact.KIND)
        reading = read(fact, at_hand) if read else Reading()
        if fact.key:
            at_hand.matches[fact.key] = reading.match
        yield place, reading


def _make_item(
    fact: Fact, reading: Reading, *, batch: ImportBatch, position: int, fingerprint: str
) -> ImportItem:
    references = dict(reading.references)
    if (record := refer_to_record(reading)) is not None:
        references["record"] = record
    changes = _find_changes(reading)
    model = reading.model
    is_found = model is not None and reading.match.pk is not None
    return ImportItem(
        batch=batch,
        position=position,
        kind=fact.KIND,
        key=fact.key[:LONGEST_KEY],
        proposal=WITHOUT_RECORD.get(fact.KIND) or _judge(reading, changes),
        content_type=ContentType.objects.get_for_model(model) if model and is_found else None,
        object_id=reading.match.pk,
        fields=fields_of(fact),
        references={name: one.as_json() for name, one in references.items()},
        changes=changes,
        starts_at=fact.span.start,
        ends_at=max(fact.span.start, fact.span.end),
        confidence=_rate(fact, reading),
        fingerprint=fingerprint,
    )


def _find_changes(reading: Reading) -> dict[str, Change]:
    """Compare with the record that is meant; which of several it is has to be decided first."""
    if reading.model is None or reading.match.status == "ambiguous":
        return {}
    return compare(reading.model, reading.record, reading.said, only_new=reading.own_words)


def _judge(reading: Reading, changes: dict[str, Change]) -> Proposal:
    undecided = any(one.choice is None for one in reading.references.values())
    if undecided or reading.match.status == "ambiguous":
        return Proposal.AMBIGUOUS
    if reading.match.status == "new":
        return Proposal.NEW
    return Proposal.CHANGED if is_changed(changes) else Proposal.MATCHED


def _rate(fact: Fact, reading: Reading) -> Decimal:
    """Give how sure it all is: no surer than the reading, nor than the least sure choice."""
    sure = min(fact.confidence, lowest(reading.references.values()))
    return round(Decimal(str(max(0.0, min(1.0, sure)))), 3)
