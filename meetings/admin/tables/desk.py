"""The pages of tables: export of a list as it is narrowed, import with a preview of each row."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pghistory
from django import forms
from django.contrib import messages
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from import_export.admin import ImportExportMixin
from import_export.forms import ExportForm
from import_export.results import Result

from meetings.admin.tables.columns import as_key, key_of
from meetings.admin.tables.formats import FORMATS, MOST_ROWS, TableError
from meetings.admin.tables.forms import ConfirmForm, TableForm
from meetings.admin.tables.keeping import TableStorage
from meetings.admin.tables.resources import make_resource, with_relations

SHOWN = 200
"""Rows of each kind that a preview shows."""
EXPIRED = (
    "The table is no longer kept, as it was written or handed in too long ago. Hand it in again."
)


class TablesAdmin(ImportExportMixin):
    """An admin whose list goes out as a table and takes rows from one."""

    import_export_change_list_template = None
    import_template_name = "admin/tables/import.html"
    export_template_name = "admin/tables/export.html"
    import_form_class = TableForm
    confirm_form_class = ConfirmForm
    export_form_class = ExportForm
    import_formats = export_formats = list(FORMATS)
    tmp_storage_class = TableStorage
    skip_admin_log = True  # the history has each row, with the reason
    to_encoding = "utf-8"

    def get_resource_classes(self, request: HttpRequest) -> list[Any]:
        """Give the one table of this list."""
        return [make_resource(self.model)]

    def has_import_permission(self, request: HttpRequest) -> bool:
        """Say whether rows may be added or changed."""
        return self.has_add_permission(request) or self.has_change_permission(request)

    def has_export_permission(self, request: HttpRequest) -> bool:
        """Say whether the list may be seen."""
        return self.has_view_or_change_permission(request)

    def get_export_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Give the rows of the list as it is narrowed, with those that they point to."""
        return with_relations(super().get_export_queryset(request))

    def get_import_data_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Hand on who writes and what the source is; one faulty row leaves all unwritten."""
        form = kwargs.get("form")
        cleaned = getattr(form, "cleaned_data", {})
        named = {name: cleaned.get(name) or "" for name in ("source", "locator")}
        return {"rollback_on_validation_errors": True, **named}

    def get_confirm_form_initial(self, request: HttpRequest, import_form: Any) -> dict[str, Any]:
        """Carry reason and source from the first form to the second."""
        initial = super().get_confirm_form_initial(request, import_form)
        if import_form is None:
            return initial
        kept = {name: import_form.cleaned_data[name] for name in ("reason", "locator")}
        return {**initial, **kept, "source": getattr(import_form.cleaned_data["source"], "pk", "")}

    def import_action(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form, or what a table would change."""
        page: Any = super().import_action(request, **kwargs)
        result = page.context_data.get("result")
        if confirm := page.context_data.get("confirm_form"):
            confirm.initial["preview"] = digest_of(result)
        page.context_data |= self.describe(result)
        return page

    def process_import(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Write the table, if it still changes what its preview showed."""
        try:
            with pghistory.context(reason=request.POST.get("reason", "")[:500]):
                return super().process_import(request, **kwargs)
        except (FileNotFoundError, IsADirectoryError):
            return self.refuse(request, EXPIRED)

    def add_data_read_fail_error_to_form(self, form: forms.Form, e: Exception) -> None:
        """Say why a file cannot be read, and what to hand in."""
        form.add_error("import_file", tell_unread(e))

    def process_dataset(self, dataset: Any, form: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Refuse to write what the editor has not seen: the record may have changed meanwhile."""
        resource = make_resource(self.model)()
        given = self.get_import_data_kwargs(form=form)
        with transaction.atomic():
            lock_rows(self.model, dataset)
            seen = resource.import_data(dataset, dry_run=True, user=request.user, **given)
            if digest_of(seen) != form.cleaned_data["preview"]:
                return None
            return super().process_dataset(dataset, form, request, **kwargs)

    def process_result(self, result: Any, request: HttpRequest) -> HttpResponse:
        """Say what was written, or that the record has changed since the preview."""
        if result is None:
            return self.refuse(
                request,
                "Nothing was written: the record has changed since the preview. "
                "Hand the table in again, and look at what it would change now.",
            )
        if result.has_errors() or result.has_validation_errors():
            return self.refuse(request, "Nothing was written: rows are no longer right.")
        return super().process_result(result, request)

    def refuse(self, request: HttpRequest, why: str) -> HttpResponse:
        """Show the form again with what happened."""
        messages.error(request, why)
        request.method, request.POST = "GET", request.POST.__class__()
        page = self.import_action(request)
        page.status_code = 409
        return page

    def add_success_message(self, result: Any, request: HttpRequest) -> None:
        """Say how many rows were written."""
        counts = Counter(row.import_type for row in result.rows)
        said = f"New: {counts['new']}, changed: {counts['update']}, unchanged: {counts['skip']}."
        messages.success(request, said)

    def describe(self, result: Any) -> dict[str, Any]:
        """Give what the page shows of a preview, and of the columns that a table may have."""
        resource = make_resource(self.model)()
        columns = [
            (field.column_name, field.readonly, self.help_on(str(field.attribute)))
            for field in resource.get_user_visible_fields()
        ]
        context = {"columns": columns, "most_rows": MOST_ROWS, "title": f"Table of {self.words}"}
        return {**context, **(sort_rows(result) if result else {})}

    @property
    def words(self) -> str:
        """Give what the list holds."""
        return str(self.opts.verbose_name_plural)

    def help_on(self, name: str) -> str:
        """Give the model's words on a field."""
        partial = getattr(getattr(self.model, name, None), "field", None)
        found: Any = partial or next((f for f in self.opts.fields if f.name == name), None)
        return str(getattr(found, "help_text", ""))

    def init_request_context_data(self, request: HttpRequest, form: forms.Form) -> dict[str, Any]:
        """Give what the page of the export shows."""
        narrowed = request.GET.urlencode()
        context = super().init_request_context_data(request, form)
        return {**context, "title": f"Export {self.words}", "is_narrowed": bool(narrowed)}


def tell_unread(error: Exception) -> str:
    """Give why a file is no table, in words."""
    if isinstance(error, TableError):
        return f"The table cannot be read: {error}."
    if isinstance(error, UnicodeDecodeError):
        return (
            "The table is not in UTF-8. Save it as “CSV UTF-8” or as a spreadsheet (.xlsx), "
            "and hand it in again."
        )
    return "This is no table that can be read: give CSV in UTF-8, or a spreadsheet (.xlsx)."


def lock_rows(model: type[Model], dataset: Any) -> None:
    """Let nobody else change the rows of a table between looking at them and writing them."""
    key = key_of(model)
    if key not in dataset.headers:
        return
    named = {as_key(value) for value in dataset[key]} - {""}
    if key == "id":
        named = {one for one in named if one.isascii() and one.isdecimal() and len(one) < 19}
    rows = model._default_manager.filter(**{f"{key}__in": named}).order_by("pk")
    list(rows.select_for_update(of=("self",)).values_list("pk"))


def digest_of(result: Result) -> str:
    """Give what a preview would change, in one short word that tells it from any other."""
    rows = [
        [row.import_type, [(cell.before, cell.after) for cell in row.diff or []]]
        for row in result.rows
    ]
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def sort_rows(result: Result) -> dict[str, Any]:
    """Give the rows of a preview by what would happen to them, at most SHOWN of each kind."""
    counts = Counter(row.import_type for row in result.rows)
    written = [row for row in result.rows if row.import_type in {"new", "update"}]
    return {
        "counts": {"new": counts["new"], "changed": counts["update"], "same": counts["skip"]},
        "written": written[:SHOWN],
        "written_left": len(written) - len(written[:SHOWN]),
        "faults": find_faults(result),
    }


def find_faults(result: Result) -> list[tuple[int, str, str]]:
    """Give what is wrong: the row as a spreadsheet counts it, the column, and the words."""
    faults = [(0, "", str(error.error)) for error in result.base_errors]
    for line, errors in result.row_errors():
        faults += [(line + 1, "", str(error.error)) for error in errors]
    for row in result.invalid_rows:
        named: dict[str, Sequence[str]] = row.field_specific_errors
        faults += [(row.number + 1, name, one) for name, said in named.items() for one in said]
        faults += [(row.number + 1, "", one) for one in row.non_field_specific_errors]
    return sorted(faults)[:SHOWN]
