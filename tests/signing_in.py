"""Signing in for tests: by real means, with a second factor where an account needs one.

`Client.force_login` is `force_login` here for every test (see tests/conftest.py): it gives a
session that has passed the second factor, as nobody could do much without. `half_sign_in` gives
one that has not. In a browser `sign_in` brings such a session along as a cookie.
"""

from __future__ import annotations

import time
from typing import Any
from unittest.mock import patch

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from igftracker.accounts.standing import needs_second_factor

half_sign_in = Client.force_login
"""Django's own: as after the password, before the code."""


def force_login(client: Client, user: User, backend: str | None = None) -> None:
    """Sign in; an account that needs a second factor has one from then on, and has passed it."""
    half_sign_in(client, user, backend)
    if needs_second_factor(user):
        pass_second_factor(client, user)


def pass_second_factor(client: Client, user: User) -> TOTPDevice:
    """Mark a session as one that has passed; give the app that the account has."""
    app, _ = TOTPDevice.objects.get_or_create(user=user, defaults={"name": "app"})
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = app.persistent_id
    session.save()
    return app


def verified_sessions() -> Any:
    """Give the patch that makes every `force_login` of the tests one with a second factor."""
    return patch.object(Client, "force_login", force_login)


def current_code(key: str, *, steps: int = 0) -> str:
    """Give the code that an app with this key shows now, or so many steps from now."""
    totp = TOTP(bytes.fromhex(key), drift=steps)
    totp.time = time.time()
    return f"{totp.token():06d}"


def sign_in(page: Any, site: str, name: str = "editor") -> User:
    """Open the desk in a browser as someone who may do everything, or as whoever has this name."""
    user = User.objects.filter(username=name).first() or User.objects.create_superuser(name)
    client = Client()
    force_login(client, user)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": site}])
    page.goto(f"{site}/admin/")
    return user
