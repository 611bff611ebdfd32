"""`make screenshots`: pictures of every kind of page, and a sheet that shows them side by side."""

from __future__ import annotations

import os
from dataclasses import dataclass

from playwright.sync_api import Browser, sync_playwright

from tests.browser.starting import OPTIONS, find_chromium
from tests.page_kinds import PAGE_KINDS
from tests.picture_sheets import name_file, write_sheet
from tests.serving import ROOT, serving

OUT = ROOT / "var" / "screenshots"


@dataclass(frozen=True)
class Look:
    """One way to look at a page."""

    name: str
    width: int
    scheme: str = "light"
    media: str = "screen"
    language: str = "en"


LOOKS = (
    Look("wide", 1280),
    Look("narrow", 360),
    Look("dark", 1280, scheme="dark"),
    Look("arabic", 1280, language="ar"),
    Look("arabic-narrow", 360, language="ar"),
    Look("print", 794, media="print"),
)


def main() -> None:
    """Take all pictures anew."""
    path = find_chromium()
    OUT.mkdir(parents=True, exist_ok=True)
    with serving(ROOT / "var") as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        for look in LOOKS:
            take(browser, site, look)
            print(f"{look.name}: {len(PAGE_KINDS)} pages", flush=True)
        browser.close()
    pages = [(kind.name, kind.address) for kind in PAGE_KINDS]
    print(f"See {write_sheet(OUT, pages, [look.name for look in LOOKS])}")


def take(browser: Browser, site: str, look: Look) -> None:
    """Take a picture of every kind of page in one way."""
    context = browser.new_context(
        viewport={"width": look.width, "height": 900},
        color_scheme="dark" if look.scheme == "dark" else "light",
    )
    page = context.new_page()
    page.emulate_media(media="print" if look.media == "print" else "screen")
    for kind in PAGE_KINDS:
        page.goto(site + kind.within(look.language))
        page.screenshot(path=OUT / name_file(kind.name, look.name), full_page=True)
    context.close()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "igftracker.settings")
    main()
