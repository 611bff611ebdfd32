"""The settings of the tests: those of the site, with a folder of their own below that of the site.

So the tests have a PostgreSQL of their own, which need not outlive a crash (see conftest.py), and
nothing that they do reaches the server or the files of an installation. A database that
DATABASE_URL names is used as it is.
"""

import os
from pathlib import Path

CHOSEN = "IGFTRACKER_TESTS_CHOSE_FOLDER"
"""Set once the folder is chosen: the workers of a run, and programs that tests start, have it."""

if CHOSEN not in os.environ:
    var = Path(os.environ.get("IGFTRACKER_VAR_DIR") or Path(__file__).parents[1] / "var")
    os.environ |= {"IGFTRACKER_VAR_DIR": str(var / "tests"), CHOSEN: "1"}

from igftracker.settings import *  # noqa: E402, F403
