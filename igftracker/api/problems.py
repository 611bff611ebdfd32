"""Errors as problem details (RFC 9457): what is wrong, and what would be right."""

from __future__ import annotations

import json
import logging
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.views import APIView, exception_handler

from meetings.parameters import ParameterError
from meetings.tombstones import WithdrawnError

logger = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"
DOCS = "/api/docs/"
KINDS = {
    400: ("unknown-parameter", "A parameter or its value is unknown, given twice or unreadable."),
    404: ("not-found", "No public record has this address."),
    405: ("read-only", "This interface can only be read: GET, HEAD and OPTIONS are answered."),
    406: ("no-such-format", "The format is none of those that this address has."),
    410: ("withdrawn", "The record was public once and was withdrawn; `detail` says why."),
    429: ("too-many-requests", "More was asked than the limit allows; wait `Retry-After` seconds."),
    500: ("fault", "Something went wrong here."),
    503: ("unavailable", "The installation cannot answer for the moment."),
}
"""Each status that is answered, with the end of its type's address and what it means."""


def handle(exception: Exception, context: dict[str, Any]) -> HttpResponse:
    """Give the problem for any exception; an unexpected one is logged and named by nothing."""
    path = context["request"].path
    if isinstance(exception, ParameterError):
        return parameter_problem(exception, path)
    if isinstance(exception, WithdrawnError):
        return problem(410, str(exception), path)
    known = exception_handler(exception, context)
    if known is None:
        logger.error("Answering %s failed", path, exc_info=exception)
        return problem(500, "Something went wrong here; it has been noted.", path)
    detail = getattr(exception, "detail", None) or str(exception)
    answer = problem(known.status_code, str(detail), path)
    for name, value in known.headers.items():
        if name != "Content-Type":
            answer[name] = value
    return answer


def parameter_problem(error: ParameterError, path: str) -> HttpResponse:
    """Give the problem of a parameter that cannot be used, with what would be right."""
    return problem(400, error.detail, path, parameter=error.name, suggestion=error.suggestion)


def problem(status: int, detail: str, path: str, **more: str) -> HttpResponse:
    """Give a problem as an answer."""
    body = {
        "type": type_of(status),
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": path,
        **more,
    }
    content = json.dumps(body, ensure_ascii=False)
    return HttpResponse(content, status=status, content_type=MEDIA_TYPE)


def type_of(status: int) -> str:
    """Give the address that explains a kind of problem; it stays the same for ever."""
    if status not in KINDS:
        return "about:blank"
    return f"{settings.SITE_URL}{DOCS}#problem-{KINDS[status][0]}"


def plain_problem(request: HttpRequest, status: int) -> HttpResponse:
    """Give the problem for what failed before any part of the interface was reached."""
    return problem(status, KINDS[status][1], request.path)


class NothingHere(APIView):
    """Answers for any address under the interface that nothing else answers."""

    schema = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Say that nothing has this address, whatever the method and the format."""
        raise NotFound("Nothing has this address; /api/docs/ lists them all.")

    def get(self, request: Request, path: str) -> None:
        """Never reached; says that the address can be asked for."""
