"""How facts about submissions, figures and turns read as records."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType

from meetings.models import Body, Composition, Meeting
from submissions.importers.records import (
    ContributorFact,
    CountFact,
    SubmissionFact,
    TurnFact,
    WrittenDate,
)
from submissions.matching.dates import read_date
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
from submissions.matching.references import (
    Reference,
    refer,
    refer_to_group,
    refer_to_participant,
    refer_to_row,
)
from submissions.matching.references import Said as Beside
from submissions.matching.sent import SentIndex
from submissions.models import Call, Contributor, Intervention, ReportedCount, Submission

SUBJECTS = {"call": Call, "composition": Composition, "body": Body, "meeting": Meeting}
OF_A_CALL = frozenset({"submissions"})
OF_A_MEETING = frozenset({"participants"})
"""What is counted of a meeting; all else is counted of a composition or a body."""


def read_count(fact: CountFact, at_hand: PartAtHand) -> Reading:
    """Read a figure that the source gives of a call, a composition or the body."""
    references = {"subject": _inherit(refer_to_subject(fact, at_hand), fact.part_of, at_hand)}
    if fact.key:
        at_hand.subjects[fact.key] = references["subject"]
    if fact.group_word:
        references["group"] = refer_to_group(fact.group_word, at_hand.indexes)
    group, as_of = chosen(references, "group"), read_date(fact.as_of)
    records = at_hand.records
    match = records.find_reported(
        _key_of_subject(references["subject"]),
        counted=fact.counted,
        group=group.pk if group else None,
        value=fact.value,
        as_of=as_of,
    )
    is_unmapped = bool(fact.group_word) and group is None
    return read_record(
        NEW if is_unmapped else match,
        records.reported,
        model=ReportedCount,
        references=references,
        said={
            "counted": fact.counted,
            "value": fact.value,
            "upper": fact.upper,
            "qualifier": fact.qualifier,
            "group": group,
            "as_of": as_of,
        },
        own_words=frozenset({"counted", "upper", "qualifier", "group"}),
    )


def _inherit(own: Reference, whole: str, at_hand: PartAtHand) -> Reference:
    """Give what a figure or a sender is of: what the source says, else what the whole is of."""
    other = at_hand.subjects.get(whole)
    is_open = own.pk is None and not own.word
    return other if is_open and other is not None and other.pk is not None else own


def refer_to_subject(fact: CountFact, at_hand: PartAtHand) -> Reference:
    """Give what is counted: contributions of a call, who was there of a meeting, others of a body.

    Members and seats are counted of the composition of the batch, where it has one.
    """
    batch, rows = at_hand.indexes.batch, at_hand.records.compositions
    if fact.counted in OF_A_CALL:
        return refer_to_call(fact.subject_word, fact.as_of, at_hand)
    if fact.counted in OF_A_MEETING and batch.meeting is not None:
        return refer_to_row(batch.meeting, "meeting", "the meeting of this import")
    if batch.composition_id in rows:
        match = match_one([batch.composition_id], "the composition of this import")
        return refer(
            match, fact.subject_word, "composition", lambda pk: (rows[pk].slug, str(rows[pk]))
        )
    return at_hand.body(fact.subject_word)


def refer_to_call(words: str, date: WrittenDate | None, at_hand: PartAtHand) -> Reference:
    """Give the call that words name, or that of the batch."""
    rows, batch = at_hand.records.calls, at_hand.indexes.batch
    match = at_hand.records.find_call(words, read_date(date), at_hand=batch.call_id)
    return refer(match, words, "call", lambda pk: (rows[pk].slug, str(rows[pk])))


def read_submission(fact: SubmissionFact, at_hand: PartAtHand) -> Reading:
    """Read a contribution; who sent it tells it from another with the same title."""
    call, body = refer_to_call("", None, at_hand), at_hand.body("")
    sent = at_hand.records.sent(call.pk)
    match = sent.find_submission(
        contributors=find_contributors(fact.key, at_hand),
        title=fact.title,
        url=fact.url,
        names_someone=bool(fact.key and at_hand.contributors.get(fact.key)),
    )
    references = {"body": body} if call.pk is None else {"body": body, "call": call}
    return read_record(
        match,
        sent.submissions,
        model=Submission,
        references=references,
        said={
            "title": fact.title,
            "received": read_date(fact.date),
            "language": fact.language,
        },
    )


def find_contributors(key: str, at_hand: PartAtHand) -> list[int]:
    """Give the participants that are known for sure among those who sent a submission."""
    facts = at_hand.contributors.get(key, []) if key else []
    found = (who_of(_name_contributor(fact, at_hand)) for fact in facts)
    return [who.pk for who in found if who is not None and who.pk is not None]


def read_contributor(fact: ContributorFact, at_hand: PartAtHand) -> Reading:
    """Read who sent a submission of the same part, or one that is on record already."""
    references = _name_contributor(fact, at_hand)
    call = _call_of(fact, at_hand)
    if call.word or call.pk is not None or not fact.submission:
        references["call"] = call
    who, sent = who_of(references), at_hand.records.sent(call.pk)
    submission = _find_submission_of(fact, who, at_hand)
    printed = fact.name or fact.organisation
    return read_record(
        sent.find_contributor(submission, who.pk if who else None, printed),
        sent.contributors,
        model=Contributor,
        references=references,
        said={
            "participant": who.chosen if who else None,
            "group": chosen(references, "group"),
            "group_word": fact.group_word,
            "role": says(fact, "role", unless="author"),
            "name_as_printed": printed,
        },
        own_words=frozenset({"participant"}),
    )


def _call_of(fact: ContributorFact, at_hand: PartAtHand) -> Reference:
    """Give the call that someone answered: as said, else that of the figure they are counted in."""
    own = refer_to_call(fact.subject_word, None, at_hand)
    given = _inherit(own, fact.counted_in, at_hand)
    return given if given.kind == "call" else own


def _name_contributor(fact: ContributorFact, at_hand: PartAtHand) -> dict[str, Reference]:
    return name_all(fact, at_hand, kind=fact.participant_kind)


def _find_submission_of(
    fact: ContributorFact, who: Reference | None, at_hand: PartAtHand
) -> int | None:
    """Give the submission: that with the key, else the only one that they sent to the call."""
    if fact.submission:
        return at_hand.matches.get(fact.submission, NEW).pk
    if who is None or who.pk is None:
        return None
    call = _call_of(fact, at_hand).pk
    return None if call is None else _find_only(at_hand.records.sent(call), who.pk)


def _find_only(sent: SentIndex, participant: int) -> int | None:
    """Give the only submission of someone to a call."""
    return sent.find_submission(contributors=[participant]).pk


def read_turn(fact: TurnFact, at_hand: PartAtHand) -> Reading:
    """Read a turn; a name that stands only in the speech is a guess, for an editor."""
    meeting, references = at_hand.meeting()
    references |= name_all(fact, at_hand, kind="person" if fact.name else "")
    if fact.introduced_as and "participant" not in references:
        guess = Beside(organisation=fact.organisation, is_guess=True)
        references["participant"] = refer_to_participant(fact.introduced_as, guess, at_hand.indexes)
    rows = at_hand.records.turns(meeting) if meeting is not None else {}
    match: Match = at_hand.records.find_intervention(meeting, fact.position, fact.label)
    return read_record(
        match,
        {row.pk: row for row in rows.values()},
        model=Intervention,
        references=references,
        said={
            "label": fact.label,
            "participant": chosen(references, "participant"),
            "words": fact.words,
            "language": fact.language,
        },
        own_words=frozenset({"words"}),
    )


def _key_of_subject(reference: Reference) -> tuple[int, int] | None:
    if reference.pk is None:
        return None
    return ContentType.objects.get_for_model(SUBJECTS[reference.kind]).pk, reference.pk
