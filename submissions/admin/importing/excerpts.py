"""Reading the words of a part: a long text never as a whole."""

from __future__ import annotations

from typing import Any

from django.db.models import F, IntegerField, QuerySet, Value
from django.db.models.functions import Left, Length, Replace, Substr

from submissions.admin.importing.passages import Excerpt
from submissions.models import ImportPart

BLOCK = 2_000_000
"""Characters that are loaded at once."""
SHOWN = 40_000
"""Characters that stand on a page."""


def load_excerpt(part: ImportPart, *, near: int = 0) -> Excerpt:
    """Give the block of a part's text that has a place in it, in one query."""
    first = max(near, 0) // BLOCK * BLOCK
    before = Left("text", first) if first else Value("")
    lines = Length(before) - Length(Replace(before, Value("\n"), Value("")))
    found = (
        ImportPart.objects.filter(pk=part.pk)
        .annotate(block=Substr("text", first + 1, BLOCK), lines=lines)
        .values_list("block", "lines")
        .get()
    )
    return Excerpt(text=found[0], first=first, lines_before=found[1])


def without_text(parts: QuerySet[ImportPart]) -> QuerySet[ImportPart, Any]:
    """Load parts without their words, but with how many letters there are."""
    length = Length(F("text"), output_field=IntegerField())
    return parts.defer("text").annotate(letters=length)
