"""Errors as problem details (RFC 9457): what is wrong, and what would be right."""

from __future__ import annotations

import json
import logging
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.views import APIView, exception_handler

from meetings.parameters import ParameterError
from meetings.tombstones import WithdrawnError

logger = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"


def handle(exception: Exception, context: dict[str, Any]) -> HttpResponse:
    """Give the problem for any exception; an unexpected one is logged and named by nothing."""
    path = context["request"].path
    if isinstance(exception, ParameterError):
        more = {"parameter": exception.name, "suggestion": exception.suggestion}
        return problem(400, exception.detail, path, **more)
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


def problem(status: int, detail: str, path: str, **more: str) -> HttpResponse:
    """Give a problem as an answer."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": path,
        **more,
    }
    content = json.dumps(body, ensure_ascii=False)
    return HttpResponse(content, status=status, content_type=MEDIA_TYPE)


class NothingHere(APIView):
    """Answers for any address under the interface that nothing else answers."""

    schema = None

    def get(self, request: Request, path: str) -> HttpResponse:
        """Say that nothing has this address."""
        raise NotFound("Nothing has this address; /api/docs/ lists them all.")
