"""What the chapter on importing says out of the code: kinds of sources, badges, limits."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from submissions.admin.importing.adding import LONGEST_PASTE
from submissions.admin.importing.labels import SOURCE_KINDS
from submissions.admin.importing.tallies import CERTAIN
from submissions.importers.pages import LARGEST
from submissions.importers.records import SourceKind
from submissions.importing.fetching import PUBLIC
from submissions.importing.tasks import AT_ONCE
from submissions.models import Proposal

MB = 1024 * 1024
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


def describe_importing() -> dict[str, Any]:
    """Give what the page has from the code."""
    return {
        "sources": [(words, DRAWN[kind]) for kind, words in SOURCE_KINDS.items()],
        "badges": [(one.value, one.label, BADGES[one]) for one in Proposal],
        "sure": f"{CERTAIN:.0%}".replace("%", " %"),
        "largest": settings.IMPORT_LARGEST_MB,
        "largest_page": LARGEST // MB,
        "largest_fetched": PUBLIC.largest // MB,
        "longest_paste": f"{LONGEST_PASTE:,}",
        "at_once": AT_ONCE // MB,
    }
