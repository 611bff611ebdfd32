"""The second step of signing in: the code of an app, or one from paper."""

from datetime import datetime

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice

from igftracker.accounts.codes import seal_code
from igftracker.accounts.forms import CodeForm, RecoveryForm
from igftracker.accounts.pages.showing import (
    ask_sign_in,
    find_member,
    find_next,
    find_step,
    show,
)
from igftracker.accounts.services.second_factor import use_code
from igftracker.accounts.standing import count_recovery_codes, find_app, has_passed

WRONG = "This code is not right, or was used before. Wait for the next one and try again."
WRONG_PAPER = "This is none of your recovery codes, or it was used before."


def ask_code(request: HttpRequest) -> HttpResponse:
    """Ask for a code, and go on where it is right."""
    account = find_member(request)
    if account is None:
        return ask_sign_in(request)
    if has_passed(request) or find_app(account) is None:
        return HttpResponseRedirect(find_step(request))
    by_paper = request.GET.get("way") == "recovery"
    device = find_device(account, by_paper=by_paper)
    form = (RecoveryForm if by_paper else CodeForm)(request.POST or None)
    if request.method == "POST" and form.is_valid() and may_try(form, device):
        code = form.cleaned_data["code"]
        if use_code(request, account, device, seal_code(code) if by_paper else code):
            return go_on(request, account, by_paper=by_paper)
        form.add_error("code", WRONG_PAPER if by_paper else WRONG)
    title = "Recovery code" if by_paper else "Second factor"
    status = 200 if request.method != "POST" else 422
    return show(
        *(request, "second_factor"),
        status=status,
        title=title,
        form=form,
        by_paper=by_paper,
        next=find_next(request),
    )


def find_device(account: User, *, by_paper: bool) -> Device | None:
    """Give what the code is held against."""
    return StaticDevice.objects.filter(user=account).first() if by_paper else find_app(account)


def may_try(form: CodeForm | RecoveryForm, device: Device | None) -> bool:
    """Say whether another try is allowed now; if not, the form says from when."""
    allowed, why = device.verify_is_allowed() if device else (True, None)
    if not allowed:
        until: datetime = (why or {}).get("locked_until", timezone.now())
        form.add_error("code", f"Too many wrong codes. Try again at {until:%H:%M:%S} UTC.")
    return bool(allowed)


def go_on(request: HttpRequest, account: User, *, by_paper: bool) -> HttpResponse:
    """Go where one wanted to; after a code from paper, say how many are left."""
    if by_paper:
        left = count_recovery_codes(account)
        words = f"That recovery code is used up. You have {left} left."
        messages.warning(request, f"{words} New ones are to be had under My account.")
    return HttpResponseRedirect(find_next(request))
