"""The source that an editor gave last: offered again, named in full by what is sent back."""

from django.http import HttpRequest

from meetings.models import Certainty, Document
from meetings.services.stating import Source

KEY = "source_given_last"
LONGEST_LOCATOR = 300
LONGEST = 400
"""Of a token: a number, a certainty and a locator."""


def remember(request: HttpRequest, source: Source) -> None:
    """Keep a source for the next fact that this editor types."""
    request.session[KEY] = make_token(source)


def recall(request: HttpRequest) -> Source | None:
    """Give the source that this editor gave last, if its document is still there."""
    return read_token(str(request.session.get(KEY, "")))


def make_token(source: Source) -> str:
    """Give the words that a form sends back for a source, so that no other can take its place."""
    return f"{source.document.pk}|{source.certainty}|{source.locator}"


def read_token(token: str) -> Source | None:
    """Give the source that a form sent back; None where there is no such document."""
    key, _, rest = token.partition("|")
    certainty, _, locator = rest.partition("|")
    fits = key.isascii() and key.isdigit() and len(key) < 19 and len(locator) <= LONGEST_LOCATOR
    if not fits or certainty not in Certainty.values:
        return None
    document = Document.objects.filter(pk=int(key)).first()
    return Source(document, locator, certainty) if document else None
