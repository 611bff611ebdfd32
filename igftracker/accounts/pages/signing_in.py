"""Signing in with name and password, changing the password, and signing out."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse_lazy
from django.utils.functional import SimpleLazyObject

from igftracker.accounts.forms import ChangePasswordForm
from igftracker.accounts.pages.showing import find_step
from igftracker.accounts.services.signing_in import note_failure, settle_new_password, sign_in
from igftracker.accounts.sessions import key_of


class SignInView(LoginView):
    """The first step; the second is asked for after it."""

    form_class = AdminAuthenticationForm
    template_name = "admin/login.html"

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Begin the session, and go on to the second factor where one is due."""
        user = form.get_user()
        assert isinstance(user, User)  # noqa: S101 - the only model of accounts here
        sign_in(self.request, user)
        mark_unverified(self.request, user)
        return HttpResponseRedirect(find_step(self.request))

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Keep the failure, but not each try of someone who is locked out."""
        tried = getattr(self.request, "axes_failures_since_start", None) is not None
        if tried or not getattr(self.request, "axes_locked_out", False):
            note_failure(self.request, form.cleaned_data.get("username", ""))
        return super().form_invalid(form)


def mark_unverified(request: HttpRequest, user: User) -> None:
    """Say of an account that has just signed in that its code is not known yet."""
    user.otp_device = None  # type: ignore[attr-defined]
    request.user = SimpleLazyObject(lambda: user)  # type: ignore[assignment]


class ChangePasswordView(PasswordChangeView):
    """Django's own, after which the other sessions end."""

    form_class = ChangePasswordForm
    success_url = reverse_lazy("admin:account")
    template_name = "admin/accounts/password.html"

    def get_form(self, form_class: Any = None) -> Any:
        """Let the form count wrong passwords."""
        form: Any = super().get_form(form_class)
        form.request = self.request
        return form

    def form_valid(self, form: Any) -> HttpResponse:
        """Change it."""
        before = key_of(self.request)
        answer = super().form_valid(form)
        settle_new_password(self.request, form.user, before)
        messages.success(self.request, "Your password is changed; other sessions have ended.")
        return answer
