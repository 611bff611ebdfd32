"""`make run PORT=…` serves answers that name that port, unless SITE_URL says otherwise."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHOW = "show-site: ; @set -a; $(SITE); set +a; printenv SITE_URL || true"


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ({}, "http://127.0.0.1:8123"),
        ({"SITE_URL": ""}, "http://127.0.0.1:8123"),
        ({"SITE_URL": "https://example.org"}, "https://example.org"),
        ({"DEBUG": "0"}, ""),
        ({"DEBUG": "0", "SITE_URL": "https://example.org"}, "https://example.org"),
    ],
)
def test_addresses_name_the_port_that_is_served(given, address):
    plain = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    command = ["make", "-s", "--eval", SHOW, "show-site", "PORT=8123"]
    done = subprocess.run(
        command, cwd=ROOT, env=plain | given, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == address
