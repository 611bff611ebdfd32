"""`make handbook-pictures`: takes the pictures of the editors' handbook, from invented sources."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from tests.browser.starting import OPTIONS

ROOT = Path(__file__).parents[2]
OUT = ROOT / "igftracker" / "static" / "handbook"
WIDTH, HEIGHT = 1000, 760


def main() -> None:
    """Take all pictures anew."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        raise SystemExit("no Chromium: install it, or name it in CHROMIUM")
    with serving() as site, sync_playwright() as playwright:
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
    page.goto("about:blank")  # nothing asks the database any more


@contextmanager
def serving() -> Iterator[str]:
    """Serve the invented record from a database that is thrown away; give the address."""
    with TemporaryDirectory(prefix="igftracker-") as var_dir:
        os.environ |= {"IGFTRACKER_VAR_DIR": var_dir, "DJANGO_ALLOW_ASYNC_UNSAFE": "1"}
        import django

        django.setup()
        from django.test.runner import DiscoverRunner
        from pytest_django.live_server_helper import LiveServer

        from tests.handbook.record import make_record

        runner = DiscoverRunner(verbosity=0, interactive=False)
        runner.setup_test_environment()
        databases = runner.setup_databases()
        make_record()
        server = LiveServer("localhost")
        try:
            yield server.url
        finally:
            server.stop()
            runner.teardown_databases(databases)
            runner.teardown_test_environment()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "igftracker.settings")
    main()
