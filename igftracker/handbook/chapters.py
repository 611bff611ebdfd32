"""The chapters of the handbook, their contents and their pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path

from igftracker.handbook.importing import describe_importing
from igftracker.handbook.pictures import read_pictures
from meetings.admin.tables.resources import MOST_ROWS


def describe_tables() -> dict[str, Any]:
    """Give how long a table may be."""
    return {"most_rows": f"{MOST_ROWS:,}"}


def nothing_more() -> dict[str, Any]:
    """Give what most chapters have from the code: nothing but their pictures."""
    return {}


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the handbook."""

    name: str
    title: str
    about: str
    """What one learns from it, for the contents."""
    describe: Callable[[], dict[str, Any]] = nothing_more

    @property
    def page(self) -> str:
        """Give the name of its address."""
        return f"handbook_{self.name}"


CHAPTERS = (
    Chapter(
        "meetings",
        "Entering meetings",
        "everything of a meeting on one page; the next meeting from this one; who was there, by one"
        " key each; dates and keys.",
    ),
    Chapter(
        "pasting",
        "Pasting lists",
        "members, attendees, contributors and points of an agenda, with a preview of each line.",
    ),
    Chapter(
        "importing",
        "Importing sources",
        "hand in a page, a message, a mailbox, a transcript, a list or a table; decide on what is"
        " proposed; apply it; take it back.",
        describe_importing,
    ),
    Chapter(
        "evidence",
        "Sources and conflicts",
        "the source where the value is typed; what to do when sources differ.",
    ),
    Chapter(
        "together",
        "Two editors, and unsaved work",
        "when somebody else saved first; what you typed and did not save.",
    ),
    Chapter(
        "publishing",
        "Publishing",
        "what lacks; the preview; now or at a time; withdrawing.",
    ),
    Chapter(
        "care",
        "Care of the record",
        "the dashboard and its worklists; words for groups; dead links.",
    ),
    Chapter(
        "reassigning",
        "Merging, moving, restoring",
        "someone entered twice; rows under the wrong person; earlier versions.",
    ),
    Chapter(
        "tables",
        "Tables",
        "any list out as CSV or a spreadsheet, and rows in.",
        describe_tables,
    ),
    Chapter(
        "access",
        "Access",
        "roles, the second factor, invitations.",
    ),
)


def find_pages(site: admin.AdminSite) -> list[URLPattern]:
    """Give the addresses of the handbook."""
    chapters = [
        path(
            f"handbook/{chapter.name}/",
            site.admin_view(partial(show_chapter, chapter=chapter)),
            name=chapter.page,
        )
        for chapter in CHAPTERS
    ]
    return [path("handbook/", site.admin_view(show_contents), name="handbook"), *chapters]


def show_contents(request: HttpRequest) -> HttpResponse:
    """Show which chapters there are."""
    chapters = [(f"admin:{chapter.page}", chapter) for chapter in CHAPTERS]
    return _show(request, "contents", title="Handbook", chapters=chapters)


def show_chapter(request: HttpRequest, chapter: Chapter) -> HttpResponse:
    """Show one chapter."""
    words = {"title": chapter.title, "pictures": read_pictures(), **chapter.describe()}
    return _show(request, chapter.name, **words)


def _show(request: HttpRequest, page: str, **context: Any) -> HttpResponse:
    request.current_app = admin.site.name
    frame = {**admin.site.each_context(request), "page": page, **context}
    return TemplateResponse(request, f"admin/handbook/{page}.html", frame)
