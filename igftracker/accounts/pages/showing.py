"""What the pages of accounts share: how they are shown, and where one goes on from them."""

from typing import Any

from django.contrib import admin
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from igftracker.accounts.standing import find_app, has_passed


def show(request: HttpRequest, page: str, *, status: int = 200, **context: Any) -> HttpResponse:
    """Give a page of accounts; none of them is kept anywhere."""
    request.current_app = admin.site.name
    whole = {**admin.site.each_context(request), "page": page, **context}
    answer = TemplateResponse(request, f"admin/accounts/{page}.html", whole, status=status)
    answer["Cache-Control"] = "no-store"
    return answer


def find_next(request: HttpRequest) -> str:
    """Give the address to go on to: one of this site, else the front page of the desk."""
    wanted = request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME) or ""
    allowed = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if allowed else reverse("admin:index")


def find_step(request: HttpRequest) -> str:
    """Give where someone signed in goes on: to the second factor where it lacks, else on."""
    if has_passed(request):
        return find_next(request)
    page = "admin:second_factor" if find_app(request.user) else "admin:second_factor_set_up"
    return f"{reverse(page)}?{urlencode({REDIRECT_FIELD_NAME: find_next(request)})}"


def find_member(request: HttpRequest) -> User | None:
    """Give the account of the desk that has given its password, whether or not a code too."""
    user = request.user
    return user if isinstance(user, User) and user.is_active and user.is_staff else None


def own_account(request: HttpRequest) -> User:
    """Give the account that is signed in; only for pages that nobody else reaches."""
    user = find_member(request)
    if user is None:
        raise PermissionDenied
    return user


def ask_sign_in(request: HttpRequest) -> HttpResponse:
    """Send someone to sign in first."""
    return redirect_to_login(request.get_full_path(), reverse("admin:login"))
