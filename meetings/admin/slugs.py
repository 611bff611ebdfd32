"""Addresses of records that have no title of their own: made from the rows they point to."""

from typing import Any, ClassVar

from meetings.admin.states import StateForm
from meetings.free_slugs import find_free_slug


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
        return find_free_slug(self._meta.model, words, besides=self.instance.pk)


def name_part(part: Any) -> str:
    """Give the slug of a row, or the words themselves."""
    return str(getattr(part, "slug", part))
