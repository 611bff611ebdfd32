"""What kinds of facts, their fields and their choices are called on the review desk."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Case, IntegerField, Value, When

from submissions.importers.records import SourceKind
from submissions.models import ImportItem, Proposal

KINDS: Mapping[str, tuple[str, str]] = {
    "document": ("Document", "Documents"),
    "meeting": ("Meeting", "Meetings"),
    "agenda": ("Point of an agenda", "Points of agendas"),
    "milestone": ("Milestone", "Milestones"),
    "count": ("Reported count", "Reported counts"),
    "seats": ("Seats", "Seats"),
    "submission": ("Contribution", "Contributions"),
    "contributor": ("Contributor", "Contributors"),
    "member": ("Member", "Members"),
    "attendee": ("Attendee", "Attendees"),
    "turn": ("Turn", "Turns"),
    "not-understood": ("Not understood", "Not understood"),
    "mention": ("Mention", "Mentions"),
}
"""One and many of each kind of fact, in the order of the desk: what others rest on comes first."""
NO_RECORD = frozenset({"not-understood", "mention"})
"""Kinds that make no record: they are only set aside."""
PROPOSALS: Mapping[str, str] = {
    **{str(value): str(words) for value, words in Proposal.choices},
    Proposal.AMBIGUOUS: "Something to choose",
}
"""What a proposal would do; several records may match, or none that it cannot do without."""
SOURCE_KINDS: Mapping[str, str] = {
    SourceKind.MESSAGE: "One message of a mailing list",
    SourceKind.MAILBOX: "A mailbox (mbox, plain or gzip)",
    SourceKind.ARTICLE: "An article, a post or a report",
    SourceKind.TRANSCRIPT: "A transcript",
    SourceKind.MEMBERS: "A list of members or of those who attended",
    SourceKind.CONTRIBUTIONS: "A list of contributions",
    SourceKind.CONTRIBUTION: "One contribution with its details before it",
    SourceKind.QUESTIONNAIRE: "Answers to a questionnaire",
    SourceKind.TABLE: "A table (CSV, TSV or pasted columns)",
}
WORDS: Mapping[str, str] = {
    "author_domain": "behind the author’s “@”",
    "body_word": "body, as named",
    "displaced_by": "displaced by",
    "group_word": "group, as named",
    "introduced_as": "introduced as (a guess)",
    "message_id": "Message-ID",
    "participant_kind": "kind of participant",
    "region_word": "region, as named",
    "replies_to": "replies to",
    "subject_word": "of what, as named",
    "url": "address",
}
"""Fields whose own name is no plain word."""
TITLES: Mapping[str, tuple[str, ...]] = {
    "member": ("name", "organisation", "raw"),
    "attendee": ("name", "organisation", "raw"),
    "contributor": ("name", "organisation", "country", "group_word"),
    "turn": ("name", "label"),
    "mention": ("word",),
    "not-understood": ("words", "reason"),
    "document": ("title", "url", "message_id"),
    "seats": ("group_word", "category", "body_word"),
}
"""The fields by which a proposal is called: the first that says anything."""
LONGEST_TITLE = 120


def name_kind(kind: str, *, many: bool = False) -> str:
    """Give the word for a kind of fact."""
    return KINDS.get(kind, (kind.capitalize() or "Proposal",) * 2)[many]


def name_proposal(proposal: str) -> str:
    """Give the words for what a proposal would do."""
    return PROPOSALS.get(proposal, proposal)


def name_source(kind: str) -> str:
    """Give the words for a kind of source."""
    return SOURCE_KINDS.get(kind, kind)


def name_fact_field(name: str) -> str:
    """Give the words for a field of a fact."""
    return WORDS.get(name, name.replace("_", " "))


def title_of(item: ImportItem) -> str:
    """Give what a proposal is called, in the words of its source."""
    values = {**item.fields, **item.edited}
    if item.kind == "count":
        words = " ".join(str(values.get(name) or "") for name in ("value", "counted"))
        return ", ".join(filter(None, (words.strip(), str(values.get("group_word") or ""))))
    names = TITLES.get(item.kind, ("title", "name", "word"))
    found = next((str(values[name]) for name in names if values.get(name)), "")
    if item.kind == "seats":
        found = f"{values.get('seats', '')} {found}".strip()
    return shorten(found or f"{name_kind(item.kind)} {item.position}")


def shorten(words: str, longest: int = LONGEST_TITLE) -> str:
    """Give words with single spaces, cut where they are long."""
    plain = " ".join(words[: longest * 3].split())
    return plain if len(plain) <= longest else f"{plain[: longest - 1]}…"


def order_of_kinds() -> Case:
    """Give the place of an item's kind, to sort by in the database."""
    cases = [When(kind=kind, then=Value(at)) for at, kind in enumerate(KINDS)]
    return Case(*cases, default=Value(len(KINDS)), output_field=IntegerField())
