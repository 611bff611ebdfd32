"""Codes of the second factor: those that an app shows, and those on paper."""

from __future__ import annotations

import re
import secrets
import time
from base64 import b32encode
from binascii import unhexlify

import segno
from django.contrib.auth.models import User
from django.utils.crypto import salted_hmac
from django.utils.safestring import SafeString, mark_safe
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are taken for one another on paper."""
HALF = 5
SEALED = 16
"""Letters that the table of recovery codes has room for."""


def find_step(key: str, code: str) -> int | None:
    """Give the step of time for which an app with this key shows this code; none if it is wrong."""
    totp = TOTP(unhexlify(key))
    totp.time = time.time()
    return totp.t() if totp.verify(int(code), tolerance=1) else None


def make_recovery_code() -> str:
    """Give a code to keep on paper: two times five letters."""
    letters = [secrets.choice(LETTERS) for _ in range(2 * HALF)]
    return f"{''.join(letters[:HALF])}-{''.join(letters[HALF:])}"


def seal_code(code: str) -> str:
    """Give what is kept of a recovery code, however it is written."""
    plain = re.sub(r"[^a-z0-9]", "", code.lower())
    return salted_hmac("igftracker.accounts.recovery", plain).hexdigest()[:SEALED]


def write_key(key: str) -> str:
    """Give a key as people type it into an app: letters in groups of four."""
    letters = b32encode(unhexlify(key)).decode().rstrip("=")
    return " ".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def draw_key(account: User, key: str) -> SafeString:
    """Give the picture that an app reads, as SVG: dark on white, whatever the page is."""
    address = TOTPDevice(user=account, key=key).config_url
    drawn = segno.make(address, error="m").svg_inline(
        scale=4, border=4, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None
    )
    return mark_safe(drawn)  # noqa: S308 - segno writes it out of numbers
