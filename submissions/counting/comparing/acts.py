"""What some participants sent and said, and where they were, counted by the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, Window
from django.db.models.functions import Coalesce, Left, RowNumber

from meetings.models import Attendance
from submissions.counting.answers import lasting
from submissions.counting.comparing.seats import named
from submissions.models import Contributor, ContributorRole, Intervention, Submission

WHO = Coalesce("participant__merged_into", "participant")
BEHALF = Coalesce("representing__merged_into", "representing")
OPENING = 400
"""Characters of a turn that are loaded: its beginning is shown, its page has all."""


@dataclass(frozen=True, slots=True)
class Acts:
    """What each did, under its own name or through others on its behalf."""

    sent: Counter[tuple[int, int, int | None]]
    """Distinct submissions that count, by author, body, and call or None."""
    on_behalf: Counter[tuple[int, int, int | None]]
    """Those that others sent for it."""
    turns: Counter[tuple[int, int, int]]
    """Turns by speaker, or by the one spoken for, body and meeting."""
    there: frozenset[tuple[int, int, int]]
    """Participant, body and meeting of each attendance on record, whatever it says."""

    @property
    def bodies(self) -> set[int]:
        """Give the bodies for which anything was done."""
        return {
            key[1] for part in (self.sent, self.on_behalf, self.turns, self.there) for key in part
        }

    @property
    def events(self) -> set[tuple[str, int]]:
        """Give the calls and meetings at which anything was done, as pairs of a kind and a key."""
        calls = {("call", call) for *_, call in (*self.sent, *self.on_behalf) if call}
        return calls | {("meeting", meeting) for *_, meeting in (*self.turns, *self.there)}


def count_acts(people: Collection[int], bodies: Collection[int]) -> Acts:
    """Count what these did for these bodies, or for all where none is given, in six queries."""
    sent = _of_bodies(authors(), "submission__body", bodies)
    turns = _of_bodies(Intervention.objects.public(), "meeting__body", bodies)
    there = _of_bodies(Attendance.objects.public(), "meeting__body", bodies)
    own, others = named("participant", people), named("representing", people)
    return Acts(
        sent=_sent(sent.filter(own), WHO),
        on_behalf=_sent(by_others(sent.filter(others)), BEHALF),
        turns=_turns(turns.filter(own), WHO) + _turns(by_others(turns.filter(others)), BEHALF),
        there=_there(there.filter(own), WHO) | _there(there.filter(others), BEHALF),
    )


def authors() -> Any:
    """Give the authors of the submissions that count, by joins alone."""
    no_draft = Q(submission__meeting=None) | Q(submission__meeting__state="published")
    no_draft &= Q(submission__call=None) | Q(submission__call__state="published")
    rows = Contributor.objects.public().filter(no_draft, role=ContributorRole.AUTHOR)
    return rows.filter(submission__state="published").order_by()


def by_others(rows: Any) -> Any:
    """Keep what others did on behalf of someone, not what it did on its own."""
    named_itself = rows.alias(itself=WHO, behalf=BEHALF)
    return named_itself.filter(Q(itself__isnull=True) | ~Q(itself=F("behalf")))


def _of_bodies(rows: Any, path: str, bodies: Collection[int]) -> Any:
    return rows.filter(**{f"{path}__in": bodies}) if bodies else rows


def _sent(rows: Any, who: Coalesce) -> Counter[tuple[int, int, int | None]]:
    keys = rows.annotate(who=who).values_list("who", "submission__body", "submission__call")
    found = keys.annotate(number=Count("submission", distinct=True))
    return Counter({tuple(key): number for *key, number in found})


def _turns(rows: Any, who: Coalesce) -> Counter[tuple[int, int, int]]:
    keys = rows.order_by().annotate(who=who).values_list("who", "meeting__body", "meeting")
    return Counter({tuple(key): number for *key, number in keys.annotate(number=Count("pk"))})


def _there(rows: Any, who: Coalesce) -> frozenset[tuple[int, int, int]]:
    keys = rows.order_by().annotate(who=who).values_list("who", "meeting__body", "meeting")
    return frozenset(keys.distinct())


def load_attendance(
    people: Collection[int], meetings: Collection[int]
) -> dict[tuple[int, int], list[Attendance]]:
    """Give who of these was at these meetings, by meeting and participant, in one query."""
    rows = Attendance.objects.public().filter(
        named("participant", people) | named("representing", people), meeting__in=meetings
    )
    found: dict[tuple[int, int], list[Attendance]] = {}
    for row in rows.select_related("participant", "representing", "meeting").order_by("pk"):
        for who in {lasting(one) for one in (row.participant, row.representing) if one}:
            if who in people:
                found.setdefault((row.meeting_id, who), []).append(row)
    return found


def load_turns(
    people: Collection[int], meetings: Collection[int], *, each: int
) -> dict[tuple[int, int], list[Intervention]]:
    """Give the first turns of each at these meetings with how they begin, in two queries."""
    own = named("participant", people)
    found: dict[tuple[int, int], list[Intervention]] = {}
    for rows, who in (
        (Intervention.objects.public().filter(own), WHO),
        (by_others(Intervention.objects.public().filter(named("representing", people))), BEHALF),
    ):
        numbered = rows.filter(meeting__in=meetings).annotate(
            who=who,
            opening=Left("text", OPENING),
            place=Window(RowNumber(), partition_by=[F("meeting"), F("who")], order_by="position"),
        )
        shown = numbered.filter(place__lte=each).select_related("meeting", "participant")
        for turn in shown.defer("text", "search").order_by("meeting", "position"):
            found.setdefault((turn.meeting_id, turn.who), []).append(turn)
    return {key: turns[:each] for key, turns in found.items()}


def load_outside(
    people: Collection[int], bodies: Collection[int], *, each: int
) -> dict[tuple[int, int], list[Submission]]:
    """Give the newest of what each sent to these bodies outside any call, in two queries."""
    rows = authors().filter(
        named("participant", people), submission__call=None, submission__body__in=bodies
    )
    pairs = rows.annotate(who=WHO).values("who", "submission__body", "submission").distinct()
    numbered = pairs.annotate(
        place=Window(
            RowNumber(),
            partition_by=[F("who"), F("submission__body")],
            order_by=F("submission").desc(),
        )
    )
    kept = list(
        numbered.filter(place__lte=each).values_list("submission__body", "who", "submission")
    )
    records = Submission.objects.defer("search").in_bulk([key for *_, key in kept])
    found: dict[tuple[int, int], list[Submission]] = {}
    for body, who, key in kept:
        found.setdefault((body, who), []).append(records[key])
    return found
