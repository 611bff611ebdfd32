"""`make desk-pictures`: pictures of every page of the editors' desk, with the real record on it."""

from __future__ import annotations

import os
import sys

from playwright.sync_api import sync_playwright

from tests.browser.starting import OPTIONS, find_chromium
from tests.picture_sheets import name_file, write_sheet
from tests.serving import ROOT, serving_thrown_away

OUT = ROOT / "var" / "desk"
UNSTUCK = ".submit-row { position: static !important; }"
"""What sticks to the edge of the screen would lie in the midst of a long picture."""


def main(wanted: list[str]) -> None:
    """Take the pictures of all pages anew, or of those in whose names one of the words is."""
    path = find_chromium()
    OUT.mkdir(parents=True, exist_ok=True)
    with serving_thrown_away(fill) as site, sync_playwright() as playwright:
        from tests.desk.looking import LOOKS, open_eye  # they need Django set up
        from tests.desk.pages import find_pages, find_rows

        pages = [
            (name, address)
            for name, address in find_pages(find_rows())
            if not wanted or any(word in name for word in wanted)
        ]
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        for look in LOOKS:
            eye = open_eye(browser, site, look)
            for name, address in pages:
                eye.page.goto(site + address)
                eye.page.add_style_tag(content=UNSTUCK)
                file = OUT / name_file(name, look.name)
                eye.page.screenshot(path=file, full_page=True, animations="disabled")
            eye.page.context.close()
            print(f"{look.name}: {len(pages)} pages", flush=True)
        browser.close()
        sheet = write_sheet(OUT, pages, [look.name for look in LOOKS])
    print(f"See {sheet}")


def fill() -> None:
    """Load the real record."""
    from django.core.management import call_command

    from igftracker.accounts.services.roles import apply_roles

    apply_roles()
    call_command("load_record", verbosity=0)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "igftracker.settings")
    main(sys.argv[1:])
