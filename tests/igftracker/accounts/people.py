"""Accounts for tests of accounts."""

from django.contrib.auth.models import Group, User
from django.test import Client

from tests.signing_in import force_login

WORD = "a long enough word"


def make_person(role="editor", name="", **given):
    """Make an account with a role; its password is WORD."""
    user = User.objects.create_user(name or role, password=WORD, is_staff=True, **given)
    if role:
        user.groups.add(Group.objects.get(name=role))
    return user


def signed_in(user):
    """Give a client that is at the desk as this account."""
    client = Client()
    force_login(client, user)
    return client


def give_password(client, name, word=WORD, **extra):
    """Send the form of the first step of signing in."""
    return client.post("/admin/login/", {"username": name, "password": word}, **extra)
