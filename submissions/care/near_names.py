"""Participants of one kind whose names are nearly alike: perhaps one under two records.

Each form of a name is put into a few blocks: its words whatever their order, its family name with
an initial, and what is left of a word when one letter is lost. Only names that share a block are
compared, and in a large block only neighbours, so that the work grows with the names and not with
their square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Count, Max, QuerySet

from meetings.models import Participant, ParticipantKind, ParticipantName, PublicationState
from submissions.care.worklists import (
    Entry,
    Piece,
    Rows,
    Worklist,
    in_order,
    pairs_of,
    piece,
    said,
)
from submissions.matching.diminutives import initials_of
from submissions.matching.likeness import (
    INITIAL,
    Likeness,
    compare_organisations,
    compare_persons,
)
from submissions.matching.spelling import Spelling, family_of, spell

LEAST_PERSONS, LEAST_OTHERS = INITIAL, 0.8
"""So alike two names must be to be shown."""
LARGE, NEIGHBOURS = 60, 20
"""In a block larger than this, each name is compared with so many that follow it."""
LEAST_LETTERS = 5
"""Shorter words are not looked for by what is left of them."""

MOST_AT_ONCE = 2000
"""Of more participants the names are compared when the list is opened, and not in passing."""
MOST_FORMS = 5
"""So many other forms of a name are shown."""

Form = tuple[int, Spelling]
Pairs = dict[tuple[int, int], Likeness]


@dataclass(frozen=True, slots=True)
class Kept:
    """The pairs that were found in one state of the names."""

    state: tuple[Any, ...]
    pairs: Pairs


_kept: list[Kept] = []


def find(asides: QuerySet[Any, Any]) -> Rows:
    """Give the pairs, the nearest first; they are found anew when a name has changed."""
    aside = {row["key"] for row in asides}
    pairs = find_pairs()
    ordered = sorted(pairs, key=lambda pair: (-pairs[pair].score, pair))
    keys = (f"{one}-{other}" for one, other in ordered)
    return [{"key": key, "sure": True} for key in keys if key not in aside]


def find_pairs() -> Pairs:
    """Give the pairs of participants with names nearly alike, each with how alike."""
    state = read_state()
    if not _kept or _kept[0].state != state:
        _kept[:] = [Kept(state, compare_all())]
    return _kept[0].pairs


def is_dear() -> bool:
    """Say whether there are many names, and they were not compared since one changed."""
    if _kept and _kept[0].state == read_state():
        return False
    return Participant.objects.count() > MOST_AT_ONCE


def read_state() -> tuple[Any, ...]:
    """Give what changes with every change of a name: how far both histories have come."""
    names = apps.get_model("meetings", "ParticipantNameEvent").objects.order_by()
    events = apps.get_model("meetings", "ParticipantEvent").objects.order_by()
    counted = {"many": Count("pk"), "last": Max("pk")}
    one, other = (rows.aggregate(**counted) for rows in (events, names))
    return (one["many"], one["last"], other["many"], other["last"])


def compare_all() -> Pairs:
    """Compare the names of all participants that were not merged or withdrawn: two queries."""
    by_kind: dict[str, dict[int, list[Spelling]]] = defaultdict(lambda: defaultdict(list))
    kinds: dict[int, tuple[str, str]] = {}
    rows = Participant.objects.filter(merged_into__isnull=True).order_by("pk")
    rows = rows.exclude(state=PublicationState.WITHDRAWN)
    for pk, kind, name, sort_name in rows.values_list("pk", "kind", "name", "sort_name"):
        family = family_of(sort_name) if kind == ParticipantKind.PERSON else ""
        kinds[pk] = (kind, family)
        by_kind[kind][pk].append(spell(name, family=family))
    for pk, name in ParticipantName.objects.order_by("pk").values_list("participant", "name"):
        if pk in kinds:
            kind, family = kinds[pk]
            by_kind[kind][pk].append(spell(name, family=family))
    found: Pairs = {}
    for kind, forms in by_kind.items():
        found |= compare(forms, is_person=kind == ParticipantKind.PERSON)
    return found


def compare(forms: dict[int, list[Spelling]], *, is_person: bool) -> Pairs:
    """Give the pairs among participants of one kind, by the nearest of their forms."""
    alike = compare_persons if is_person else compare_organisations
    least = LEAST_PERSONS if is_person else LEAST_OTHERS
    found: Pairs = {}
    seen: set[tuple[int, str, int, str]] = set()
    for one, other in _find_candidates(forms, is_person=is_person):
        (a, first), (b, second) = sorted((one, other), key=lambda form: form[0])
        if a == b or (a, first.text, b, second.text) in seen:
            continue
        seen.add((a, first.text, b, second.text))
        likeness = alike(first, second)
        if likeness.score >= max(least, found.get((a, b), Likeness(least)).score):
            found[a, b] = likeness
    return found


def _find_candidates(
    forms: dict[int, list[Spelling]], *, is_person: bool
) -> Iterator[tuple[Form, Form]]:
    blocks: dict[str, list[Form]] = defaultdict(list)
    for pk, spellings in forms.items():
        for spelling in spellings:
            for key in set(_blocks_of(spelling, is_person=is_person)):
                blocks[key].append((pk, spelling))
    for block in blocks.values():
        if len(block) > 1:
            yield from _pair(block)


def _pair(block: list[Form]) -> Iterator[tuple[Form, Form]]:
    is_large = len(block) > LARGE
    ordered = sorted(block, key=lambda form: form[1].folded) if is_large else block
    reach = NEIGHBOURS if is_large else LARGE
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + reach]:
            yield one, other


def _blocks_of(spelling: Spelling, *, is_person: bool) -> Iterator[str]:
    if spelling.key:
        yield f"={spelling.key}"
    if not is_person:
        for word in spelling.words:
            yield from _what_is_left(word, "")
        return
    initials = {initial for word in spelling.given for initial in initials_of(word)}
    for initial in initials:
        yield f"{spelling.family} {initial}"
        yield from _what_is_left(spelling.family, initial)


def _what_is_left(word: str, beside: str) -> Iterable[str]:
    """Give a word, and the word without each of its letters in turn."""
    yield f"-{word} {beside}"
    if len(word) >= LEAST_LETTERS:
        yield from (f"-{word[:at]}{word[at + 1 :]} {beside}" for at in range(len(word)))


def load(keys: Sequence[str]) -> list[Entry]:
    """Give the pairs with what the record says of both: two queries, and those of the names."""
    pairs = pairs_of(keys)
    pks = {pk for pair in pairs.values() for pk in pair}
    people = Participant.objects.prefetch_related("names").in_bulk(pks)
    alike = find_pairs()
    shown = [
        _show(key, people[a], people[b], alike=alike.get((a, b)))
        for key, (a, b) in pairs.items()
        if a in people and b in people
    ]
    return in_order(keys, shown)


def _show(key: str, one: Participant, other: Participant, *, alike: Likeness | None) -> Entry:
    why = f"{alike.reason} ({round(alike.score * 100)} %)" if alike else "not alike any more"
    facts = (
        ("One", (piece(one), *_describe(one))),
        ("The other", (piece(other), *_describe(other))),
        ("Kind", said(one.get_kind_display())),
        ("Why", said(why)),
    )
    return Entry(key, Piece(f"{one} / {other}"), facts, extra=(one, other))


def _describe(row: Any) -> tuple[Any, ...]:
    names = [f"also “{name}”" for name in row.names.all()[:MOST_FORMS]]
    state = str(row.get_state_display()).partition(":")[0]
    country = row.country.name if row.country else ""
    return said(", ".join(filter(None, [state, country, *names])))


NEAR_NAMES = Worklist(
    slug="near-names",
    title="Names nearly alike",
    rule="Two participants of one kind with the same words in their names, one family name and "
    "the same initial, or a spelling that differs by a letter. They may be one, or two: nothing "
    "is merged by itself.",
    empty="Nothing: no two participants of one kind have names nearly alike.",
    needs=("meetings.view_participant",),
    mends="meetings.change_participant",
    find=find,
    load=load,
    is_dear=is_dear,
    form="admin/care/names_form.html",
)
