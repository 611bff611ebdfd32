"""Setting up the second factor, the first time or in the place of another."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django_otp.util import random_hex

from igftracker.accounts.codes import draw_key, write_key
from igftracker.accounts.forms import CodeForm, ReplaceForm, SetUpForm
from igftracker.accounts.pages.showing import (
    ask_sign_in,
    find_member,
    find_next,
    find_step,
    show,
)
from igftracker.accounts.services.second_factor import set_up_app
from igftracker.accounts.standing import find_app, is_verified, needs_second_factor

SALT = "igftracker.accounts.set-up"
HOLDS = 60 * 60
"""Seconds for which a key that was shown may be confirmed."""
WRONG = (
    "This is not the code that the app shows for this key now. Scan the picture again, see that the"
    " clock of your telephone is right, and write the newest code."
)


def set_up(request: HttpRequest) -> HttpResponse:
    """Show a key, and take it as the second factor once a code of it is given."""
    account = find_member(request)
    if account is None:
        return ask_sign_in(request)
    held = find_app(account)
    if held and not is_verified(request.user):
        return HttpResponseRedirect(find_step(request))
    key = read_key(request, account) or random_hex(20)
    form = make_form(request, replaces=bool(held))
    if request.method == "POST" and form.is_valid():
        codes = set_up_app(request, account, key, form.cleaned_data["code"])
        if codes:
            return show_codes(request, codes)
        form.add_error("code", WRONG)
    return show(
        *(request, "set_up"),
        title="Set up the second factor",
        status=422 if form.errors else 200,
        form=form,
        replaces=bool(held),
        needed=needs_second_factor(account),
        picture=draw_key(account, key),
        key=write_key(key),
        signed=signing.dumps([account.pk, key], salt=SALT),
        next=find_next(request),
    )


def make_form(request: HttpRequest, *, replaces: bool) -> CodeForm:
    """Give the form: to replace an app, the password is asked for again."""
    sent = request.POST if request.method == "POST" else None
    return ReplaceForm(request, sent) if replaces else SetUpForm(sent)


def read_key(request: HttpRequest, account: User) -> str:
    """Give the key that was shown to this account, as its own page sent it back.

    Nothing is kept until a code confirms it. Empty where there is none or it is too old.
    """
    try:
        whose, key = signing.loads(request.POST.get("key", ""), salt=SALT, max_age=HOLDS)
    except (signing.BadSignature, ValueError):
        return ""
    return str(key) if whose == account.pk else ""


def show_codes(request: HttpRequest, codes: list[str]) -> HttpResponse:
    """Show the recovery codes, this once."""
    return show(
        *(request, "codes"), title="Your recovery codes", codes=codes, next=find_next(request)
    )
