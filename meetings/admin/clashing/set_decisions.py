"""What becomes of the rows of a formset: changed, deleted or added by two editors."""

from __future__ import annotations

from typing import Any

from meetings.admin.clashing import posted
from meetings.admin.clashing.comparing import (
    Choice,
    ThreeForms,
    compared_columns,
    is_untouched,
    put_value,
)
from meetings.admin.clashing.outcomes import Told
from meetings.admin.clashing.posted import PostedRow
from meetings.admin.clashing.row_decisions import RowDecision

GONE_WAYS = (
    (Choice.THEIRS, "Leave it deleted"),
    (Choice.MINE, "Enter it again, as I typed it"),
)
DELETED_WAYS = (
    (Choice.THEIRS, "Keep it, as it stands now"),
    (Choice.MINE, "Delete it all the same"),
)


class SetDecision(RowDecision):
    """The comparison of the rows of a formset."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Begin with every row staying where it is."""
        super().__init__(*args, **kwargs)
        self.key_name = str(self.part.model._meta.pk.name) if self.part.model._meta.pk else "id"
        self.left_out: set[int] = set()
        self.anew: list[PostedRow] = []

    def decide(self) -> None:
        """Add to the outcome what becomes of each row."""
        data, prefix = self.outcome.data, self.part.name
        sent = [row for row in posted.read_rows(data, prefix) if row.is_old]
        carried = posted.read_carried(data, prefix)
        for row in (*sent, *carried):
            if row.get(self.key_name).isdigit():
                self.decide_row(row, row.get(self.key_name))
        self.tell_added({row.get(self.key_name) for row in sent})
        if self.left_out or self.anew:
            kept = [
                row for row in posted.read_rows(data, prefix) if row.number not in self.left_out
            ]
            posted.write_rows(data, prefix, [*kept, *self.anew])

    def decide_row(self, row: PostedRow, key: str) -> None:
        """Decide on one row that stood there when the form was opened."""
        if key not in self.now:
            self.left_out.add(row.number)
            self.decide_gone(row, key)
        elif key not in self.moved:
            return
        elif row.is_to_be_deleted or self.answers.answer(self.deletion(key)):
            self.decide_deleted(row, key)
        else:
            forms = self.make_forms(row.number, key)
            self.decide_fields(forms, key=key, start=f"{self.part.name}.{key}.")

    def deletion(self, key: str) -> str:
        """Give the name of the question whether a row is to be deleted all the same."""
        return f"{self.part.name}.{key}.DELETE"

    def decide_gone(self, row: PostedRow, key: str) -> None:
        """Decide on a row that another deleted: it is entered again only when that is chosen."""
        question = f"{self.part.name}.{key}"
        answer = self.answers.answer(question)
        if answer == Choice.MINE:
            self.anew.append(posted.make_new(row, [self.key_name]))
        elif answer or row.is_to_be_deleted:
            return
        elif self.was_left_alone(row, key):
            self.tell(key, "deleted")
        else:
            self.ask(
                key,
                fields=[],
                whole=question,
                explained="It was deleted while you changed it.",
                ways=GONE_WAYS,
                carried=posted.carry(row, self.part.name, key),
            )

    def was_left_alone(self, row: PostedRow, key: str) -> bool:
        """Say whether the editor changed nothing of a row that is gone."""
        stood = self.gone.get(key)
        if stood is None or row.number < 0:
            return False
        shown = self.part.form(row.number, instance=stood)
        typed = self.part.form(row.number, instance=stood, data=self.outcome.data)
        return is_untouched(ThreeForms(typed=typed, current=shown, shown=shown, opened=shown))

    def decide_deleted(self, row: PostedRow, key: str) -> None:
        """Decide on a row that this editor deletes and another changed."""
        question = self.deletion(key)
        answer = self.answers.answer(question) if self.is_as_shown(key) else ""
        box = f"{self.part.prefix(row.number)}-DELETE"
        self.outcome.data.pop(box, None)
        if answer != Choice.THEIRS:
            self.outcome.data[box] = "on"
        if answer != Choice.MINE:
            self.show_current(row, key)
        if not answer:
            explained = "You want to delete it, and it was changed in the meantime."
            self.ask(key, fields=[], whole=question, explained=explained, ways=DELETED_WAYS)

    def show_current(self, row: PostedRow, key: str) -> None:
        """Put in the row as it stands now: unticking its box must not bring back an old one."""
        form = self.part.form(row.number, instance=self.rows[key])
        for name in compared_columns(form):
            put_value(self.outcome.data, form[name])

    def tell_added(self, sent: set[str]) -> None:
        """Tell of rows that others added."""
        shown = self.token.seen.get(self.part.name)
        for key in self.rows if shown is not None else ():
            if key not in shown and key not in sent:  # type: ignore[operator]
                self.tell(key, "added")

    def tell(self, key: str, verb: str) -> None:
        """Tell what another did to a row as a whole."""
        saved = self.past.last_saved(int(key))
        what = f"{self.part.label} “{self.name_row(key)}”"
        self.outcome.told.append(Told(saved.who if saved else "", verb, what))
