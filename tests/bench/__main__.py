"""Time pages and counts over many rows, in a database that is thrown away: `make bench`."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile


def main() -> int:
    """Run the timing in a process of its own, so that its server has stopped before we tidy up."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("rows", type=int, nargs="?", default=10_000, help="submissions")
    options.add_argument("--times", type=int, default=5, help="how often each address is asked")
    given = options.parse_args()
    folder = tempfile.mkdtemp(prefix="igftracker-bench-")
    own = {"IGFTRACKER_VAR_DIR": folder, "DJANGO_SETTINGS_MODULE": "igftracker.settings"}
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    command = [sys.executable, "-m", "tests.bench.timing", str(given.rows), str(given.times)]
    try:
        return subprocess.run(command, env=kept | own, check=False).returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
