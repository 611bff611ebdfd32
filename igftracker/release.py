"""Which code is running: a mark that changes when an answer may look different."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from django.conf import settings

FOLDERS = ("igftracker", "meetings", "submissions", "templates")
ENDINGS = (".py", ".html", ".txt", ".xml", ".mo")


def get_release() -> str:
    """Give version and mark of the code; read once, with DEBUG anew each time."""
    return _read_release() if settings.DEBUG else _kept_release()


@cache
def _kept_release() -> str:
    return _read_release()


def _read_release() -> str:
    mark = sha256(settings.SITE_URL.encode())
    for path in sorted(_sources(settings.BASE_DIR)):
        mark.update(str(path.relative_to(settings.BASE_DIR)).encode())
        mark.update(_stamp(path))
    return f"{get_version()}-{mark.hexdigest()[:12]}"


def _stamp(path: Path) -> bytes:
    """What tells one state of a file from another: its text, or with DEBUG when it was written."""
    return str(path.stat().st_mtime_ns).encode() if settings.DEBUG else path.read_bytes()


def _sources(base: Path) -> list[Path]:
    found = [path for folder in FOLDERS for path in (base / folder).rglob("*.*")]
    return [path for path in found if path.suffix in ENDINGS]


def get_version() -> str:
    """Give the version of the package, "0" for a checkout that was never installed."""
    try:
        return version("igftracker")
    except PackageNotFoundError:
        return "0"
