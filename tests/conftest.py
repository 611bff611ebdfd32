"""What every test shares."""

from importlib import import_module

import pytest
from django.apps import apps
from django.test import override_settings
from hypothesis import settings

from igftracker.api.limits import counter
from tests.browser.stepping import ENTRY

# A slow machine is no error; what failed once is tried again in the same order.
settings.register_profile("igftracker", deadline=None, print_blob=True)
settings.load_profile("igftracker")


@pytest.fixture
def roles(db):
    """Make the roles as their migration does: a test that empties all tables takes them away."""
    import_module("meetings.migrations.0008_editors_write_domains").give_permissions(apps, None)
    import_module("meetings.migrations.0010_publishers_plan").give_permissions(apps, None)
    import_module("meetings.migrations.0011_editors_reassign").give_permissions(apps, None)
    import_module("submissions.migrations.0002_editor_and_publisher_groups").make_groups(apps, None)
    import_module("submissions.migrations.0011_editors_import").let_editors_import(apps, None)
    import_module("submissions.migrations.0013_editors_set_aside").let_editors_set_aside(apps, None)


@pytest.fixture(autouse=True)
def nothing_asked_yet():
    """Let each test begin with the whole of what a reader may ask in a minute."""
    counter.clear()


@pytest.fixture(autouse=True, scope="session")
def exports_apart(tmp_path_factory):
    """Keep the exports of this installation out of the tests."""
    with override_settings(EXPORTS_ROOT=tmp_path_factory.mktemp("exports")):
        yield


def pytest_terminal_summary(terminalreporter):
    """Print the steps and seconds of scripted entry, as the tests in a browser took them."""
    passed = terminalreporter.stats.get("passed", [])
    told = [value for one in passed for name, value in one.user_properties if name == ENTRY]
    if told:
        terminalreporter.section("scripted entry in a browser")
        for line in sorted(told):
            terminalreporter.line(line)
