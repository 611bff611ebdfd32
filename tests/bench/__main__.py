"""How fast igftracker is with many rows, in databases that are thrown away: `make bench`."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.report import describe_machine, print_report
from tests.bench.server import ROOT


def read_options():
    """Give the sizes, how long each address is asked, and where the figures go."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("rows", type=int, nargs="*", default=[10_000], help="submissions")
    options.add_argument("--times", type=int, default=40, help="requests an address and client")
    options.add_argument("--seconds", type=float, default=5, help="at most, for each of them")
    options.add_argument("--out", type=Path, default=ROOT / "var" / "bench")
    return options.parse_args()


def measure(rows, given):
    """Measure one size in a process of its own, so that its database has stopped afterwards."""
    folder = tempfile.mkdtemp(prefix="igftracker-bench-")
    result = Path(folder) / "result.json"
    own = {"IGFTRACKER_VAR_DIR": folder, "BENCH_RESULT": str(result)}
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    command = [sys.executable, "-m", "tests.bench.measuring", str(rows)]
    limits = [str(given.times), str(given.seconds)]
    try:
        subprocess.run([*command, *limits], env=kept | own, cwd=ROOT, check=True)
        return json.loads(result.read_text())
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    """Measure each size, print a table for each and the growth over all, keep the figures."""
    given = read_options()
    now = datetime.now(UTC)
    report = {"at": now.isoformat(timespec="seconds"), "machine": describe_machine(), "sizes": []}
    given.out.mkdir(parents=True, exist_ok=True)
    for rows in sorted(given.rows):
        report["sizes"].append(measure(rows, given))
        (given.out / f"{now:%Y-%m-%dT%H%M}.json").write_text(json.dumps(report, indent=1))
    print_report(report)


if __name__ == "__main__":
    main()
