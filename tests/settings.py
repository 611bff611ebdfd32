"""The settings of the tests: those of the site, with a folder of their own below that of the site.

So the tests have a PostgreSQL of their own, which need not outlive a crash (see conftest.py), and
nothing that they do reaches the server or the files of an installation. A database that
DATABASE_URL names is used as it is.
"""

import os
from pathlib import Path

FOLDER = "tests"

var = Path(os.environ.get("IGFTRACKER_VAR_DIR") or Path(__file__).parents[1] / "var")
if var.name != FOLDER:  # a program that a test starts has it already
    os.environ["IGFTRACKER_VAR_DIR"] = str(var / FOLDER)

from igftracker.settings import *  # noqa: E402, F403
