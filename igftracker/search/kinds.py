"""What there is to find: each kind of record with an address, and what its hits are sorted by."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, Prefetch, When
from django.utils.translation import gettext_noop

from meetings.conflicts import find_shown
from meetings.models import (
    AgendaItem,
    Body,
    Conflict,
    Document,
    DocumentSymbol,
    Meeting,
    Milestone,
    Participant,
    StakeholderGroup,
)
from meetings.querysets import PUBLISHED
from meetings.text_search import PLAIN, SearchText, SearchTexts
from submissions.models import Call, Intervention, Submission

SHORTEST_SYMBOL = 4
"""Letters and digits that a symbol must have before documents are looked up by it."""
RECORD = "en"
NO_LANGUAGE, NOT_KNOWN = "none", "not-known"
"""The language of names, and of texts whose language no source gives."""


def unchanged(rows: Any) -> Any:
    """Load nothing more."""
    return rows


def with_body(rows: Any) -> Any:
    """Load the body of each."""
    return rows.select_related("body").defer("body__search", "body__mandate")


def with_meeting(rows: Any) -> Any:
    """Load the meeting of each, and its body."""
    heavy = ("meeting__search", "meeting__description", "meeting__body__search")
    return rows.select_related("meeting__body").defer(*heavy, "meeting__body__mandate")


def with_symbols(rows: Any) -> Any:
    """Load the symbols of each document."""
    return rows.with_public("symbols")


def with_names(rows: Any) -> Any:
    """Load the other forms of each name, and the names of what was merged into it."""
    merged = Participant.objects.filter(state=PUBLISHED).defer("search")
    return rows.with_public("names").prefetch_related(
        Prefetch("merged", merged), Prefetch("merged__names")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of record that can be found. Paths begin at its model."""

    name: str
    """As parameters have it, and the anchor on the page."""
    title: str
    """The heading, in the plural."""
    model: Any
    find: Callable[[str], Any]
    """Gives the rows with the words, whether public or not, out of the kind's own table."""
    heading: str
    """The column that a hit is called by."""
    passages: tuple[str, ...] = ()
    """Columns of which the passage with the words is shown."""
    config: str = "english"
    """The language that all of it is in, as PostgreSQL calls it; "simple" for names."""
    language: str = ""
    """The column with the tag of each row's language, where it is not the same for all."""
    body_path: str = ""
    """The path to the one body that a row belongs to."""
    body: Any = None
    """What gives its key only if it is public, where it can be a draft."""
    days: str = ""
    """The partial date that a row is placed by."""
    load: Callable[[Any], Any] = unchanged
    """Loads what a hit shows beside its own columns."""
    is_ranked: bool = True
    sift: Callable[[Sequence[int]], set[int]] | None = None
    """Gives those of the keys that pages show, where being public is not all."""

    @property
    def fixed_language(self) -> str:
        """Give the language that all hits are in, "" where each row says its own."""
        if self.language:
            return ""
        return NO_LANGUAGE if self.config == PLAIN else RECORD


def find_documents(words: str) -> Any:
    """Give the documents with these words, or with a symbol that begins so, however dashed."""
    found = Document.objects.matching(words).order_by().values("pk")
    symbol = bare_symbol(words)
    if len(symbol) >= SHORTEST_SYMBOL:
        carried = DocumentSymbol.objects.filter(normalised__startswith=symbol)
        found = found.union(carried.order_by().values("document"))
    return Document.objects.filter(pk__in=found)


def bare_symbol(words: str) -> str:
    """Give the letters and digits of what may be a document's symbol."""
    return re.sub("[^A-Z0-9]", "", words.upper())


def find_groups(words: str) -> Any:
    """Give the stakeholder groups with these words; they are few, and have no search column."""
    return StakeholderGroup.objects.alias(search=GROUP_TEXT).filter(GROUP_TEXT.asks(words))


GROUP_TEXT = SearchTexts(
    SearchText("name", "description", config="english"),
    SearchText("name_fr", config="french"),
    SearchText("name_es", config="spanish"),
    SearchText("name_ru", config="russian"),
    SearchText("name_ar", config="arabic"),
    SearchText("name_zh_hans"),
)

KINDS = (
    Kind(
        name="bodies",
        title=gettext_noop("Bodies"),
        model=Body,
        find=Body.objects.matching,
        heading="name",
        passages=("mandate",),
        body_path="pk",
    ),
    Kind(
        name="groups",
        title=gettext_noop("Groups"),
        model=StakeholderGroup,
        find=find_groups,
        heading="name",
        passages=("description",),
        is_ranked=False,
    ),
    Kind(
        name="participants",
        title=gettext_noop("Participants"),
        model=Participant,
        find=Participant.objects.named,
        heading="name",
        config=PLAIN,
        load=with_names,
    ),
    Kind(
        name="meetings",
        title=gettext_noop("Meetings"),
        model=Meeting,
        find=Meeting.objects.matching,
        heading="title",
        passages=("description",),
        body_path="body",
        days="held",
        load=with_body,
    ),
    Kind(
        name="agenda-items",
        title=gettext_noop("Agenda items"),
        model=AgendaItem,
        find=AgendaItem.objects.matching,
        heading="title",
        passages=("outcome_note",),
        body_path="meeting__body",
        days="meeting__held",
        load=with_meeting,
    ),
    Kind(
        name="calls",
        title=gettext_noop("Calls"),
        model=Call,
        find=Call.objects.matching,
        heading="title",
        passages=("description",),
        body_path="body",
        days="opens",
        load=with_body,
    ),
    Kind(
        name="submissions",
        title=gettext_noop("Submissions"),
        model=Submission,
        find=Submission.objects.matching,
        heading="title",
        passages=("abstract",),
        language="language",
        body_path="body",
        days="received",
        load=with_body,
    ),
    Kind(
        name="interventions",
        title=gettext_noop("Interventions"),
        model=Intervention,
        find=Intervention.objects.matching,
        heading="label",
        passages=("text",),
        language="language",
        body_path="meeting__body",
        days="meeting__held",
        load=with_meeting,
    ),
    Kind(
        name="documents",
        title=gettext_noop("Documents"),
        model=Document,
        find=find_documents,
        heading="title",
        passages=("author", "publisher"),
        language="language",
        body_path="produced_by",
        body=Case(When(produced_by__state=PUBLISHED, then=F("produced_by"))),
        days="issued",
        load=with_symbols,
    ),
    Kind(
        name="milestones",
        title=gettext_noop("Milestones"),
        model=Milestone,
        find=Milestone.objects.matching,
        heading="title",
        passages=("description",),
        body_path="body",
        days="happened",
        load=with_body,
    ),
    Kind(
        name="conflicts",
        title=gettext_noop("Conflicts"),
        model=Conflict,
        find=Conflict.objects.matching,
        heading="question",
        passages=("remark",),
        sift=find_shown,
    ),
)
"""All kinds, in the order in which the page shows them."""
