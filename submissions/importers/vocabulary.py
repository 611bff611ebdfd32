"""The words by which an importer knows bodies, groups and places: handed in, never looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folded words (see meetings.folding.fold) with the slug of what they name.

    A word that is not here is still found where the structure shows that it names a body or a
    group; it then stays a word, for an editor to map.
    """

    bodies: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    groups: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    places: frozenset[str] = field(default_factory=frozenset)
    """Folded names of towns where bodies have met."""
