"""Slugs: the last part of an address, made from words, and taken by nobody else."""

from collections.abc import Iterable
from itertools import count
from typing import Any

from django.db.models import Model
from django.utils.text import slugify

from meetings.folding import plain
from meetings.models.publication import WORDS_OF_ADDRESSES

LONGEST = 100


class Slugs:
    """Gives slugs, and remembers those it gave."""

    def __init__(self) -> None:
        """Begin with none given."""
        self._taken: dict[tuple[type[Model], str], set[str]] = {}
        self._next: dict[tuple[type[Model], str], int] = {}
        self._free: set[tuple[type[Model], str]] = set()

    def expect(self, model: type[Model], wanted: Iterable[Iterable[Any]]) -> None:
        """Look up which plain slugs are free, those of many rows in one query."""
        bases = {_base(model, words) for words in wanted}
        asked = {base for base in bases if (model, base) not in self._next}
        rows: Any = model._default_manager.filter(slug__in=asked).order_by()
        taken = {*rows.values_list("slug", flat=True), *WORDS_OF_ADDRESSES}
        self._free |= {(model, base) for base in asked - taken}

    def make(self, model: type[Model], words: Iterable[Any]) -> str:
        """Give a slug from words, with a number where the plain one is taken."""
        base = _base(model, words)
        key = (model, base)
        if key in self._free:
            self._free.remove(key)
            self._next[key] = 2
            return base
        if key not in self._taken:
            rows: Any = model._default_manager.filter(slug__startswith=base).order_by()
            self._taken[key] = set(rows.values_list("slug", flat=True))
        for number in count(self._next.get(key, 1)):
            slug = base if number == 1 else f"{base}-{number}"
            self._next[key] = number + 1
            if slug not in self._taken[key] and slug not in WORDS_OF_ADDRESSES:
                return slug
        raise AssertionError("numbers do not end")


def _base(model: type[Model], words: Iterable[Any]) -> str:
    """Give the plain slug that words make."""
    base = slugify(plain("-".join(str(word) for word in words if word)))[:LONGEST].strip("-")
    return base or str(model._meta.model_name)
