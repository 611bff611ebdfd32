"""Side by side: the same participants here and there, or two to four bodies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, Model, OuterRef
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.checks import address_of, words
from meetings.evidence import Evidence
from meetings.local_forms import isolated
from meetings.models import Body, Participant, ParticipantKind
from meetings.parameters import ParameterError, check_names, given_twice
from submissions.counting.comparing import (
    SideBySide,
    Together,
    compare_bodies,
    compare_participants,
)
from submissions.models import Contributor
from submissions.views.seats import cite_disputes
from submissions.views.seats import find_seats as find_allocations

MOST = 4
"""So many stand side by side at most."""
FOUND = 20
"""Participants offered for a name."""
NAMES = ("participant", "body", "after", "find")


@dataclass(frozen=True, slots=True)
class Choice:
    """What an address asks to be compared."""

    participants: list[Participant]
    bodies: list[Body]
    after: str = ""
    find: str = ""
    """Words to find another participant by."""
    moved: frozenset[str] = field(default_factory=frozenset)
    """Old addresses of participants among those given."""

    @property
    def query(self) -> str:
        """Give it as the end of an address, the page and the words left out."""
        return urlencode(self._pairs)

    @property
    def _pairs(self) -> list[tuple[str, str]]:
        people = [("participant", one.slug) for one in self.participants]
        return [*people, *(("body", one.slug) for one in self.bodies)]

    def with_(self, name: str, slug: str) -> str:
        """Give the address with one more."""
        return f"{reverse('compare')}?{urlencode([*self._pairs, (name, slug)])}"


def read_choice(query: QueryDict, *, names: Iterable[str] = NAMES) -> Choice:
    """Read what an address asks for; raises ParameterError for what it cannot be."""
    check_names(query, names)
    for name in ("after", "find"):
        if len(query.getlist(name)) > 1:
            raise given_twice(name)
    given = read_slugs(query, "participant")
    old = Participant.objects.merged().filter(slug__in=given)
    lasting = {one.slug: one.merged_into.slug for one in old}
    slugs = list(dict.fromkeys(lasting.get(slug, slug) for slug in given))
    find = query.get("find", "")
    return Choice(
        participants=find_rows(Participant, "participant", slugs),
        bodies=find_rows(Body, "body", read_slugs(query, "body")),
        after=query.get("after", ""),
        find=words("find", find) if find else "",
        moved=frozenset(lasting),
    )


def read_slugs(query: QueryDict, name: str) -> list[str]:
    """Give the values of a parameter once each; a field of a form left empty asks for nothing."""
    given = list(dict.fromkeys(filter(None, query.getlist(name))))
    if len(given) > MOST:
        told = {"name": isolated(name), "number": len(given)}
        detail = ngettext(
            "'%(name)s' is given %(number)s time.",
            "'%(name)s' is given %(number)s times.",
            len(given),
        )
        raise ParameterError(name, detail % told, _("Compare %(most)s at most.") % {"most": MOST})
    return given


def find_rows(model: type[Model], name: str, slugs: Sequence[str]) -> list[Any]:
    """Give the public records with these addresses, in one query; raises ParameterError."""
    rows: Any = model._default_manager.public().filter(slug__in=slugs).defer("search")  # type: ignore[attr-defined]
    found = {row.slug: row for row in rows}
    for slug in slugs:
        if slug not in found:
            address_of(model)(name, slug)
    return [found[slug] for slug in slugs]


def show_comparison(request: HttpRequest) -> HttpResponseBase:
    """Show participants here and there, bodies side by side, or how to choose them."""
    choice = read_choice(request.GET)
    if choice.moved:
        return redirect(f"{reverse('compare')}?{choice.query}", permanent=True)
    if choice.after and not choice.participants:
        raise ParameterError("after", _("Rows go on for participants."), _("Name one, too."))
    if choice.participants:
        return show_participants(request, choice)
    if len(choice.bodies) > 1:
        return show_bodies(request, choice)
    return render(request, "submissions/compare.html", offer(choice))


def offer(choice: Choice) -> dict[str, Any]:
    """Give what the form offers: every body, and the participants with the words asked for."""
    others = Participant.objects.public().exclude(pk__in=[one.pk for one in choice.participants])
    found = list(others.named(choice.find).defer("search")[: FOUND + 1]) if choice.find else []
    count = min(MOST, max(2, len(choice.bodies) + 1))
    slots = [one.slug for one in choice.bodies] + [""] * MOST
    return {
        "choice": choice,
        "is_full": len(choice.participants) >= MOST,
        "found": [(one, choice.with_("participant", one.slug)) for one in found[:FOUND]],
        "has_more": len(found) > FOUND,
        "slots": list(enumerate(slots[:count], start=1)),
        "every_body": Body.objects.public().defer("search"),
        "examples": find_examples() if not (choice.participants or choice.bodies) else {},
    }


def find_examples() -> dict[str, Any]:
    """Give comparisons to begin with, out of what is on record; nothing where little is."""
    bodies = list(Body.objects.public().filter(featured=True).defer("search")[:2])
    states = Participant.objects.public().filter(kind=ParticipantKind.STATE)
    sent = Contributor.objects.public().filter(participant=OuterRef("pk"))
    return {"bodies": bodies, "people": list(states.filter(Exists(sent)).defer("search")[:2])}


def show_participants(request: HttpRequest, choice: Choice) -> HttpResponse:
    """Show what one participant said here and there, or several side by side."""
    together = compare_participants(choice.participants, choice.bodies, after=choice.after)
    context = {
        **offer(choice),
        "together": together,
        "is_reading": len(choice.participants) == 1,
        "page": together,
        "evidence": Evidence.gather(*find_evidenced(together)),
        **twins("participants", choice, after=choice.after),
    }
    return render(request, "submissions/compare_participants.html", context)


def find_evidenced(together: Together) -> Iterable[list[Any]]:
    """Give the records of which a page shows facts: seats, calls, meetings, what was done there."""
    cells = [cell for row in together.rows for cell in row.cells]
    yield [row.line.event for row in together.rows if row.line.event]
    yield [seat for cell in cells for seat in cell.seats]
    yield [row for cell in cells for row in cell.attendance]
    yield [one.submission for cell in cells for one in cell.named]
    yield [turn for cell in cells for turn in cell.spoken]


def show_bodies(request: HttpRequest, choice: Choice) -> HttpResponse:
    """Show two to four bodies side by side."""
    compared = compare_bodies(choice.bodies)
    responses = [call for one in compared.bodies for call in one.calls]
    seats = [*find_shown_seats(compared), *find_allocations(responses)]
    people = compared.people.rows
    ties = [tie for row in people for tie in (*row.seats_there, *row.nominations_there)]
    evidence = Evidence.gather(seats, ties, choice.bodies, [one.call for one in responses])
    cite_disputes(evidence, seats)
    context = {
        **offer(choice),
        "compared": compared,
        "tied": choice.bodies,
        "evidence": evidence,
        **twins("bodies", choice),
    }
    return render(request, "submissions/compare_bodies.html", context)


def find_shown_seats(compared: SideBySide) -> list[Any]:
    """Give the allocations of seats that the page shows."""
    tables = [one.table for one in compared.bodies if one.table]
    return [seat for table in tables for row in table.rows for seat in row.allocations]


def twins(kind: str, choice: Choice, *, after: str = "") -> dict[str, str]:
    """Give the address of the same for machines."""
    more = f"&{urlencode({'after': after})}" if after else ""
    return {
        "twin": reverse(f"api-compare-{kind}"),
        "twin_query": f"&{choice.query}{more}",
    }
