"""Contributions: lists of who sent what, and single ones with a head of "Key: value" lines."""

from __future__ import annotations

from submissions.importers.contributions.heads import read_head
from submissions.importers.contributions.lists import read_listing
from submissions.importers.contributions.single import properties_of, read_single, remarks_of
from submissions.importers.contributions.weighing import weigh_list
from submissions.importers.errors import SourceError
from submissions.importers.identities import identify
from submissions.importers.kinds import Reader
from submissions.importers.members.lists import find_title
from submissions.importers.pages import Page
from submissions.importers.records import Part, SourceKind, SubmissionFact
from submissions.importers.vocabulary import Vocabulary

OWN_KEYS = frozenset({"author", "organisation", "group", "region", "keywords", "attached", "area"})


def recognise_single(page: Page) -> float:
    """Say how surely a page is one contribution with a head."""
    head = read_head(page.rendered.text)
    if head is None or not (head.field("author") or head.field("organisation")):
        return 0.0
    own = OWN_KEYS.intersection(one.meaning for one in head.fields)
    if any("@" in one.value for one in head.fields) and len(own) < 3:
        return 0.0
    return 0.93 if len(own) > 2 else 0.6


def read_single_page(page: Page, vocabulary: Vocabulary) -> Part:
    """Give a contribution; raises SourceError where it has no head."""
    text = page.rendered.text
    head = read_head(text)
    if head is None:
        raise SourceError(
            'No head was found: lines such as "Author: …" and "Organization: …" were expected.',
            name=page.name,
        )
    return Part(
        SourceKind.CONTRIBUTION,
        identify(page, text),
        text,
        facts=tuple(read_single(page, head)),
        title=head.title or head.value("title"),
        charset=page.charset,
        remarks=(*page.remarks, *remarks_of(head, text)),
        properties=properties_of(head),
    )


def recognise_list(page: Page) -> float:
    """Say how surely a page lists contributions."""
    return weigh_list(page)


def read_list(page: Page, vocabulary: Vocabulary) -> Part:
    """Give the contributions that a page lists; raises SourceError where there are none."""
    listing = read_listing(page, vocabulary)
    if not any(isinstance(fact, SubmissionFact) for fact in listing.facts):
        raise SourceError(
            "It lists no contribution: a table or items with links were expected.", name=page.name
        )
    text = page.rendered.text
    return Part(
        SourceKind.CONTRIBUTIONS,
        identify(page, text),
        text,
        facts=tuple(listing.facts),
        title=find_title(page),
        charset=page.charset,
        remarks=(*page.remarks, *listing.remarks),
    )


READERS = (
    Reader(SourceKind.CONTRIBUTION, recognise_single, read_single_page),
    Reader(SourceKind.CONTRIBUTIONS, recognise_list, read_list),
)
