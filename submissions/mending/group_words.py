"""Mapping the words of sources to stakeholder groups, and filling the rows that bear them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pghistory
from django.db import transaction

from meetings.models import GroupAlias, StakeholderGroup
from submissions.care.group_words import STATES, unmapped


@dataclass(frozen=True, slots=True)
class Mapped:
    """What mapping a word did."""

    is_new: bool
    """Whether the word was no word for the group before."""
    filled: int
    """How many rows got the group."""


@transaction.atomic
def map_word(
    word: str, group: StakeholderGroup, *, kinds: Iterable[type[Any]], public_too: bool
) -> Mapped:
    """Make a word one for a group, and give the group to the drafts that bear it and have none.

    `kinds` are the kinds of rows to fill; `public_too`: also rows that the public sees. Raises
    ValueError when it is a word for another group.
    """
    alias, is_new = GroupAlias.objects.get_or_create(
        word=word.strip().lower(), defaults={"group": group}
    )
    if alias.group_id != group.pk:
        raise ValueError(f"“{alias.word}” is a word for “{alias.group}” already.")
    with pghistory.context(reason=f"“{alias.word}” is mapped to “{group}”"):
        filled = sum(_fill(kind, alias.word, group, public_too=public_too) for kind in kinds)
    return Mapped(is_new, filled)


def _fill(kind: type[Any], word: str, group: StakeholderGroup, *, public_too: bool) -> int:
    rows = unmapped(kind).filter(word=word)
    if not public_too:
        rows = rows.filter(**{STATES[kind]: "draft"})
    pks = list(rows.values_list("pk", flat=True))
    return int(kind._default_manager.filter(pk__in=pks, group__isnull=True).update(group=group))
