"""A long form in sections: which part stands where, how many rows it has, what is wrong in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """One section as an admin lays it out."""

    slug: str
    title: str
    models: tuple[type[Model], ...] = ()
    """The models whose inlines stand in it."""
    fields: tuple[str, ...] = ()
    """Fields of the form itself that stand in it, outside the groups of fields."""
    template: str = ""
    """What stands above its inlines."""


@dataclass(slots=True)
class Section:
    """One section of a form that is shown."""

    slug: str
    title: str
    template: str
    inlines: list[Any] = field(default_factory=list)
    count: int = 0
    wrong: int = 0

    @property
    def wrong_words(self) -> str:
        """Say how much is to be corrected in it."""
        return f"{self.wrong} to correct" if self.wrong else ""


def make_sections(plans: Sequence[SectionPlan], context: dict[str, Any]) -> list[Section]:
    """Give the sections of a form; an inline that none of them names stands in the first."""
    sections = [Section(plan.slug, plan.title, plan.template) for plan in plans]
    homes = {
        model: section
        for plan, section in zip(plans, sections, strict=True)
        for model in plan.models
    }
    for inline in context["inline_admin_formsets"]:
        _add(homes.get(inline.formset.model, sections[0]), inline)
    _place_errors(plans, sections, context["adminform"].form)
    return sections


def _add(section: Section, inline: Any) -> None:
    page = getattr(inline.formset, "page", None)
    section.inlines.append(inline)
    section.count += page.total if page else inline.formset.initial_form_count()
    section.wrong += inline.formset.total_error_count() if inline.formset.is_bound else 0


def _place_errors(plans: Sequence[SectionPlan], sections: list[Section], form: Any) -> None:
    """Count the errors of the form itself where their fields stand."""
    homes = {
        name: section for plan, section in zip(plans, sections, strict=True) for name in plan.fields
    }
    for name, errors in form.errors.items() if form.is_bound else ():
        homes.get(name, sections[0]).wrong += len(errors)
