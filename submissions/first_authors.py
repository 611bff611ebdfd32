"""Writes the first contributor of a submission, as a row of a meeting's form gives it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from meetings.models import Participant, StakeholderGroup
from submissions.models import Contributor, Submission


@dataclass(frozen=True, slots=True)
class FirstAuthor:
    """Who sent it, for whom, and in which group as stated on it."""

    participant: Participant | None = None
    name_as_printed: str = ""
    representing: Participant | None = None
    group: StakeholderGroup | None = None
    group_word: str = ""

    @property
    def is_given(self) -> bool:
        """Whether anything at all is said of the author."""
        return any(getattr(self, name) for name in self.__slots__)


@transaction.atomic
def write_first_author(submission: Submission, author: FirstAuthor) -> bool:
    """Make or change the first contributor; give whether anything changed.

    Others stay as they are. One of whom nothing is said any more goes only where it has no
    statements of its own.
    """
    now = submission.contributors.select_for_update().order_by("position", "pk").first()
    if now is None:
        if author.is_given:
            Contributor.objects.create(submission=submission, **_values(author))
        return author.is_given
    changes = {
        name: value for name, value in _values(author).items() if getattr(now, name) != value
    }
    if not changes:
        return False
    if not author.is_given and not now.statements.exists():
        now.delete()
        return True
    for name, value in changes.items():
        setattr(now, name, value)
    now.save(update_fields=list(changes))
    return True


def _values(author: FirstAuthor) -> dict[str, object]:
    return {name: getattr(author, name) for name in author.__slots__}
