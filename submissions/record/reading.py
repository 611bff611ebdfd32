"""YAML to nodes: every value knows its file, line and key. All scalars are text.

Text is not guessed at: `2011`, `no` and `2011-02-24` stay what was written, and the model's field
says what they mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from submissions.record.problems import Problem, RecordError

LARGEST = 5_000_000
"""Bytes that a file may have."""
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a file: text, a list of nodes, or a mapping of nodes."""

    value: str | list[Node] | dict[str, Node]
    file: str
    line: int
    path: str = ""

    def problem(self, message: str, key: str = "") -> Problem:
        """Give a problem at this place, or at a key below it."""
        path = f"{self.path}.{key}" if key and self.path else key or self.path
        return Problem(self.file, self.line, path, message)

    @property
    def mapping(self) -> dict[str, Node]:
        """Give the keys with their values; none where it is no mapping."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def items(self) -> list[Node]:
        """Give the entries; none where it is no list."""
        return self.value if isinstance(self.value, list) else []

    @property
    def text(self) -> str:
        """Give the text; empty where it is none."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def shape(self) -> str:
        """Say in words what it is."""
        return {str: "text", list: "a list", dict: "a mapping"}[type(self.value)]


def read_files(folder: Path) -> list[Node]:
    """Read every .yaml file below a folder, in the order of their names, one mapping each.

    Raises RecordError with every mistake of every file, or where there is no file at all.
    """
    paths = sorted(folder.rglob("*.yaml"))
    if not paths:
        raise RecordError([Problem(display(folder), 0, "", "holds no .yaml file.")])
    nodes: list[Node] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            nodes.append(read_file(path))
        except RecordError as error:
            problems += error.problems
    if problems:
        raise RecordError(problems)
    return nodes


def read_file(path: Path) -> Node:
    """Read one file."""
    name = display(path)
    if path.stat().st_size > LARGEST:
        raise RecordError([Problem(name, 0, "", f"is larger than {LARGEST:,} bytes; split it.")])
    try:
        return read_text(path.read_text("utf-8"), name=name)
    except UnicodeDecodeError as error:
        raise RecordError([Problem(name, 0, "", f"is not UTF-8: {error.reason}.")]) from None


def read_text(text: str, *, name: str) -> Node:
    """Read the text of a file into the node of its mapping; raises RecordError."""
    try:
        root = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise RecordError([Problem(name, line, "", f"is no YAML: {error.problem}.")]) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise RecordError([Problem(name, 0, "", f"is no YAML: {error}.")]) from None
    reader = Reader(name)
    node = reader.convert(root, path="", line=1) if root else Node({}, name, 1)
    if not isinstance(node.value, dict):
        reader.problems.append(node.problem("must be a mapping of sections."))
    if reader.problems:
        raise RecordError(reader.problems)
    return node


@dataclass(slots=True)
class Reader:
    """Turns PyYAML's nodes of one file into ours; gathers what YAML allows and we do not."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def convert(self, node: Any, *, path: str, line: int) -> Node:
        """Convert a node and all below it."""
        if id(node) in self.seen:
            self.refuse(line, path, "anchors and aliases are not read; write it out.")
            return Node("", self.file, line, path)
        self.seen.add(id(node))
        if node.tag not in PLAIN_TAGS:
            self.refuse(line, path, f"the tag {node.tag} is not read; leave it out.")
        if isinstance(node, yaml.SequenceNode):
            return Node(list(self.entries(node, path)), self.file, line, path)
        if isinstance(node, yaml.MappingNode):
            return Node(self.pairs(node, path), self.file, line, path)
        return Node(node.value, self.file, line, path)

    def entries(self, node: Any, path: str) -> Iterator[Node]:
        """Convert the entries of a list, counted from 1."""
        for number, entry in enumerate(node.value, start=1):
            line = entry.start_mark.line + 1
            yield self.convert(entry, path=f"{path}[{number}]", line=line)

    def pairs(self, node: Any, path: str) -> dict[str, Node]:
        """Convert the keys and values of a mapping; a value's line is that of its key."""
        found: dict[str, Node] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            below = f"{path}.{name}" if path else name
            if not name:
                self.refuse(line, path, "a key must be a word.")
            elif name in found:
                self.refuse(line, below, "stands here twice; keep one.")
            found[name] = self.convert(value, path=below, line=line)
        return found

    def refuse(self, line: int, path: str, message: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.file, line, path, message))


def display(path: Path) -> str:
    """Give a path as people know it: from the working folder where it lies below it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path)
