"""What can be pasted: which columns it has, where it belongs, and which rows it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from meetings.folding import fold
from meetings.models import Outcome

MOST_LINES = 2_000
MOST_BYTES = 200_000
IGNORED = ""
COLUMNS: Mapping[str, str] = {
    "name": "name",
    "organisation": "organisation",
    "representing": "on behalf of",
    "country": "country",
    "group": "group",
    "role": "role",
    "status": "standing",
    "presence": "presence",
    "title": "title",
    "date": "date",
    "starts": "from",
    "ends": "until",
    "outcome": "outcome",
    IGNORED: "ignore",
}
"""What a column may hold, and its words."""
OUTCOMES = {fold(str(one.label)): one.value for one in Outcome}
"""The outcomes of points of an agenda by their words."""
SEPARATORS: Mapping[str, tuple[str, str]] = {
    "": ("as each line shows", ""),
    "tab": ("tabs", "\t"),
    "bar": ("bars: |", "|"),
    "semicolon": ("semicolons", ";"),
    "comma": ("commas", ","),
    "dash": ("dashes with blanks", "-"),
    "none": ("nothing: one value in a line", ""),
}
"""What divides the values of a line: name, words, sign."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of list."""

    name: str
    one: str
    many: str
    columns: tuple[str, ...]
    targets: tuple[str, ...]
    """What it belongs to; the first that is given decides."""
    makes: tuple[str, ...]
    """The models whose rows are made, as "app.model": all of them have to be allowed."""

    @property
    def names_people(self) -> bool:
        """Say whether its lines name participants."""
        return "name" in self.columns

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Give the columns to choose from."""
        return [(name, COLUMNS[name]) for name in (*self.columns, IGNORED)]


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "members",
            "member",
            "members",
            (
                *("name", "organisation", "representing", "country", "group"),
                *("role", "status", "starts", "ends", "date"),
            ),
            ("body", "composition"),
            ("meetings.membership",),
        ),
        Kind(
            "attendees",
            "attendee",
            "attendees",
            (
                *("name", "organisation", "representing", "country", "group"),
                *("role", "presence"),
            ),
            ("meeting",),
            ("meetings.attendance",),
        ),
        Kind(
            "contributors",
            "contribution",
            "contributions",
            (
                *("name", "organisation", "representing", "country", "group"),
                *("title", "date"),
            ),
            ("call", "meeting"),
            ("submissions.submission", "submissions.contributor"),
        ),
        Kind(
            "agenda",
            "point of the agenda",
            "points of the agenda",
            ("title", "outcome"),
            ("meeting",),
            ("meetings.agendaitem",),
        ),
    )
}
