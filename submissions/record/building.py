"""Building: nodes to entries. Unknown keys, wrong shapes and unreadable values are noted."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from meetings.models import AgendaItem
from meetings.parameters import nearest
from submissions.record.entries import Entry, Target
from submissions.record.problems import Problem
from submissions.record.reading import Node
from submissions.record.schema import BODY, BODY_SECTIONS, SHARED_SECTIONS, Section
from submissions.record.statements import build_statements
from submissions.record.values import ValueProblemError, convert

SHARED = {section.name: section for section in SHARED_SECTIONS}
OF_BODY = {section.name: section for section in BODY_SECTIONS}
SECTION_NAMES = (*SHARED, BODY.name, *OF_BODY)


@dataclass(slots=True)
class Builder:
    """Gathers the records of all files, and every problem met on the way."""

    records: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def add_file(self, root: Node) -> None:
        """Add the sections of one file."""
        body = self.get_body(root)
        for name, node in root.mapping.items():
            if name == BODY.name:
                continue
            if name not in SECTION_NAMES:
                message = f"is no section. {nearest(name, SECTION_NAMES)}"
                self.problems.append(node.problem(message))
            elif name in OF_BODY and body is None:
                self.problems.append(node.problem("belongs to a body; say which with `body`."))
            else:
                parent = body if name in OF_BODY else None
                self.records += self.build_list(SHARED.get(name) or OF_BODY[name], node, parent)

    def get_body(self, root: Node) -> Entry | None:
        """Give the body of a file: described in it, or named where another file describes it."""
        node = root.mapping.get(BODY.name)
        if node is None:
            return None
        if isinstance(node.value, str):
            return Entry(BODY, node, values={"slug": node.text})
        entry = self.build(BODY, node, None)
        if entry:
            self.records.append(entry)
        return entry or Entry(BODY, node)

    def build_list(self, section: Section, node: Node, parent: Entry | None) -> list[Entry]:
        """Give the entries of a list, numbered where their order counts."""
        if not isinstance(node.value, list):
            self.problems.append(node.problem(f"is {node.shape}; write a list."))
            return []
        entries = []
        for position, item in enumerate(node.items, start=1):
            entry = self.build(section, item, parent)
            if entry and section.numbered:
                entry.values["position"] = position
            entries.append(entry)
        return [entry for entry in entries if entry]

    def build(self, section: Section, node: Node, parent: Entry | None) -> Entry | None:
        """Give one entry with all that stands in it."""
        if section.text and isinstance(node.value, str):
            node = replace(node, value={section.text: node})
        if not isinstance(node.value, dict):
            wanted = "text or a mapping" if section.text else "a mapping"
            self.problems.append(node.problem(f"is {node.shape}; write {wanted}."))
            return None
        entry = Entry(section, node, parent)
        self.fill(entry)
        self.fill_lists(entry)
        self.problems += missing(entry)
        return entry

    def fill(self, entry: Entry) -> None:
        """Read the values of an entry, and refuse keys that it cannot have."""
        lists = [section.name for section in entry.section.lists]
        lists += ["sources"] if entry.section.has_sources else []
        for name, node in entry.node.mapping.items():
            if name in lists:
                continue
            if name not in entry.section.slots:
                known = [*entry.section.slots, *lists]
                self.problems.append(node.problem(f"is no key here. {nearest(name, known)}"))
                continue
            self.set_value(entry, name, node)

    def set_value(self, entry: Entry, name: str, node: Node) -> None:
        """Read one value."""
        slot = entry.section.slots[name]
        entry.nodes[name] = node
        try:
            value = convert(slot, node)
        except ValueProblemError as error:
            self.problems.append(node.problem(str(error)))
            entry.broken.add(name)
            return
        if slot.target is AgendaItem and entry.parent:
            value = Target(AgendaItem, f"{entry.parent.handle}#{value.slug}")
        entry.values[name] = value

    def fill_lists(self, entry: Entry) -> None:
        """Build what stands inside an entry."""
        for section in entry.section.lists:
            if section.name in entry.node.mapping:
                node = entry.node.mapping[section.name]
                entry.lists[section.name] = self.build_list(section, node, entry)
        if entry.section.has_sources and "sources" in entry.node.mapping:
            entry.lists["sources"] = build_statements(entry, self.problems)


def missing(entry: Entry) -> Iterable[Problem]:
    """Give a problem for each required slot that was left out."""
    for name, slot in entry.section.slots.items():
        if slot.required and name not in entry.values and name not in entry.broken:
            yield entry.node.problem(f"a {entry.section.noun} needs {name!r}; add it.")
