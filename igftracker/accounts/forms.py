"""The forms of accounts: codes, passwords asked again, invitations and the accounts they make."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.contrib.auth.forms import BaseUserCreationForm, PasswordChangeForm, SetPasswordForm
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from igftracker.accounts.models import Invitation
from igftracker.accounts.roles import ROLES

WRONG_PASSWORD = "That is not your password. Nothing was changed."
SIX = re.compile(r"\d{6}", re.ASCII)
TEN = re.compile(r"[a-z0-9]{10}", re.ASCII)
ADDRESS = re.compile(r"\S+@\S+")


class CodeForm(forms.Form):
    """The six digits that an app shows."""

    code = forms.CharField(
        label="Code from your app",
        max_length=12,
        help_text="Six digits; they change every 30 seconds.",
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def clean_code(self) -> str:
        """Give the digits without the blanks that people write between them."""
        code = re.sub(r"[\s-]", "", self.cleaned_data["code"])
        if not SIX.fullmatch(code):
            raise ValidationError("A code has six digits, such as 123 456. Read it off once more.")
        return code


class RecoveryForm(forms.Form):
    """One of the codes that are kept on paper."""

    code = forms.CharField(
        label="Recovery code",
        max_length=20,
        help_text="Ten letters and digits from the list you printed. Each is good once.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )

    def clean_code(self) -> str:
        """Give the letters without what people write between them."""
        code = re.sub(r"[\s-]", "", self.cleaned_data["code"].lower())
        if not TEN.fullmatch(code):
            raise ValidationError("A recovery code has ten letters and digits: abcde-23456.")
        return code


class PasswordAskedForm(forms.Form):
    """Asks for the password again before something grave; wrong ones are counted as at sign-in."""

    password = forms.CharField(
        label="Your password",
        strip=False,
        max_length=4096,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Keep whose password it is."""
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_password(self) -> str:
        """Hold it against that of the account."""
        password: str = self.cleaned_data["password"]
        check_own_password(self.request, password)
        return password


class SetUpForm(CodeForm):
    """The first code of an app that is being set up."""


class ReplaceForm(PasswordAskedForm, CodeForm):
    """The first code of an app that takes the place of another: with the password."""

    field_order = ("code", "password")


class ChangePasswordForm(PasswordChangeForm):
    """Django's own, with wrong passwords counted as at sign-in."""

    request: HttpRequest

    def clean_old_password(self) -> str:
        """Hold it against that of the account."""
        password: str = self.cleaned_data["old_password"]
        check_own_password(self.request, password)
        return password


class UnlockForm(forms.Form):
    """Which lock is to go: that of a name, as it is kept, at an address, or of an address."""

    name = forms.CharField(required=False, max_length=64)
    address = forms.GenericIPAddressField(required=False)


def check_own_password(request: HttpRequest, password: str) -> None:
    """Raise ValidationError where it is not the password of who is signed in."""
    name = request.user.get_username()
    if authenticate(request, username=name, password=password) is None:
        raise ValidationError(WRONG_PASSWORD)


class InvitationForm(forms.ModelForm):
    """Whom to invite, as what."""

    class Meta:
        model = Invitation
        fields = ("role", "note")
        labels = {"note": "For whom"}
        help_texts = {
            "role": "What the account may do. It can be changed later.",
            "note": "A name that your colleagues know. No e-mail address is needed or kept.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for a role; there is none by default."""
        super().__init__(*args, **kwargs)
        self.fields["role"].required = True
        choices: Any = [(role.name, f"{role.name}: {role.purpose}") for role in ROLES.values()]
        self.fields["role"] = forms.ChoiceField(
            choices=choices, widget=forms.RadioSelect, help_text=self.Meta.help_texts["role"]
        )

    def clean_note(self) -> str:
        """Refuse an e-mail address: none is kept of anybody."""
        note: str = self.cleaned_data["note"]
        if ADDRESS.search(note):
            raise ValidationError("Write a name here; e-mail addresses are not kept.")
        return note


class NewAccountForm(BaseUserCreationForm):
    """The name and password that someone invited chooses."""

    class Meta:
        model = User
        fields = ("username",)
        help_texts = {"username": "What you sign in with: letters, digits and @ . + - _"}

    def clean_username(self) -> str:
        """Refuse names that differ from another by small and capital letters only."""
        username: str = self.cleaned_data["username"]
        if User.objects.filter(username__iexact=username).exists():
            raise ValidationError("Somebody has this name already. Choose another.")
        return username


class NewPasswordForm(SetPasswordForm):
    """The new password of an account that was handed a link."""


class AccountForm(forms.ModelForm):
    """What an administrator changes of an account: its names, its role, whether it is in use."""

    role = forms.ChoiceField(
        choices=[(name, name) for name in ROLES],
        help_text="Changing it ends the sessions of the account.",
    )

    class Meta:
        model = User
        fields = ("first_name", "last_name", "is_active")
        labels = {"is_active": "In use"}
        help_texts = {
            "is_active": "Take the mark away to disable the account: it can sign in no more, and"
            " what it did stays under its name. Accounts are never deleted."
        }
