"""One server for all processes that use a data folder: the first starts it, the last stops it.

Each process holds a shared lock on `run/users` while it lives. The kernel frees it when the process
ends, a killed one too, so whoever leaves and gets that lock alone knows that nobody is left.
Starting and stopping happen one at a time, under `run/change`.
"""

import atexit
import fcntl
import logging
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import psycopg2
from django.core.exceptions import ImproperlyConfigured
from psycopg2 import sql

from igftracker.embedded_postgres import programs

logger = logging.getLogger(__name__)


class Server:
    """This process's share in the server below one folder."""

    def __init__(self, var_dir: Path) -> None:
        self.data = var_dir / "postgres"
        self.run = var_dir / "run"
        self.users: int | None = None
        self.threads = threading.Lock()

    def join(self, database: str) -> dict[str, str]:
        """Start the server or join the running one; give its address as Django settings.

        Errors: ImproperlyConfigured for a folder that cannot be used, OperationalError with the
        server's own words when it does not start.
        """
        with self.threads:
            if self.users is None or not programs.is_running(self.data):
                with self.changing():
                    self.enter()
                    self.start(database)
        return self.address()

    def address(self) -> dict[str, str]:
        """Give where the server listens, as Django settings."""
        folder = str(programs.find_socket_folder(self.data))
        return {"HOST": folder, "PORT": programs.PORT, "USER": programs.SUPERUSER, "PASSWORD": ""}

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the lock under which alone the server is started and stopped."""
        change = open_lock(self.run / "change")
        try:
            fcntl.flock(change, fcntl.LOCK_EX)
            yield
        finally:
            os.close(change)

    def enter(self) -> None:
        """Count this process among the users until it ends."""
        if self.users is None:
            self.users = open_lock(self.run / "users")
            fcntl.flock(self.users, fcntl.LOCK_SH)

    def start(self, database: str) -> None:
        """Start the server unless it runs, and make the database unless it exists."""
        programs.make_data(self.data)
        if not programs.is_running(self.data):
            programs.start_server(self.data)
            logger.debug("PostgreSQL started in %s", self.data)
        make_database(self.address(), database)

    def leave(self) -> None:
        """Give up this process's share, and stop the server if no other process has one."""
        if self.users is None:
            return
        with self.changing():
            if is_alone(self.users) and programs.is_running(self.data):
                programs.stop_server(self.data)
                logger.debug("PostgreSQL stopped in %s", self.data)
            os.close(self.users)
            self.users = None

    def enter_again(self) -> None:
        """In a forked child: hold a lock of its own, for the inherited one is the parent's."""
        self.threads = threading.Lock()
        inherited, self.users = self.users, None
        if inherited is not None:
            self.enter()
            os.close(inherited)


@cache
def share_server(var_dir: Path) -> Server:
    """Give this process's one share in the server below a folder; it is left at exit."""
    server = Server(var_dir.resolve())
    atexit.register(server.leave)
    os.register_at_fork(after_in_child=server.enter_again)
    return server


def open_lock(path: Path) -> int:
    """Open a lock file, which stays with this process when it starts programs."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except PermissionError as error:
        raise ImproperlyConfigured(
            f"{path} cannot be written; it may belong to another account, after a run as root. "
            f"Run as that account, remove {path.parent.parent}, or set IGFTRACKER_VAR_DIR."
        ) from error


def is_alone(users: int) -> bool:
    """Say whether no other process holds the lock on the users' file."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def make_database(address: dict[str, str], name: str) -> None:
    """Create the database unless it is there; the caller holds the lock."""
    connection = psycopg2.connect(
        dbname="postgres", host=address["HOST"], port=address["PORT"], user=address["USER"]
    )
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            if cursor.fetchone() is None:
                cursor.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    finally:
        connection.close()
