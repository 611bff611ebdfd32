"""Servers for programs that look at pages from outside: as in production, or thrown away."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
PATIENCE = 180
"""Seconds until the server must answer; the first start makes the database and loads the record."""


@contextmanager
def serving(var_dir: Path) -> Iterator[str]:
    """Serve as in production, the database and static files in `var_dir`; give the address."""
    port = find_port()
    site = f"http://127.0.0.1:{port}"
    environment = os.environ | {
        "DEBUG": "0",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "SITE_URL": site,
        "IGFTRACKER_VAR_DIR": str(var_dir),
        "LOG_LEVEL": "WARNING",
    }
    manage = [sys.executable, "manage.py"]
    collect = [*manage, "collectstatic", "--noinput", "--verbosity=0"]
    subprocess.run(collect, cwd=ROOT, env=environment, check=True)
    serve = [*manage, "serve", f"--bind=127.0.0.1:{port}"]
    server = subprocess.Popen(serve, cwd=ROOT, env=environment)
    try:
        wait(f"{site}/healthz", server)
        yield site
    finally:
        server.terminate()
        server.wait(timeout=30)


@contextmanager
def serving_thrown_away(fill: Callable[[], None]) -> Iterator[str]:
    """Serve from this process what `fill` puts into an empty database; give the address.

    The database lies in a folder that is removed with it, so that nobody need close it first.
    """
    with TemporaryDirectory(prefix="igftracker-", ignore_cleanup_errors=True) as var_dir:
        os.environ |= {"IGFTRACKER_VAR_DIR": var_dir, "DJANGO_ALLOW_ASYNC_UNSAFE": "1"}
        import django

        django.setup()
        from django.test.runner import DiscoverRunner
        from pytest_django.live_server_helper import LiveServer

        runner = DiscoverRunner(verbosity=0, interactive=False)
        runner.setup_test_environment()
        runner.setup_databases()
        fill()
        server = LiveServer("localhost")
        try:
            yield server.url
        finally:
            server.stop()
            runner.teardown_test_environment()


def find_port() -> int:
    """Give a port that nothing listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait(address: str, server: subprocess.Popen[bytes]) -> None:
    """Return once the server answers; raises RuntimeError where it ended or takes too long."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if server.poll() is not None:
            raise RuntimeError(f"The server ended with {server.returncode}; see above.")
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            time.sleep(0.5)
    raise RuntimeError(f"{address} did not answer within {PATIENCE} seconds.")
