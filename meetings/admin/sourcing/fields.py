"""The fields of a form, each with its evidence beneath."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.utils.functional import cached_property
from django.utils.safestring import SafeString

from meetings.admin.sourcing.facts import FactSources, gather_facts
from meetings.admin.sourcing.settling import settle
from meetings.services.stating import Source


class FactBoundField(BoundField):
    """A field of a form whose help has what sources say, and the control for a source."""

    form: SourcedForm
    words = ""

    @property
    def help_text(self) -> str | SafeString:
        """Give the help of the field, with its evidence where it is a fact."""
        return self.evidence or self.words

    @help_text.setter
    def help_text(self, words: str) -> None:
        self.words = words

    @cached_property
    def evidence(self) -> SafeString | str:
        """Give what stands beneath a fact; "" beneath other fields."""
        fact = self.form.fact_sources.facts.get(self.name)
        return fact.render(self.words, self.auto_id) if fact else ""

    @property
    def aria_describedby(self) -> str | None:
        """Describe a fact by its help and by what is said, not by the controls beneath."""
        if self.name not in self.form.fact_sources.facts:
            return super().aria_describedby
        parts = ["said", "words"] if self.words else ["said"]
        ids = [f"{self.auto_id}_{part}" for part in parts]
        return " ".join([*ids, *([f"{self.auto_id}_error"] if self.errors else [])])


class SourcedForm(forms.ModelForm):
    """A form that takes a source for each of its facts."""

    bound_field_class = FactBoundField
    site: ClassVar[Any] = None
    last: ClassVar[Source | None] = None
    may_state: ClassVar[bool] = False

    @cached_property
    def fact_sources(self) -> FactSources:
        """Give the facts of the form with their sources; their statements are loaded once."""
        return gather_facts(self, site=self.site, last=self.last, may_state=self.may_state)

    @property
    def media(self) -> forms.Media:
        """Give what the controls need, too."""
        return super().media + self.fact_sources.every.media

    def clean(self) -> dict[str, Any]:
        """Read the sources that were given, and ask where a value goes against others."""
        cleaned = super().clean() or self.cleaned_data
        self.cleaned_data = cleaned
        settle(self, self.fact_sources)
        return self.cleaned_data
