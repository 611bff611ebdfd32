"""What stands on a card: words that are given, and figures that were counted elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from submissions.charts.marks import Mark


@dataclass(frozen=True, slots=True)
class Item:
    """A group by shape and colour, with what is said of it beside its name."""

    mark: Mark
    words: str = ""

    def __str__(self) -> str:
        return f"{self.mark.name} {self.words}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The words of one card, from its top to its foot."""

    kind: str
    """What the page is of: "Call", "Meeting"."""
    title: str
    lines: tuple[str, ...] = ()
    """Where it belongs: its body, its place, who wrote it."""
    figure: str = ""
    """The key figure with its base, or the date."""
    note: str = ""
    """What else is to be said of it."""
    items: tuple[Item, ...] = ()
    picture: Element | None = None
    """A chart in place of figure and items."""

    @property
    def words(self) -> str:
        """Give all letters of it, to ask whether there is a font for them."""
        said = (self.kind, self.title, *self.lines, self.figure, self.note)
        return "".join((*said, *map(str, self.items)))
