"""What is wrong in the record's files: all of it at once, each with its place."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: the file, the line counted from 1, the key, and what to do about it."""

    file: str
    line: int
    path: str
    message: str

    def __str__(self) -> str:
        """`submissions/record/data/bodies/mag.yaml:120: meetings[3].held: what to do`."""
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: "
        return f"{place}{self.path}: {self.message}" if self.path else f"{place}{self.message}"


class RecordError(Exception):
    """The record cannot be loaded or written; `problems` says why, and nothing was changed."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
