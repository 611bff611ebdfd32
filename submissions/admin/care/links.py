"""Asking the addresses of one document now, and putting an archive's copy on record."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import URLValidator
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from meetings.models import Document
from submissions.admin.care.pages import Failed, back_to, open_worklist, show, typed
from submissions.care.links import DEAD_LINKS, MOVED_LINKS
from submissions.linkchecking.due import find_of
from submissions.linkchecking.running import Round, check_addresses
from submissions.mending.archiving import keep_copy

LONGEST_URL, LONGEST_REASON = 1000, 2000
NEEDS = "meetings.change_document"


def check_now(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the addresses of one document, and say what they answer."""
    document = _open(request, pk)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    made = check_addresses(find_of(document), pause=lambda seconds: None)
    messages.info(request, tell(document, made))
    slug = request.POST.get("worklist", "")
    if slug in {DEAD_LINKS.slug, MOVED_LINKS.slug}:
        return back_to(request, slug)
    return redirect(reverse("admin:meetings_document_change", args=[pk]))


def tell(document: Document, made: Round) -> str:
    """Give in words what the addresses of a document answered."""
    said = ", ".join(f"{outcome.lower()}: {many}" for outcome, many in made.outcomes.items())
    left = f"; left, as the site asks for rest: {made.left}" if made.left else ""
    return f"{document}: {said or 'it has no address'}{left}."


def keep_archive_copy(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """Put the address of an archive's copy on record."""
    worklist = open_worklist(request, request.POST.get("worklist", DEAD_LINKS.slug))
    document = _open(request, pk)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    try:
        is_new = _keep(request, document)
    except ValueError as error:
        given = typed(request, ["archived_url", "reason"])
        failed = Failed(request.POST.get("key", ""), "copy", str(error), given)
        return show(site, request, worklist, failed)
    messages.success(request, "The copy is on record." if is_new else "It was on record already.")
    return back_to(request, worklist.slug)


def _keep(request: HttpRequest, document: Document) -> bool:
    url, reason = request.POST.get("archived_url", "").strip(), request.POST.get("reason", "")
    if len(reason) > LONGEST_REASON:
        raise ValueError(
            f"The reason has {len(reason):,} letters; give at most {LONGEST_REASON:,}."
        )
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        raise ValueError("Give the whole address of the copy, such as https://…") from None
    if len(url) > LONGEST_URL:
        raise ValueError(
            f"The address has {len(url):,} letters; there is room for {LONGEST_URL:,}."
        )
    return keep_copy(document, url, reason=reason, shown=request.POST.get("shown", ""))


def _open(request: HttpRequest, pk: int) -> Document:
    """Give a document to those who may change it."""
    if not request.user.has_perm(NEEDS):
        raise PermissionDenied
    return get_object_or_404(Document, pk=pk)
