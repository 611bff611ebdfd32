"""What is served has a limit on its queries; commands have none."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

ASK = """
import django
django.setup()
{load}
from django.db import connection
cursor = connection.cursor()
cursor.execute("SHOW statement_timeout")
print(cursor.fetchone()[0])
"""


@pytest.mark.parametrize(("load", "limit"), [("", "0"), ("import igftracker.wsgi", "15s")])
def test_only_pages_are_limited(load: str, limit: str) -> None:
    finished = subprocess.run(
        [sys.executable, "-c", ASK.format(load=load)],
        cwd=settings.BASE_DIR,
        env={"DJANGO_SETTINGS_MODULE": "igftracker.settings", "IGFTRACKER_VAR_DIR": var_dir()},
        capture_output=True,
        text=True,
        check=True,
    )

    assert finished.stdout.strip() == limit


def var_dir() -> str:
    return str(Path(settings.VAR_DIR))
