"""Addresses of records that have no title of their own: made from the rows they point to."""

from typing import Any, ClassVar

from django.utils.text import slugify

from meetings.admin.states import StateForm

LONGEST = 110


class MadeSlugForm(StateForm):
    """A form that makes the slug from `slug_from` when it is left empty."""

    slug_from: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Let the slug be empty, and say so."""
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            made_from = " and ".join(name.replace("_", " ") for name in self.slug_from)
            self.fields["slug"].help_text += f" Made from {made_from} when left empty."

    def clean(self) -> dict[str, Any]:
        """Make the slug."""
        cleaned = super().clean() or self.cleaned_data
        parts = [cleaned.get(name) for name in self.slug_from]
        if "slug" in self.fields and not cleaned.get("slug") and all(parts):
            cleaned["slug"] = self.make_slug("-".join(name_part(part) for part in parts))
        return cleaned

    def make_slug(self, words: str) -> str:
        """Give the slug, with a number where another row has it."""
        slug = slugify(words)[:LONGEST].strip("-")
        rows = self._meta.model._default_manager.exclude(pk=self.instance.pk)
        taken = set(rows.filter(slug__startswith=slug).values_list("slug", flat=True))
        numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
        return slug if slug not in taken else next(one for one in numbered if one not in taken)


def name_part(part: Any) -> str:
    """Give the slug of a row, or the words themselves."""
    return str(getattr(part, "slug", part))
