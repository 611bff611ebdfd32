"""Who works at the desk."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client, override_settings


@pytest.fixture
def sign_in(roles):
    """Give a function that signs in someone with a role; a viewer only looks."""

    def sign_in(role, name=""):
        user = User.objects.create_user(name or role, is_staff=True)
        if role == "viewer":
            user.user_permissions.add(*Permission.objects.filter(codename__startswith="view_"))
        else:
            user.groups.add(Group.objects.get(name=role))
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def editor(sign_in):
    return sign_in("editor")


@pytest.fixture
def viewer(sign_in):
    return sign_in("viewer")


@pytest.fixture
def originals(tmp_path):
    """Keep the originals of tests apart from those of this installation."""
    with override_settings(MEDIA_ROOT=tmp_path):
        yield tmp_path
