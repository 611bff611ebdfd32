"""What tells groups apart: colour, shape and name together, and a texture where areas meet."""

from __future__ import annotations

from dataclasses import dataclass

KNOWN = {
    "government": ("square", "plain"),
    "civil-society": ("circle", "dots"),
    "private-sector": ("triangle", "rising"),
    "technical-academic": ("diamond", "falling"),
    "intergovernmental": ("pentagon", "level"),
}
NOBODY = frozenset({"not-stated", "unmapped", "not-known", "none"})
OFFICES = frozenset({"chair", "secretariat", "total"})
COLOURS = {
    "paper": ("#fcfbf8", "#15181c"),
    "ink": ("#1c2024", "#e8e6e1"),
    "muted": ("#5a6470", "#a3abb5"),
    "hairline": ("#dcd8ce", "#333940"),
    "government": ("#1f6fb2", "#6aaee6"),
    "civil-society": ("#c04a00", "#f2935a"),
    "private-sector": ("#0a7d5a", "#4fc39a"),
    "technical-academic": ("#8a4a9e", "#c79ad6"),
    "intergovernmental": ("#946200", "#d9ab4a"),
    "no-group": ("#6b7280", "#9aa3ad"),
}
"""Each colour on light and on dark paper: the tokens of the site's style sheet."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stakeholder group, or what stands in its place, as charts show it."""

    key: str
    """Slug of the group, "unmapped", "not-stated", "chair", "secretariat", "total"."""
    name: str

    @property
    def colour(self) -> str:
        """Give the name of its colour."""
        return self.key if self.key in KNOWN else "muted" if self.is_office else "no-group"

    @property
    def shape(self) -> str:
        """Give the name of its shape: a ring where no group is stated."""
        if self.key in KNOWN:
            return KNOWN[self.key][0]
        return "ring" if self.is_nobody else "dash" if self.is_office else "frame"

    @property
    def texture(self) -> str:
        """Give the name of its texture."""
        if self.key in KNOWN:
            return KNOWN[self.key][1]
        return "hatched" if self.is_nobody else "grid" if self.is_office else "upright"

    @property
    def is_nobody(self) -> bool:
        """Say whether it stands for "no group is stated"."""
        return self.key in NOBODY

    @property
    def is_office(self) -> bool:
        """Say whether it is an office, or all groups together."""
        return self.key in OFFICES
