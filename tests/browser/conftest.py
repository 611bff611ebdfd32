"""A real browser for the journeys, and a page that reports every error in it."""

import os
from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import connection
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from tests.browser.starting import OPTIONS, find_chromium
from tests.browser.walking import walking
from tests.requirements import refuse


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of this machine: CHROMIUM names it where it is not found by itself."""
    path = find_chromium(refuse)
    with sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread; Django would take its tests for async.
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
        chromium = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        yield chromium
        chromium.close()
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """Give the address of a server with the real record, loaded once for all tests of a module.

    Such a module is marked with `django_db`: without a mark no test database is made, and emptying
    the tables would empty those of this installation.
    """
    with django_db_blocker.unblock():
        name = str(connection.settings_dict["NAME"])
        assert name.startswith("test_"), f"{name} is no test database: mark the module"
        call_command("load_record", verbosity=0)
        server = LiveServer("localhost")
        yield server.url
        server.stop()
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture(scope="module")
def walker(browser: Browser) -> Iterator[Page]:
    """Give a page for a walk over many addresses."""
    with walking(browser) as page:
        yield page


@pytest.fixture
def problems() -> list[str]:
    """What went wrong in the page: console errors, blocked or failed requests, exceptions."""
    return []


@pytest.fixture
def page(browser: Browser, problems: list[str], live_server: object) -> Iterator[Page]:
    """A fresh page whose errors are gathered in `problems`; the test fails if any are left."""
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.on("console", lambda message: note(message, problems))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("requestfailed", lambda request: note_failure(request, problems))
    yield page
    context.close()
    assert problems == []


def note_failure(request: Request, problems: list[str]) -> None:
    """Keep failed requests, but for those that the browser dropped when it left the page."""
    if request.failure != "net::ERR_ABORTED":
        problems.append(f"failed: {request.url}: {request.failure}")


def note(message: ConsoleMessage, problems: list[str]) -> None:
    """Keep errors and warnings of the console, among them those of the security policy."""
    if message.location["url"].endswith("/favicon.ico"):
        return  # asked for by the browser where a page, such as the admin's, names no icon
    if message.type in {"error", "warning"}:
        problems.append(message.text)
