"""The files of a deployment, and the container's own commands run without a container."""

import gzip
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import pytest
import yaml
from compose_spec import PyCompose

from igftracker.embedded_postgres import programs

ROOT = Path(__file__).parents[2]
COMPOSE = (ROOT / "docker-compose.yml").read_text()
DOCKERFILE = (ROOT / "Dockerfile").read_text()
SECRET = "of-forty-characters-and-more-0123456789-abcdef"
PATIENCE = 300  # seconds until a start that never answers fails the test


def interpolate(text: str, values: dict[str, str]) -> str:
    """Put in variables as compose does: `${NAME:-default}` and `${NAME:?message}`."""

    def fill(match: re.Match[str]) -> str:
        name, sign, word = match.groups()
        assert sign == "-" or values.get(name), f"{name}: {word}"
        return values.get(name) or word

    return re.sub(r"\$\{([A-Z_]+):([-?])([^}]*)\}", fill, text)


def service(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(COMPOSE)["services"][name]
    return found


@pytest.fixture
def filled() -> str:
    needed = {"SECRET_KEY": SECRET, "SITE_URL": "https://example.org", "POSTGRES_PASSWORD": "p"}
    return interpolate(COMPOSE, needed)


def test_compose_file_keeps_to_the_specification(filled: str) -> None:
    spec = PyCompose.from_yaml(filled)

    spec.validate()
    spec.to_spec()
    assert sorted(spec.service_names()) == ["db", "web", "worker"]


def test_the_reader_of_compose_files_refuses_an_unknown_key(filled: str) -> None:
    with pytest.raises(ValueError, match="imagee"):
        PyCompose.from_yaml(filled.replace("image: postgres", "imagee: postgres"))


@pytest.mark.parametrize("name", ["SECRET_KEY", "SITE_URL", "POSTGRES_PASSWORD"])
def test_compose_stops_without_a_needed_variable(name: str) -> None:
    assert f"${{{name}:?" in COMPOSE
    assert f"${{{name}:-" not in COMPOSE


def test_no_secret_stands_in_the_compose_file() -> None:
    secret = {"SECRET_KEY", "POSTGRES_PASSWORD", "PGPASSWORD"}
    environments = [service("web")["environment"], service("db")["environment"]]
    given = [env[name] for env in environments for name in secret & set(env)]

    assert len(given) == 3
    assert all(value.startswith("${") for value in given)


def test_site_waits_for_a_healthy_database() -> None:
    assert service("web")["depends_on"] == {"db": {"condition": "service_healthy"}}
    assert "pg_isready" in service("db")["healthcheck"]["test"]
    assert "/healthz" in service("web")["healthcheck"]["test"][-1]


def test_the_worker_is_as_the_site_and_reads_the_same_originals() -> None:
    web, worker = service("web"), service("worker")
    shared = [name for name in worker["volumes"] if name in web["volumes"]]

    assert worker["image"] == web["image"]
    assert worker["environment"] == web["environment"]
    assert shared == ["originals:/app/var/originals"]
    assert "var/originals" in DOCKERFILE


def test_data_is_in_a_named_volume() -> None:
    assert service("db")["image"] == "postgres:18"
    assert service("db")["volumes"] == ["database:/var/lib/postgresql"]
    assert "database" in yaml.safe_load(COMPOSE)["volumes"]


def test_site_is_published_to_this_machine_only() -> None:
    assert all(port.startswith("127.0.0.1:") for port in service("web")["ports"])


def test_container_does_not_run_as_root() -> None:
    lines = DOCKERFILE.splitlines()

    assert lines.index("USER igftracker") < lines.index(next(x for x in lines if "CMD [" in x))


def test_container_copies_what_exists() -> None:
    copied = [line.split()[1:-1] for line in DOCKERFILE.splitlines() if line.startswith("COPY")]

    assert [name for names in copied for name in names if not (ROOT / name).exists()] == []


# The container's commands, with the embedded database in a folder of their own -----------------


class Site:
    """The site as the container starts it, on a free port."""

    def __init__(self) -> None:
        self.var_dir = Path(tempfile.mkdtemp(prefix="igftracker-test-"))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.environment = {
            "PATH": os.environ["PATH"],
            "DEBUG": "0",
            "SECRET_KEY": SECRET,
            "SITE_URL": f"http://localhost:{self.port}",
            "IGFTRACKER_VAR_DIR": str(self.var_dir),
        }
        self.run("collectstatic", "--noinput")
        self.server = self.start("serve", f"--bind=127.0.0.1:{self.port}", "--workers=1")

    def start(self, *command: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *command: str) -> None:
        process = self.start(*command)
        output, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, output

    def get(self, path: str) -> tuple[HTTPResponse, bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        response = connection.getresponse()
        return response, response.read()

    def wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while self.server.poll() is None and time.monotonic() < deadline:
            try:
                self.get("/healthz")
            except ConnectionRefusedError:
                time.sleep(0.1)
            else:
                return
        self.server.kill()
        raise AssertionError(f"the site did not start: {self.server.communicate()[0]}")

    def stop(self) -> int:
        self.server.send_signal(signal.SIGTERM)
        self.server.communicate(timeout=PATIENCE)
        return self.server.returncode


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    site = Site()
    site.wait()
    yield site
    assert site.stop() == 0
    data = site.var_dir / "postgres"
    running = programs.is_running(data)
    if running:
        programs.stop_server(data)
    shutil.rmtree(site.var_dir)
    assert not running, "the embedded database outlived the site"


def test_started_site_is_healthy(site: Site) -> None:
    response, body = site.get("/healthz")

    assert response.status == 200
    assert json.loads(body) == {"status": "ok"}


def test_started_site_shows_its_front_page(site: Site) -> None:
    response, body = site.get("/")

    assert response.status == 200
    assert b"<h1" in gzip.decompress(body)
    assert response.headers["Content-Encoding"] == "gzip"


def test_pages_carry_the_security_headers(site: Site) -> None:
    headers = site.get("/admin/login/")[0].headers

    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_static_files_are_kept_for_ever_and_compressed(site: Site) -> None:
    manifest = json.loads((site.var_dir / "static" / "staticfiles.json").read_text())
    response, body = site.get(f"/static/{manifest['paths']['admin/css/base.css']}")

    assert response.status == 200
    assert "immutable" in response.headers["Cache-Control"]
    assert b"body" in gzip.decompress(body)


def test_missing_page_shows_no_settings(site: Site) -> None:
    response, body = site.get("/no-such-page")

    assert response.status == 404
    assert b"INSTALLED_APPS" not in body


def test_strange_host_is_refused(site: Site) -> None:
    connection = HTTPConnection("127.0.0.1", site.port, timeout=30)
    connection.request("GET", "/admin/login/", headers={"Host": "strange.example"})

    assert connection.getresponse().status == 400


def test_tested_command_is_that_of_the_container() -> None:
    assert 'CMD ["python", "manage.py", "serve", "--bind=0.0.0.0:8000"]' in DOCKERFILE
    assert "python manage.py collectstatic --noinput" in DOCKERFILE


def test_public_settings_pass_the_deployment_check(tmp_path: Path) -> None:
    environment = {
        "PATH": os.environ["PATH"],
        "DEBUG": "0",
        "SECRET_KEY": f"{SECRET}-with-more-than-fifty-characters",
        "SITE_URL": "https://example.org",
        "ALLOWED_HOSTS": "example.org",
        "IGFTRACKER_VAR_DIR": str(tmp_path),
    }
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level=WARNING"]
    finished = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)

    assert finished.returncode == 0, finished.stderr
