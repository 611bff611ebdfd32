"""Elements of SVG, made and printed."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

SVG = "http://www.w3.org/2000/svg"


def make(name: str, /, text: str = "", **attributes: object) -> Element:
    """Give an element: `make("rect", x=1, stroke_width=2)`; what is None is left out."""
    element = Element(name, _attributes(attributes))
    if text:
        element.text = text
    return element


def add(parent: Element, name: str, /, text: str = "", **attributes: object) -> Element:
    """Add an element to another, and give it."""
    element = SubElement(parent, name, _attributes(attributes))
    if text:
        element.text = text
    return element


def _attributes(given: dict[str, object]) -> dict[str, str]:
    return {
        name.rstrip("_").replace("__", ":").replace("_", "-"): _printed(value)
        for name, value in given.items()
        if value is not None
    }


def _printed(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    return str(value)


def printed(element: Element) -> str:
    """Give the element as text."""
    return tostring(element, encoding="unicode")
