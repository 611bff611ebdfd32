"""Bodies, and who sits on them: compositions, seats by numbers and by names."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from meetings.models import Body, Composition, Membership, SeatAllocation
from submissions.generating.chances import Chances, zipf
from submissions.generating.copying import Copier, Tables
from submissions.generating.dates import blur, columns
from submissions.generating.occasions import call, meet
from submissions.generating.people import People
from submissions.generating.scene import (
    DRAFT,
    FIRST,
    INVENTED,
    LAST,
    PUBLISHED,
    STATES,
    BodyPlace,
    Size,
)

TERM = 4
"""Years of a composition."""
KINDS = ("forum", "working-group", "commission", "advisory-group")


def make_bodies(tables: Tables, random: Random, people: People, size: Size) -> Chances[BodyPlace]:
    """Make the bodies with all that belongs to them; the first ones are written to most."""
    weights = zipf(size.bodies, 0.8)
    places = [make_body(tables.of(Body), rank, size) for rank in range(size.bodies)]
    for place, weight in zip(places, weights, strict=True):
        share = weight / sum(weights)
        seat(tables, random, people, place=place, seats=size.seats)
        meet(tables, random, people, place=place, count=max(2, round(size.meetings * share)))
        call(tables, random, place, count=max(1, round(size.calls * share)), term=TERM)
    return Chances(places, weights)


def make_body(table: Copier, rank: int, size: Size) -> BodyPlace:
    """Make a body; the last of all is a draft, so that something hidden hangs on it."""
    number, starts = table.last + 1, date(FIRST + rank % 8, 1 + rank % 12, 1)
    row = {
        "slug": f"generated-forum-{number}",
        "name": f"Generated forum {number}",
        "acronym": f"GF{number}",
        "kind": KINDS[rank % len(KINDS)],
        "parent_id": table.before + 1 if rank in (3, 4, 5) else None,
        "mandate": INVENTED,
        "featured": rank < 2,
        **(DRAFT if rank == size.bodies - 1 else PUBLISHED),
        **columns("starts", f"{starts:%Y-%m}"),
        **columns("ends", ".." if rank % 5 else f"{LAST}"),
    }
    return BodyPlace(table.add(row), starts)


def seat(tables: Tables, random: Random, people: People, *, place: BodyPlace, seats: int) -> None:
    """Make the compositions of a body, one after the other, with so many seats each."""
    memberships = tables.of(Membership)
    for year in range(place.starts.year, LAST + 1, TERM):
        composition = compose(tables, people, place, year=year, seats=seats)
        place.compositions.append(composition)
        for rank in people.pick_some(random, seats):
            row = {"body_id": place.id, "composition_id": composition}
            slug = f"generated-seat-{memberships.last + 1}"
            memberships.add({**row, "slug": slug, **held_by(random, people, rank, year=year)})


def compose(tables: Tables, people: People, place: BodyPlace, *, year: int, seats: int) -> int:
    """Make a composition from that year on, its seats shared equally by the groups."""
    table = tables.of(Composition)
    number = table.last + 1
    row = {
        "body_id": place.id,
        "slug": f"generated-composition-{number}",
        "label": f"Composition {number}",
        "size": seats,
        **PUBLISHED,
        **columns("starts", f"{year}-01-01"),
        **columns("ends", f"{year + TERM - 1}-12-31"),
    }
    for group in people.groups:
        share = {"group_id": group, "seats": seats // len(people.groups)}
        tables.of(SeatAllocation).add({"composition_id": number, **share})
    return table.add(row)


def held_by(random: Random, people: People, rank: int, *, year: int) -> dict[str, Any]:
    """Give who holds a seat from that year on; one in ten leaves early, one in ten is undated."""
    chance = random.random()
    first, last = f"{year}-01-01", f"{year + TERM - 1}-12-31"
    if chance < 0.1:
        last = blur(random, date(year + 1, random.randint(1, 12), 15))
    elif chance < 0.2:
        first = last = ""
    return {
        "participant_id": people.ids[rank],
        "role": "chair" if chance > 0.97 else "member",
        **people.stated(random, rank),
        **STATES.pick(random),
        **columns("starts", first),
        **columns("ends", last),
    }
