"""The editors' handbook: pages inside the admin, with pictures of it."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path

from submissions.admin.importing.adding import LONGEST_PASTE
from submissions.admin.importing.labels import SOURCE_KINDS
from submissions.admin.importing.tallies import CERTAIN
from submissions.importers.pages import LARGEST
from submissions.importers.records import SourceKind
from submissions.importing.fetching import PUBLIC
from submissions.importing.tasks import AT_ONCE
from submissions.models import Proposal

FOLDER = Path(__file__).parent / "static" / "handbook"
MB = 1024 * 1024
SIZE = slice(16, 24)
"""Where a PNG has its width and height: in its first chunk, always at this place."""
PICTURES: Mapping[str, str] = {
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
"""The pictures by name, with words for those who do not see them; `tests.handbook` takes them."""
DRAWN: Mapping[str, str] = {
    SourceKind.MESSAGE: "The message as a document with author and day; what its own words say,"
    " as in an article. Quotations and signatures are shown and not read for facts.",
    SourceKind.MAILBOX: "Each message as a part of its own.",
    SourceKind.ARTICLE: "The document itself; meetings with day and place, points of agendas and"
    " what became of them, milestones and deadlines, figures, seats, links.",
    SourceKind.TRANSCRIPT: "The turns in their order, with the speaker as labelled. Choose the"
    " meeting.",
    SourceKind.MEMBERS: "Seats with name, organisation, country and group as printed; or those who"
    " attended. Choose body and composition, or the meeting.",
    SourceKind.CONTRIBUTIONS: "Contributions and who sent them. Choose the call.",
    SourceKind.CONTRIBUTION: "One contribution with its title, sender, group and day.",
    SourceKind.QUESTIONNAIRE: "A contribution for each answer, with who sent it; also whether they"
    " agreed to its publication.",
    SourceKind.TABLE: "Members, attendees, contributions or figures, as the head of the columns"
    " says.",
}
"""What is drawn out of each kind of source."""
BADGES: Mapping[str, str] = {
    Proposal.NEW: "nothing on record comes near it; accepting makes a draft.",
    Proposal.MATCHED: "a record says the same; accepting adds this source to it.",
    Proposal.CHANGED: "a record is meant, and the source says more, or something else.",
    Proposal.AMBIGUOUS: "something has to be chosen first.",
    Proposal.NOT_UNDERSTOOD: "words where a fact was expected; read them, enter by hand what they"
    " say, and set them aside.",
    Proposal.MENTION: "something is named; there is nothing to write.",
}
"""What each badge of a card says."""


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


def find_pages(site: admin.AdminSite) -> list[URLPattern]:
    """Give the addresses of the handbook."""
    pages = (
        ("handbook/", show_contents, "handbook"),
        ("handbook/importing/", show_importing, "handbook_importing"),
    )
    return [path(end, site.admin_view(page), name=name) for end, page, name in pages]


def show_contents(request: HttpRequest) -> HttpResponse:
    """Show what the handbook has."""
    return _show(request, "contents", title="Handbook")


def show_importing(request: HttpRequest) -> HttpResponse:
    """Show how a source becomes records."""
    return _show(
        *(request, "importing"),
        title="Importing sources",
        pictures=read_pictures(),
        sources=[(words, DRAWN[kind]) for kind, words in SOURCE_KINDS.items()],
        badges=[(one.value, one.label, BADGES[one]) for one in Proposal],
        sure=f"{CERTAIN:.0%}".replace("%", " %"),
        largest=settings.IMPORT_LARGEST_MB,
        largest_page=LARGEST // MB,
        largest_fetched=PUBLIC.largest // MB,
        longest_paste=f"{LONGEST_PASTE:,}",
        at_once=AT_ONCE // MB,
    )


def _show(request: HttpRequest, page: str, **context: Any) -> HttpResponse:
    request.current_app = admin.site.name
    frame = {**admin.site.each_context(request), "page": page, **context}
    return TemplateResponse(request, f"admin/handbook/{page}.html", frame)
