"""The sections of the record: which model each holds, what names a record, what stands inside.

This table is what the files' README says in words. All else comes from the models' fields.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from django.db.models import Model

from meetings.models import (
    Affiliation,
    AgendaItem,
    Attendance,
    Body,
    Composition,
    Conflict,
    Document,
    DocumentRequest,
    DocumentSymbol,
    Evidenced,
    GroupAlias,
    Meeting,
    MeetingCoHost,
    Membership,
    Milestone,
    Nomination,
    Participant,
    ParticipantName,
    SeatAllocation,
    Sitting,
    StakeholderGroup,
    Statement,
)
from submissions.models import Call, Contributor, ReportedCount, Submission
from submissions.record.slots import Slot, get_slots

SUBJECT = "subject"
"""The parent of a row that can stand in any record."""


@dataclass(frozen=True, slots=True)
class Section:
    """One model as the files hold it."""

    name: str
    model: type[Model]
    keys: tuple[tuple[str, ...], ...] = (("slug",),)
    """Slots that name a record; of several ways the first whose slots are filled."""
    parent: str = ""
    """The reference to the record that it stands in."""
    within: bool = False
    """Whether the key names it inside its parent only."""
    text: str = ""
    """The slot that is meant where an entry is mere text."""
    numbered: bool = False
    """Whether its place in the list is its `position`."""
    fold: Callable[[str], str] = str
    """Brings the text of a key into the form in which two are the same."""
    order: tuple[str, ...] = ("slug",)
    """What the records of a file are sorted by; of several dates the first that is known."""
    lists: tuple["Section", ...] = field(default=())

    @property
    def slots(self) -> dict[str, Slot]:
        """The keys that a record may have, apart from its lists."""
        hidden = {self.parent, "position"} if self.numbered else {self.parent}
        return get_slots(self.model, frozenset(hidden))

    @property
    def columns(self) -> dict[str, tuple[str, ...]]:
        """What is stored and compared: the columns of each slot, of the position, of the parent."""
        columns = {name: slot.columns for name, slot in self.slots.items()}
        if self.numbered:
            columns["position"] = ("position",)
        if self.parent:
            columns[self.parent] = self.parent_columns
        return columns

    @property
    def parent_columns(self) -> tuple[str, ...]:
        """The columns that hold the parent."""
        generic = self.parent == SUBJECT
        return ("content_type_id", "object_id") if generic else (f"{self.parent}_id",)

    @property
    def is_part(self) -> bool:
        """Whether its rows are mere parts of a record, without an address of their own."""
        return bool(self.parent) and "slug" not in self.slots

    @property
    def has_sources(self) -> bool:
        """Whether statements can be made on its records."""
        return issubclass(self.model, Evidenced)

    @property
    def noun(self) -> str:
        """What one of its records is called."""
        return str(self.model._meta.verbose_name)


def listed(name: str, model: type[Model], parent: str, *keys: tuple[str, ...]) -> Section:
    """Give a list of mappings inside a record."""
    return Section(name, model, keys=keys, parent=parent, within=True)


def words(name: str, model: type[Model], parent: str, *, text: str) -> Section:
    """Give a list inside a record whose entries can be mere text."""
    return Section(name, model, keys=((text,),), parent=parent, within=True, text=text)


def numbered(name: str, model: type[Model], parent: str, *keys: tuple[str, ...]) -> Section:
    """Give a list inside a record whose order counts."""
    named = keys or (("position",),)
    return Section(name, model, keys=named, parent=parent, within=True, numbered=True)


def fold_symbol(symbol: str) -> str:
    """Give a symbol without its dashes and slashes, as `DocumentSymbol.normalised` does."""
    return re.sub("[^A-Z0-9]", "", symbol.upper())


SOURCES = listed("sources", Statement, SUBJECT, ("field", "document", "locator"))
REPORTED = Section("reported", ReportedCount, parent=SUBJECT)
ALIASES = Section("aliases", GroupAlias, keys=(("word",),), parent="group", text="word")
CONTRIBUTOR_KEYS = (("participant",), ("name_as_printed",), ("position",))

GROUPS = Section("groups", StakeholderGroup, order=("order", "slug"), lists=(ALIASES,))
CONFLICTS = Section("conflicts", Conflict, keys=(("number",),), order=("number",))
SYMBOLS = words("symbols", DocumentSymbol, "document", text="symbol")
DOCUMENTS = Section(
    "documents",
    Document,
    lists=(
        replace(SYMBOLS, fold=fold_symbol),
        words("requested_by", DocumentRequest, "document", text="resolution"),
    ),
)
PARTICIPANTS = Section(
    "participants",
    Participant,
    lists=(
        words("names", ParticipantName, "participant", text="name"),
        listed("affiliations", Affiliation, "person", ("organisation", "starts")),
    ),
)
BODY = Section("body", Body, lists=(REPORTED,))
SEAT_KEY = ("group", "group_word", "category", "status")
BODY_SECTIONS = (
    Section(
        "compositions",
        Composition,
        parent="body",
        order=("starts", "decided", "slug"),
        lists=(listed("seats", SeatAllocation, "composition", SEAT_KEY), REPORTED),
    ),
    Section("memberships", Membership, parent="body"),
    Section("nominations", Nomination, parent="body"),
    Section(
        "meetings",
        Meeting,
        parent="body",
        order=("held", "slug"),
        lists=(
            words("held_with", MeetingCoHost, "meeting", text="body"),
            numbered("sittings", Sitting, "meeting"),
            numbered("agenda", AgendaItem, "meeting"),
            listed("attendance", Attendance, "meeting", ("participant",)),
            REPORTED,
        ),
    ),
    Section("milestones", Milestone, parent="body", order=("happened", "slug")),
    Section("calls", Call, parent="body", order=("opens", "deadline", "slug"), lists=(REPORTED,)),
    Section(
        "submissions",
        Submission,
        parent="body",
        order=("received", "slug"),
        lists=(numbered("contributors", Contributor, "submission", *CONTRIBUTOR_KEYS),),
    ),
)
SHARED_SECTIONS = (GROUPS, CONFLICTS, DOCUMENTS, PARTICIPANTS)
RECORDS = (GROUPS, CONFLICTS, BODY, PARTICIPANTS, DOCUMENTS, *BODY_SECTIONS)
"""The sections of records, those first that others refer to."""


def get_sections() -> list[Section]:
    """Give every section once, parents before what stands in them, sources last."""
    return [*RECORDS, *dict.fromkeys(get_lists()), SOURCES]


def get_lists() -> Iterator[Section]:
    """Give the lists inside records, `reported` as often as it can stand."""
    for section in RECORDS:
        yield from section.lists
