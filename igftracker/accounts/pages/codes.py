"""New recovery codes, and the second factor switched off."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from igftracker.accounts.forms import PasswordAskedForm
from igftracker.accounts.models import AuditAction
from igftracker.accounts.pages.set_up import show_codes
from igftracker.accounts.pages.showing import own_account, show
from igftracker.accounts.services.second_factor import renew_recovery_codes, take_second_factor
from igftracker.accounts.standing import find_app, needs_second_factor


def renew_codes(request: HttpRequest) -> HttpResponse:
    """Ask for the password, then show ten new codes."""
    account = own_account(request)
    if not find_app(account):
        messages.warning(request, "Set the second factor up first; its recovery codes come with it")
        return redirect("admin:account")
    form = PasswordAskedForm(request, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return show_codes(request, renew_recovery_codes(request, account))
    return show(
        *(request, "confirm"),
        title="New recovery codes",
        form=form,
        words="You get ten new codes. The old ones hold no more.",
        button="Make new codes",
    )


def switch_off(request: HttpRequest) -> HttpResponse:
    """Ask for the password, then take the second factor away, where the account may be without."""
    account = own_account(request)
    if needs_second_factor(account):
        messages.error(request, "Your role needs a second factor: it can be replaced, not taken.")
        return redirect("admin:account")
    form = PasswordAskedForm(request, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        take_second_factor(request, account, AuditAction.FACTOR_OFF)
        messages.success(request, "The second factor is switched off.")
        return redirect("admin:account")
    return show(
        *(request, "confirm"),
        title="Switch the second factor off",
        form=form,
        words="From then on your password alone is enough to sign in.",
        button="Switch it off",
    )
