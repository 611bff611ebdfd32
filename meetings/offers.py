"""What the form of the list of meetings offers: each choice with the meetings it would leave."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.db.models import Count
from django.db.models.functions import ExtractYear

from meetings.filters import MeetingFilter, Offer, Option
from meetings.languages import title_of
from meetings.models import Body, Meeting, MeetingCoHost, MeetingKind


def offer_meetings(chosen: MeetingFilter) -> list[Offer]:
    """Give the bodies, kinds and years to choose from, in five queries."""
    return [_bodies(chosen), _kinds(chosen), _years(chosen)]


def _others(chosen: MeetingFilter, name: str) -> Any:
    """The meetings that the other choices leave."""
    kept = {other: value for other, value in chosen.values.items() if other != name}
    return MeetingFilter(kept).narrow(Meeting.objects.public()).order_by()


def _bodies(chosen: MeetingFilter) -> Offer:
    """A joint meeting counts for each of its bodies."""
    rows = _others(chosen, "body")
    counts = Counter(dict(rows.values_list("body__slug").annotate(Count("pk", distinct=True))))
    joint = MeetingCoHost.objects.public().filter(meeting__in=rows.values("pk")).order_by()
    counts.update(dict(joint.values_list("body__slug").annotate(Count("meeting", distinct=True))))
    value = chosen.values.get("body", "")
    slugs = {*counts, value}
    named = [(title_of(one)[0], one.slug) for one in Body.objects.public().filter(slug__in=slugs)]
    options = [_option(slug, name, counts[slug], value) for name, slug in sorted(named)]
    return Offer("body", "Body", tuple(options), value)


def _kinds(chosen: MeetingFilter) -> Offer:
    counts = Counter(dict(_others(chosen, "kind").values_list("kind").annotate(Count("pk"))))
    value = chosen.values.get("kind", "")
    kinds = [(str(code), str(words)) for code, words in MeetingKind.choices]
    options = [
        _option(code, words, counts[code], value)
        for code, words in kinds
        if counts[code] or code == value
    ]
    return Offer("kind", "Kind", tuple(options), value)


def _years(chosen: MeetingFilter) -> Offer:
    """The years of the earliest day of each, the newest first; those without a date have none."""
    rows = _others(chosen, "year").filter(held_earliest__isnull=False)
    found = rows.annotate(year=ExtractYear("held_earliest")).values_list("year")
    counts = Counter({f"{year:04}": n for year, n in found.annotate(Count("pk"))})
    value = chosen.values.get("year", "")
    years = sorted({*counts, *([value] if value else [])}, reverse=True)
    options = [_option(year, year, counts[year], value) for year in years]
    return Offer("year", "Year", tuple(options), value)


def _option(value: str, label: str, count: int, chosen: str) -> Option:
    return Option(value, label, count, selected=value == chosen)
