"""The production server in a process of its own, as the container runs it."""

import secrets
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from tests.bench.clients import Client

ROOT = Path(__file__).parents[2]
STARTING = 600
"""Seconds that it may take until the server answers: it loads the record first."""


def find_port():
    """Give a port that is free."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def production(port):
    """Give the environment of a production server, without its limit of requests a minute."""
    return {
        "DEBUG": "0",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "SITE_URL": f"http://127.0.0.1:{port}",
        "API_RATE_PER_MINUTE": "0",
        "KEPT_ANSWERS_MB": "0",
        "LOG_LEVEL": "ERROR",
        "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
        "PYTHONPATH": str(ROOT),
    }


def manage(environment, *args):
    """Run a management command to its end."""
    command = [sys.executable, "manage.py", *args]
    subprocess.run(command, env=environment, cwd=ROOT, check=True, stdout=sys.stderr)


@contextmanager
def serving(environment, port):
    """Run `manage.py serve` and give its process; it ends with the block."""
    command = [sys.executable, "manage.py", "serve", "--no-record", f"--bind=127.0.0.1:{port}"]
    process = psutil.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        wait_for(process, port)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=60)


def wait_for(process, port):
    """Wait until the server answers."""
    until = time.monotonic() + STARTING
    while time.monotonic() < until and process.poll() is None:
        try:
            if Client(port).get("/healthz")[0] == 200:
                return
        except OSError:
            time.sleep(0.5)
    raise RuntimeError("The server did not answer /healthz.")


def forget_peak(process):
    """Let the peak of memory be counted anew."""
    for one in [process, *process.children(recursive=True)]:
        with suppress(FileNotFoundError, ProcessLookupError):  # it was replaced just now
            Path(f"/proc/{one.pid}/clear_refs").write_text("5")


def read_peak(process):
    """Give the megabytes that the server's processes held at most, added up."""
    found = 0
    for one in [process, *process.children(recursive=True)]:
        with suppress(FileNotFoundError, ProcessLookupError):
            lines = Path(f"/proc/{one.pid}/status").read_text().splitlines()
            found += sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    return found / 1024
