"""The mark in a form that says which version of each row it was opened with, signed."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from django.core import signing
from django.db.models import Model

NAME = "_version"
"""The name of the hidden field."""
Versions = dict[str, dict[str, int]]
"""The version of each row by its key, part by part: "" is the row itself, else a formset."""


@dataclass(frozen=True, slots=True)
class Token:
    """What a form knew when it was shown."""

    seen: Versions
    """The versions that its values were compared with when it was shown last."""
    opened: Versions = field(default_factory=dict)
    """Of rows with open questions, the versions with which the editor began."""
    asked: tuple[str, ...] = ()
    """The open questions: a choice has to be sent for each."""

    def version(self, part: str, key: Any) -> int | None:
        """Give the version of a row that was shown last; None where it was not there."""
        return self.seen.get(part, {}).get(str(key))

    def first_version(self, part: str, key: Any) -> int | None:
        """Give the version of a row with which the editor began."""
        found = self.opened.get(part, {}).get(str(key))
        return self.version(part, key) if found is None else found

    def asks_about(self, start: str) -> bool:
        """Say whether a question is open on a row, whose questions begin so."""
        return any(one == start or one.startswith(f"{start}.") for one in self.asked)


def write_token(token: Token, *, model: type[Model], key: Any) -> str:
    """Give the signed text of a token, good for the form of this row alone."""
    return signing.dumps(asdict(token), salt=_salt(model, key), compress=True)


def read_token(text: str, *, model: type[Model], key: Any) -> Token | None:
    """Give the token of a text; None where it was altered, or is that of another row's form."""
    try:
        found = signing.loads(text, salt=_salt(model, key))
    except signing.BadSignature:
        return None
    return Token(found["seen"], found["opened"], tuple(found["asked"]))


def _salt(model: type[Model], key: Any) -> str:
    return f"desk.version:{model._meta.label_lower}:{key}"
