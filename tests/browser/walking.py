"""What is held against every page: accessibility, width, weight, and no request to others."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response

WIDTHS = {"light": (1280, 360), "dark": (360, 1280)}
"""Axe looks at the first width; at the second only the width itself is checked."""
HEAVIEST = 100_000
"""Bytes of a page with all that it loads, packed as readers get it."""


def find_faults(browser: Browser, site: str, address: str, *, scheme: str) -> list[str]:
    """Give everything that is wrong with a page in light or dark."""
    first, second = WIDTHS[scheme]
    context = browser.new_context(
        viewport={"width": first, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,  # axe is a script
    )
    page = context.new_page()
    loaded: list[Response] = []
    page.on("response", lambda response: loaded.append(response))
    page.goto(site + address)
    faults = [*weigh(loaded, site), *find_wide(page, first)]
    for fault in Axe().run(page).response["violations"]:
        faults += [f"{fault['id']}: {node['target']}" for node in fault["nodes"]]
    page.set_viewport_size({"width": second, "height": 800})
    faults += find_wide(page, second)
    context.close()
    return faults


def find_wide(page: Page, width: int) -> list[str]:
    """Say whether the page scrolls sideways."""
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [f"{wide} pixels wide at {width}"] if wide > width else []


def weigh(loaded: list[Response], site: str) -> list[str]:
    """Say what came from elsewhere, and whether all of it is too heavy."""
    sent = [one for one in loaded if not one.url.startswith("data:")]
    strange = [f"asks {one.url}" for one in sent if not one.url.startswith(site)]
    sizes = [one.request.sizes() for one in sent]
    total = sum(one["responseBodySize"] + one["responseHeadersSize"] for one in sizes)
    return [*strange, f"{total} bytes"] if total > HEAVIEST else strange
