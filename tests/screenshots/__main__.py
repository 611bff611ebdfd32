"""`make screenshots`: pictures of every kind of page, and a sheet that shows them side by side."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from html import escape

from playwright.sync_api import Browser, sync_playwright

from tests.browser.starting import OPTIONS
from tests.page_kinds import PAGE_KINDS, PageKind
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
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        raise SystemExit("no Chromium: install it, or name it in CHROMIUM")
    OUT.mkdir(parents=True, exist_ok=True)
    with serving(ROOT / "var") as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        for look in LOOKS:
            take(browser, site, look)
            print(f"{look.name}: {len(PAGE_KINDS)} pages", flush=True)
        browser.close()
    (OUT / "index.html").write_text(sheet(), encoding="utf-8")
    print(f"See {OUT / 'index.html'}")


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
        page.screenshot(path=OUT / name_file(kind, look), full_page=True)
    context.close()


def name_file(kind: PageKind, look: Look) -> str:
    return f"{kind.name}-{look.name}.png"


def sheet() -> str:
    """Give the page that shows all pictures, a row for each kind of page."""
    head = "".join(f"<th>{look.name}</th>" for look in LOOKS)
    rows = "".join(
        f"<tr><th>{kind.name}<br><small>{escape(kind.address)}</small></th>"
        + "".join(cell(name_file(kind, look)) for look in LOOKS)
        + "</tr>\n"
        for kind in PAGE_KINDS
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Pages of igftracker</title>'
        "<style>body{font:14px sans-serif}td,th{vertical-align:top;text-align:start;padding:4px}"
        "img{width:220px;max-height:420px;object-fit:cover;object-position:top;"
        "border:1px solid #999}</style>"
        f"<table><tr><th></th>{head}</tr>\n{rows}</table></html>\n"
    )


def cell(file: str) -> str:
    return f'<td><a href="{file}"><img src="{file}" alt="{file}" loading="lazy"></a></td>'


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "igftracker.settings")
    main()
