"""Filters of lists, one set for pages and interface: what is asked for, refused or offered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from django.db.models import Count, Q
from django.http import QueryDict
from django.utils.translation import gettext as _

from meetings import checks
from meetings.membership_keys import MEMBERSHIP_KEYS, SPECIAL_GROUPS
from meetings.models import (
    Body,
    BodyKind,
    DocumentKind,
    DocumentSymbol,
    Meeting,
    MeetingCoHost,
    MeetingKind,
    Membership,
    Nomination,
    Participant,
    ParticipantKind,
    Region,
    Role,
    SeatStatus,
    StakeholderGroup,
)
from meetings.parameters import ParameterError, check_names, given_twice, quoted, write_as

Rows = Any
"""A queryset of whatever the list holds."""
YEAR = re.compile(r"[1-9]\d{3}", re.ASCII)
"""Years as four digits."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One parameter of a list."""

    name: str
    title: str
    check: checks.Check
    narrow: Callable[[Rows, str], Rows]
    choices: tuple[str, ...] = ()
    """All values, where the list of them is closed."""
    help: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One value that a form offers, and how many rows it would leave."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """All that a form offers for one parameter."""

    name: str
    title: str
    options: tuple[Option, ...]
    value: str
    """What is chosen now; empty for nothing."""


def column(name: str, path: str = "") -> Callable[[Rows, str], Rows]:
    """Give what keeps the rows with a value in a column."""
    return lambda rows, value: rows.filter(**{path or name: value})


def choice(name: str, title: str, choices: Any, *, path: str = "") -> Filter:
    """Give a filter by a closed list."""
    values = tuple(str(value) for value in choices.values)
    return Filter(name, title, checks.one_of(values), column(name, path), values)


def record(name: str, title: str, model: Any, *, path: str = "") -> Filter:
    """Give a filter by the address of a public record."""
    return Filter(name, title, checks.address_of(model), column(name, path or f"{name}__slug"))


class ListFilter:
    """The filters of one list, and the values given for them."""

    filters: ClassVar[tuple[Filter, ...]] = ()

    def __init__(self, values: Mapping[str, str]) -> None:
        """Check each value; raises ParameterError for the first that is wrong."""
        known = {one.name: one for one in self.filters}
        check_names(values, known)
        self.values = {name: known[name].check(name, given) for name, given in values.items()}

    @classmethod
    def read(
        cls, query: QueryDict, *, besides: Iterable[str] = (), keep_empty: bool = False
    ) -> Self:
        """Read the parameters of an address, all but those that the caller reads itself.

        A form sends a field that was left empty as an empty value, which asks for nothing.
        """
        names = {one.name for one in cls.filters}
        besides = set(besides)
        check_names(query, names | besides)
        return cls(single_values(query, names - besides, keep_empty=keep_empty))

    def narrow(self, rows: Any) -> Any:
        """Keep the rows that the values ask for."""
        known = {one.name: one for one in self.filters}
        for name, value in self.values.items():
            rows = known[name].narrow(rows, value)
        return rows

    def offer(self, name: str, rows: Rows, *, key: Any, words: Mapping[str, str]) -> Offer:
        """Give what a form offers for a parameter, in one query: the values found among the rows.

        `rows` are public ones; `key` is the SQL or the path of the value.
        """
        others = type(self)({n: v for n, v in self.values.items() if n != name})
        found = others.narrow(rows).order_by().annotate(offered=key).values("offered")
        counts = dict(found.annotate(number=Count("pk")).values_list("offered", "number"))
        chosen = self.values.get(name, "")
        title = next(one.title for one in self.filters if one.name == name)
        options = [
            Option(value, label, counts[value], selected=value == chosen)
            for value, label in words.items()
            if value in counts
        ]
        return Offer(name, title, tuple(options), chosen)


def single_values(query: QueryDict, names: Iterable[str], *, keep_empty: bool) -> dict[str, str]:
    """Give the value of each parameter; raises ParameterError when one is given twice."""
    values = {}
    for name in query:
        given = query.getlist(name)
        if len(given) > 1:
            raise given_twice(name)
        if "\x00" in given[0]:
            detail = _("'%(name)s' holds a character that is none.") % {"name": quoted(name)}
            raise ParameterError(name, detail)
        if name in names and (given[0] or keep_empty):
            values[name] = given[0]
    return values


def of_body(meetings: Rows, slug: str) -> Rows:
    """Keep the meetings of a body and those that it held with another."""
    joint = MeetingCoHost.objects.public().filter(body__slug=slug).values("meeting")
    return meetings.filter(Q(body__slug=slug) | Q(pk__in=joint))


def with_symbol(documents: Rows, written: str) -> Rows:
    """Keep documents that carry a symbol, or part of one, however it is dashed or spaced."""
    carrying = DocumentSymbol.objects.public().filter(normalised__contains=bare(written))
    return documents.filter(pk__in=carrying.values("document"))


def bare(symbol: str) -> str:
    """Give the letters and digits of a symbol."""
    return re.sub(r"[^A-Z0-9]", "", symbol.upper())


def check_symbol(name: str, value: str) -> str:
    """Allow what holds a letter or a digit."""
    if not bare(checks.words(name, value)):
        detail = _("'%(value)s' is no symbol.") % {"value": quoted(value)}
        raise ParameterError(name, detail, write_as("A/66/67"))
    return value


def with_membership(path: str) -> Callable[[Rows, str], Rows]:
    """Give what keeps the participants with a public membership of some kind."""

    def keep(participants: Rows, value: str) -> Rows:
        seats = Membership.objects.public().filter(**{path: value})
        return participants.filter(pk__in=seats.values("participant"))

    return keep


def tied_to_body(participants: Rows, slug: str) -> Rows:
    """Keep the participants with a public seat on a body, or a public nomination for one."""
    seats = Membership.objects.public().filter(body__slug=slug).values("participant")
    nominations = Nomination.objects.public().filter(body__slug=slug).values("participant")
    return participants.filter(Q(pk__in=seats) | Q(pk__in=nominations))


COUNTRY = "Country, two letters of ISO 3166"
year = Filter(
    "year",
    "Year",
    checks.shape(YEAR, "2011"),
    column("year", "held_earliest__year"),
    help="Year of the earliest day that it can have been.",
)


class BodyFilter(ListFilter):
    """Bodies by kind."""

    filters = (choice("kind", "Kind", BodyKind),)


class MeetingFilter(ListFilter):
    """Meetings by body, kind and year."""

    filters = (
        Filter(
            "body",
            "Body",
            checks.address_of(Body),
            of_body,
            help="Joint ones too.",
        ),
        choice("kind", "Kind", MeetingKind),
        year,
    )


class ParticipantFilter(ListFilter):
    """Participants by kind, country, regional group, and by the bodies that they were on."""

    filters = (
        choice("kind", "Kind", ParticipantKind),
        Filter("country", COUNTRY, checks.country, lambda rows, v: rows.filter(country=known(v))),
        Filter(
            "region",
            "Regional group",
            checks.one_of([*Region.values, "not-known"]),
            lambda rows, v: rows.filter(region=known(v)),
            (*Region.values, "not-known"),
        ),
        Filter(
            "group",
            "Stakeholder group of a seat",
            checks.address_of(StakeholderGroup),
            with_membership("group__slug"),
        ),
        Filter(
            "body",
            "Body with a seat or a nomination",
            checks.address_of(Body),
            tied_to_body,
        ),
        Filter(
            "and_body",
            "And on another body",
            checks.address_of(Body),
            tied_to_body,
            help="A second body, to find who was on both.",
        ),
    )


def known(value: str) -> str:
    """Give the value of the column: "not-known" is an empty one."""
    return "" if value == "not-known" else value


class DocumentFilter(ListFilter):
    """Documents by kind, by the body that produced them, and by symbol."""

    filters = (
        choice("kind", "Kind", DocumentKind),
        record("body", "Produced by", Body, path="produced_by__slug"),
        Filter("symbol", "Symbol", check_symbol, with_symbol, help="Or part of one."),
    )


def by_key(name: str) -> Callable[[Rows, str], Rows]:
    """Give what keeps memberships with a value, as they are counted by it."""

    def keep(memberships: Rows, value: str) -> Rows:
        return memberships.alias(**{f"by_{name}": MEMBERSHIP_KEYS[name]}).filter(
            **{f"by_{name}": value}
        )

    return keep


def _seat(name: str, title: str, check: checks.Check, choices: tuple[str, ...] = ()) -> Filter:
    return Filter(name, title, check, by_key(name), choices)


class MembershipFilter(ListFilter):
    """Memberships by what they are counted by, and by the day."""

    filters = (
        _seat("body", "Body", checks.address_of(Body)),
        _seat("group", "Stakeholder group", checks.address_of(StakeholderGroup, *SPECIAL_GROUPS)),
        _seat("role", "Role", checks.one_of(Role.values), tuple(Role.values)),
        _seat("status", "Standing", checks.one_of(SeatStatus.values), tuple(SeatStatus.values)),
        _seat("participant", "Participant", checks.address_of(Participant)),
        _seat("country", COUNTRY, checks.country),
        _seat(
            "region",
            "Regional group",
            checks.one_of([*Region.values, "not-known"]),
            (*Region.values, "not-known"),
        ),
        _seat(
            "participant_kind",
            "Kind of participant",
            checks.one_of(ParticipantKind.values),
            tuple(ParticipantKind.values),
        ),
        Filter(
            "on",
            "In office on",
            checks.day,
            lambda rows, value: rows.on(checks.as_day(value)),
            help="A day such as 2011-03-24: who held a seat then, certainly or perhaps.",
        ),
    )


class OfBodyFilter(ListFilter):
    """Compositions, milestones and nominations by body."""

    filters = (record("body", "Body", Body),)


class OfMeetingFilter(ListFilter):
    """What belongs to a meeting, by meeting."""

    filters = (record("meeting", "Meeting", Meeting),)


class NoFilter(ListFilter):
    """Lists that are short."""
