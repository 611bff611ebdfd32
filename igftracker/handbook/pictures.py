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
DESK: Mapping[str, str] = {
    "meeting": "The form of a meeting: its heading with body, number and days, what lacks before it"
    " is published, the sections as tabs, and the first fields.",
    "copy": "The page “New meeting from this one”: new date, number and title, and boxes for what"
    " to take over.",
    "grid": "The section of attendance: those in office that day by group, each with a choice of"
    " present, remote, absent and not known.",
    "paste": "The preview of a pasted list: each line with who is meant, the group, and what would"
    " be made; above each column a choice of what it holds.",
    "evidence": "A field with what sources say beneath it: the value, the document, the place in"
    " it, and the opened control “Source for this value”.",
    "question": "The question when a value differs from what a source says: keep the value on"
    " record and add the source beside it, or prefer the new one with a reason.",
    "clash": "Two versions of a form: for each field what stood there, what another editor saved"
    " and what was typed, with a choice.",
    "publish": "The page “Publish”: what becomes public, what is missing, the box to say that one"
    " knows, the reason, and the buttons.",
    "dashboard": "The dashboard: what wants attention with its counts, one's own work, and all"
    " lists.",
    "merge": "The page “Merge two participants”: both records side by side, and what moves from one"
    " to the other.",
    "history": "The history of a meeting: each version with who, when and why, and what stood"
    " before and after in each field.",
    "table": "The preview of a table: two rows, the cells that change with what stood there.",
    "account": "The page “My account”: the second factor, recovery codes, and where one is signed"
    " in.",
}
PICTURES: Mapping[str, str] = {**IMPORTING, **DESK}
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
