"""What becomes of a form that was sent: saved as typed, merged with what others saved, or asked."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import QueryDict

from meetings.admin.clashing.outcomes import Answers, Outcome
from meetings.admin.clashing.parts import Part
from meetings.admin.clashing.row_decisions import RowDecision
from meetings.admin.clashing.set_decisions import SetDecision
from meetings.admin.clashing.tokens import Token, Versions
from meetings.models import PublicationState

CHOICE = "_choice."
"""What begins the names of the buttons by which something is chosen."""
STATE_WORDS: Mapping[str, str] = {
    PublicationState.DRAFT: "made it a draft again",
    PublicationState.PUBLISHED: "published it: what you save is public at once",
    PublicationState.WITHDRAWN: "withdrew it: its page shows the reason only",
}


def decide_form(data: QueryDict, parts: list[Part], *, token: Token, versions: Versions) -> Outcome:
    """Compare what was sent with what stands there now; `data` becomes what is to be saved."""
    outcome = Outcome(data)
    chosen = {name[len(CHOICE) :]: str(data.get(name)) for name in data if name.startswith(CHOICE)}
    answers = Answers(frozenset(token.asked), chosen)
    for part in parts:
        now = versions[part.name]
        if not part.is_open or (now == token.seen.get(part.name) and not token.asked):
            continue
        decision = SetDecision if part.name else OwnDecision
        decision(part, outcome, answers=answers, token=token, now=now).decide()
    return outcome


class OwnDecision(RowDecision):
    """The comparison of the row that the form is about."""

    def decide(self) -> None:
        """Add to the outcome what becomes of its fields, and whether its state changed."""
        for key, row in self.rows.items():
            self.decide_fields(self.make_forms(-1, key), key=key, start="")
            self.compare_state(key, row)

    def compare_state(self, key: str, row: object) -> None:
        """Stop where the row was published or withdrawn in the meantime."""
        before, after = (getattr(one, "state", None) for one in (self.row_as_shown(key), row))
        if before is None or before == after:
            return
        saved = self.past.saved_by(int(key), ["state"])
        words = STATE_WORDS.get(str(after), f"changed its state to {after}")
        self.outcome.stops.append(f"{saved.who if saved else 'Another'} {words}.")
