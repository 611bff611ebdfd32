"""The words of the record that importers need to know."""

from __future__ import annotations

from collections.abc import Iterable

from meetings.folding import fold
from meetings.models import Body, GroupAlias, Meeting, StakeholderGroup
from submissions.importers.vocabulary import Vocabulary

NAMES = ("name", "name_fr", "name_es", "name_ru", "name_ar", "name_zh_hans")
"""Where bodies and groups keep their names in six languages."""


def load_vocabulary() -> Vocabulary:
    """Give the names of bodies and groups, and the towns where bodies have met: four queries."""
    return Vocabulary(
        bodies=_name(Body.objects.order_by("pk").values_list("slug", "acronym", *NAMES)),
        groups=_name(
            [
                *GroupAlias.objects.order_by("pk").values_list("group__slug", "word"),
                *StakeholderGroup.objects.order_by("pk").values_list("slug", *NAMES),
            ]
        ),
        places=frozenset(
            fold(place)
            for place in Meeting.objects.order_by().values_list("place", flat=True).distinct()
            if place
        ),
    )


def _name(rows: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Give folded words with their slug; a word of two records names neither."""
    found: dict[str, set[str]] = {}
    for slug, *words in rows:
        for word in filter(None, words):
            found.setdefault(" ".join(fold(word).split()), set()).add(slug)
    return {word: min(slugs) for word, slugs in found.items() if len(slugs) == 1}
