"""Statements: the `sources` of an entry, one statement for each fact that an item speaks to."""

from collections.abc import Iterator
from dataclasses import dataclass

from meetings.parameters import nearest
from submissions.record.entries import Entry
from submissions.record.problems import Problem
from submissions.record.reading import Node
from submissions.record.schema import SOURCES
from submissions.record.values import ValueProblemError, convert

SOURCE_KEYS = {"document": "document", "at": "locator", "certainty": "certainty"}
"""Keys of an item, and the slots of a statement that they fill."""
SAYING_KEYS = {
    "value": "value",
    "reading": "reading",
    "conflict": "conflict",
    "certainty": "certainty",
    "preferred": "reason",
}
"""Keys of a saying; what is preferred says why."""


def build_statements(entry: Entry, problems: list[Problem]) -> list[Entry]:
    """Give the statements on an entry; what cannot be read is added to the problems."""
    node = entry.node.mapping["sources"]
    if not isinstance(node.value, list):
        problems.append(node.problem(f"is {node.shape}; write a list."))
        return []
    return [
        statement
        for item in node.items
        for statement in SourceReader(entry, item, problems).statements()
    ]


@dataclass(frozen=True, slots=True)
class SourceReader:
    """Reads one item of `sources`."""

    entry: Entry
    item: Node
    problems: list[Problem]

    def statements(self) -> Iterator[Entry]:
        """Give one statement for each saying, or one on the record as a whole."""
        if not isinstance(self.item.value, dict):
            self.problems.append(self.item.problem(f"is {self.item.shape}; write a mapping."))
            return
        self.refuse_unknown(self.item, (*SOURCE_KEYS, "says"))
        if "document" not in self.item.mapping:
            self.problems.append(self.item.problem("names no document; add its slug."))
        says = self.item.mapping.get("says")
        if says is None:
            yield self.new(self.item)
        elif says.mapping:
            yield from filter(None, (self.saying(*pair) for pair in says.mapping.items()))
        else:
            self.problems.append(says.problem("must give fields with what the source says."))

    def saying(self, field: str, node: Node) -> Entry | None:
        """Give the statement on one field."""
        if field not in self.entry.section.slots:
            known = self.entry.section.slots
            message = f"is no field of a {self.entry.section.noun}. {nearest(field, known)}"
            self.problems.append(node.problem(message))
            return None
        statement = self.new(node)
        statement.values["field"] = field
        if node.mapping:
            self.refuse_unknown(node, tuple(SAYING_KEYS))
            self.set_values(statement, node, SAYING_KEYS)
        elif node.value != "":
            self.set_value(statement, "value", node)
        statement.values["preferred"] = "reason" in statement.values
        return statement

    def new(self, node: Node) -> Entry:
        """Give a statement with what holds for the whole item."""
        statement = Entry(SOURCES, node, self.entry)
        self.set_values(statement, self.item, SOURCE_KEYS)
        return statement

    def set_values(self, statement: Entry, node: Node, keys: dict[str, str]) -> None:
        """Read the values of those keys that are there."""
        for key, slot in keys.items():
            if key in node.mapping:
                self.set_value(statement, slot, node.mapping[key])

    def set_value(self, statement: Entry, slot: str, node: Node) -> None:
        """Read one value."""
        statement.nodes[slot] = node
        try:
            statement.values[slot] = convert(SOURCES.slots[slot], node)
        except ValueProblemError as error:
            statement.broken.add(slot)
            self.problems.append(node.problem(str(error)))

    def refuse_unknown(self, node: Node, known: tuple[str, ...]) -> None:
        """Note the keys that an item or a saying cannot have."""
        for key, value in node.mapping.items():
            if key not in known:
                self.problems.append(value.problem(f"is no key here. {nearest(key, known)}"))
