"""What was sent to a call or a body, and by whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Self

from submissions.matching.addresses import key_of_address
from submissions.matching.key_words import key_of
from submissions.matching.matches import NEW, Match, match_one, match_perhaps
from submissions.models import Contributor, Submission, SubmissionState


@dataclass
class SentIndex:
    """Submissions with their contributors: two queries."""

    submissions: dict[int, Submission] = field(default_factory=dict)
    contributors: dict[int, Contributor] = field(default_factory=dict)
    _by_title: dict[str, list[int]] = field(default_factory=dict)
    _by_address: dict[str, list[int]] = field(default_factory=dict)
    _by_participant: dict[int, list[int]] = field(default_factory=dict)
    _of_submission: dict[int, list[Contributor]] = field(default_factory=dict)

    @classmethod
    def load(cls, *, body: int, call: int | None) -> Self:
        """Read what was sent to a call, or to a body; what was superseded is left out."""
        index = cls()
        to = {"call": call} if call is not None else {"body": body}
        rows = Submission.objects.filter(**to).exclude(state=SubmissionState.SUPERSEDED)
        for row in rows.select_related("document").defer("search", "abstract").order_by("pk"):
            index._add(row)
        for one in Contributor.objects.filter(
            submission__in=rows.order_by().values("pk")
        ).select_related("group", "participant", "representing"):
            index._add_contributor(one)
        return index

    def find_submission(
        self,
        *,
        contributors: Iterable[int] = (),
        title: str = "",
        url: str = "",
        names_someone: bool = False,
    ) -> Match:
        """Give the submission of these contributors with this title, or at this address.

        `names_someone`: the source says who sent it, known or not; then a title alone, such as
        "Answers", may be another's.
        """
        if there := self._by_address.get(key_of_address(url), []) if url else []:
            return match_one(there, "the same address")
        senders = list(contributors)
        theirs = {pk for one in senders for pk in self._by_participant.get(one, ())}
        titled = self._by_title.get(key_of(title), []) if title else []
        if both := [pk for pk in titled if pk in theirs]:
            return match_one(both, "the same title by the same contributor")
        if titled:
            return self._judge_titled(titled, names_someone=names_someone or bool(senders))
        if not title:
            return match_one(sorted(theirs), "by the same contributor")
        return match_perhaps(sorted(theirs), "by the same contributor, with another title")

    def find_contributor(self, submission: int | None, participant: int | None, name: str) -> Match:
        """Give the contributor of a submission who is this participant, or has the name."""
        if submission is None:
            return NEW
        rows = self._of_submission.get(submission, [])
        if participant is not None:
            own = [row.pk for row in rows if lasting_pk(row) == participant]
            return match_one(own, "the same participant on this submission")
        named = [row.pk for row in rows if name and key_of(row.name_as_printed) == key_of(name)]
        return match_one(named, "the same printed name on this submission")

    def _judge_titled(self, titled: list[int], *, names_someone: bool) -> Match:
        if names_someone and any(self._of_submission.get(pk) for pk in titled):
            return match_perhaps(titled, "the same title, by someone else as far as is known")
        return match_one(titled, "the same title")

    def _add(self, row: Submission) -> None:
        self.submissions[row.pk] = row
        self._by_title.setdefault(key_of(row.title), []).append(row.pk)
        if row.document is not None and row.document.url:
            self._by_address.setdefault(key_of_address(row.document.url), []).append(row.pk)

    def _add_contributor(self, one: Contributor) -> None:
        self.contributors[one.pk] = one
        self._of_submission.setdefault(one.submission_id, []).append(one)
        if (pk := lasting_pk(one)) is not None:
            self._by_participant.setdefault(pk, []).append(one.submission_id)


def lasting_pk(row: Any) -> int | None:
    """Give the participant of a row, or the one into which it was merged; None without one."""
    if row.participant is None:
        return None
    return row.participant.merged_into_id or row.participant_id
