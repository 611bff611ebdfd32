"""How long a mailbox takes to be read into proposals, and how much memory: two sizes, 1 to 10."""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.server import ROOT, manage


def main() -> None:
    """Measure a tenth and the whole, each in a process and a database of its own."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("mails", type=int, nargs="?", default=10_000)
    options.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.here:
        measure(given.mails)
        return
    for mails in (given.mails // 10, given.mails):
        measure_apart(mails)


def measure_apart(mails: int) -> None:
    """Measure one size, with a database that is thrown away."""
    folder = tempfile.mkdtemp(prefix="igftracker-import-")
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment = kept | {
        "IGFTRACKER_VAR_DIR": folder,
        "DJANGO_SETTINGS_MODULE": "igftracker.settings",
        "DEBUG": "0",
        "SECRET_KEY": "x" * 50,
        "SITE_URL": "http://127.0.0.1",
        "SECURE_SSL_REDIRECT": "0",
    }
    command = [sys.executable, "-m", "tests.bench.importing", str(mails), "--here"]
    try:
        manage(environment, "migrate", "--verbosity=0")
        manage(environment, "load_record")
        subprocess.run(command, env=environment, cwd=ROOT, check=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def measure(mails: int) -> None:
    """Store and read so many mails; print seconds, mails a second and the peak of memory."""
    import django

    django.setup()
    from submissions.importing.reading import read_batch
    from submissions.importing.storing import store
    from tests.bench.mails import write_mailbox

    path = Path(tempfile.mkdtemp()) / "example.mbox"
    write_mailbox(path, mails)
    start = time.perf_counter()
    with path.open("rb") as data:
        batch = store(data, name=path.name, title="Mails of the Example Group").batch
    read_batch(batch)
    took = time.perf_counter() - start
    batch.refresh_from_db()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(
        f"{mails:>9,} mails, {path.stat().st_size / 1e6:.1f} MB: {took:.1f} s, "
        f"{mails / took:,.0f} a second, peak {peak:.0f} MB; "
        f"{batch.parts.count():,} parts, {batch.items.count():,} proposals, {batch.state}\n"
    )


if __name__ == "__main__":
    main()
