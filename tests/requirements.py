"""What tests need beside Python: a test without it is skipped, or fails where it is required."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def refuse(reason: str) -> NoReturn:
    """Skip the test with its reason; fail it where continuous integration has brought all."""
    if os.environ.get("IGFTRACKER_REQUIRE_BROWSER") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
