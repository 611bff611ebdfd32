"""The page behind the link of an invitation: a name and a password, or a new password."""

from typing import Any

from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from igftracker.accounts.forms import NewAccountForm, NewPasswordForm
from igftracker.accounts.links import LinkGoneError, find_open
from igftracker.accounts.models import Invitation
from igftracker.accounts.pages.showing import find_step, show
from igftracker.accounts.pages.signing_in import mark_unverified
from igftracker.accounts.roles import ROLES
from igftracker.accounts.services.invitations import accept, take_password
from igftracker.accounts.services.signing_in import sign_in

GONE = {
    "unknown": "This link is not one of ours. See that it was copied whole, to its last letter.",
    "used": "This link was used already, and each is good once. If it was you: sign in with the"
    " name and password that you chose. If it was not you, tell an administrator at once.",
    "withdrawn": "This link was withdrawn by an administrator, or a newer one took its place.",
    "expired": "This link is older than seven days. Ask an administrator for a new one.",
}
"""What became of a link, in words."""


def accept_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show the form of a link, and make the account or set the password."""
    try:
        invitation = find_open(token)
        form = make_form(request, invitation)
        if request.method == "POST" and form.is_valid():
            return enter(request, write(request, token, form))
    except LinkGoneError as error:
        state = str(error)
        status = 404 if state == "unknown" else 410
        return show(
            *(request, "link_gone"),
            title="This link cannot be used",
            words=GONE[state],
            status=status,
        )
    return show(
        *(request, "invitation"),
        title="A new password" if invitation.for_account else "Welcome to the editors’ desk",
        form=form,
        invitation=invitation,
        role=ROLES.get(invitation.role),
        status=422 if form.errors else 200,
    )


def make_form(request: HttpRequest, invitation: Invitation) -> Any:
    """Give the form that this link opens."""
    sent = request.POST if request.method == "POST" else None
    if invitation.for_account:
        return NewPasswordForm(invitation.for_account, sent)
    return NewAccountForm(sent)


def write(request: HttpRequest, token: str, form: Any) -> User:
    """Make the account or set the password; give the account."""
    if isinstance(form, NewPasswordForm):
        return take_password(token, form.cleaned_data["new_password1"], request)
    account: User = form.save(commit=False)
    return accept(token, account, request)


def enter(request: HttpRequest, account: User) -> HttpResponse:
    """Sign in with what was just made; whoever was signed in here before is signed out."""
    logout(request)
    sign_in(request, account)
    mark_unverified(request, account)
    return HttpResponseRedirect(find_step(request))
