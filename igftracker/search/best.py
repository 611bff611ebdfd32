"""What is called exactly by the words that were looked for: it stands before all other hits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from igftracker.search.hits import Hits
from igftracker.search.kinds import SHORTEST_SYMBOL, bare_symbol
from igftracker.search.showing import Shown, show
from meetings import languages
from meetings.folding import fold
from meetings.models import Body, DocumentSymbol, Participant, ParticipantName

DASH = re.compile("[-\u2010-\u2015\u2212]")
"""What stands between the symbols that a document has in two organs: A/66/67-E/2011/79."""
MOST = 3
"""Records of a kind that are shown as called exactly so."""


def find_best(found: Sequence[Hits], words: str) -> list[Shown]:
    """Give the bodies, participants and documents whose name, acronym or symbol is the words."""
    ways = {"bodies": name_bodies, "participants": name_participants, "documents": carry_symbol}
    best: list[Shown] = []
    for hits in found:
        if hits.all and hits.kind.name in ways:
            named = set(ways[hits.kind.name]([hit.pk for hit in hits.all], words))
            keys = [hit.pk for hit in hits.all if hit.pk in named]
            best += show(hits.kind, keys[:MOST], words)
    return best


def name_bodies(keys: Sequence[int], words: str) -> Iterable[int]:
    """Give the bodies with this name or acronym, in any letter case."""
    local = f"name_{languages.here().replace('-', '_')}"
    names = {"name", "acronym", *([local] if hasattr(Body, local) else [])}
    rows = Body.objects.public().filter(pk__in=keys).values_list("pk", *names)
    return [pk for pk, *given in rows if fold(words) in map(fold, given)]


def name_participants(keys: Sequence[int], words: str) -> Iterable[int]:
    """Give the participants with this name, or with it as another form, however accented."""
    own = Participant.objects.public().filter(pk__in=keys).values_list("pk", "name")
    others = ParticipantName.objects.public().filter(participant__in=keys)
    named = [*own, *others.values_list("participant", "name")]
    return [pk for pk, name in named if fold(name) == fold(words)]


def carry_symbol(keys: Sequence[int], words: str) -> Iterable[int]:
    """Give the documents that carry this symbol, however dashed, alone or as one of two."""
    symbol = bare_symbol(words)
    if len(symbol) < SHORTEST_SYMBOL:
        return []
    carried = DocumentSymbol.objects.public().filter(normalised__contains=symbol, document__in=keys)
    rows = carried.values_list("document", "symbol")
    return [
        pk
        for pk, printed in rows
        if symbol in {*map(bare_symbol, DASH.split(printed)), bare_symbol(printed)}
    ]
