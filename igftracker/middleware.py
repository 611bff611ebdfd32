"""Answers to requests that a page refuses: wrong parameters, withdrawn records."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from igftracker.views.errors import show_gone, show_parameter_error
from meetings.parameters import ParameterError
from meetings.tombstones import WithdrawnError


class ParameterErrorMiddleware:
    """Answers 400 with the nearest right parameter, and 410 with the reason of a withdrawal."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Give the page for an expected refusal; anything else is left to Django."""
        if isinstance(exception, ParameterError):
            return show_parameter_error(request, exception)
        if isinstance(exception, WithdrawnError):
            return show_gone(request, exception)
        return None
