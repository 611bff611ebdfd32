"""What importers give: a source in parts, and in each part the facts with their places.

A part is one message, article, transcript, list or table. Its `text` is what a person reads: the
visible words, without markup, headers of mail set apart. Every span counts characters of that
text. Nothing here says what is in the database: that is for matching, later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, ClassVar


class SourceKind(StrEnum):
    """What sort of source it is, known by its structure and never by words of one language."""

    MESSAGE = "message"
    """One message of a list, in whatever frame: pipermail, hypermail, a fragment, .eml."""
    MAILBOX = "mailbox"
    """Many messages in one file: mbox, plain or gzip."""
    ARTICLE = "article"
    """Running text: an article, a post, a summary, a report."""
    TRANSCRIPT = "transcript"
    """Turns of speakers."""
    MEMBERS = "members"
    """A list of the members of a body, or of those who attended."""
    CONTRIBUTIONS = "contributions"
    """A list of contributions: who sent what."""
    CONTRIBUTION = "contribution"
    """One contribution with a block of "Key: value" lines before it."""
    QUESTIONNAIRE = "questionnaire"
    """Answers to questions, exported one row or block each."""
    TABLE = "table"
    """CSV, TSV or pasted columns with a head that says what they hold."""


@dataclass(frozen=True, slots=True)
class Span:
    """A passage of a part's text: from the first character to before the last."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the words of the passage."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written, and its EDTF where the words say it or the document's own date does."""

    text: str
    edtf: str = ""
    """Empty while it is relative ("the 24th") or cannot be read."""
    inferred: bool = False
    """Whether month or year came from the document's own date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that a source says, with its place and how sure the reading is (0 to 1)."""

    KIND: ClassVar[str] = ""

    span: Span
    confidence: float
    key: str = ""
    """Its name among the facts of its part, such as "meeting-2", for others to refer to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFact(Fact):
    """The source itself (`role` "self") or something it links to ("link") or carries ("attached").

    `date` keeps the words as found; `zone` is "" where the source gives none. `author` is a name,
    never an address; `author_domain` is what stands behind the "@", for matching only.
    """

    KIND: ClassVar[str] = "document"

    role: str = "self"
    title: str = ""
    kind: str = "other"
    """One of meetings.DocumentKind: list-post, article, transcript, contribution, web-page, …"""
    author: str = ""
    author_domain: str = ""
    publisher: str = ""
    """The list, the site or the body that published it."""
    date: WrittenDate | None = None
    zone: str = ""
    url: str = ""
    language: str = ""
    message_id: str = ""
    replies_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFact(Fact):
    """A meeting that is mentioned, with what the source says of it and nothing more."""

    KIND: ClassVar[str] = "meeting"

    title: str = ""
    """The words that name it, such as "second and final meeting of the WG"."""
    body_word: str = ""
    kind: str = "meeting"
    """One of meetings.MeetingKind: meeting, session, consultation, preliminary, …"""
    number: int | None = None
    held: WrittenDate | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaFact(Fact):
    """A point of a meeting's agenda and what became of it."""

    KIND: ClassVar[str] = "agenda"

    meeting: str = ""
    """The key of the MeetingFact it belongs to, "" for the meeting that the source is about."""
    title: str = ""
    outcome: str = "not-known"
    """One of meetings.Outcome."""
    displaced_by: str = ""
    """The words that name what took its time."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneFact(Fact):
    """A dated event that is no meeting: a deadline, a decision, a report."""

    KIND: ClassVar[str] = "milestone"

    title: str = ""
    kind: str = "other"
    """One of meetings.MilestoneKind."""
    body_word: str = ""
    date: WrittenDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountFact(Fact):
    """A figure that the source gives without the records behind it."""

    KIND: ClassVar[str] = "count"

    counted: str = "submissions"
    """One of submissions.Counted."""
    value: int = 0
    upper: int | None = None
    qualifier: str = "exactly"
    group_word: str = ""
    """Empty: all groups together."""
    subject_word: str = ""
    """What they are of, such as "draft report"; "" when the source does not say."""
    as_of: WrittenDate | None = None
    part_of: str = ""
    """The key of the CountFact of which it is a part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatsFact(Fact):
    """How many seats a body gives to one group, and in which standing."""

    KIND: ClassVar[str] = "seats"

    seats: int = 0
    group_word: str = ""
    category: str = ""
    status: str = "not-stated"
    """One of meetings.SeatStatus."""
    body_word: str = ""
    decided: WrittenDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionFact(Fact):
    """A contribution that was sent in, as a list or its own head tells."""

    KIND: ClassVar[str] = "submission"

    title: str = ""
    number: str = ""
    date: WrittenDate | None = None
    url: str = ""
    language: str = ""
    keywords: str = ""
    consent: str = ""
    """Whether the sender let it be published: "yes", "no", "" when the source says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributorFact(Fact):
    """Who sent a contribution, with the group in the source's words."""

    KIND: ClassVar[str] = "contributor"

    submission: str = ""
    """The key of the SubmissionFact, "" where the source only says that they contributed."""
    counted_in: str = ""
    """The key of the CountFact in which the source counts it."""
    name: str = ""
    organisation: str = ""
    country: str = ""
    region_word: str = ""
    group_word: str = ""
    participant_kind: str = ""
    """One of meetings.ParticipantKind, "" when the source does not show it."""
    role: str = "author"
    subject_word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberFact(Fact):
    """A seat on a body; every field as the source has it, `raw` the whole line."""

    KIND: ClassVar[str] = "member"

    raw: str = ""
    name: str = ""
    honorific: str = ""
    position: str = ""
    organisation: str = ""
    place: str = ""
    country: str = ""
    region_word: str = ""
    group_word: str = ""
    role: str = "member"
    """One of meetings.Role."""
    status: str = "not-stated"
    """One of meetings.SeatStatus."""
    participant_kind: str = ""
    starts: WrittenDate | None = None
    ends: WrittenDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendeeFact(Fact):
    """Someone at a meeting."""

    KIND: ClassVar[str] = "attendee"

    raw: str = ""
    name: str = ""
    honorific: str = ""
    position: str = ""
    organisation: str = ""
    country: str = ""
    group_word: str = ""
    presence: str = "unknown"
    """One of meetings.Presence."""
    role: str = "delegate"
    """One of meetings.AttendanceRole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnFact(Fact):
    """One turn at a meeting. `span` is the whole turn, `speech` the words without the label.

    `role` is what the label says of the office ("chair", "moderator", "interpreter", ""); `name`
    and `organisation` stay empty where the label does not give them. What is said of a speaker
    in the speech itself ("I am … of …") is `introduced_as`, a guess for an editor.
    """

    KIND: ClassVar[str] = "turn"

    position: int = 0
    label: str = ""
    role: str = ""
    name: str = ""
    organisation: str = ""
    introduced_as: str = ""
    speech: Span = Span(0, 0)
    words: int = 0
    sitting: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionFact(Fact):
    """A body, a group, a participant or a place that is named; it proposes no record."""

    KIND: ClassVar[str] = "mention"

    of: str = "body"
    """body, group, participant or place."""
    word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotUnderstood(Fact):
    """Words in a place where a fact was expected, and why they are none."""

    KIND: ClassVar[str] = "not-understood"

    reason: str = ""
    words: str = ""


FACTS: dict[str, type[Fact]] = {
    kind.KIND: kind
    for kind in (
        *(DocumentFact, MeetingFact, AgendaFact, MilestoneFact, CountFact, SeatsFact),
        *(SubmissionFact, ContributorFact, MemberFact, AttendeeFact, TurnFact, MentionFact),
        NotUnderstood,
    )
}


@dataclass(frozen=True, slots=True)
class Remark:
    """Something an editor must know of a part: letters lost, a zone missing, a bad date."""

    words: str
    span: Span = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Part:
    """One message, article, transcript, list or table, as read."""

    kind: SourceKind
    identity: str
    """What it is called for ever: "message-id:…", "url:…", else "sha256:…" of its own words."""
    text: str
    facts: tuple[Fact, ...] = ()
    title: str = ""
    charset: str = ""
    language: str = ""
    quoted: tuple[Span, ...] = ()
    """What others wrote before."""
    aside: tuple[Span, ...] = ()
    """Signatures, footers of lists, notices: no text of the author's."""
    remarks: tuple[Remark, ...] = ()
    refused: str = ""
    """Why nothing of it is proposed, as for a bounce; "" for what is read."""
    starts: int = 0
    ends: int = 0
    """Its bytes in the source, after gunzip."""
    properties: Mapping[str, str] = field(default_factory=dict)
    """What only this kind of source has, such as the name of the list frame."""


def fields_of(fact: Fact) -> dict[str, Any]:
    """Give what a fact says as JSON can hold it: all but its place, its key and its confidence."""
    own = (one.name for one in fields(fact) if one.name not in {"span", "confidence", "key"})
    return {name: _plain(getattr(fact, name)) for name in own}


def _plain(value: Any) -> Any:
    if isinstance(value, WrittenDate):
        return {"text": value.text, "edtf": value.edtf, "inferred": value.inferred}
    if isinstance(value, Span):
        return [value.start, value.end]
    return value
