"""The ways from a worklist to the records: each only for those who may view what it leads to."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.contrib.admin import AdminSite
from django.contrib.admin.exceptions import NotRegistered
from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse

from submissions.care import Entry, Piece


@dataclass(frozen=True, slots=True)
class ShownPiece:
    """Words, with an address where there is one for this reader."""

    text: str
    url: str = ""
    is_outside: bool = False


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """An entry as one reader sees it."""

    entry: Entry
    head: ShownPiece
    facts: tuple[tuple[str, tuple[ShownPiece, ...]], ...]
    surely: str = ""
    """How certain the finding is, in words; "" where that is no question."""
    is_sure: bool = True


@dataclass
class Ways:
    """Finds the addresses of records, asking each model once whether it may be viewed."""

    site: AdminSite
    request: HttpRequest
    known: dict[type[Model], str] = field(default_factory=dict)

    def show(self, entry: Entry, *, surely: str = "", is_sure: bool = True) -> ShownEntry:
        """Give an entry with the addresses of its records."""
        facts = tuple((name, tuple(map(self.find, pieces))) for name, pieces in entry.facts)
        return ShownEntry(entry, self.find(entry.head), facts, surely, is_sure)

    def find(self, piece: Piece) -> ShownPiece:
        """Give words with their address."""
        if piece.href.startswith(("http://", "https://")):
            return ShownPiece(piece.text, piece.href, is_outside=True)
        name = self._find_name(piece.model) if piece.model else ""
        return ShownPiece(piece.text, reverse(name, args=[piece.pk]) if name else "")

    def _find_name(self, model: type[Model]) -> str:
        if model not in self.known:
            self.known[model] = self._ask(model)
        return self.known[model]

    def _ask(self, model: type[Model]) -> str:
        try:
            may = self.site.get_model_admin(model).has_view_permission(self.request)
        except NotRegistered:
            may = False
        return f"admin:{model._meta.app_label}_{model._meta.model_name}_change" if may else ""
