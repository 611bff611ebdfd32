"""Addresses that no other row has."""

from typing import Any

from django.db.models import Model
from django.utils.text import slugify

LONGEST = 110


def find_free_slug(model: type[Model], words: str, *, besides: Any = None) -> str:
    """Give the words as a slug, with a number where another row has it.

    `besides` is the key of the row that may have it already.
    """
    slug = slugify(words)[:LONGEST].strip("-") or str(model._meta.model_name)
    rows = model._default_manager.exclude(pk=besides)
    taken = set(rows.filter(slug__startswith=slug).values_list("slug", flat=True))
    numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
    return slug if slug not in taken else next(one for one in numbered if one not in taken)
