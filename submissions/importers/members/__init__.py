"""Lists of members of a body, or of those who attended, in whatever shape."""

from __future__ import annotations

from submissions.importers.errors import SourceError
from submissions.importers.identities import identify
from submissions.importers.kinds import Reader
from submissions.importers.members.lists import find_title, read_lists
from submissions.importers.members.weighing import weigh
from submissions.importers.pages import Page
from submissions.importers.records import NotUnderstood, Part, SourceKind
from submissions.importers.vocabulary import Vocabulary


def recognise(page: Page) -> float:
    """Say how surely a page is a list of people or of organisations."""
    return weigh(page)


def read(page: Page, vocabulary: Vocabulary) -> Part:
    """Give the members of a list; raises SourceError where no line names anybody."""
    found = read_lists(page, vocabulary)
    if all(isinstance(fact, NotUnderstood) for fact in found.facts):
        raise SourceError(
            "No line names a member: a table, bullets or lines with names were expected.",
            name=page.name,
        )
    text = page.rendered.text
    return Part(
        SourceKind.MEMBERS,
        identify(page, text),
        text,
        facts=found.facts,
        title=find_title(page),
        charset=page.charset,
        aside=found.aside,
        remarks=(*page.remarks, *found.remarks),
    )


READER = Reader(SourceKind.MEMBERS, recognise, read)
