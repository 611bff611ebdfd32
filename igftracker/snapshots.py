"""Every public answer shows one state of the record, says which, and is not sent twice.

The mark of an answer (ETag) is made of the dataset version, the code and what was asked, not of
the answer: whether a reader's copy still holds is known before anything else is read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Self

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, QueryDict
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags, urlencode
from django.utils.translation import gettext as _

from igftracker.api.problems import parameter_problem
from igftracker.kept import keep, key_of, may_keep, store
from igftracker.release import get_release
from igftracker.views.errors import show_parameter_error
from meetings.local_forms import isolated
from meetings.parameters import ParameterError, write_as
from meetings.versions import Snapshot, get_version, reading

API = "/api/"
OUTSIDE = ("/admin/", "/static/", "/healthz", "/api/v1/exports/", "/api/v1/schema/")
"""What shows no state of the record, or keeps its own."""
TIMELESS = ("/api/v1/changes/", "/api/docs/")
"""What has one state only: these refuse `as_of` as any unknown parameter."""
FRESH = "public, max-age=0, must-revalidate"
"""Kept, but asked about each time: the answer is 304 until something public changes."""
SETTLED = "public, max-age=86400"
"""What was known then does not change; how it is shown may, with the code."""
SOON = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for."""

    path: str
    query: str
    """Without `as_of`, in the order of the names."""
    as_of: str
    accept: str
    """The formats a program accepts; pages have one."""

    @classmethod
    def read(cls, request: HttpRequest) -> Self:
        """Read a request; raises ParameterError where `as_of` is given twice or empty."""
        query = dict(request.GET.lists())
        timed = not request.path.startswith(TIMELESS)
        days = query.pop("as_of", []) if timed else []
        is_api = request.path.startswith(API)
        if len(days) > 1 or (is_api and days == [""]):
            detail = _("'%(name)s' is to be given once.") % {"name": isolated("as_of")}
            raise ParameterError("as_of", detail, write_as("2026-11-01"))
        accept = request.headers.get("Accept", "") if is_api else ""
        pairs = sorted((name, value) for name, values in query.items() for value in values)
        return cls(request.path, urlencode(pairs), days[0] if days else "", accept)

    def tag(self, version: int) -> str:
        """Give the mark of the answer from a dataset version."""
        parts = [str(version), self.as_of, get_release(), self.path, self.query, self.accept]
        if not self.path.startswith(API):
            parts.append(timezone.localdate().isoformat())  # pages tell past from coming
        return f'W/"{version}-{sha256(chr(0).join(parts).encode()).hexdigest()[:24]}"'


class SnapshotMiddleware:
    """Opens one state of the record round each public page and answer, or answers 304."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer from one state; what is not public is passed on as it is."""
        if request.method not in ("GET", "HEAD") or request.path.startswith(OUTSIDE):
            return self.get_response(request)
        try:
            return self.answer(request, Asked.read(request))
        except ParameterError as error:
            return refuse(request, error)

    def answer(self, request: HttpRequest, asked: Asked) -> HttpResponse:
        """Answer 304 where the reader's copy holds, else what was kept or what the views say."""
        held = parse_etags(request.headers.get("If-None-Match", ""))
        keeps = may_keep(request, asked.as_of)
        if (held or keeps) and not asked.as_of:
            version = get_version()
            tag = asked.tag(version)
            if tag in held:
                return marked(HttpResponseNotModified(), asked, Snapshot(version))
            if keeps and (kept := store.find(key_of(request, tag))):
                return kept
        with reading(asked.as_of) as snapshot:
            if asked.as_of and asked.tag(snapshot.version) in held:
                return marked(HttpResponseNotModified(), asked, snapshot)
            request.snapshot = snapshot  # type: ignore[attr-defined]
            response = marked(self.get_response(request), asked, snapshot)
            if keeps:
                keep(key_of(request, response.get("ETag", "")), response)
            return response

    def process_view(self, request: HttpRequest, *view: Any) -> None:
        """Take `as_of` out of the parameters that the view reads: it has been seen to."""
        if hasattr(request, "snapshot"):
            hide_as_of(request)


def hide_as_of(request: HttpRequest) -> None:
    """Leave the views the parameters that are theirs."""
    if "as_of" not in request.GET or request.path.startswith(TIMELESS):
        return
    query = request.GET.copy()
    del query["as_of"]
    request.META["QUERY_STRING"] = query.urlencode()
    request.GET = QueryDict(request.META["QUERY_STRING"])


def marked(response: HttpResponse, asked: Asked, snapshot: Snapshot) -> HttpResponse:
    """Add which state an answer shows and how long it holds."""
    response["Dataset-Version"] = str(snapshot.version)
    patch_vary_headers(response, ["Accept", "Accept-Encoding"])
    if response.streaming or response.has_header("Cache-Control"):
        return response
    if response.status_code in (200, 304):
        response["ETag"] = asked.tag(snapshot.version)
    if response.status_code in (200, 301, 304, 410):
        response["Cache-Control"] = SETTLED if is_settled(snapshot) else FRESH
    else:
        response["Cache-Control"] = "no-store"
    return response


def is_settled(snapshot: Snapshot) -> bool:
    """Say whether nothing can be added any more to what was known then."""
    if not snapshot.as_of or snapshot.as_of.startswith("v"):
        return bool(snapshot.as_of)
    now = timezone.now() - SOON
    if len(snapshot.as_of) == len("2026-11-01"):
        return snapshot.as_of < now.date().isoformat()
    return datetime.fromisoformat(snapshot.as_of) < now


def refuse(request: HttpRequest, error: ParameterError) -> HttpResponse:
    """Say that a state cannot be shown, as a problem or as a page."""
    if request.path.startswith(API):
        return parameter_problem(error, request.path)
    return show_parameter_error(request, error)
