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

    def make(self, model: type[Model], words: Iterable[Any]) -> str:
        """Give a slug from words, with a number where the plain one is taken."""
        base = slugify(plain("-".join(str(word) for word in words if word)))[:LONGEST].strip("-")
        base = base or str(model._meta.model_name)
        key = (model, base)
        if key not in self._taken:
            rows: Any = model._default_manager.filter(slug__startswith=base).order_by()
            self._taken[key] = set(rows.values_list("slug", flat=True))
        for number in count(self._next.get(key, 1)):
            slug = base if number == 1 else f"{base}-{number}"
            self._next[key] = number + 1
            if slug not in self._taken[key] and slug not in WORDS_OF_ADDRESSES:
                return slug
        raise AssertionError("numbers do not end")
