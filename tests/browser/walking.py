"""What is held against every page: accessibility, width, weight, and no request to others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response

Looks = Sequence[tuple[int, Any]]
"""Widths, each with "light" or "dark"."""
WIDE = (1280, "light")
NARROW = (360, "dark")
LOOKS = (WIDE, NARROW)
HEAVIEST = 100_000
"""Bytes of a page with all that it loads, packed as readers get it."""


@contextmanager
def walking(browser: Browser) -> Iterator[Page]:
    """Give a page for a walk over many addresses, each of which is loaded as if it were the first.

    It lets axe in, which is a script.
    """
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    asking = context.new_cdp_session(page)
    asking.send("Network.setCacheDisabled", {"cacheDisabled": True})
    yield page
    context.close()


def find_faults(
    page: Page, address: str, *, looks: Looks, heaviest: int | None = None
) -> list[str]:
    """Give everything that is wrong with a page, looked at in widths and lights one by one.

    Whether it is too wide is asked in all looks, whichever these are.
    """
    loaded: list[Response] = []

    def keep(response: Response) -> None:
        loaded.append(response)

    look_at(page, *looks[0])
    page.on("response", keep)
    page.goto(address)
    page.remove_listener("response", keep)
    faults = [] if heaviest is None else weigh(loaded, address, heaviest)
    for width, light in looks:
        look_at(page, width, light)
        faults += [f"{width}, {light}: {fault}" for fault in find_shown(page, width)]
    for width, light in LOOKS:
        if (width, light) not in looks:
            look_at(page, width, light)
            faults += find_wide(page, width)
    return faults


def look_at(page: Page, width: int, light: Any) -> None:
    """Make the window so wide, and light or dark at once: half a change has other contrasts."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=light, reduced_motion="reduce")


def find_shown(page: Page, width: int) -> list[str]:
    """Give what is wrong with a page as it stands: what axe finds, and whether it is too wide."""
    faults = find_wide(page, width)
    for fault in Axe().run(page).response["violations"]:
        faults += [f"{fault['id']}: {node['target']}" for node in fault["nodes"]]
    return faults


def find_wide(page: Page, width: int) -> list[str]:
    """Say whether the page scrolls sideways, once it is all there."""
    page.wait_for_load_state()
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [f"{wide} pixels wide at {width}"] if wide > width else []


def weigh(loaded: list[Response], address: str, heaviest: int) -> list[str]:
    """Say what came from elsewhere, and whether all of it is too heavy."""
    site = "{0.scheme}://{0.netloc}".format(urlsplit(address))
    sent = [one for one in loaded if not one.url.startswith("data:")]
    strange = [f"asks {one.url}" for one in sent if not one.url.startswith(site)]
    sizes = [one.request.sizes() for one in sent]
    total = sum(one["responseBodySize"] + one["responseHeadersSize"] for one in sizes)
    return [*strange, f"{total} bytes"] if total > heaviest else strange
