"""Every address of the site, filled with the rows of a world: for tests that walk them all."""

import re
from urllib.parse import urlencode

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from igftracker.cards import TITLES
from igftracker.views.sitemaps import RECORDS
from meetings.models import Conflict
from tests.world import World

CARDS = {
    "bodies": "body",
    "calls": "call",
    "documents": "document",
    "groups": "group",
    "meetings": "meeting",
    "participants": "person",
    "submissions": "submission",
}
"""The kinds of records that have cards, and the rows of a world that they are of."""
PATTERN = re.compile(r"<(?:\w+:)?\w+>|\(\?P<\w+>[^)]*\)")


def walk(patterns, prefix=""):
    """Give every address pattern below a list of patterns, as text."""
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from walk(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            yield route


def own_patterns():
    """Give the address patterns of the site, the admin's left out: it asks for a password."""
    return [p for p in walk(get_resolver().url_patterns) if not p.startswith("admin/")]


def slugs_for(pattern: str, world: World) -> list[list[object]]:
    """Give what fills the gaps of a pattern with rows of a world."""
    if pattern.startswith("cards/") and "charts/" not in pattern:
        return cards_of(pattern, world)
    low = world.body.slug.removesuffix("-body")
    for noun, slug in {
        "bodies/": world.body.slug,
        "meetings/": world.meeting.slug,
        "calls/": world.call.slug,
        "submissions/": world.submission.slug,
        "groups/": world.group.slug,
        "participants/": world.person.slug,
        "documents/": world.document.slug,
        "compositions/": world.composition.slug,
        "milestones/": f"{low}-milestone",
        "nominations/": f"{low}-nomination",
        "memberships/": f"{low}-membership",
        "reported-counts/": f"{low}-reported",
        "interventions/": world.meeting.slug,
        "attendance/": world.meeting.slug,
    }.items():
        if pattern.replace("api/v1/", "").lstrip("^").startswith(noun):
            return [[slug, world.person.slug if noun == "attendance/" else 1]]
    if pattern.startswith(("charts/", "embed/", "cards/charts/")):
        return [
            *(["answers", world.call.slug], ["seats", world.person.slug]),
            *([kind, world.meeting.slug] for kind in ("speaking", "floor")),
        ] + [
            [kind, world.body.slug]
            for kind in ("balance", "composition", "contributions", "responses", "timeline")
        ]
    if pattern.startswith("counts/"):
        return [[name] for name in ("submissions", "interventions", "memberships", "attendance")]
    if pattern.startswith("sitemaps/"):
        return [[kind, 0] for kind in RECORDS]
    return numbers_for(pattern, world)


def cards_of(pattern: str, world: World) -> list[list[object]]:
    """Give what fills the gaps of the addresses of cards."""
    if pattern.startswith("cards/pages/"):
        return [[name] for name in TITLES]
    return [[noun, getattr(world, row).slug] for noun, row in CARDS.items()]


def numbers_for(pattern: str, world: World) -> list[list[object]]:
    """Give what fills the gaps of addresses that have numbers."""
    if "conflicts/" in pattern:
        return [[number] for number in Conflict.objects.values_list("number", flat=True)]
    if "statements/" in pattern:
        return [[pk] for pk in world.meeting.statements.values_list("pk", flat=True)]
    raise AssertionError(f"Say in slugs_for() what to fill into {pattern}")


def fill(pattern: str, values: list[object]) -> str:
    """Give an address from a pattern: each gap takes the next value."""
    rest = iter(values)
    plain = re.sub(r"\^|\$|\\Z|\\", "", pattern)
    return "/" + PATTERN.sub(lambda _: str(next(rest)), plain).replace("//", "/")


def addresses(world: World):
    """Give an address for every pattern, filled with a world's rows."""
    for pattern in own_patterns():
        if "<format>" in pattern or "P<path>" in pattern:
            continue
        if "<str:export>" in pattern:  # its files are walked in igftracker/exports/
            continue
        if pattern == "oembed":
            page = f"{settings.SITE_URL}/charts/answers/{world.call.slug}/"
            yield f"/oembed?{urlencode({'url': page})}"
        elif PATTERN.search(pattern):
            yield from (fill(pattern, values) for values in slugs_for(pattern, world))
        else:
            yield fill(pattern, [])


def is_page(address: str) -> bool:
    """Say whether an address is a page for readers, which has one in each language."""
    return address.endswith("/") and not address.startswith("/api/")


def variants(address: str):
    """Give an address in each of its forms."""
    yield address
    if address.startswith("/api/v1/") and "schema" not in address and address != "/api/v1/":
        if "/counts/" not in address:
            yield f"{address}?format=csv"
            return
        held = ("group", "participant", "meeting", "body")
        dimensions = {
            "submissions": (*held, "call", "country", "call,group"),
            "interventions": (*held, "sitting", "agenda_item", "language"),
            "attendance": (*held, "presence", "role"),
        }
        noun = address.split("/")[3]
        for dimension in dimensions.get(noun, ("group", "participant", "body")):
            yield f"{address}?group_by={dimension}"
            yield f"{address}?group_by={dimension}&format=csv"
