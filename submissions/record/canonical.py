"""Canonical YAML: one text for one record, quoted only where a YAML reader needs it."""

import re
from typing import Any

import yaml

WIDTH = 110
NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")
DAY = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
TAG = "tag:yaml.org,2002:"


class RecordDumper(yaml.SafeDumper):
    """Writes numbers and days without quotes, many lines as a block, and never an alias."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write everything out."""
        return True


def represent_text(dumper: RecordDumper, text: str) -> yaml.ScalarNode:
    """Give the node of a text; a reader that takes it for a number or day takes the same one."""
    if NUMBER.fullmatch(text):
        return dumper.represent_scalar(f"{TAG}int", text)
    if DAY.fullmatch(text):
        return dumper.represent_scalar(f"{TAG}timestamp", text)
    return dumper.represent_scalar(f"{TAG}str", text, style="|" if "\n" in text else None)


def represent_nothing(dumper: RecordDumper, nothing: None) -> yaml.ScalarNode:
    """Give the node of a source that speaks to a fact without a value of its own."""
    return dumper.represent_scalar(f"{TAG}null", "")


RecordDumper.add_representer(str, represent_text)
RecordDumper.add_representer(type(None), represent_nothing)


def to_yaml(mapping: dict[str, Any]) -> str:
    """Give the text of a file."""
    return yaml.dump(mapping, Dumper=RecordDumper, sort_keys=False, allow_unicode=True, width=WIDTH)
