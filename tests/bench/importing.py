"""How long a mailbox takes to be read, applied and undone, and in how much memory: two sizes."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from tests.bench.server import ROOT, forget_peak, manage, read_peak


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
    """Read so many mails, apply all that they propose and take it back; tell each step."""
    import django

    django.setup()
    from django.contrib.auth.models import User

    from meetings.models import Body
    from submissions.importing.applying import apply_items
    from submissions.importing.deciding import decide_all
    from submissions.importing.reading import read_batch
    from submissions.importing.storing import store
    from submissions.importing.undoing import undo
    from submissions.models import Decision
    from tests.bench.mails import write_mailbox

    path = Path(tempfile.mkdtemp()) / "example.mbox"
    write_mailbox(path, mails)
    user = User.objects.create_user("bench")
    with path.open("rb") as data:
        body = Body.objects.order_by("pk").first()
        batch = store(data, name=path.name, title="Mails of the Example Group", body=body).batch
    with timed(mails, "read"):
        read_batch(batch)
    sys.stdout.write(f"  {batch.parts.count():,} parts, {batch.items.count():,} proposals\n")
    decide_all(batch, decision=Decision.ACCEPTED, user=user)
    with timed(mails, "applied"):
        report = apply_items(batch, user=user)
    told = f"{report.created:,} made, {report.stated:,} stated, {len(report.left):,} left"
    sys.stdout.write(f"  {told}\n")
    with timed(mails, "undone"):
        undo(batch, user=user)


@contextmanager
def timed(mails: int, what: str) -> Iterator[None]:
    """Print the seconds of a step, mails a second, and the peak of memory during it."""
    process = psutil.Process()
    forget_peak(process)
    start = time.perf_counter()
    yield
    took = time.perf_counter() - start
    sys.stdout.write(
        f"{mails:>9,} mails {what}: {took:.1f} s, {mails / took:,.0f} a second, "
        f"peak {read_peak(process):.0f} MB\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    main()
