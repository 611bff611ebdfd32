"""Exports as they lie in their folder: each is described by its `manifest.json`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
NAME = re.compile(r"\d{4}-\d\d-\d\d-v\d+", re.ASCII)
VERSION = re.compile(r"v\d+", re.ASCII)
LATEST = "latest"


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file of an export."""

    name: str
    format: str
    media_type: str
    bytes: int
    rows: int | None
    """Rows in all its tables; None for what has no rows."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Export:
    """One dated export: the public record at one dataset version."""

    name: str
    date: str
    version: int
    known_at: str
    """When that version came to be; empty for a record without changes."""
    created_at: str
    files: tuple[ExportFile, ...]
    tables: dict[str, int] = field(default_factory=dict)
    """Rows of each table."""
    removed_on: str = ""
    """The day on which its files were removed; empty while they are there."""

    def find_file(self, name: str) -> ExportFile | None:
        """Give the file of that name."""
        return next((one for one in self.files if one.name == name), None)


def write_manifest(folder: Path, export: Export) -> None:
    """Write the description of an export into its folder."""
    text = json.dumps(asdict(export), ensure_ascii=False, indent=1)
    (folder / MANIFEST).write_text(f"{text}\n", encoding="utf-8")


def read_manifest(path: Path) -> Export:
    """Give the export that a manifest describes."""
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return Export(**{**read, "files": tuple(ExportFile(**one) for one in read["files"])})


def find_exports(root: Path) -> list[Export]:
    """Give all exports, the newest first; those whose files were removed too."""
    found = [read_manifest(path) for path in find_manifests(root)]
    return sorted(found, key=lambda one: (one.created_at, one.version), reverse=True)


def find_manifests(root: Path) -> Iterator[Path]:
    """Give the manifests of finished exports."""
    for folder in root.iterdir() if root.is_dir() else ():
        if NAME.fullmatch(folder.name) and (folder / MANIFEST).is_file():
            yield folder / MANIFEST


def list_exports(root: Path) -> list[Export]:
    """Give the exports whose files are there, the newest first."""
    return [one for one in find_exports(root) if not one.removed_on]


def match_exports(root: Path, word: str) -> list[Export]:
    """Give what a word names, the newest first: `2026-11-22-v7`, `v7`, a day, or `latest`."""
    if word == LATEST:
        return list_exports(root)[:1]
    if NAME.fullmatch(word):
        path = root / word / MANIFEST
        return [read_manifest(path)] if path.is_file() else []
    if VERSION.fullmatch(word):
        return [one for one in find_exports(root) if word == f"v{one.version}"]
    if DAY.fullmatch(word):
        return [one for one in find_exports(root) if word == one.date]
    return []
