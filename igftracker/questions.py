"""Questions that people ask of the record, each with the page that answers it.

Only those are asked whose bodies and calls are on record, so that no question leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from meetings.models import Body
from submissions.models import Call

WG, MAG, WGEC, DRAFT = "cstd-wg-igf", "mag", "wgec", "cstd-wg-igf-c2"


@dataclass(frozen=True)
class Question:
    """A question, the page that answers it, and whose records that page rests on."""

    words: str | Promise
    page: str
    """The name of the address."""
    slug: str = ""
    """What the address is of, if of one record."""
    query: tuple[tuple[str, str], ...] = ()
    part: str = ""
    """The heading on the page."""
    bodies: tuple[str, ...] = ()
    calls: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Give where the answer is, in the language of the page."""
        path = reverse(self.page, args=[self.slug] if self.slug else None)
        asked = f"?{urlencode(self.query)}" if self.query else ""
        return f"{path}{asked}{'#' if self.part else ''}{self.part}"


QUESTIONS = (
    Question(
        _("Which governments answered the draft outline of the report, and what share is that?"),
        "call-detail",
        DRAFT,
        part="response",
        calls=(DRAFT,),
    ),
    Question(
        _("Who was asked about the draft outline, and no answer is on record?"),
        "call-silent",
        DRAFT,
        calls=(DRAFT,),
    ),
    Question(
        _("When and where did the Working Group meet, and where do sources differ?"),
        "meeting-list",
        query=(("body", WG),),
        bodies=(WG,),
    ),
    Question(
        _("How did the composition of the Working Group change in December 2010?"),
        "body-detail",
        WG,
        part="compositions",
        bodies=(WG,),
    ),
    Question(
        _("Who sat on both the MAG and the Working Group?"),
        "participant-list",
        query=(("body", MAG), ("and_body", WG)),
        bodies=(MAG, WG),
    ),
    Question(
        _("Who sat on both Working Groups, that on the Forum and that on enhanced cooperation?"),
        "participant-list",
        query=(("body", WG), ("and_body", WGEC)),
        bodies=(WG, WGEC),
    ),
    Question(
        _("What share of the MAG did each group have, year by year?"),
        "body-members",
        MAG,
        part="by-year",
        bodies=(MAG,),
    ),
    Question(
        _("Which documents came out of the Working Group, and who asked for them?"),
        "body-detail",
        WG,
        part="documents",
        bodies=(WG,),
    ),
)


def find_questions() -> list[Question]:
    """Give the questions that this record can answer, in two queries."""
    bodies = find_slugs(Body, (slug for one in QUESTIONS for slug in one.bodies))
    calls = find_slugs(Call, (slug for one in QUESTIONS for slug in one.calls))
    return [
        one for one in QUESTIONS if bodies.issuperset(one.bodies) and calls.issuperset(one.calls)
    ]


def find_slugs(model: type[Body] | type[Call], slugs: Iterable[str]) -> set[str]:
    """Give those of some addresses that are public."""
    return set(model.objects.public().filter(slug__in=set(slugs)).values_list("slug", flat=True))
