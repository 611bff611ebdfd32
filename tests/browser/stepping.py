"""Scripted entry: its steps and seconds, printed at the end of a run and judged by nobody."""

from collections.abc import Callable
from time import monotonic

ENTRY = "scripted entry"
"""The property of a test that `tests/conftest.py` prints."""


class Steps:
    """The steps that an editor takes, counted as they are taken."""

    def __init__(self, record_property: Callable[[str, object], None]) -> None:
        self.taken: list[str] = []
        self.began = monotonic()
        self.keep = record_property

    def take(self, words: str) -> None:
        """Count one step."""
        self.taken.append(words)

    def tell(self, what: str) -> None:
        """Hand the figures to the end of the run: "45 members: 5 steps, 3.2 s"."""
        seconds = monotonic() - self.began
        self.keep(ENTRY, f"{what}: {len(self.taken)} steps, {seconds:.1f} s")
