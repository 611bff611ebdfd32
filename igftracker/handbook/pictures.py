"""The pictures of the handbook, with words for those who do not see them.

`make handbook-pictures` takes them, `tests.handbook` says how.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "static" / "handbook"
SIZE = slice(16, 24)
"""Where a PNG has its width and height: in its first chunk, always at this place."""
IMPORTING: Mapping[str, str] = {
    "new-import": "The form “New import”: the text of a roster is pasted; title, body and"
    " composition are filled in; below is the button “Read it”.",
    "review": "The page “Review”: on the left the lines of the roster, those with a proposal"
    " marked; on the right the first card, with the choices to narrow by above both.",
    "card": "A card with the badge “New record” and “95 % sure”: field by field what the source"
    " says, then body, group, composition, participant and organisation as they were"
    " understood, and the buttons “Save changes”, “Accept” and “Reject”.",
    "candidates": "The card of W. Drumlin with the badge “Something to choose”: Walter Drumlin"
    " and Wilma Drumlin stand to be chosen, each with 85 % and the reason, then a new record,"
    " none, another, and “Not decided”, which is chosen.",
    "differs": "The card of a meeting with the badge “Changes a record”: the source says Quito,"
    " the record shows Lima, and beside it stands “differs: both will stand, as a conflict”.",
    "many": "The opened line “All members to decide in the whole source (12)” with the buttons"
    " “Accept the 10 that are sure (95 % or more)”, “Accept all 12” and “Reject all 12”.",
    "keys": "The list of keys: j and k for the next and the previous proposal, a to accept, r to"
    " reject, u to undo the decision, e to edit, digits to choose, n for onward.",
    "overview": "The page “Overview”: two proposals are left to review, the button “Apply what was"
    " accepted (10)”, a table of proposals by kind, and what is known of the source.",
    "apply": "The page “Apply” before anything is written: how many records would be made, filled"
    " in or given a statement, that two are not decided, and what would be made.",
    "report": "The page “Report” after applying: what was made, what is still open and why, the"
    " hash of the source, and every record with a link.",
    "undo": "The page “Undo”: it says what would be taken back, above the buttons “Take it back”"
    " and “Leave it as it is”.",
    "again": "The page of the earlier import, with the words “This very source was handed in"
    " before” above it.",
    "refused": "An import that could not be read: “It is a PDF. Save its text as a text file, or"
    " copy it and paste it.”",
}
PICTURES: Mapping[str, str] = {**IMPORTING}
"""All pictures by name."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its size, so that the page does not jump while it loads."""

    name: str
    alt: str
    width: int
    height: int

    @property
    def path(self) -> str:
        """Give its place among the static files."""
        return f"handbook/{self.name}.png"


@cache
def read_pictures() -> dict[str, Picture]:
    """Give the pictures by name, with _ for -, as templates need it."""
    return {name.replace("-", "_"): _read(name, alt) for name, alt in PICTURES.items()}


def _read(name: str, alt: str) -> Picture:
    with (FOLDER / f"{name}.png").open("rb") as file:
        width, height = struct.unpack(">II", file.read(SIZE.stop)[SIZE])
    return Picture(name, alt, width, height)
