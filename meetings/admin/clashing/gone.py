"""A form on a row that was deleted meanwhile: what was typed, as a form that enters it anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from django.forms import CheckboxInput
from django.http import HttpRequest, QueryDict

from meetings.admin.clashing import posted
from meetings.admin.clashing.comparing import compared_columns, put_value
from meetings.admin.clashing.pasts import Past, Saved, find_last_version, read_past
from meetings.models.history import TRACKED


@dataclass(frozen=True, slots=True)
class Gone:
    """A row that was deleted."""

    row: Model
    saved: Saved
    """Who deleted it, when and why."""

    @property
    def told(self) -> str:
        """Give what happened as a sentence."""
        why = f" ({self.saved.why})" if self.saved.why else ""
        when = f"{self.saved.at:%d %B %Y at %H:%M} UTC".lstrip("0")
        return f"{self.saved.who} deleted “{name_row(self.row)}” on {when}{why}."


def find_gone(model: type[Model], key: str) -> Gone | None:
    """Give the row that had a key once; None where none was deleted."""
    if model not in TRACKED or not key.isascii() or not key.isdigit() or len(key) > 18:
        return None
    last = find_last_version(model, int(key))
    past: Past = read_past(model, [int(key)], since=last)
    row, saved = past.row_at(int(key), last), past.last_saved(int(key))
    return Gone(row, saved) if row is not None and saved is not None else None


def name_row(row: Model) -> str:
    """Give the name of a row that is gone, or its kind where others in its name are gone too."""
    try:
        return str(row)
    except ObjectDoesNotExist:
        return str(row._meta.verbose_name)


def enter_anew(model_admin: Any, request: HttpRequest, gone: Gone) -> QueryDict:
    """Give what was sent as what a form for a new row sends."""
    data = request.POST.copy()
    formsets, _ = model_admin._create_formsets(request, type(gone.row)(), change=False)
    for formset in formsets:
        rows = posted.read_rows(data, formset.prefix)
        link = {formset.fk.name} if hasattr(formset, "fk") else set()
        key_name = formset.model._meta.pk.name
        kept = [posted.make_new(row, {key_name, *link}) for row in rows if not row.is_to_be_deleted]
        posted.write_rows(data, formset.prefix, kept)
    fill_unsent(data, model_admin.get_form(request, None)(instance=gone.row))
    return data


def fill_unsent(data: QueryDict, form: Any) -> None:
    """Put in what the form for a new row asks and the other only showed, as it stood."""
    for name in compared_columns(form):
        if name not in data and not isinstance(form.fields[name].widget, CheckboxInput):
            put_value(data, form[name])


def list_typed(data: QueryDict, form: Any) -> list[tuple[str, str]]:
    """Give labels and values of what was typed, for those who may not enter it anew."""
    own = [(str(form[name].label), data.get(name)) for name in form.fields]
    names = [name for name in data if "-" in name and not name.endswith("_FORMS")]
    inner = [(name, data.get(name)) for name in names]
    return [(label, str(value)) for label, value in (*own, *inner) if value]
