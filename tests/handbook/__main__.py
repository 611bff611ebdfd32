"""`make handbook-pictures`: takes the pictures of the editors' handbook, from invented sources."""

from __future__ import annotations

import os
import sys

from playwright.sync_api import Page, sync_playwright

from tests.browser.starting import OPTIONS, find_chromium
from tests.serving import ROOT, serving_thrown_away

OUT = ROOT / "igftracker" / "static" / "handbook"
WIDTH, HEIGHT = 1000, 760


def main() -> None:
    """Take all pictures anew."""
    path = find_chromium()
    with serving_thrown_away(make_record) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT},
            color_scheme="light",
            locale="en-GB",
        )
        page.set_default_timeout(20_000)
        take(page, site)
        browser.close()


def take(page: Page, site: str) -> None:
    """Take one picture after the other."""
    from tests.handbook.desk_screens import DESK_SCREENS  # their factories need Django set up
    from tests.handbook.screens import SCREENS, sign_in

    OUT.mkdir(parents=True, exist_ok=True)
    sign_in(page, site)
    for name, show in {**SCREENS, **DESK_SCREENS}.items():
        shown, file = show(page, site), OUT / f"{name}.png"
        if isinstance(shown, dict):
            page.screenshot(path=file, clip=shown, animations="disabled")
        else:
            shown.screenshot(path=file, animations="disabled")
        print(f"{name}: {file.stat().st_size // 1024} kB", flush=True)


def make_record() -> None:
    from tests.handbook.record import make_record as make  # as above

    make()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "igftracker.settings")
    main()
