"""What becomes of the fields of one row that was sent."""

from __future__ import annotations

from typing import Any

from django.db.models import Model, prefetch_related_objects

from meetings.admin.clashing.comparing import (
    Compared,
    ThreeForms,
    Verdict,
    compare_fields,
    put_value,
)
from meetings.admin.clashing.outcomes import Answers, Outcome, Question, Told
from meetings.admin.clashing.parts import Part
from meetings.admin.clashing.pasts import Past, read_past
from meetings.admin.clashing.tokens import Token
from meetings.admin.relations import relations_of


class RowDecision:
    """The comparison of rows of one part of a form with what stands there now."""

    def __init__(
        self, part: Part, outcome: Outcome, *, answers: Answers, token: Token, now: dict[str, int]
    ) -> None:
        """Load what was saved since, and the rows as they are: a fixed number of queries."""
        self.part, self.outcome, self.answers = part, outcome, answers
        self.token, self.now = token, now
        seen, opened = token.seen.get(part.name, {}), token.opened.get(part.name, {})
        changed = {key for key in {*seen, *now} if seen.get(key) != now.get(key)}
        self.moved = changed | set(opened)
        self.past = self._read_past(seen, opened, now)
        present = [int(key) for key in self.moved if key in now]
        self.rows = {str(row.pk): row for row in part.loaded.filter(pk__in=present)}
        self.gone = self._find_gone()

    def decide_fields(self, three: ThreeForms, *, key: str, start: str) -> None:
        """Put in what others saved and this editor left alone; ask about what both changed."""
        asked, chosen = self.answers.asked, self.answers.chosen
        found = list(compare_fields(three, start=start, asked=asked, choices=chosen))
        for one in found:
            if one.verdict is not Verdict.ASK:
                put_value(self.outcome.data, one.current)
        self._tell_merged(key, [one for one in found if one.verdict is Verdict.MERGE])
        open_fields = [one for one in found if one.verdict is Verdict.ASK]
        if open_fields:
            self.ask(key, fields=open_fields)

    def make_forms(self, number: int, key: str) -> ThreeForms:
        """Give the forms on a row that still stands there."""
        current = self.rows[key]
        shown, opened = self.row_as_shown(key), self.row_as_opened(key)
        return ThreeForms(
            typed=self.part.form(number, instance=current, data=self.outcome.data),
            current=self.part.form(number, instance=current),
            shown=self.part.form(number, instance=shown) if shown else None,
            opened=self.part.form(number, instance=opened) if opened else None,
        )

    def row_as_shown(self, key: str) -> Model | None:
        """Give a row as the form showed it last; None where that is not known."""
        if self.is_as_shown(key):
            return self.rows[key]
        return self.past.row_at(int(key), self.token.version(self.part.name, key))

    def row_as_opened(self, key: str) -> Model | None:
        """Give a row as the editor found it first; None where that is not known."""
        first = self.token.first_version(self.part.name, key)
        if first is not None and first == self.now.get(key):
            return self.rows.get(key)
        return self.past.row_at(int(key), first)

    def is_as_shown(self, key: str) -> bool:
        """Say whether nobody saved a row since the form was shown last."""
        shown = self.token.version(self.part.name, key)
        return shown is not None and shown == self.now.get(key)

    def name_row(self, key: str) -> str:
        """Give what a row is called; "" where that is not known any more."""
        row = self.rows.get(key) or self.gone.get(key)
        return str(row) if row is not None else ""

    def ask(self, key: str, *, fields: list[Compared], **given: Any) -> None:
        """Add a question on a row."""
        saved = [(one, self.past.saved_by(int(key), one.columns)) for one in fields]
        last = self.past.last_saved(int(key))
        name = self.name_row(key)
        self.outcome.questions.append(
            Question(part=self.part, key=key, name=name, saved=last, fields=saved, **given)
        )

    def _tell_merged(self, key: str, fields: list[Compared]) -> None:
        where = f" of {self.part.label} “{self.name_row(key)}”" if self.part.name else ""
        for one in fields:
            saved = self.past.saved_by(int(key), one.columns)
            label = str(one.current.label).lower()
            self.outcome.told.append(Told(saved.who if saved else "", "changed", f"{label}{where}"))

    def _read_past(self, *versions: dict[str, int]) -> Past:
        numbers = [found[key] for found in versions for key in self.moved if key in found]
        keys = [int(key) for key in self.moved]
        return read_past(self.part.model, keys, since=min(numbers, default=0))

    def _find_gone(self) -> dict[str, Model]:
        """Give the rows that others deleted, as they were, with what their names need."""
        keys = [key for key in self.moved if key not in self.now]
        found = {key: self.row_as_opened(key) for key in keys}
        gone = {key: row for key, row in found.items() if row is not None}
        names = [field.name for field in relations_of(self.part.model)]
        if gone and names:
            prefetch_related_objects(list(gone.values()), *names)
        return gone
