"""Sources beside the fields: each fact of a form has its document, locator and certainty there."""

from contextlib import AbstractContextManager, nullcontext
from typing import Any

import pghistory
from django import forms
from django.contrib import admin, messages
from django.db.models import Model
from django.http import HttpRequest

from meetings.admin.sourcing.facts import FactSources
from meetings.admin.sourcing.fields import SourcedForm
from meetings.admin.sourcing.remembering import recall, remember
from meetings.admin.sourcing.rows import SourcedFormSet
from meetings.admin.sourcing.telling import tell_rows, tell_stated
from meetings.admin.states import can_publish
from meetings.models import Evidenced, PublicationState
from meetings.services.stating import Source, choose_state, state_facts, state_rows
from meetings.subjects import find_holder

MAY_STATE = ("meetings.add_statement", "meetings.change_statement")
ROWS_TEMPLATE = "admin/desk/fact_rows.html"


class SourcedAdmin(admin.ModelAdmin):
    """An admin whose fact-bearing fields take their source where the value is typed."""

    class Media:
        css = {"all": ["desk/evidence.css"]}
        js = ["desk/evidence.js"]

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """Give a form that takes sources, where the model has facts."""
        if not has_facts(self.model):
            return super().get_form(request, obj, change=change, **kwargs)
        base = kwargs.pop("form", self.form)
        sourced = type("SourcedForm", (SourcedForm, base), {})
        made: Any = super().get_form(request, obj, change=change, form=sourced, **kwargs)
        self.hand_over(request, made)
        return made

    def get_formsets_with_inlines(self, request: HttpRequest, obj: Any = None) -> Any:
        """Tell each table that takes sources who asks."""
        for formset, inline in super().get_formsets_with_inlines(request, obj):
            if issubclass(formset, SourcedFormSet):
                self.hand_over(request, formset)
            yield formset, inline

    def hand_over(self, request: HttpRequest, made: Any) -> None:
        """Tell a form or a formset what it needs to know of the editor."""
        made.site = self.admin_site
        made.may_state = request.user.has_perms(MAY_STATE)
        made.last = find_last(request)

    def get_inline_formsets(
        self, request: HttpRequest, formsets: Any, inline_instances: Any, obj: Any = None
    ) -> Any:
        """Put the source for new rows at the head of each table that takes one."""
        found: Any = super().get_inline_formsets(request, formsets, inline_instances, obj)
        for one in found:
            takes = isinstance(one.formset, SourcedFormSet) and one.formset.may_state
            if takes and one.has_add_permission:
                one.opts.rows_template, one.opts.template = one.opts.template, ROWS_TEMPLATE
        return found

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save the row; the history keeps why a value changed against its sources."""
        with explain(form):
            super().save_model(request, obj, form, change)

    def save_related(
        self, request: HttpRequest, form: forms.ModelForm, formsets: Any, change: bool
    ) -> None:
        """Write down the sources that were given, and remember the last of them."""
        super().save_related(request, form, formsets, change)
        if isinstance(form, SourcedForm):
            save_facts(request, form)
        for formset in formsets:
            if isinstance(formset, SourcedFormSet):
                save_rows(request, form.instance, formset)


def has_facts(model: type[Model]) -> bool:
    """Say whether the rows of a model have facts that rest on statements."""
    return issubclass(model, Evidenced) and bool(model.FACTS)


def find_last(request: HttpRequest) -> Source | None:
    """Give the source given last, looked up once for a page."""
    if not hasattr(request, "source_given_last"):
        request.source_given_last = recall(request)  # type: ignore[attr-defined]
    found: Source | None = request.source_given_last  # type: ignore[attr-defined]
    return found


def explain(form: Any) -> AbstractContextManager[Any]:
    """Give the history the reasons that a form has for what goes against sources."""
    sources: FactSources | None = getattr(form, "fact_sources", None)
    if sources is None or not sources.reasons:
        return nullcontext()
    context: AbstractContextManager[Any] = pghistory.context(reason="; ".join(sources.reasons))
    return context


def save_facts(request: HttpRequest, form: SourcedForm) -> None:
    """Write the statements of a form's facts, and say what became of them."""
    sources = form.fact_sources
    if not sources.words:
        return
    state = state_of_new(request, form.instance)
    stated = state_facts(form.instance, sources.words, state=state)
    remember(request, sources.words[-1].source)
    for words in tell_stated(stated, kept=sources.kept, row=form.instance):
        messages.success(request, words)


def save_rows(request: HttpRequest, owner: Any, formset: SourcedFormSet) -> None:
    """Let the source at the head of a table vouch for its new rows."""
    source = formset.row_source.source if formset.may_state else None
    rows = getattr(formset, "new_objects", [])
    if source is None or not rows:
        return
    stated = state_rows(rows, source, state=state_of_new(request, owner))
    remember(request, source)
    messages.success(request, tell_rows(stated, source))


def state_of_new(request: HttpRequest, row: Model) -> str:
    """Give the state of new statements on a row: that of the record, where one may publish."""
    holder = row if hasattr(row, "state") else find_holder(row)
    published = getattr(holder, "state", None) == PublicationState.PUBLISHED
    return choose_state(is_published=published, may_publish=can_publish(request.user))
