"""How facts about meetings, milestones, seats and members read as records."""

from __future__ import annotations

from urllib.parse import urlsplit

from meetings.models import (
    AgendaItem,
    Attendance,
    Document,
    Meeting,
    Membership,
    Milestone,
    SeatAllocation,
)
from submissions.importers.records import (
    AgendaFact,
    AttendeeFact,
    DocumentFact,
    MeetingFact,
    MemberFact,
    MilestoneFact,
    SeatsFact,
)
from submissions.matching.dates import read_date, read_day
from submissions.matching.key_words import key_of_subject
from submissions.matching.matches import NEW, Match, match_one
from submissions.matching.readings import (
    PartAtHand,
    Reading,
    chosen,
    name_all,
    read_record,
    says,
    who_of,
)
from submissions.matching.references import Reference, refer, refer_to_group, refer_to_row

WHOLE = 0
"""A part that ends where no byte was counted is the whole source."""


def read_document(fact: DocumentFact, at_hand: PartAtHand) -> Reading:
    """Read the source itself, or what it links to or carries; a link's words are no title."""
    documents, date = at_hand.indexes.documents, read_date(fact.date)
    match = documents.find(fact, identity=at_hand.part.identity, date=date)
    if match.status == "new" and fact.role == "self" and _is_whole(at_hand):
        match = documents.find_original(at_hand.indexes.batch.original_sha256)
    said = {
        "title": fact.title,
        "kind": fact.kind,
        "author": fact.author,
        "publisher": fact.publisher,
        "issued": date,
        "url": fact.url,
        "language": fact.language,
    }
    row = documents.documents.get(match.pk or 0)
    is_same_title = row is not None and key_of_subject(row.title) == key_of_subject(fact.title)
    own = {"kind", "title"} if fact.role == "link" or is_same_title else {"kind"}
    if fact.publisher == (urlsplit(fact.url).hostname or "").removeprefix("www."):
        own.add("publisher")  # the host of its address is no name that a record could contradict
    return read_record(
        match,
        documents.documents,
        model=Document,
        references={},
        said=said,
        own_words=frozenset(own),
    )


def read_meeting(fact: MeetingFact, at_hand: PartAtHand) -> Reading:
    """Read a meeting; its title is the record's own words."""
    body, held = at_hand.body(fact.body_word), read_date(fact.held)
    records = at_hand.indexes.records(body.pk)
    if fact.key:
        at_hand.bodies[fact.key] = body.pk
    match = records.find_meeting(
        held=held,
        number=fact.number,
        kind=fact.kind,
        place=fact.place,
        title=fact.title,
        day=None if held else read_day(fact.held),
    )
    said = {
        "title": fact.title,
        "kind": fact.kind,
        "number": fact.number,
        "held": held,
        "place": fact.place,
    }
    return read_record(
        match,
        records.meetings,
        model=Meeting,
        references={"body": body},
        said=said,
        own_words=frozenset({"title", "kind"}),
    )


def read_agenda(fact: AgendaFact, at_hand: PartAtHand) -> Reading:
    """Read a point of an agenda, of a meeting in the same part or that of the batch.

    Where the meeting is one of several, a point with the title at any of them may be meant.
    """
    references: dict[str, Reference] = {}
    if fact.meeting:
        meeting = at_hand.matches.get(fact.meeting, NEW)
        records = at_hand.indexes.records(at_hand.bodies.get(fact.meeting))
    else:
        pk, references = at_hand.meeting()
        meeting, records = match_one(filter(None, [pk]), "the meeting at hand"), at_hand.records
    return read_record(
        records.find_agenda_item(meeting, fact.title),
        records.agenda,
        model=AgendaItem,
        references=references,
        said={"title": fact.title, "outcome": fact.outcome},
        own_words=frozenset({"title"}),
    )


def read_milestone(fact: MilestoneFact, at_hand: PartAtHand) -> Reading:
    """Read a milestone; its title is the record's own words."""
    body, date = at_hand.body(fact.body_word), read_date(fact.date)
    records = at_hand.indexes.records(body.pk)
    return read_record(
        records.find_milestone(kind=fact.kind, title=fact.title, date=date),
        records.milestones,
        model=Milestone,
        references={"body": body},
        said={"title": fact.title, "kind": fact.kind, "happened": date},
        own_words=frozenset({"title", "kind"}),
    )


