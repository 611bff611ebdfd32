"""Who wrote a message, out of a header or the head of a page: a name, and never an address."""

from __future__ import annotations

import re
from dataclasses import dataclass

ADDRESS = re.compile(
    r"[^\s<>()\[\]\",;:@]{1,64}(?:@|\s{1,3}at\s{1,3})([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
)
"""An address, plain or masked as archives mask it: "user at example.org"."""
CUT = re.compile(r"\.{3,}|…")
"""An address that an archive cut off: "gmail....", of which no domain is left."""
LONGEST = 400


@dataclass(frozen=True, slots=True)
class Sender:
    """A name as found, "" when there is only an address, and the domain of the address."""

    name: str = ""
    domain: str = ""


def read_sender(words: str) -> Sender:
    """Read a From header: "Name" <address>, address (Name), or either alone."""
    text = " ".join(words[:LONGEST].split())
    bracketed = re.search(r"<([^<>]{0,200})>?", text)
    if bracketed:
        name, address = text[: bracketed.start()] or text[bracketed.end() :], bracketed[1]
    else:
        name, address = _split_comment(text)
    return Sender(_clean(name), find_domain(address or text))


def find_domain(words: str) -> str:
    """Give what stands behind the "@" of the first address, "" when it is cut off or none."""
    found = ADDRESS.search(words[:LONGEST])
    if not found or "." not in found[1] or CUT.match(words[found.end() :].lstrip()):
        return ""
    return found[1].strip(".").lower()


def has_address(words: str) -> bool:
    """Say whether an address stands in the words, plain or masked."""
    if "@" not in words and " at " not in words:
        return False
    return bool(ADDRESS.search(words[:LONGEST]) or re.search(r"\w@\w", words[:LONGEST]))


def _split_comment(text: str) -> tuple[str, str]:
    """Divide "address (Name)"; without brackets all of it is a name, or an address."""
    start = text.find("(")
    if start < 0 or not text.endswith(")"):
        return text, ""
    before, within = text[:start].strip(), text[start + 1 : -1]
    return (within, before) if has_address(before) or "@" in before else (text, "")


def _clean(name: str) -> str:
    """Give a name without quotation marks; an address in place of one is no name."""
    bare = name.strip().strip(",;").strip()
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'":
        bare = bare[1:-1]
    bare = bare.replace('\\"', '"').replace("\\\\", "\\").strip()
    found = ADDRESS.search(bare)
    is_address = bool(found and "." in found[1]) or "@" in bare or bool(CUT.search(bare))
    return "" if is_address else bare
