"""What came of comparing a form that was sent with what stands there now."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.http import QueryDict

from meetings.admin.clashing.comparing import Choice, Compared
from meetings.admin.clashing.parts import Part
from meetings.admin.clashing.pasts import Saved


@dataclass(slots=True)
class Question:
    """One row on which the editor has to choose."""

    part: Part
    key: str
    """Of the row."""
    name: str
    """What the row is called."""
    saved: Saved | None
    fields: list[tuple[Compared, Saved | None]]
    """The fields that both changed, each with who changed it."""
    whole: str = ""
    """The name of a question on the row as a whole; else each field has its own."""
    explained: str = ""
    """What happened to the row as a whole."""
    ways: tuple[tuple[str, str], ...] = ()
    """What may be chosen for the row as a whole."""
    carried: list[tuple[str, str]] = field(default_factory=list)
    """Hidden fields that keep a row which stands in no formset any more."""

    @property
    def asked(self) -> list[str]:
        """Give the names of what has to be answered."""
        return [self.whole] if self.whole else [compared.key for compared, _ in self.fields]


@dataclass(slots=True)
class Told:
    """Something another did in the meantime that stands beside what this editor did."""

    who: str
    verb: str
    what: str


@dataclass(slots=True)
class Outcome:
    """What is sent on to the form, what is asked, and what is told."""

    data: QueryDict
    questions: list[Question] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)
    """Sentences for which the form is shown once more before anything is saved."""

    @property
    def is_open(self) -> bool:
        """Whether the form is shown again before anything is saved."""
        return bool(self.questions or self.stops)

    @property
    def asked(self) -> tuple[str, ...]:
        """Give the names of all that has to be answered."""
        return tuple(key for question in self.questions for key in question.asked)


@dataclass(frozen=True, slots=True)
class Answers:
    """Which questions were open when the form was sent, and what was chosen."""

    asked: frozenset[str]
    chosen: dict[str, str]

    def answer(self, key: str) -> str:
        """Give the choice on an open question; "" for none."""
        given = self.chosen.get(key, "") if key in self.asked else ""
        return given if given in {Choice.THEIRS, Choice.MINE} else ""
