"""Old exports give up their files when an operator asks for it; what they were stays known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from igftracker.exports.making import PARTIAL
from igftracker.exports.manifests import Export, list_exports, write_manifest
from igftracker.exports.running import running_alone


def prune(root: Path, keep: int, *, today: date) -> list[Export]:
    """Remove the files of all but the newest `keep` exports, and give those; manifests stay."""
    with running_alone(root):
        old = list_exports(root)[keep:]
        for one in old:
            replace_manifest(root / one.name, replace(one, removed_on=today.isoformat()))
            for file in one.files:
                (root / one.name / file.name).unlink(missing_ok=True)
    return old


def replace_manifest(folder: Path, export: Export) -> None:
    """Put another manifest in the place of one that may be read at the same moment."""
    beside = Path(mkdtemp(prefix=PARTIAL, dir=folder.parent))
    write_manifest(beside, export)
    for path in beside.iterdir():
        path.chmod(0o644)
        path.replace(folder / path.name)
    beside.rmdir()
