"""Which files this database was last brought up to, so that they need not be loaded again.

While neither the files nor the code that reads them change, the database wins: what editors
changed since the load would stay in any case.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.apps import apps
from django.utils import timezone

from submissions.models import LoadedRecord

LOADER_APPS = ("meetings", "submissions")
"""The code of these says what a file means."""


def sign(folder: Path) -> str:
    """Give the mark by which the files below a folder, and the code that reads them, are known."""
    files = add_up("record", folder, folder.rglob("*.yaml"))
    return sha256(f"{files} {sign_code()}".encode()).hexdigest()


@cache
def sign_code() -> str:
    """Give the mark of the code, as this process found it when it was first asked."""
    roots = {app: Path(apps.get_app_config(app).path) for app in LOADER_APPS}
    return " ".join(add_up(app, root, root.rglob("*.py")) for app, root in roots.items())


def add_up(place: str, root: Path, paths: Iterable[Path]) -> str:
    """Give the mark of files: their paths below a folder, and what is in them."""
    digest = sha256(place.encode())
    for path in sorted(paths):
        content = path.read_bytes()
        digest.update(f"\0{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def find_last(signature: str) -> LoadedRecord | None:
    """Give the latest load if it was of these files by this code."""
    return LoadedRecord.objects.filter(signature=signature).first()


def remember(signature: str, *, kept: int) -> None:
    """Note the load that is being made, in its own transaction."""
    LoadedRecord.objects.update_or_create(
        defaults={"signature": signature, "kept": kept, "loaded_at": timezone.now()}
    )


def forget() -> None:
    """Note that there is more to do, whether the files change or not."""
    LoadedRecord.objects.all().delete()
