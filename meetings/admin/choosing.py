"""The pages of one statement: preferring it over others, and listing the conflict it is in."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from meetings.admin.reasons import ReasonForm
from meetings.admin.relations import LoadedSelect
from meetings.column_values import column_value, word_value
from meetings.models import Conflict, Statement
from meetings.readings import ReadingError
from meetings.services.following import Followed, is_held, prefer_and_follow
from meetings.services.listing import find_rivals, list_conflict, open_conflict
from meetings.subjects import name_field


class ConflictForm(forms.Form):
    """A question on which sources disagree, or a conflict that is listed already."""

    question = forms.CharField(
        required=False, max_length=300, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    conflict = forms.ModelChoiceField(
        Conflict.objects.all(), required=False, label="Or one that is listed already"
    )

    def __init__(self, *args: Any, site: admin.AdminSite, **kwargs: Any) -> None:
        """Choose the conflict by autocomplete."""
        super().__init__(*args, **kwargs)
        field: Any = self.fields["conflict"]
        field.widget = LoadedSelect(Statement._meta.get_field("conflict"), site)
        field.widget.choices = field.choices

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("conflict") and not cleaned.get("question") and not self.errors:
            self.add_error("question", "Say what the sources disagree on, or choose a conflict.")
        return cleaned


def find_pages(desk: Any) -> list[URLPattern]:
    """Give the addresses of the pages, for the admin of statements."""
    site = desk.admin_site

    def show(page: Any) -> Any:
        def view(request: HttpRequest, object_id: str) -> HttpResponse:
            return page(desk, request, find_statement(desk, request, object_id))

        return site.admin_view(view)

    return [
        path("<path:object_id>/prefer/", show(prefer), name="meetings_statement_prefer"),
        path(
            "<path:object_id>/list-conflict/",
            show(list_it),
            name="meetings_statement_list_conflict",
        ),
    ]


def find_statement(desk: Any, request: HttpRequest, object_id: str) -> Statement:
    """Give the statement, to those who may change it and the record that it is about."""
    row: Statement | None = desk.get_object(request, unquote(object_id))
    if row is None or row.subject is None:
        raise Http404("There is no such statement on a record.")
    owner = desk.admin_site.get_model_admin(type(row.subject))
    if not desk.has_change_permission(request, row) or not owner.has_change_permission(
        request, row.subject
    ):
        raise PermissionDenied
    if not row.field or row.state == "withdrawn":
        raise Http404("A statement on the whole record, or a withdrawn one, decides on no fact.")
    return row


def prefer(desk: Any, request: HttpRequest, row: Statement) -> HttpResponse:
    """Ask for the reason, then let the record follow the statement."""
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        done = prefer_and_follow(row, form.cleaned_data["reason"])
        desk.log_change(request, row, "Preferred.")
        tell(request, row, done)
        return redirect(address_of(row))
    return show_page(
        desk,
        request,
        row,
        form=form,
        title="Prefer this source",
        button="Prefer",
        what=foretell(row),
    )


def list_it(desk: Any, request: HttpRequest, row: Statement) -> HttpResponse:
    """Ask for the question, then tie the statements on the fact to a listed conflict."""
    if not request.user.has_perm("meetings.add_conflict"):
        raise PermissionDenied
    asked = f"{name_fact(row).capitalize()} of {row.subject}"[:300]
    sent = request.POST if request.method == "POST" else None
    form = ConflictForm(sent, site=desk.admin_site, initial={"question": asked})
    if form.is_valid():
        conflict = form.cleaned_data["conflict"]
        if conflict is not None:
            list_conflict(row, conflict)
        else:
            conflict = open_conflict(row, form.cleaned_data["question"])
        desk.log_change(request, row, f"Listed as {conflict.label}.")
        messages.success(request, f"Listed as {conflict} ({conflict.state}).")
        return redirect(address_of(row))
    what = "All statements on this fact go under one number. It is a draft until it is published."
    return show_page(
        desk, request, row, form=form, title="List this conflict", button="List", what=what
    )


def foretell(row: Statement) -> str:
    """Say what becomes of the record when the statement is preferred."""
    subject: Any = row.subject
    if is_held(subject, row):
        return "The record holds this value already."
    try:
        value = column_value(type(subject), row)
    except ReadingError as error:
        return f"The record does not change by itself: {error}. Type the value there afterwards."
    words = word_value(type(subject), row.field, value) or "nothing"
    return f"The record will hold “{words}”."


def tell(request: HttpRequest, row: Statement, done: Followed) -> None:
    """Say what became of the record."""
    fact = name_fact(row)
    if done.followed:
        messages.success(request, f"Preferred, and {fact} follows: {row.value or row.reading}.")
        return
    words = f"Preferred; but {row.subject} still shows another {fact}. {done.remark}."
    typed = f"Type it there: {row.value or row.reading}."
    messages.warning(request, f"{words} {typed}".replace("..", "."))


def show_page(
    desk: Any, request: HttpRequest, row: Statement, *, form: forms.Form, **page: Any
) -> TemplateResponse:
    """Show the page between: the fact, what all sources say on it, and the form."""
    subject: Any = row.subject
    context = {
        **desk.admin_site.each_context(request),
        "opts": desk.opts,
        "statement": row,
        "subject": subject,
        "fact": name_fact(row),
        "held": word_value(type(subject), row.field, getattr(subject, row.field)),
        "rivals": find_rivals(row),
        "back": address_of(row),
        "form": form,
        "media": desk.media + form.media,
        **page,
    }
    request.current_app = desk.admin_site.name
    return TemplateResponse(request, "admin/desk/fact_choice.html", context)


def name_fact(row: Statement) -> str:
    """Give the words for the fact that a statement bears on."""
    subject: Any = row.subject
    return name_field(type(subject), row.field)


def address_of(row: Statement) -> str:
    """Give the place of the fact in the form of its record."""
    subject: Any = row.subject
    name = f"admin:{subject._meta.app_label}_{subject._meta.model_name}_change"
    return f"{reverse(name, args=[subject.pk])}#id_{row.field}"
