"""What the participants on a page of the record sent to the calls on it, as sets of submissions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models.functions import Coalesce

from meetings.versions import reads_past
from submissions.counting.links.columns import ROLES
from submissions.counting.matrix_acts import LASTING, OF_CONTRIBUTOR, WORDS, addresses_of
from submissions.counting.unanswered import constituencies_to, senders_to

SQL = f"""
    SELECT call, participant, CASE group_stated {WORDS} ELSE stated.slug END, submission
    FROM submissions_countedlink link
    LEFT JOIN meetings_stakeholdergroup stated ON stated.id = link.group_stated
    WHERE role = %s AND call = ANY(%s) AND participant = ANY(%s)
"""  # noqa: S608


@dataclass(slots=True)
class Sent:
    """Submissions by the call and by who sent them, or for whom; as primary keys."""

    by_group: dict[tuple[int, int, str], set[int]] = field(default_factory=lambda: defaultdict(set))
    """By call, author and the group stated."""
    by_author: dict[tuple[int, int], set[int]] = field(default_factory=lambda: defaultdict(set))
    on_behalf: dict[tuple[int, int], set[int]] = field(default_factory=lambda: defaultdict(set))
    """By call and the one represented."""
    for_all: dict[tuple[int, str], set[int]] = field(default_factory=lambda: defaultdict(set))
    """By call and group, where its constituency spoke as one."""

    def by_party(self, call: int, party: int) -> set[int]:
        """Give what a party sent to a call, itself or through somebody else."""
        own = self.by_author.get((call, party), set())
        return own | self.on_behalf.get((call, party), set())


def load_sent(calls: Collection[int], people: Collection[int], parties: Collection[int]) -> Sent:
    """Load what these people sent to these calls, and these parties of seats, in three queries."""
    sent = Sent()
    for call, author, key, submission in _authors(calls, {*people, *parties}):
        sent.by_group[call, author, key].add(submission)
        sent.by_author[call, author].add(submission)
    for call, party, submission in _represented(calls, parties):
        sent.on_behalf[call, party].add(submission)
    for call, key, submission in _spoken_for(calls):
        sent.for_all[call, key].add(submission)
    return sent


def _authors(calls: Collection[int], parties: Collection[int]) -> Any:
    if reads_past():
        rows = senders_to(calls).annotate(key=OF_CONTRIBUTOR.group_key("stated"), who=LASTING)
        rows = rows.filter(who__in=parties)
        return rows.values_list("submission__call", "who", "key", "submission")
    asked = [ROLES["author"], list(calls), list(parties)]
    with connection.cursor() as cursor:
        cursor.execute(SQL, asked)  # type: ignore[arg-type]
        return cursor.fetchall()


def _represented(calls: Collection[int], parties: Collection[int]) -> Any:
    party = Coalesce("representing__merged_into", "representing")
    rows = senders_to(calls).filter(representing__in=addresses_of(parties)).annotate(party=party)
    return rows.values_list("submission__call", "party", "submission")


def _spoken_for(calls: Collection[int]) -> Any:
    rows = constituencies_to(calls).annotate(key=OF_CONTRIBUTOR.group_key("stated"))
    return rows.values_list("submission__call", "key", "submission")
