"""What an editor asks for: the text, what it belongs to, how it is read, and what was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from meetings.models import Body, Composition, Document, Meeting
from meetings.partial_dates import NOT_KNOWN, PartialDate
from submissions.models import Call
from submissions.pasting.kinds import Kind


@dataclass(frozen=True, slots=True)
class Asked:
    """One paste with all that travels in its form."""

    kind: Kind
    text: str = ""
    separator: str = ""
    columns: tuple[str, ...] = ()
    """What an editor says the columns hold; empty: as guessed."""
    shape: str = ""
    """The shape of the columns that were chosen; for another they are guessed anew."""
    body: Body | None = None
    composition: Composition | None = None
    meeting: Meeting | None = None
    call: Call | None = None
    document: Document | None = None
    locator: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    new_kind: str = ""
    defaults: Mapping[str, str] = field(default_factory=dict)
    """Role, standing and presence where a line does not say them."""
    starts: PartialDate = NOT_KNOWN
    ends: PartialDate = NOT_KNOWN
    received: PartialDate = NOT_KNOWN
    language: str = ""
    may_make: bool = True
    """Whether new participants may be made."""
    may_name: bool = True
    """Whether other forms of names may be noted."""
    may_show: bool = False
    """Whether what belongs to something published may be written beside it."""

    @property
    def target(self) -> Any:
        """Give the record that the lines belong to."""
        return self.call or self.meeting or self.composition or self.body

    @property
    def body_at_hand(self) -> Body | None:
        """Give the body that they belong to, or that of its call, meeting or composition."""
        if self.body is not None:
            return self.body
        return self.target.body if self.target is not None else None
