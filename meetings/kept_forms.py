"""What browsers keep of forms while they are typed in, and how they learn that it is saved."""

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse

FIELD = "kept_as"
"""The hidden field that names what a browser keeps; its script adds it."""
COOKIE = "desk_saved"
"""The cookie, read by that script, that names what is saved and need not be kept any more."""
MOST = 20


def mark_saved(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Give the answer to a form that was saved, with word of it for what the browser keeps."""
    name = request.POST.get(FIELD, "")
    if not re.fullmatch("[a-z0-9]{8,40}", name):
        return response
    before = re.findall("[a-z0-9]{8,40}", request.COOKIES.get(COOKIE, ""))
    names = [one for one in before if one != name][-MOST + 1 :]
    response.set_cookie(
        COOKIE,
        ".".join([*names, name]),
        path="/admin/",
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )
    return response
