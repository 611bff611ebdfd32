"""The page between choosing an action and doing it, for actions that have to say why."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin import helpers
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.response import TemplateResponse


class ReasonForm(forms.Form):
    """A reason; blanks are none."""

    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}), max_length=2000
    )


def read_reason(request: HttpRequest) -> ReasonForm:
    """Give the form: filled where the page between was sent, else empty."""
    return ReasonForm(request.POST if "with_reason" in request.POST else None)


def ask_reason(
    model_admin: admin.ModelAdmin, request: HttpRequest, *, rows: QuerySet[Any], **page: Any
) -> TemplateResponse:
    """Show the page between; `page` has its `title`, `explanation`, `action` and `form`."""
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "rows": rows,
        "checkbox_name": helpers.ACTION_CHECKBOX_NAME,
        "media": model_admin.media,
        **page,
    }
    request.current_app = model_admin.admin_site.name
    return TemplateResponse(request, "admin/reason.html", context)
