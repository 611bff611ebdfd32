"""How long the session of an open page lasts: asked by its script, which warns before the end."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.http import require_http_methods

from igftracker.accounts.pages.showing import find_member
from igftracker.accounts.standing import has_passed


@require_http_methods(["GET", "POST"])
def tell_session(request: HttpRequest) -> HttpResponse:
    """Say who is signed in and for how many seconds; a POST makes it last longer.

    The token is that of the session now: forms that were open before signing in again need it.
    """
    account = find_member(request)
    if account is None or not has_passed(request):
        return refuse_script()
    rest = request.session_rest  # type: ignore[attr-defined]
    return JsonResponse(
        {
            "account": str(account.pk),
            "name": account.get_username(),
            "seconds": rest.seconds,
            "may_stay": rest.may_stay,
            "token": get_token(request),
        }
    )


def asks_by_script(request: HttpRequest) -> bool:
    """Say whether a script of a page asks, which cannot follow to the form for signing in."""
    return "X-Requested-With" in request.headers or request.headers.get("Accept", "").startswith(
        "application/json"
    )


def refuse_script() -> HttpResponse:
    """Tell a script that nobody is signed in any more, as a problem (RFC 9457)."""
    status = HTTPStatus.UNAUTHORIZED
    return JsonResponse(
        {
            "title": "You are signed out.",
            "status": status,
            "detail": "Sign in again in another tab; what was typed here is still here.",
        },
        status=status,
        content_type="application/problem+json",
    )
