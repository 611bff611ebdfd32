"""Stakeholder groups by the words of sources; what is not mapped stays a word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from meetings.folding import fold
from meetings.models import GroupAlias, StakeholderGroup
from submissions.matching.vocabulary import NAMES


@dataclass(frozen=True, slots=True)
class GroupMatch:
    """The group that a word names, and how that is known; `pk` None: the word is not mapped."""

    pk: int | None = None
    slug: str = ""
    label: str = ""
    how: str = "not mapped"


@dataclass(frozen=True, slots=True)
class GroupIndex:
    """The words for groups, folded; a word of two groups names neither."""

    words: Mapping[str, GroupMatch] = field(default_factory=dict)

    @classmethod
    def load(cls) -> Self:
        """Read the groups' own names and the words that sources use: two queries."""
        found: dict[str, list[GroupMatch]] = {}
        groups = StakeholderGroup.objects.order_by("pk")
        for pk, slug, *names in groups.values_list("pk", "slug", *NAMES):
            match = GroupMatch(pk, slug, names[0], "its name")
            for word in filter(None, names):
                found.setdefault(key_of(word), []).append(match)
        aliases = GroupAlias.objects.order_by("pk")
        for pk, slug, name, word in aliases.values_list(
            "group", "group__slug", "group__name", "word"
        ):
            match = GroupMatch(pk, slug, name, f"“{word}” is a word for it")
            found.setdefault(key_of(word), []).append(match)
        return cls({word: ones[0] for word, ones in found.items() if _is_one(ones)})

    def match(self, word: str) -> GroupMatch:
        """Give the group that a word names."""
        return self.words.get(key_of(word), GroupMatch())


def match_group(word: str, *, groups: GroupIndex | None = None) -> GroupMatch:
    """Give the group that a word names; the words are read from the database unless given."""
    return (GroupIndex.load() if groups is None else groups).match(word)


def key_of(word: str) -> str:
    """Give a word as it is compared: folded, with single spaces, without marks around it."""
    return " ".join(fold(word).split()).strip(" .,:;()[]\"'")


def _is_one(matches: list[GroupMatch]) -> bool:
    return len({match.pk for match in matches}) == 1
