"""Every page of the desk in a real browser: accessible, and narrow enough, in turn in each look."""

from itertools import cycle

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from tests.desk.looking import LOOKS, open_eye
from tests.desk.pages import find_pages, make_rows

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("roles")]


def test_every_page_of_the_desk_is_accessible_and_narrow_enough(
    browser: Browser, live_server: LiveServer
) -> None:
    pages = list(find_pages(make_rows()))
    eyes = [open_eye(browser, live_server.url, look) for look in LOOKS]
    faults = {}
    for (name, address), eye in zip(pages, cycle(eyes), strict=False):
        if found := eye.look_at(live_server.url + address):
            faults[f"{name}, {eye.look.name}"] = found
    for eye in eyes:
        eye.page.context.close()
    assert len(pages) > 100
    assert not faults, "\n".join(f"{name}: {found}" for name, found in faults.items())
