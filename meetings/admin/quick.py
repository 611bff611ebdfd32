"""Small answers for forms: how a date is understood, and a draft of a participant made in place."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from django import forms
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_http_methods

from meetings.admin.searching import find_named
from meetings.admin.slugs import MadeSlugForm
from meetings.folding import plain
from meetings.labels import label_participant, label_participants
from meetings.models import Participant, ParticipantKind
from meetings.partial_dates import PartialDate, PartialDateError

MOST_ALIKE = 6


class DraftParticipantForm(MadeSlugForm):
    """A form on a participant of whom only the name and the kind are known yet."""

    slug_from: ClassVar[tuple[str, ...]] = ("name",)
    anyway = forms.BooleanField(required=False)

    class Meta:
        model = Participant
        fields: ClassVar[tuple[str, ...]] = ("name", "kind", "slug")

    def make_slug(self, words: str) -> str:
        """Give the slug with plain letters; where none are left, that of the noun."""
        spelt = plain(words)
        return super().make_slug(spelt if slugify(spelt) else "participant")


def find_pages(site: AdminSite) -> list[URLPattern]:
    """Give the addresses of its pages."""
    return [
        path("quick/date/", site.admin_view(read_date), name="quick_date"),
        path(
            "quick/participant/",
            site.admin_view(partial(make_participant, site=site)),
            name="quick_participant",
        ),
    ]


@require_GET
def read_date(request: HttpRequest) -> HttpResponse:
    """Give how a date is understood: its EDTF, words and bounds; or why it is not."""
    try:
        date = PartialDate.parse(request.GET.get("value", ""))
    except PartialDateError as error:
        return JsonResponse({"error": error.reason, "readings": error.readings})
    return JsonResponse(
        {
            "edtf": date.edtf,
            "words": date.describe(),
            "earliest": date.earliest and date.earliest.isoformat(),
            "latest": date.latest and date.latest.isoformat(),
        }
    )


@require_http_methods(["GET", "POST"])
def make_participant(request: HttpRequest, *, site: AdminSite) -> HttpResponse:
    """Give the kinds to choose from; or make a draft and give its key and label.

    Where the record has somebody of that name, those are given unless `anyway` is sent.
    """
    if not request.user.has_perm("meetings.add_participant"):
        raise PermissionDenied
    if request.method == "GET":
        return JsonResponse({"kinds": [[str(v), str(n)] for v, n in ParticipantKind.choices]})
    form = DraftParticipantForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors})
    alike = [] if form.cleaned_data["anyway"] else find_alike(form.cleaned_data["name"])
    if alike:
        return JsonResponse({"alike": alike})
    made: Any = form.save()
    site.get_model_admin(Participant).log_addition(request, made, [{"added": {}}])
    return JsonResponse({"id": str(made.pk), "text": label_participant(made)}, status=201)


def find_alike(name: str) -> list[dict[str, str]]:
    """Give those with all the words of a name in a form of theirs, as an autocomplete has them."""
    found = Participant.objects.filter(find_named(name), merged_into__isnull=True)
    labels = label_participants(found.defer("search")[:MOST_ALIKE])
    return [{"id": str(pk), "text": label} for pk, label in labels.items()]
