"""A page as a screen reader walks it: what the accessibility tree announces, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

LANDMARKS = {
    "banner", "navigation", "main", "search", "form", "region", "complementary", "contentinfo",
}  # fmt: skip
TOLD = {
    "heading", "table", "columnheader", "rowheader", "checkbox", "combobox", "searchbox", "textbox",
    "button", "link", "image", "list", "status", "DisclosureTriangle",
}  # fmt: skip
HEARD = LANDMARKS | TOLD | {"row", "cell", "listitem"}
STATES = ("level", "checked", "expanded", "sort")


@dataclass(slots=True)
class Heard:
    """One thing that is announced: what it is, its name, and its states."""

    role: str
    name: str
    states: dict[str, Any]
    parts: list[Heard] = field(default_factory=list)

    def __str__(self) -> str:
        states = "".join(f", {name} {value}" for name, value in self.states.items())
        words = f' "{self.name}"' if self.name else ""
        return f"{self.role}{words}{states}"

    def all(self) -> Iterator[Heard]:
        """Give it and everything in it, in the order of reading."""
        yield self
        for part in self.parts:
            yield from part.all()

    def of(self, *roles: str) -> list[Heard]:
        """Give everything in it that is one of these."""
        return [one for one in self.all() if one.role in roles]


def listen(page: Page) -> Heard:
    """Give what is announced of a page; what says nothing by itself is left out, its parts not."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    root = Heard("page", "", {})
    for node in nodes:
        if "parentId" not in node:
            _hear(node, by_id, root)
    return root


def _hear(node: dict[str, Any], by_id: dict[str, Any], into: Heard) -> None:
    role = node.get("role", {}).get("value", "")
    place = into
    if not node.get("ignored") and role in HEARD:
        name = " ".join(node.get("name", {}).get("value", "").split())
        place = Heard(role, name, dict(_states(node)))
        into.parts.append(place)
    elif role == "StaticText" and (words := node["name"]["value"].strip()):
        if into.role == "cell":
            into.name = f"{into.name} {words}".strip()
        elif into.role == "listitem":
            into.parts.append(Heard("text", words, {}))
    for key in node.get("childIds", []):
        if key in by_id:
            _hear(by_id[key], by_id, place)


def _states(node: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for one in node.get("properties", []):
        if one["name"] in STATES and one["value"].get("value") not in (None, "", "none"):
            yield one["name"], one["value"]["value"]


def outline(heard: Heard) -> list[str]:
    """Give the landmarks and the headings in them, as a reader jumps from one to the next."""
    lines: list[str] = []
    _outline(heard, 0, lines)
    return lines


def _outline(heard: Heard, depth: int, lines: list[str]) -> None:
    for one in heard.parts:
        is_told = one.role in LANDMARKS or one.role == "heading"
        if is_told:
            lines.append(f"{'  ' * depth}{one}")
        _outline(one, depth + (one.role in LANDMARKS), lines)


def entry_named(heard: Heard, title: str) -> list[str]:
    """Give how one entry of a list is read, from its date on: the first that has such a link."""
    for one in heard.of("listitem"):
        if any(part.role == "link" and part.name == title for part in one.parts):
            return [str(part) for part in one.parts]
    return []
