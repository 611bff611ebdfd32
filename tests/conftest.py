"""What every test shares."""

import pytest
from django.test import override_settings
from hypothesis import settings

from igftracker.accounts.services.roles import apply_roles
from igftracker.api.limits import counter
from tests.browser.stepping import ENTRY
from tests.signing_in import verified_sessions

# A slow machine is no error; what failed once is tried again in the same order.
settings.register_profile("igftracker", deadline=None, print_blob=True)
settings.load_profile("igftracker")


@pytest.fixture
def roles(db):
    """Make the roles as the table has them: a test that empties all tables takes them away."""
    apply_roles()


@pytest.fixture(autouse=True)
def sessions_have_passed_the_second_factor():
    """Let `force_login` bring a second factor along where an account needs one."""
    with verified_sessions():
        yield


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