def read_seats(fact: SeatsFact, at_hand: PartAtHand) -> Reading:
    """Read how many seats a composition gives to a group."""
    body = at_hand.body(fact.body_word)
    composition = refer_to_composition(fact, body, at_hand)
    records, references = at_hand.indexes.records(body.pk), {"composition": composition}
    if fact.group_word:
        references["group"] = refer_to_group(fact.group_word, at_hand.indexes)
    group = chosen(references, "group")
    match = records.find_seats(
        composition.pk,
        group=group.pk if group else None,
        word=fact.group_word,
        category=fact.category,
        status=fact.status,
    )
    if match.status == "new" and composition.pk is not None:
        match = records.find_seats_alike(
            composition.pk, group=group.pk if group else None, seats=fact.seats
        )
    return read_record(
        match,
        records.seats,
        model=SeatAllocation,
        references=references,
        said={
            "seats": fact.seats,
            "group": group,
            "group_word": fact.group_word,
            "category": fact.category,
            "status": says(fact, "status", unless="not-stated"),
        },
        own_words=frozenset({"group", "group_word", "category", "status"}),
    )


def refer_to_composition(fact: SeatsFact, body: Reference, at_hand: PartAtHand) -> Reference:
    """Give the composition of the batch, or the one decided on the day that the source gives."""
    records, batch = at_hand.indexes.records(body.pk), at_hand.indexes.batch
    match = records.find_composition(read_date(fact.decided), at_hand=batch.composition_id)
    word = fact.decided.text if fact.decided else ""
    rows = records.compositions
    return refer(match, word, "composition", lambda pk: (rows[pk].slug, str(rows[pk])))


def read_member(fact: MemberFact, at_hand: PartAtHand) -> Reading:
    """Read a seat on the body of the batch; "member" is what a list says by being one."""
    references = {"body": at_hand.body("")}
    references |= name_all(fact, at_hand, kind=fact.participant_kind)
    batch, records = at_hand.indexes.batch, at_hand.records
    if batch.composition is not None:
        references["composition"] = refer_to_row(
            batch.composition, "composition", "the composition of this import"
        )
    who = who_of(references)
    match = records.find_membership(who.pk, composition=batch.composition_id) if who else Match()
    return read_record(
        match if who and who.pk is not None else Match(),
        records.memberships,
        model=Membership,
        references=references,
        said={
            "participant": who.chosen if who else None,
            "group": chosen(references, "group"),
            "group_word": fact.group_word,
            "status": says(fact, "status", unless="not-stated"),
            "role": says(fact, "role", unless="member"),
            "starts": read_date(fact.starts),
            "ends": read_date(fact.ends),
            "name_as_printed": fact.name or fact.organisation,
        },
        own_words=frozenset({"participant"}),
    )


def read_attendee(fact: AttendeeFact, at_hand: PartAtHand) -> Reading:
    """Read someone's presence at the meeting of the batch."""
    meeting, references = at_hand.meeting()
    references |= name_all(fact, at_hand, kind="person" if fact.name else "")
    records, who = at_hand.records, who_of(references)
    rows = records.attendance(meeting) if meeting is not None else {}
    return read_record(
        records.find_attendance(meeting, who.pk if who else None),
        {row.pk: row for row in rows.values()},
        model=Attendance,
        references=references,
        said={
            "participant": who.chosen if who else None,
            "presence": fact.presence,
            "role": says(fact, "role", unless="delegate"),
            "group": chosen(references, "group"),
            "group_word": fact.group_word,
            "name_as_printed": fact.name or fact.organisation,
        },
        own_words=frozenset({"participant"}),
    )


def _is_whole(at_hand: PartAtHand) -> bool:
    part, size = at_hand.part, at_hand.indexes.batch.size
    return part.starts == 0 and part.ends in {WHOLE, size}
