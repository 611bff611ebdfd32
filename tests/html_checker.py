"""The Nu HTML checker: `make check-html` brings it, the machine's java runs it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.requirements import refuse

ROOT = Path(__file__).parents[1]
JAR = ROOT / "var/tools/html/node_modules/vnu-jar/build/dist/vnu.jar"

FOR_SHORT_RUNS = ("-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Compiled once and plainly: a check is over before more would pay. So compiled, it stacks high."""


def find_faults(folder: Path) -> list[str]:
    """Give the errors of all pages in a folder, each with its file, its line and what is there."""
    java, jar = shutil.which("java"), Path(os.environ.get("VNU_JAR") or JAR)
    if not java:
        refuse("no java: on Debian, apt-get install default-jre-headless")
    if not jar.exists():
        refuse("no Nu HTML checker: make check-html brings it (needs npm), VNU_JAR names another")
    options = ["--format", "json", "--errors-only", "--exit-zero-always"]
    command = [str(java), *FOR_SHORT_RUNS, "-jar", str(jar), *options, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return list(told(json.loads(done.stderr)["messages"]))


def told(messages: Iterable[dict[str, str]]) -> Iterable[str]:
    """Give messages as lines to read."""
    for one in messages:
        name = one.get("url", "").rpartition("/")[2]
        around = " ".join(one.get("extract", "").split())
        yield f"{name}:{one.get('lastLine')}: {one['message']} … {around}"
