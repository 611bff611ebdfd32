"""How a log line is written: as any other, with no e-mail address in it."""

import logging
import re

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


class AddressFreeFormatter(logging.Formatter):
    """A formatter that blots out e-mail addresses, those in tracebacks too."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line with `[address]` where an address stood."""
        return ADDRESS.sub("[address]", super().format(record))
