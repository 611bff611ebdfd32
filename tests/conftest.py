"""What every test shares."""

from importlib import import_module

import pytest
from django.apps import apps
from hypothesis import settings

# A slow machine is no error; what failed once is tried again in the same order.
settings.register_profile("igftracker", deadline=None, print_blob=True)
settings.load_profile("igftracker")


@pytest.fixture
def roles(db):
    """Make the roles as their migration does: a test that empties all tables takes them away."""
    import_module("submissions.migrations.0002_editor_and_publisher_groups").make_groups(apps, None)
