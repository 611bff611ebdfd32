"""What is logged, and how a line is written: as any other, with no e-mail address in it."""

import logging
import re
from typing import Any

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


class AddressFreeFormatter(logging.Formatter):
    """A formatter that blots out e-mail addresses, those in tracebacks too."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line with `[address]` where an address stood."""
        return ADDRESS.sub("[address]", super().format(record))


def describe_logging(level: str) -> dict[str, Any]:
    """Give the settings with which lines from `level` on go to the console."""
    formatter = {
        "()": "igftracker.logs.AddressFreeFormatter",
        "format": "{asctime} {levelname} {name}: {message}",
        "style": "{",
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": formatter},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django": {"handlers": [], "propagate": True},
            "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
            # Each sign-in would be three lines; the audit of accounts has it.
            "axes": {"level": max(level, "WARNING", key=logging.getLevelName)},
        },
    }
