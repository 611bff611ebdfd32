"""Leave for scripts of other sites to read the interface: all of it is public."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class OpenAccessMiddleware:
    """Adds the CORS header that lets any site's script read answers under /api/."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as before, with the header; no cookie is ever asked for."""
        response = self.get_response(request)
        if request.path.startswith("/api/"):
            response["Access-Control-Allow-Origin"] = "*"
            response["Access-Control-Expose-Headers"] = "Link, X-Total-Count"
        return response
