"""The language of the editors' desk: each browser's own choice, as its addresses have none.

Django's words and those that the public pages share follow it; the desk's own are English.
"""

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

COOKIE = "desk_language"
DESK = "/admin/"
YEAR = 365 * 24 * 60 * 60


def find_pages(site: AdminSite) -> list[URLPattern]:
    """Give the address that takes the choice."""
    return [path("language/", choose_language, name="language")]


def language_of_desk(request: HttpRequest) -> str | None:
    """Give the language that was chosen for the desk; None elsewhere, or where none was."""
    chosen = request.COOKIES.get(COOKIE)
    is_desk = request.path_info.startswith(DESK)
    return chosen if is_desk and chosen in dict(settings.LANGUAGES) else None


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the choice in a cookie that only the desk is sent, and go back to where it was made."""
    answer = HttpResponseRedirect(find_way_back(request))
    chosen = request.POST.get("language", "")
    if chosen in dict(settings.LANGUAGES):
        answer.set_cookie(
            COOKIE,
            chosen,
            max_age=YEAR,
            path=DESK,
            secure=settings.HTTPS,
            httponly=True,
            samesite="Lax",
        )
    return answer


def find_way_back(request: HttpRequest) -> str:
    """Give the page of the desk that was left, never one of another site."""
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())
    return wanted if is_ours and wanted.startswith(DESK) else reverse("admin:index")
