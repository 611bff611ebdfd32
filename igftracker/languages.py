"""The language of a page is fixed by its address: `/fr/…` is French, no prefix is English."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from igftracker.desk_language import language_of_desk


class LanguageMiddleware:
    """Shows each page in the language of its address, whatever the browser asks for.

    Django's own LocaleMiddleware would look at cookies and at Accept-Language, and make every
    answer vary by it. Interface and feeds of machines have no prefix and stay English; at the
    editors' desk each browser has its own choice.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on with its language active, and name the language of a page."""
        language = (
            translation.get_language_from_path(request.path_info)
            or language_of_desk(request)
            or settings.LANGUAGE_CODE
        )
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
        if response.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Content-Language", language)
        return response
