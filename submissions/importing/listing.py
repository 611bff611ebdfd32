"""Listing: the proposals of a batch one by one as lines of text, for the command."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import F, Func, QuerySet, TextField, Value
from django.db.models.functions import Length, Replace, Substr

from submissions.models import ImportBatch, ImportItem, Proposal

LONGEST = 90
"""Letters of a passage that stand in a line."""


def list_proposals(batch: ImportBatch, *, most: int) -> Iterator[str]:
    """Give the first proposals, one line each: place, kind, what it would do, words, record.

    Mentions propose no record and are left out. A last line says how many are not listed.
    """
    items = batch.items.exclude(proposal=Proposal.MENTION).order_by("position")
    yield from (_line(item) for item in _locate(items)[:most])
    more = items.count() - most
    if more > 0:
        yield f"  and {more} proposals more"


def _locate(items: QuerySet[ImportItem]) -> QuerySet[ImportItem]:
    """Load proposals with their line and their words, which the database cuts out of the text."""
    before = Func("part__text", "starts_at", function="left", output_field=TextField())
    lines = Length(before) - Length(Replace(before, Value("\n"), Value(""))) + 1
    words = Substr("part__text", F("starts_at") + 1, F("ends_at") - F("starts_at"))
    located = items.annotate(line=lines, words=words, part_position=F("part__position"))
    return located.prefetch_related("target")


def _line(item: ImportItem) -> str:
    words = " ".join(str(item.words or "").split())  # type: ignore[attr-defined]
    shown = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
    where = f"{item.part_position}:{item.line}"  # type: ignore[attr-defined]
    sure = f"{item.confidence:.0%}" if item.confidence is not None else ""
    target = f" → {item.target}" if item.target else ""
    return f"  {where:>8}  {item.kind:<12} {item.proposal:<15} {sure:>4}  {shown}{target}"
