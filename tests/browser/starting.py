"""How Chromium is started: alone, asking nothing of its maker."""

import os
import shutil
import sys
from collections.abc import Callable
from typing import NoReturn

OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def find_chromium(stop: Callable[[str], NoReturn] = sys.exit) -> str:
    """Give the path of Chromium, which CHROMIUM names where it is elsewhere, or stop."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    return path or stop("no Chromium: install it, or name it in CHROMIUM")
