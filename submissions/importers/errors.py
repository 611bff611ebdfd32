"""What an importer raises, and nothing else."""

from __future__ import annotations


class SourceError(ValueError):
    """A source cannot be read; the message names it, what was missing, and what to do."""

    def __init__(self, reason: str, *, name: str = "") -> None:
        """Keep the reason, and the name of the source in front of it where there is one."""
        self.reason = reason
        super().__init__(f"{name}: {reason}" if name else reason)
