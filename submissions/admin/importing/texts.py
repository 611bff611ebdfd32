"""What of a part's words stands on the page of the review, with its passages."""

from __future__ import annotations

from dataclasses import dataclass

from submissions.admin.importing.asking import Asked
from submissions.admin.importing.excerpts import SHOWN, load_excerpt
from submissions.admin.importing.passages import Excerpt, Line, Passage, cut_lines
from submissions.models import ImportItem, ImportPart

MOST_PASSAGES = 1_000
"""So many passages without a card are marked in a text, no more."""


@dataclass(frozen=True, slots=True)
class Text:
    """What of a part's words stands on the page."""

    lines: list[Line]
    excerpt: Excerpt
    letters: int

    @property
    def has_before(self) -> bool:
        """Say whether there are words before these."""
        return self.excerpt.first > 0

    @property
    def has_after(self) -> bool:
        """Say whether there are words after these."""
        return self.excerpt.after < self.letters

    @property
    def before(self) -> int:
        """Give a place in what stands before these words."""
        return max(0, self.excerpt.first - SHOWN * 3 // 4)

    @property
    def after(self) -> int:
        """Give a place in what stands after these words."""
        return min(self.letters, self.excerpt.after + SHOWN // 4)


def load_text(part: ImportPart, items: list[ImportItem], *, asked: Asked) -> tuple[Text, Excerpt]:
    """Give what is shown of a part's words, and the block that it is cut from."""
    near = find_place(items, asked)
    block = load_excerpt(part, near=near)
    shown = block.around(near, SHOWN)
    passages = list_passages(part, items, within=shown)
    lines = cut_lines(shown, passages, quoted=part.quoted, aside=part.aside)
    return Text(lines, shown, part.letters), block  # type: ignore[attr-defined]


def find_place(items: list[ImportItem], asked: Asked) -> int:
    """Give the character to show a long text around."""
    if asked.at is not None:
        return asked.at
    current = next((one for one in items if one.pk == asked.item), None)
    short = (one.starts_at for one in items)
    return current.starts_at if current else next(short, 0)


def list_passages(part: ImportPart, items: list[ImportItem], *, within: Excerpt) -> list[Passage]:
    """Give the passages in an excerpt: of the cards on the page, and of other proposals."""
    shown = {one.pk for one in items}
    others = (
        ImportItem.objects.filter(part=part, starts_at__lte=within.after, ends_at__gte=within.first)
        .exclude(pk__in=shown)
        .order_by("position")
        .values_list("pk", "starts_at", "ends_at")[:MOST_PASSAGES]
    )
    own = [Passage(one.pk, one.starts_at, one.ends_at) for one in items]
    return [*own, *(Passage(*row, has_card=False) for row in others)]
