"""Which meeting is meant: by number, by day, by place, by title; several possible are left open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from meetings.models import Meeting
from meetings.partial_dates import PartialDate
from meetings.partial_dates.answers import Answer
from submissions.matching.key_words import key_of
from submissions.matching.matches import Match, match_one, match_perhaps

MOST = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """What a source says of a meeting."""

    held: PartialDate | None
    number: int | None
    kind: str
    place: str
    title: str
    day: int | None

    def overlap(self, row: Meeting) -> Answer:
        """Whether a meeting was held on these days."""
        if self.held is None:
            return Answer.UNKNOWN
        return Answer.NO if self._is_far_from(row) else row.held.overlaps(self.held)

    def _is_far_from(self, row: Meeting) -> bool:
        """Whether the bounds alone say no; spares comparing every meeting of a body in full."""
        asked, held = self.held, row.held
        if asked is None or None in (asked.earliest, asked.latest, held.earliest, held.latest):
            return False
        return held.latest < asked.earliest or held.earliest > asked.latest  # type: ignore[operator]

    def has_day_of(self, row: Meeting) -> bool:
        """Whether a meeting was, or may have been, on a day of that number."""
        first, last = row.held.earliest, row.held.latest
        if self.day is None or first is None or last is None:
            return True
        days = min((last - first).days, 31)
        return any((first + timedelta(days=n)).day == self.day for n in range(days + 1))

    def has_number_of(self, row: Meeting) -> bool:
        """Whether it is the number and kind of a meeting."""
        return self.number is not None and (self.number, self.kind) == (row.number, row.kind)

    def has_another_number(self, row: Meeting) -> bool:
        """Whether both have a number, and not the same."""
        return None not in (self.number, row.number) and self.number != row.number

    def agrees(self, row: Meeting) -> bool:
        """Whether place, number or title are those of a meeting."""
        same_place = bool(self.place) and key_of(self.place) == key_of(row.place)
        same_title = bool(self.title) and key_of(self.title) == key_of(row.title)
        return same_place or same_title or self.has_number_of(row)


def find_meeting(
    rows: Iterable[Meeting],
    *,
    held: PartialDate | None,
    number: int | None,
    kind: str,
    place: str,
    title: str,
    day: int | None = None,
) -> Match:
    """Give the meeting among a body's that a source means."""
    asked = Asked(held, number, kind, place, title, day)
    meetings = list(rows)
    if numbered := [row for row in meetings if asked.has_number_of(row)]:
        return _judge_numbered(asked, numbered)
    if held is None:
        return _judge_undated(asked, meetings)
    certain = [row for row in meetings if asked.overlap(row) is Answer.YES]
    if certain:
        return _judge_dated(asked, certain)
    return _judge_possible(asked, [row for row in meetings if asked.overlap(row) is not Answer.NO])


def _judge_numbered(asked: Asked, rows: list[Meeting]) -> Match:
    """Judge meetings with the number: on other days it may count something else."""
    if any(asked.overlap(row) is Answer.NO for row in rows):
        return match_perhaps((row.pk for row in rows), "the same number, but other days")
    return match_one((row.pk for row in rows), "the same number")


def _judge_dated(asked: Asked, rows: list[Meeting]) -> Match:
    """Judge meetings on these days: of another kind or number it may be another one."""
    fitting = [row for row in rows if row.kind == asked.kind and not asked.has_another_number(row)]
    if len(fitting) > 1:
        fitting = [row for row in fitting if asked.agrees(row)] or fitting
    if fitting:
        return match_one((row.pk for row in fitting), "the same days")
    return match_perhaps((row.pk for row in rows), "the same days, but another kind or number")


def _judge_possible(asked: Asked, rows: list[Meeting]) -> Match:
    """Judge meetings that may have been on these days."""
    rows = [row for row in rows if not asked.has_another_number(row)]
    fitting = [row for row in rows if row.kind == asked.kind and asked.agrees(row)]
    if len(fitting) == 1:
        return match_one([fitting[0].pk], "may be the same days; place, number or title agree")
    return match_perhaps((row.pk for row in (fitting or rows)[:MOST]), "may be the same days")


def _judge_undated(asked: Asked, rows: list[Meeting]) -> Match:
    """Judge a meeting without a day: its title names it, its place only perhaps."""
    rows = [row for row in rows if not asked.has_another_number(row)]
    titled = [row for row in rows if asked.title and key_of(row.title) == key_of(asked.title)]
    if titled:
        return match_one((row.pk for row in titled), "the same title")
    if asked.number is not None:
        rows = [row for row in rows if row.number is None]
    rows = [row for row in rows if asked.has_day_of(row)]
    there = [row for row in rows if asked.place and key_of(row.place) == key_of(asked.place)]
    if asked.place or asked.number is not None:
        return match_perhaps((row.pk for row in there[:MOST]), "the same place")
    if asked.day is not None:
        return match_perhaps((row.pk for row in rows[:MOST]), f"may be on a day {asked.day}")
    return match_perhaps((row.pk for row in rows[:MOST]), "no day, place or number is given")
