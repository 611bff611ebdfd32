"""Leave for scripts of other sites to read the interface: all of it is public."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

from igftracker.api.problems import NothingHere

API = "/api/"
METHODS = "GET, HEAD, OPTIONS"
READABLE = (
    "Link, X-Total-Count, ETag, Dataset-Version, RateLimit, RateLimit-Policy, Retry-After, "
    "Deprecation, Sunset"
)
"""Headers that a script of another site may read, beside those that it always may."""
PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class OpenAccessMiddleware:
    """Lets any site's script read answers under /api/, and answers OPTIONS there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as before, with the headers; no cookie is ever asked for."""
        if not request.path.startswith(API):
            return self.get_response(request)
        is_question = request.method == "OPTIONS" and has_view(request.path)
        response = tell_methods() if is_question else self.get_response(request)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = READABLE
        return response


def has_view(path: str) -> bool:
    """Say whether anything has this address."""
    try:
        view = resolve(path).func
    except Resolver404:
        return False
    return getattr(view, "view_class", None) is not NothingHere


def tell_methods() -> HttpResponse:
    """Give the answer to OPTIONS: what may be asked, by whom, and for how long that is known."""
    return HttpResponse(status=204, headers={"Allow": METHODS, **PREFLIGHT})
