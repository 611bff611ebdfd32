"""What every test shares."""

import gc
from contextlib import closing
from pathlib import Path

import psycopg2
import pytest
from django.db import connection
from django.test import override_settings
from hypothesis import settings

from igftracker.accounts.services.roles import apply_roles
from igftracker.api.limits import counter
from igftracker.embedded_postgres.server import share_server
from tests.browser.stepping import ENTRY
from tests.signing_in import verified_sessions

# A slow machine is no error; what failed once is tried again in the same order.
settings.register_profile("igftracker", deadline=None, print_blob=True)
settings.load_profile("igftracker")


def pytest_collection_finish():
    """Leave alone what lasts for the whole run: looking through it for waste took a tenth of it."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """Let the tests' own server not wait for the disk: what it has need not outlive a crash."""
    options = connection.settings_dict["OPTIONS"]
    if "var_dir" in options:
        server = share_server(Path(options["var_dir"])).join("postgres")
        forget_at_a_crash(server)


DURABLE = ("fsync", "full_page_writes", "synchronous_commit")


def forget_at_a_crash(server):
    """Set it for all who connect from now on.

    Nothing is counted by the server itself either: what a test makes is in no table for others
    before it ends, so that a count amid a long test says 0, and the plans made by it take minutes.
    """
    address = {name.lower(): value for name, value in server.items()}
    with closing(psycopg2.connect(dbname="postgres", **address)) as one:
        one.autocommit = True
        with one.cursor() as cursor:
            for name in (*DURABLE, "autovacuum"):
                cursor.execute(f"ALTER SYSTEM SET {name} = off")
            cursor.execute("SELECT pg_reload_conf()")


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
