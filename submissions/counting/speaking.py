"""Who spoke at one meeting: turns and words by group, chair and secretariat beside the shares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q
from django.db.models.functions import Coalesce

from meetings.models import Meeting, StakeholderGroup
from submissions.counting.groups import in_order, label_of
from submissions.counting.parts import count_parts
from submissions.counting.people import NOT_KNOWN, NOT_STATED
from submissions.counting.shares import Share, share
from submissions.counting.single import count_single
from submissions.counting.tables import OUTSIDE, CountRow, CountTable
from submissions.counting.turns import TURNS
from submissions.models import Intervention

ALWAYS = (NOT_STATED, *sorted(OUTSIDE))
"""Rows that are shown even where nobody spoke: that the group is not known, and the offices."""


@dataclass(frozen=True, slots=True)
class SpeakingRow:
    """What one group said at a meeting, or one office, or those whose group is not known."""

    key: str
    label: str
    group: StakeholderGroup | None
    turns: int
    words: int | None
    """Words of the texts on record; None where it took turns and none has a text."""
    without_words: int
    """Turns of which no words are on record."""
    speakers: int
    """Distinct participants known by name."""
    turn_share: Share | None
    """Of the turns of all but the chair and the secretariat, who have none."""
    word_share: Share | None

    @property
    def is_outside(self) -> bool:
        """Whether it is an office, which is no part of the shares."""
        return self.key in OUTSIDE

    @property
    def is_at_least(self) -> bool:
        """Whether it said more words than are on record."""
        return self.words is not None and self.without_words > 0


@dataclass(frozen=True, slots=True)
class Speaking:
    """All that was said at a meeting, by group in their order."""

    meeting: Meeting
    rows: tuple[SpeakingRow, ...]
    turns: int
    words: int | None
    without_words: int
    speakers: int
    turn_base: int
    """Turns of all but the chair and the secretariat."""
    word_base: int


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who took the floor at a meeting, by lasting addresses."""

    turns: dict[str, int]
    """Turns of each speaker who is known by name."""
    spoken_for: frozenset[str]
    """Those on whose behalf somebody spoke."""


def speakers_of(meeting: Meeting) -> Speakers:
    """Give who took the floor at a meeting and for whom, in a fixed number of queries."""
    rows = Intervention.objects.filter(meeting=meeting)
    named = count_parts(rows, TURNS, group_by=("participant",), filters={"meeting": meeting.slug})
    lasting = Coalesce("representing__merged_into__slug", "representing__slug")
    behalf = rows.public().filter(representing__isnull=False).order_by()
    return Speakers(
        turns={row.values[0]: row.count for row in named.rows if row.values[0] != NOT_KNOWN},
        spoken_for=frozenset(behalf.annotate(who=lasting).values_list("who", flat=True).distinct()),
    )


def speaking_of(meeting: Meeting, *, also: Iterable[str] = ()) -> Speaking:
    """Give who spoke at a meeting, in a number of queries that does not grow with it.

    Reads the turns of that meeting alone. `also` are keys of groups that are shown even where
    they did not speak: those with a seat.
    """
    rows, chosen = Intervention.objects.filter(meeting=meeting), {"meeting": meeting.slug}
    table = count_parts(rows, TURNS, group_by=("group",), filters=chosen)
    silent = count_single(rows.filter(words=0), TURNS, group_by=("group",), filters=chosen)
    missing = {row.values[0]: row.count for row in silent.rows}
    found = {row.values[0]: row for row in table.rows}
    inside = [row for key, row in found.items() if key not in OUTSIDE]
    turn_base = sum(row.count for row in inside)
    word_base = sum(row.words or 0 for row in inside)
    keys = in_order([*found, *also, *ALWAYS], StakeholderGroup.objects.public())
    return Speaking(
        meeting=meeting,
        rows=tuple(
            _row(key, group, found.get(key), missing.get(key, 0), bases=(turn_base, word_base))
            for key, group in keys
        ),
        turns=table.total,
        words=_words_on_record(table),
        without_words=silent.total,
        speakers=table.contributors,
        turn_base=turn_base,
        word_base=word_base,
    )


def _words_on_record(table: CountTable) -> int | None:
    words = sum(row.words or 0 for row in table.rows)
    return words if words or not table.total else None


def _row(
    key: str,
    group: StakeholderGroup | None,
    row: CountRow | None,
    missing: int,
    *,
    bases: tuple[int, int],
) -> SpeakingRow:
    """The figures of a group; 0 where it has no turn, words not known where it has no text."""
    turns = row.count if row else 0
    said = (row.words or 0) if row else 0
    words = said if said or not turns else None
    is_outside = key in OUTSIDE
    return SpeakingRow(
        key=key,
        label=label_of(key, group),
        group=group,
        turns=turns,
        words=words,
        without_words=missing,
        speakers=(row.contributors or 0) if row else 0,
        turn_share=None if is_outside else share(turns, bases[0]),
        word_share=None if is_outside else share(words, bases[1]),
    )


@dataclass(frozen=True, slots=True)
class TurnPlace:
    """Where a turn stands: the first of 4,800 of the meeting, the first of 120 of the sitting."""

    at_meeting: int
    of_meeting: int
    at_sitting: int | None
    """None where the sitting is not known."""
    of_sitting: int | None


def place_of(turn: Intervention) -> TurnPlace:
    """Give the place of a turn among the public ones of its meeting and sitting, in one query."""
    rows = Intervention.objects.public().filter(meeting=turn.meeting_id).order_by()
    upto, there = Q(position__lte=turn.position), Q(sitting=turn.sitting_id)
    has_sitting = turn.sitting_id is not None
    found = rows.aggregate(
        at_meeting=Count("pk", filter=upto),
        of_meeting=Count("pk"),
        at_sitting=Count("pk", filter=upto & there),
        of_sitting=Count("pk", filter=there),
    )
    return TurnPlace(
        at_meeting=found["at_meeting"],
        of_meeting=found["of_meeting"],
        at_sitting=found["at_sitting"] if has_sitting else None,
        of_sitting=found["of_sitting"] if has_sitting else None,
    )


def turns_by_part(meeting: Meeting) -> dict[str, dict[int, int]]:
    """Give how many turns are on record in each sitting and on each point of the agenda."""
    rows = Intervention.objects.public().filter(meeting=meeting).order_by()
    return {
        name: dict(
            rows.filter(**{f"{name}__isnull": False}).values_list(name).annotate(Count("pk"))
        )
        for name in ("sitting", "agenda_item")
    }
