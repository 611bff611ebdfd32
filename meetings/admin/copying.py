"""The page "New meeting from this one": what it is to be called, and what it takes over."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from meetings.meeting_copies import (
    CopyPlan,
    CopyReport,
    copy_meeting,
    propose_number,
)
from meetings.meeting_names import name_meeting, propose_title
from meetings.models import Meeting
from meetings.partial_dates.forms import PartialDateFormField

RIGHTS = {
    "agenda": "meetings.add_agendaitem",
    "roster": "meetings.add_attendance",
    "possible": "meetings.add_attendance",
}
"""What has to be allowed for rows to be taken over."""


class CopyForm(forms.Form):
    """What the new meeting is to be."""

    held = PartialDateFormField(
        label="New date", help_text="As written: '24 and 25 May 2012'. Empty when not known yet."
    )
    number = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=32767,
        help_text="Its place among the meetings of its body. Empty when not numbered.",
    )
    title = forms.CharField(
        max_length=300, widget=forms.TextInput(attrs={"class": "vTextField", "dir": "auto"})
    )
    place = forms.BooleanField(
        label="Take over place, venue and time zone", required=False, initial=True
    )
    agenda = forms.BooleanField(
        label="Take over the agenda: its titles in order, without outcomes",
        required=False,
        initial=True,
    )
    roster = forms.BooleanField(
        label="Enter those in office on the new date, their presence not known",
        required=False,
        initial=True,
    )

    possible = forms.BooleanField(
        label="Enter those perhaps in office then, too", required=False, initial=False
    )

    def __init__(self, old: Meeting, data: Any = None) -> None:
        """Propose the next number and the title that goes with it."""
        number = propose_number(old)
        initial = {"number": number, "title": propose_title(old, number)}
        super().__init__(data, initial=initial)
        self.old = old

    def leave_out(self, names: list[str]) -> None:
        """Offer these no more: who copies may not add such rows."""
        for name in names:
            self.fields[name].disabled = True
            self.initial[name] = False

    def clean_number(self) -> int | None:
        """Refuse a number that another meeting of the body has; what was just made may be it."""
        number: int | None = self.cleaned_data["number"]
        rows = Meeting.objects.filter(body=self.old.body_id, kind=self.old.kind, number=number)
        other = rows.first() if number is not None else None
        if other is not None and (other.pk == self.old.pk or other.state != "draft"):
            raise ValidationError(f"“{other}” has this number. Give another, or none.")
        return number

    def clean(self) -> dict[str, Any]:
        """Refuse the number of a draft that is another meeting."""
        cleaned = super().clean() or self.cleaned_data
        number, held = cleaned.get("number"), cleaned.get("held")
        if number is None or held is None:
            return cleaned
        rows = Meeting.objects.filter(body=self.old.body_id, kind=self.old.kind, number=number)
        other = rows.exclude(title=cleaned.get("title"), held_edtf=held.edtf).first()
        if other is not None:
            self.add_error("number", f"The draft “{other}” has this number. Give another, or none.")
        return cleaned


def show_copying(desk: admin.ModelAdmin, request: HttpRequest, object_id: str) -> HttpResponse:
    """Show the page; when it is sent, make the meeting and go to its form."""
    old = desk.get_object(request, unquote(object_id))
    if not desk.has_add_permission(request) or not desk.has_view_or_change_permission(request, old):
        raise PermissionDenied
    if old is None:
        raise Http404("No meeting has this number.")
    form = CopyForm(old, request.POST if request.method == "POST" else None)
    form.leave_out([name for name, right in RIGHTS.items() if not request.user.has_perm(right)])
    if not form.is_valid():
        return _show_form(desk, request, old=old, form=form)
    report = copy_meeting(old, CopyPlan(**form.cleaned_data), today=timezone.localdate())
    if report.is_new:
        desk.log_addition(request, report.meeting, f"Made from {old}.")
    messages.success(request, describe_copy(old, report, form.cleaned_data["held"].earliest))
    return HttpResponseRedirect(reverse("admin:meetings_meeting_change", args=[report.meeting.pk]))


def _show_form(
    desk: admin.ModelAdmin, request: HttpRequest, *, old: Meeting, form: CopyForm
) -> TemplateResponse:
    request.current_app = desk.admin_site.name
    context = {
        **desk.admin_site.each_context(request),
        "opts": desk.opts,
        "title": "New meeting from this one",
        "old": old,
        "old_name": name_meeting(old),
        "form": form,
        "media": desk.media,
    }
    return TemplateResponse(request, "admin/meetings/meeting/copy.html", context)


def describe_copy(old: Meeting, report: CopyReport, first: date | None) -> str:
    """Say what was copied, what was not, and why."""
    if not report.is_new:
        return f"“{report.meeting}” was made before from “{old}”: nothing was copied twice."
    said = [
        f"A draft made from “{old}”. Agenda items taken over: {report.items}.",
        f"Entered by their seats, presence not known: {report.people}.",
    ]
    if report.possible:
        said.append(f"Perhaps in office, not entered but in the grid: {report.possible}.")
    if first is None and not report.people:
        said.append("Nobody was entered, as the date is not known.")
    said.append("Statements were not taken over: a source for one meeting is none for another.")
    return " ".join(said)
