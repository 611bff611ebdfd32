"""Accounts are tested with the roles there, and with passwords that are hashed quickly."""

import pytest
from django.test import override_settings

from tests.igftracker.accounts.people import make_person, signed_in


@pytest.fixture(autouse=True)
def quick_passwords():
    """Hash passwords quickly: there are many of them here."""
    hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with override_settings(PASSWORD_HASHERS=hashers):
        yield


@pytest.fixture
def administrator(roles):
    """Give a client that is at the desk as an administrator."""
    return signed_in(make_person("administrator", "ada"))
