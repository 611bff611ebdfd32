"""What is asked of a timeline: whose events, of which kinds and years, disputed ones or all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from meetings.models import Body
from submissions.timeline.dating import Days


@dataclass(frozen=True, slots=True)
class Choice:
    """Conditions on events; each narrows, and none of them is all events of the record."""

    body: Body | None = None
    kinds: tuple[str, ...] = ()
    """None are all."""
    since: int | None = None
    """Events of this year and later; what has no date is in no year."""
    until: int | None = None
    differing: bool = False
    """Only what sources disagree on."""

    @property
    def has_years(self) -> bool:
        """Whether years are asked for."""
        return self.since is not None or self.until is not None

    @property
    def is_all(self) -> bool:
        """Whether nothing is asked for but a body, or all."""
        return self == Choice(self.body)

    def has_kind(self, kind: str) -> bool:
        """Say whether events of a kind are asked for."""
        return not self.kinds or kind in self.kinds

    def has_year(self, year: int | None) -> bool:
        """Say whether events of a year are asked for; None is the year of what has no date."""
        if year is None:
            return not self.has_years
        return (self.since or year) <= year <= (self.until or year)

    def days(self) -> Days | None:
        """Give the days asked for; None for all."""
        if not self.has_years:
            return None
        first = date(self.since, 1, 1) if self.since else date.min
        return Days(first, date(self.until, 12, 31) if self.until else date.max)

    def without_years(self) -> Choice:
        """Give the same for all years."""
        return replace(self, since=None, until=None)
