"""A list of members, line by line: what its headings say holds for the lines under them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from submissions.importers.contacts import without_contacts
from submissions.importers.lines import Line
from submissions.importers.members.entries import Entry, parse_entry
from submissions.importers.members.headings import Heading, read_heading
from submissions.importers.members.inline import read_inline
from submissions.importers.members.series import check_tally
from submissions.importers.records import (
    AttendeeFact,
    CountFact,
    Fact,
    MemberFact,
    NotUnderstood,
    Remark,
    Span,
)
from submissions.importers.tables.people import ATTENDANCE_ROLES, SEAT_ROLES
from submissions.importers.vocabulary import Vocabulary

SHOWN = 300
MOST_TOLD = 30
NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a list is written as a whole, and what it is of."""

    family_first: bool = False
    french: bool = False
    attendance: bool = False
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    headings: int = 0
    """How many headings stand directly over lines of it."""


@dataclass(slots=True)
class Reading:
    """What has been read so far, and under which heading."""

    manner: Manner
    heading: Heading = field(default_factory=Heading)
    at: Span = NOWHERE
    under: int = 0
    passed: int = 0
    """How many lines were no entries."""
    facts: list[Fact] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def begin(self, line: Line) -> None:
        """Begin what stands under a heading."""
        self.close()
        alone = self.manner.headings < 2
        self.heading = read_heading(line.words, vocabulary=self.manner.vocabulary, alone=alone)
        self.at, self.under = line.span, 0
        if self.heading.said is not None and self.heading.group_word:
            self.facts.append(_tally(self.heading, line.span))

    def read(self, line: Line, *, trusted: bool) -> None:
        """Read one line, which may hold several entries."""
        for words, span, entry in self._entries(line, trusted=trusted):
            if entry is not None:
                self.facts.append(self._fact(entry, span))
                self.under += 1
            elif trusted or span != line.span:
                self.facts.append(not_understood(words, span))
            else:
                self.pass_over(span)

    def pass_over(self, span: Span) -> None:
        """Tell of a line that is no entry; after many of them no more."""
        self.passed += 1
        if self.passed <= MOST_TOLD:
            more = " More of the same is not told." if self.passed == MOST_TOLD else ""
            self.remarks.append(Remark(f"Not read as a member.{more}", span))

    def close(self) -> None:
        """End what stands under a heading, and check how many it said there were."""
        if self.under:
            self.remarks += check_tally(self.heading.words, self.heading.said, self.under, self.at)

    def _entries(self, line: Line, *, trusted: bool) -> Iterator[tuple[str, Span, Entry | None]]:
        inline = list(read_inline(line))
        for words, span in inline or [(line.words, line.span)]:
            entry = parse_entry(
                words,
                family_first=self.manner.family_first,
                french=self.manner.french,
                trusted=trusted or bool(inline),
            )
            yield words, span, entry

    def _fact(self, entry: Entry, span: Span) -> Fact:
        return (
            _attendee(entry, span, self.heading)
            if self._is_attendance
            else _member(entry, span, self.heading)
        )

    @property
    def _is_attendance(self) -> bool:
        return self.manner.attendance or bool(self.heading.presence)


def _member(entry: Entry, span: Span, heading: Heading) -> MemberFact:
    role = entry.role or heading.role
    status = entry.status or heading.status or ("observer" if role == "observer" else "")
    return MemberFact(
        span=span,
        confidence=entry.confidence,
        raw=entry.raw,
        name=entry.name,
        honorific=entry.honorific,
        position=entry.position,
        organisation=entry.organisation,
        place=entry.place,
        country=entry.country or heading.country,
        region_word=entry.region_word or heading.region_word,
        group_word=heading.group_word,
        role=role if role in SEAT_ROLES else "member",
        status=status or "not-stated",
        participant_kind=entry.participant_kind,
    )


def _attendee(entry: Entry, span: Span, heading: Heading) -> AttendeeFact:
    role = entry.role or heading.role
    return AttendeeFact(
        span=span,
        confidence=entry.confidence,
        raw=entry.raw,
        name=entry.name,
        honorific=entry.honorific,
        position=entry.position,
        organisation=entry.organisation,
        country=entry.country or heading.country,
        group_word=heading.group_word,
        presence=heading.presence or "unknown",
        role=role if role in ATTENDANCE_ROLES else "delegate",
    )


def _tally(heading: Heading, span: Span) -> CountFact:
    return CountFact(
        span=span,
        confidence=0.8,
        counted="members",
        value=heading.said or 0,
        group_word=heading.group_word,
    )


def not_understood(words: str, span: Span) -> NotUnderstood:
    """Give a line that names nobody, with its words."""
    shown = without_contacts(words)[:SHOWN]
    reason = f"This line names nobody: {shown[:80]}"
    return NotUnderstood(span=span, confidence=1.0, reason=reason, words=shown)
