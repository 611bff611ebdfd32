"""Filters of what belongs to meetings, turns and attendance: the counting's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django.db.models import Model

from meetings import checks
from meetings.filters import COUNTRY, Filter, ListFilter, Offer, Option, Rows
from meetings.models import (
    AgendaItem,
    AttendanceRole,
    Body,
    Meeting,
    MeetingKind,
    Participant,
    ParticipantKind,
    Presence,
    Region,
    Sitting,
    StakeholderGroup,
)
from meetings.parameters import no_value, write_as
from submissions.counting.attendance import ATTENDANCES
from submissions.counting.dimensions import NONE, Dimension
from submissions.counting.parts import DATES, count_parts
from submissions.counting.people import NOT_KNOWN
from submissions.counting.periods import SHAPES
from submissions.counting.single import Single, narrowed
from submissions.counting.tables import CountTable
from submissions.counting.turns import TURNS
from submissions.models import AttributedBy, Capacity, Intervention

SPECIAL_GROUPS = ("chair", "secretariat", "not-stated", "unmapped")
GROUPINGS = ("stated", "assigned")


def unchanged(rows: Rows, value: str) -> Rows:
    """Keep all: the value is used together with the others."""
    return rows


def part_of_meeting(model: type[Model]) -> checks.Check:
    """Allow a part of a public meeting, `<meeting>/<position>`, and "none"."""

    def check(name: str, value: str) -> str:
        meeting, _, position = value.partition("/")
        number = int(position) if position.isascii() and position.isdigit() else -1
        found: Any = model._default_manager.public()  # type: ignore[attr-defined]
        if value == NONE or (
            0 <= number < 2**31
            and str(number) == position
            and found.filter(meeting__slug=meeting, position=number).exists()
        ):
            return value
        raise no_value(name, value, write_as("<meeting>/<position>"))

    return check


def check_language(name: str, value: str) -> str:
    """Allow the languages of public turns, and "not-known"."""
    public = Intervention.objects.public()
    if value not in ("", "not-known") and public.filter(language=value).exists():
        return value
    found = public.order_by().values_list("language", flat=True).distinct()
    return checks.one_of([*filter(None, found), "not-known"])(name, value)


def describe(
    dimensions: Mapping[str, Dimension], given: Mapping[str, tuple[Any, Iterable[str], str]]
) -> tuple[Filter, ...]:
    """Give a filter for each dimension: its check, its values where closed, and a remark."""
    return tuple(
        Filter(name, dimensions[name].title, check, unchanged, tuple(map(str, choices)), text)
        for name, (check, choices, text) in given.items()
    )


def closed(choices: Iterable[str], *special: str) -> tuple[checks.Check, Iterable[str], str]:
    """Give what a filter by a closed list needs."""
    words = tuple(map(str, (*choices, *special)))
    return checks.one_of(words), words, ""


OF_MEETING: dict[str, tuple[Any, Iterable[str], str]] = {
    "body": (checks.address_of(Body), (), "That held the meeting."),
    "meeting": (checks.address_of(Meeting), (), ""),
    "kind": closed(MeetingKind.values),
}
OF_PART: dict[str, tuple[Any, Iterable[str], str]] = {
    "group": (
        checks.address_of(StakeholderGroup, *SPECIAL_GROUPS),
        (),
        "Slug, or `chair`, `secretariat`, `not-stated`, `unmapped`.",
    ),
    "participant": (checks.address_of(Participant, NOT_KNOWN), (), ""),
    "participant_kind": closed(ParticipantKind.values, NOT_KNOWN),
    "country": (checks.country, (), f"{COUNTRY}, or `not-known`."),
    "region": closed(Region.values, NOT_KNOWN),
}
OF_DATE: dict[str, tuple[Any, Iterable[str], str]] = {
    "year": (checks.shape(SHAPES["year"], "2011"), (), "`2011` or `undated`."),
    "quarter": (checks.shape(SHAPES["quarter"], "2011-Q1"), (), "`2011-Q1` or `undated`."),
    "month": (checks.shape(SHAPES["month"], "2011-03"), (), "`2011-03` or `undated`."),
}


def group_as(what: str) -> Filter:
    """Give the filter that says which group is meant."""
    words = f"As stated {what}, or as assigned by the seat held that day."
    check = checks.one_of(GROUPINGS)
    return Filter("group_as", "Which group", check, unchanged, GROUPINGS, words)


def between(path: str, verb: str) -> tuple[Filter, ...]:
    """Give the filters by a date of any precision, on a partial date."""
    return (
        Filter(
            "date_after",
            f"{verb} on or after",
            checks.period,
            lambda rows, value: rows.filter(**{f"{path}_earliest__gte": checks.first_day(value)}),
            help="Certainly on or after the first day of 2011, 2011-Q1, 2011-03 or 2011-03-24.",
        ),
        Filter(
            "date_before",
            f"{verb} on or before",
            checks.period,
            lambda rows, value: rows.filter(**{f"{path}_latest__lte": checks.last_day(value)}),
            help="Certainly on or before the last day of 2011, 2011-Q1, 2011-03 or 2011-03-24.",
        ),
    )


class SingleFilter(ListFilter):
    """Records that stand in one row each, by anything that they are counted by."""

    single: ClassVar[Single]

    @property
    def group_as(self) -> str:
        """Give which group is asked for: stated or assigned."""
        return self.values.get("group_as", "stated")

    def narrow(self, rows: Any) -> Any:
        """Keep the records that the values ask for."""
        kept = super().narrow(rows)
        chosen = {n: value for n, value in self.values.items() if n in self.single.dimensions}
        return narrowed(kept, chosen, self.single, group_as=self.group_as)


class InterventionFilter(SingleFilter):
    """Interventions by anything they are counted by: meeting, speaker, language and so on."""

    single = TURNS
    filters = (
        *describe(
            TURNS.dimensions,
            {
                **OF_MEETING,
                "sitting": (part_of_meeting(Sitting), (), "`<meeting>/<position>` or `none`."),
                "agenda_item": (
                    part_of_meeting(AgendaItem),
                    (),
                    "`<meeting>/<position>` or `none`.",
                ),
                **OF_PART,
                "capacity": closed(Capacity.values),
                "language": (check_language, (), "Language tag such as `en`, or `not-known`."),
                **OF_DATE,
                "attributed_by": closed(AttributedBy.values),
            },
        ),
        group_as("with the turn"),
        *between("meeting__held", "Meeting held"),
    )


class TurnFilter(InterventionFilter):
    """The turns of one meeting by anything else they are counted by."""

    filters = tuple(
        one for one in InterventionFilter.filters if one.name not in (*OF_MEETING, *OF_DATE, *DATES)
    )

    def count(self, meeting: Meeting, name: str, *, whole: bool = True) -> CountTable:
        """Count the turns asked for by one dimension; not `whole` leaves its own value out."""
        kept = {n: value for n, value in self.values.items() if whole or n != name}
        return count_parts(
            Intervention.objects.filter(meeting=meeting),
            TURNS,
            group_by=(name,),
            group_as=self.group_as,
            filters={"meeting": meeting.slug, **kept},
        )

    def options(self, meeting: Meeting, names: Iterable[str]) -> list[Offer]:
        """Give what a form offers for some dimensions, each with the other values kept."""
        return [self._offer(meeting, name) for name in names]

    def _offer(self, meeting: Meeting, name: str) -> Offer:
        chosen = self.values.get(name, "")
        options = [
            Option(row.values[0], row.labels[name], row.count, selected=row.values[0] == chosen)
            for row in self.count(meeting, name, whole=False).rows
        ]
        return Offer(name, TURNS.dimensions[name].title, tuple(options), chosen)


class AttendanceFilter(SingleFilter):
    """Attendance by anything it is counted by: meeting, participant, presence and so on."""

    single = ATTENDANCES
    filters = (
        *describe(
            ATTENDANCES.dimensions,
            {
                **OF_MEETING,
                **OF_PART,
                "presence": closed(Presence.values),
                "role": closed(AttendanceRole.values),
                **OF_DATE,
            },
        ),
        group_as("in the list of participants"),
        *between("meeting__held", "Meeting held"),
    )
