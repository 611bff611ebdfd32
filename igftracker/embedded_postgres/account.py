"""The account that the server runs as: PostgreSQL refuses to run as root."""

import os
import pwd
import subprocess
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

NAME = "pgserver"


def find_account(data: Path) -> pwd.struct_passwd | None:
    """Give the account to run `data` as, None for one's own. Errors: the folder is another's."""
    owner = data.stat().st_uid if data.exists() else os.geteuid()
    if os.geteuid() != 0:
        if owner != os.geteuid():
            raise ImproperlyConfigured(
                f"{data} belongs to another account ({owner}), maybe from a run as root. "
                "Run as that account, remove the folder, or set IGFTRACKER_VAR_DIR."
            )
        return None
    return make_account() if owner == 0 else get_owner(data, owner)


def get_owner(data: Path, owner: int) -> pwd.struct_passwd:
    """Give the account that a data folder belongs to, for it alone can go on with it."""
    try:
        return pwd.getpwuid(owner)
    except KeyError as error:
        raise ImproperlyConfigured(
            f"{data} belongs to account {owner}, which this machine lacks. "
            "Give it to one it has, remove the folder, or set IGFTRACKER_VAR_DIR."
        ) from error


def make_account() -> pwd.struct_passwd:
    """Give the machine's account for embedded servers, making it when it is missing."""
    try:
        return pwd.getpwnam(NAME)
    except KeyError:
        command = ["useradd", "--system", "--no-create-home", "--shell", "/bin/false", NAME]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise ImproperlyConfigured(
            f"PostgreSQL does not run as root, and the account {NAME} could not be made "
            f"({error}). Run as an ordinary user, or set DATABASE_URL."
        ) from error
    return pwd.getpwnam(NAME)


def let_pass(*paths: Path) -> None:
    """Let other accounts pass through (not list) every folder above these paths."""
    for path in paths:
        for folder in path.parents:
            mode = folder.stat().st_mode
            if not mode & 0o001:
                folder.chmod(mode | 0o001)
